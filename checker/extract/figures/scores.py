"""Two numbers that are one figure and no range: ``3-1``, ``21/7``, ``tỷ lệ 3:1``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.figures.quantity_names import has_known_name
from checker.extract.numbers.number import Number
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.model import Span

_SCORE: Final = re.compile(r"(\d{1,3}) ?[-/] ?(\d{1,3})(?!\d|[-/.,:]\d)")
_RATIO: Final = re.compile(r"(\d{1,3}) ?: ?(\d{1,3})(?!\d|[.,:]\d)")
_REACH: Final = 40
# 7-6 (7/4): the points of a set's last game.
TIE_BREAK: Final = re.compile(r"(?:7 ?- ?6|6 ?- ?7) ?\($")
_TIE_BREAK_REACH: Final = 8


def read_score(text: str, number: Number, known: Words, *, cased: str) -> Reading | None:
    """Return the score that begins with *number* (``thắng 3-1``, ``C.Palace 1-2 Man United``), or None; *cased* is *text* as printed."""
    found = _SCORE.match(text, number.start)
    if not found:
        return None
    told = known.score_cues.search(text, max(0, number.start - _REACH), number.start) or known.score_cues_behind.match(
        text, found.end()
    )
    if not told and not _parts_names(cased, found):
        return None
    if TIE_BREAK.search(text, max(0, number.start - _TIE_BREAK_REACH), number.start):
        return None
    if any(surely for _, _, surely in known.identifiers.before(text, number.start)):
        # Downed a Boeing 737-200.
        return None
    if has_known_name(text, found.end(), known) or known.change_before.before(text, number.start):
        return None
    value = f"{int(found[1])}-{int(found[2])}"
    span = Span(found.start(), found.end())
    return Reading(start=span.start, end=span.end, figure=span, kind="score", value=value, rule="score")


def _parts_names(cased: str, found: re.Match[str]) -> bool:
    """True for two digits between two names: ``Việt Nam 0-3 Malaysia``."""
    if found.end() - found.start() != len("0-3") or cased[found.start() + 1] != "-":
        return False
    start = cased.rfind(" ", max(0, found.start() - _REACH), found.start() - 1) + 1
    opens, closes = cased[start : start + 1], cased[found.end() + 1 : found.end() + 2]
    return (
        cased[found.start() - 1] == " " == cased[found.end() : found.end() + 1] and opens.isupper() and closes.isupper()
    )


def read_ratio(text: str, number: Number, known: Words) -> Reading | None:
    """Return the ratio that begins with *number* (``tỷ lệ 3:1``), as a quotient, or None."""
    found = _RATIO.match(text, number.start)
    if not found or not int(found[2]) or not known.ratio_cues.before(text, number.start):
        return None
    span = Span(found.start(), found.end())
    value = Decimal(found[1]) / Decimal(found[2])
    return Reading(start=span.start, end=span.end, figure=span, kind="measure", value=value, unit="ratio", rule="ratio")
