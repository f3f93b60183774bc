"""
JSON whose numbers are printed as they were written.

The standard encoder knows no `Decimal`, and every way round it goes through a float, which loses the
zero of 2.0 and the end of long decimals.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from checker.report.number_text import decimal_text

# What a JSON document may hold here.
Json = None | bool | int | str | Decimal | tuple["Json", ...] | list["Json"] | Mapping[str, "Json"]

# Written as escapes, which a reader turns back: half a character, which no encoding can print, and what steers a
# terminal or turns a line round where the document is shown as it is.
_ESCAPED = re.compile("[\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_INDENT = "  "


def json_line(value: Json) -> str:
    """Return *value* as JSON on one line."""
    pieces: list[str] = []
    _write(value, None, pieces)
    return "".join(pieces)


def json_document(value: Json) -> str:
    """Return *value* as indented JSON with a line end at its end."""
    pieces: list[str] = []
    _write(value, "\n", pieces)
    return "".join(pieces) + "\n"


def _write(value: Json, line: str | None, pieces: list[str]) -> None:
    """Append the text of *value*; *line* is the line end with the indent so far, None for one line."""
    if isinstance(value, str):
        pieces.append(_quoted(value))
    elif isinstance(value, Decimal):
        pieces.append(decimal_text(value))
    elif isinstance(value, Mapping):
        _write_members("{}", [(_quoted(key) + ": ", member) for key, member in value.items()], line, pieces)
    elif isinstance(value, tuple | list):
        _write_members("[]", [("", member) for member in value], line, pieces)
    else:
        pieces.append(json.dumps(value))


def _write_members(brackets: str, members: list[tuple[str, Json]], line: str | None, pieces: list[str]) -> None:
    inner = None if line is None else line + _INDENT
    between = ", " if inner is None else "," + inner
    pieces.append(brackets[0])
    for index, (prefix, member) in enumerate(members):
        pieces.append((between if index else inner or "") + prefix)
        _write(member, inner, pieces)
    pieces.append((line or "") + brackets[1] if members else brackets[1])


def _quoted(text: str) -> str:
    escaped = _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
    # A build log that shows this must not take a quote for a command; a reader of JSON gets the same text.
    return escaped.replace("##[", "##\\u005b")
