"""The catalogue of messages: every text that the package says is there in Vietnamese, whole and with the same fields."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from checker.messages import LANGUAGES, SOURCE
from tests.catalogue import PACKAGE, catalogue, extracted, forms, path_of, untranslated

LANGUAGES_BESIDE = [language for language in LANGUAGES if language != SOURCE]
MEND = "run `make messages` and translate what is empty"
_FIELD = re.compile(r"\{[a-z_.]+\}")
# Where judging and linking give reasons: modules that make the texts of findings.
_REASONS = sorted([*(PACKAGE / "judge").glob("*.py"), *(PACKAGE / "link").glob("*.py")])


@pytest.mark.parametrize("language", LANGUAGES_BESIDE)
def test_every_text_is_translated(language: str) -> None:
    """None is missing, empty, or marked as a guess; none is left of what is said no more."""
    held = catalogue(language)
    said, known = ({message.id for message in one if message.id} for one in (extracted(), held))
    assert (set(), set()) == (said - known, known - said), MEND
    assert [] == untranslated(held), MEND


@pytest.mark.parametrize("language", LANGUAGES_BESIDE)
def test_translations_have_the_same_fields(language: str) -> None:
    """A field that is lost takes a figure with it; one that is misspelt prints as a question mark."""
    for message in catalogue(language):
        for text, translation in zip(forms(message.id), forms(message.string) * 2, strict=False):
            assert sorted(_FIELD.findall(text)) == sorted(_FIELD.findall(translation)), text


@pytest.mark.parametrize("language", LANGUAGES_BESIDE)
def test_the_file_is_as_its_tool_writes_it(language: str) -> None:
    """No time of day, no line numbers: it changes only where a text does."""
    text = path_of(language).read_text(encoding="utf-8")
    assert "POT-Creation-Date" not in text
    assert not re.search(r"^#: .*:\d+", text, re.MULTILINE)


@pytest.mark.parametrize("path", [pytest.param(one, id=one.relative_to(PACKAGE).as_posix()) for one in _REASONS])
def test_no_reason_goes_round_the_catalogue(path: Path) -> None:
    """A reason put together by hand (``why=f"…"``) would be English in a Vietnamese report: give it by ``say``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword) and node.arg in ("why", "message", "label"):
            assert not isinstance(node.value, ast.JoinedStr), f"{path.name}:{node.value.lineno}"
