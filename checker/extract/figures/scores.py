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


def read_score(text: str, number: Number, known: Words) -> Reading | None:
    """Return the score that begins with *number* (``thắng 3-1``), or None."""
    found = _SCORE.match(text, number.start)
    if not found or not known.score_cues.search(text, max(0, number.start - _REACH), number.start):
        return None
    if TIE_BREAK.search(text, max(0, number.start - _TIE_BREAK_REACH), number.start):
        return None
    if has_known_name(text, found.end(), known) or known.change_before.before(text, number.start):
        return None
    value = f"{int(found[1])}-{int(found[2])}"
    span = Span(found.start(), found.end())
    return Reading(start=span.start, end=span.end, figure=span, kind="score", value=value, rule="score")


def read_ratio(text: str, number: Number, known: Words) -> Reading | None:
    """Return the ratio that begins with *number* (``tỷ lệ 3:1``), as a quotient, or None."""
    found = _RATIO.match(text, number.start)
    if not found or not int(found[2]) or not known.ratio_cues.before(text, number.start):
        return None
    span = Span(found.start(), found.end())
    value = Decimal(found[1]) / Decimal(found[2])
    return Reading(start=span.start, end=span.end, figure=span, kind="measure", value=value, unit="ratio", rule="ratio")
