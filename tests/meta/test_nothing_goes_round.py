"""Nothing that people read goes round the catalogue: no sentence stands in the sources but as a text of `say`."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import errors
from tests.catalogue import COUNTERS, PACKAGE, SPEAKERS

# Two words with a space between them: what a person reads and a program does not.
_PHRASE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
_NO_WORDS = re.compile(r"<[^>]*>|--\w+")
# Calls whose texts are no messages: the catalogue's own, help (English, as its whole is), patterns.
_SILENT = {
    *SPEAKERS,
    *COUNTERS,
    "option",
    "version_option",
    "group",
    "compile",
    "ContextVar",
    "format_option",
    "listing_options",
}
# Modules whose phrases no run prints in a report or an error, and why.
_APART = {
    "cli/__init__.py": "short help of the verbs",
    "cli/manual.py": "examples and exit statuses of the help",
    "judge/slips.py": "names of slips; judge/reasons.py has their words",
    "judge/reasons.py": "the same names, as keys",
    "resolve/labels/__init__.py": "names of rules, in the catalogue one by one",
    "report/figure.py": "names of fonts",
    "report/terminal.py": "styles of the terminal",
    "schema.py": "what columns hold, for programmers",
    "times.py": "a fault of the caller",
    "waivers.py": "evidence, which waivers quote word for word",
}
# Words that a format or a protocol demands: a category, who asks a server.
_OF_FORMATS = {"Bug Risk", " (newsroom fact checker; asks one page at a time)"}
_MODULES = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.relative_to(PACKAGE).as_posix() not in _APART and path.parent.name not in ("store", "messages")
]
_ERRORS = {name for name, one in vars(errors).items() if inspect.isclass(one) and issubclass(one, errors.CheckerError)}


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _calls(path: Path) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))


def phrases(node: ast.AST) -> Iterator[ast.Constant]:
    """Every phrase below *node* that is neither a docstring nor in a call of the catalogue."""
    if isinstance(node, ast.Call) and _name(node) in _SILENT:
        return
    if isinstance(node, ast.arguments) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _PHRASE.search(_NO_WORDS.sub("", node.value)):
        yield node
    for inner in ast.iter_child_nodes(node):
        yield from phrases(inner)


@pytest.mark.parametrize("path", [pytest.param(one, id=one.relative_to(PACKAGE).as_posix()) for one in _MODULES])
def test_no_phrase_stands_outside_of_a_text(path: Path) -> None:
    """A sentence that is not given to `say` would be English in a Vietnamese newsroom."""
    found = [one for one in phrases(ast.parse(path.read_text(encoding="utf-8"))) if one.value not in _OF_FORMATS]
    assert [] == [f"line {one.lineno}: {one.value!r}" for one in found]


@pytest.mark.parametrize(
    "path", [pytest.param(one, id=one.relative_to(PACKAGE).as_posix()) for one in sorted(PACKAGE.rglob("*.py"))]
)
def test_errors_and_texts_are_said(path: Path) -> None:
    """What an error says and how it is mended, and the text of `say`, are literals that the catalogue holds."""
    for call in _calls(path):
        if _name(call) in _ERRORS:
            said = [*call.args[:1], *(one.value for one in call.keywords if one.arg in ("what", "allowed", "fix"))]
            raw = [one for one in said if isinstance(one, ast.JoinedStr | ast.BinOp) or _is_text(one)]
            assert [] == [f"line {one.lineno}: {ast.unparse(one)}" for one in raw]
        if isinstance(call.func, ast.Name) and call.func.id in (*SPEAKERS, *COUNTERS):
            assert _is_text(call.args[0]) or path.parent.name == "messages", f"line {call.lineno}: {ast.unparse(call)}"


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("path", [pytest.param(one, id=one.name) for one in sorted((PACKAGE / "cli").glob("*.py"))])
def test_the_command_line_prints_no_words_of_its_own(path: Path) -> None:
    """What is echoed is made by `say`, a table or a report; only the program's name is written as it is."""
    for call in _calls(path):
        if _name(call) in ("echo", "print", "tell", "write"):
            for arg in call.args:
                parts = arg.values if isinstance(arg, ast.JoinedStr) else [arg]
                written = [str(one.value) for one in parts if isinstance(one, ast.Constant) and one.value is not None]
                assert [] == [text for text in written if re.search(r"[^\W\d_]", text.removeprefix("checker: "))]


_MARKUP = re.compile(
    r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(script|style)[^>]*>.*?</\1>|<[^>]*>|[\w-]+=\"[^\"]*\"|data-\w+", re.DOTALL
)


@pytest.mark.parametrize(
    "path", [pytest.param(one, id=one.name) for one in sorted((PACKAGE / "report" / "page").glob("*.jinja"))]
)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    """What stands between the tags of the page is said by `say`; a hint in an attribute as well."""
    text = path.read_text(encoding="utf-8")
    assert [] == re.findall(r"[^\W\d_]{2,}", _MARKUP.sub(" ", text))
    assert [] == re.findall(r'(?:title|aria-label|placeholder|alt)="([^"{]*[^\W\d_]{2,}[^"{]*)"', text)


@pytest.mark.parametrize(
    ("expected", "source"),
    [
        pytest.param(1, "raise ValueError('no such file')", id="a-literal"),
        pytest.param(1, "why = f'{path}: no such file'", id="an-f-string"),
        pytest.param(0, "why = say('no such file')", id="a-text"),
        pytest.param(0, "style = 'bold'", id="one-word"),
        pytest.param(0, '"""A docstring of words."""', id="a-docstring"),
    ],
)
def test_the_search_finds_what_it_looks_for(expected: int, source: str) -> None:
    """The check above can fail."""
    assert expected == len(list(phrases(ast.parse(source))))
