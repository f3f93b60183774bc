"""Pieces of GitHub-flavoured Markdown with article text in them, inert."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.report.entries import Side
from checker.report.plain_text import one_line

# What means something inside a line: emphasis, code, links, table cells, strikes, formulas, bare addresses.
_INLINE = re.compile(r"[\\`*_\[\]|~$]|:(?=//)|(?<=[wW]{3})\.")
# What means something only where a line begins: headings, lists, quotes.
_OPENING = re.compile(r"^(\s*)(\d{1,9}(?=[.)](?:\s|$))|(?=[#+\->=]))")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;"})
# What a forge turns into a call to a person or a link to another ticket; an empty comment keeps it apart.
_CALL = re.compile(r"(?<=[@#])(?=\w)")


def escaped(text: str, *, edges: bool = False) -> str:
    """
    Return *text* on one line with nothing left in it that Markdown would read as markup.

    Args:
        text: Any text.
        edges: Keep a space at either end, for text that joins what stands beside it.
    """
    line = one_line(text)
    if edges and line:
        line = (" " if text[0].isspace() else "") + line + (" " if text[-1].isspace() else "")
    inline = _INLINE.sub(lambda found: "\\" + found[0], line).translate(_ENTITIES)
    return _CALL.sub("<!-- -->", _OPENING.sub(lambda found: found[0] + "\\", inline))


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table and an empty one; cells are Markdown already."""
    yield f"| {' | '.join(header)} |"
    yield f"|{' --- |' * len(header)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def linked(side: Side) -> str:
    """Return the title of *side*, a link where it has an address."""
    title = escaped(side.title)
    if side.url is None:
        return title
    target = side.url.translate({ord(c): f"%{ord(c):02X}" for c in "<>()[]|\\`\"'"})
    return f"[{title or escaped(side.source)}](<{target}>)"


def sentence(side: Side) -> str:
    """Return the sentence of *side*, its figure in bold."""
    words = side.words
    return f"{escaped(words.before, edges=True)}**{escaped(words.figure)}**{escaped(words.after, edges=True)}"


def code(identifier: str) -> str:
    """Return *identifier* as code, for a table cell too."""
    return f"`{one_line(identifier).replace('`', '')}`".replace("|", "\\|")
