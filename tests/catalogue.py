"""
The texts that the package says to people, as the sources hold them, and the catalogue of their translations.

``python -m tests.catalogue`` (``make messages``) adds new texts to ``checker/messages/vi.po``, empty, and takes out
those that are said no more; translate the empty ones in any editor of .po files.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from checker.lexicon import section
from checker.resolve import labels

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "checker"
# Functions whose first argument is a text, and the one whose first two are: of one and of several.
SPEAKERS, COUNTERS = ("say", "speak"), ("counted",)
# Of the templates' environment, so that their texts are read as it reads them; errors instead of silence.
TEMPLATES = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
# Lines of the header that change with every run.
_RESTLESS = (b'"POT-', b'"PO-R', b'"Last-T', b'"Report-', b'"Generated-')

Text = str | tuple[str, ...]


def extracted() -> Catalog:
    """Return every text in the sources, with the files that say it."""
    found = Catalog(charset="utf-8")
    for path in sorted(PACKAGE.rglob("*")):
        texts = {".py": _in_module, ".jinja": _in_template}.get(path.suffix)
        for text in texts(path) if texts else ():
            found.add(text, locations=[(path.relative_to(PROJECT).as_posix(), 1)])
    # Names of rules that `checker parse` tells to people as they stand there.
    for text in section("concepts", "grammar").values():
        found.add(text, locations=[("checker/lexicon/concepts.yaml", 1)])
    for reason, _ in labels.RULES:
        found.add(reason, locations=[("checker/resolve/labels/__init__.py", 1)])
    return found


def _in_module(path: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if name in SPEAKERS and texts:
                yield texts[0]
            if name in COUNTERS and len(texts) == 2:
                yield tuple(texts)


def _in_template(path: Path) -> Iterator[Text]:
    with path.open("rb") as file:
        for _, name, text, _ in babel_extract(file, (*SPEAKERS, *COUNTERS), (), TEMPLATES):
            texts = (text,) if isinstance(text, str) else tuple(one for one in text if one)
            yield texts[:2] if name in COUNTERS else texts[0]


def path_of(language: str) -> Path:
    """Return where the catalogue of *language* stands."""
    return PACKAGE / "messages" / f"{language}.po"


def catalogue(language: str) -> Catalog:
    """Return the catalogue of *language* as its file holds it."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def update(language: str) -> int:
    """Bring the catalogue of *language* up to date with the sources; return how many texts wait for a translation."""
    held = catalogue(language)
    held.update(extracted(), no_fuzzy_matching=True)
    held.obsolete.clear()
    for message in held:
        message.locations = sorted(set(message.locations))
    written = BytesIO()
    write_po(written, held, width=120, sort_output=True, include_lineno=False)
    lines = written.getvalue().splitlines(keepends=True)
    path_of(language).write_bytes(b"".join(line for line in lines if not line.startswith(_RESTLESS)))
    return len(untranslated(held))


def untranslated(held: Catalog) -> list[Text]:
    """Return the texts of *held* that say nothing, or only might say what they should."""
    return [message.id for message in held if message.id and (message.fuzzy or not any(forms(message.string)))]


def forms(string: Text | list[str] | None) -> tuple[str, ...]:
    """Return the one text of a message, or those of its numbers."""
    return (string,) if isinstance(string, str) else tuple(string or ())


if __name__ == "__main__":
    print(f"{update('vi')} texts wait for a translation in {path_of('vi').relative_to(PROJECT)}")
