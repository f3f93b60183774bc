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
# 6-4, 6-7 (5) and 7-5.
_SET: Final = r"(\d{1,2}) ?- ?(\d{1,2})(?!\d|[-/.,:]\d)(?: ?\(\d{1,2}(?: ?[-/] ?\d{1,2})?\))?"
_JOIN: Final = r"(?:,? and |,? )"
_SETS: Final = re.compile(_SET)
_ROW: Final = re.compile(rf"{_SET}(?:{_JOIN}{_SET})+")
_ROW_BEFORE: Final = re.compile(rf"(?<![\w./,-])(?:{_SET}{_JOIN})+$")
# The other sets of a match of five, with the points of their last games [code points].
_ROW_REACH: Final = 60
# So many games win a set, and so many ahead where it goes on.
_WON: Final = 6
_AHEAD: Final = 2


def read_score(text: str, number: Number, known: Words, *, cased: str) -> Reading | None:
    """Return the score that begins with *number* (``thắng 3-1``, ``C.Palace 1-2 Man United``), or None; *cased* is *text* as printed."""
    found = _SCORE.match(text, number.start)
    if not found:
        return None
    told = _is_told(text, found.start(), found.end(), known) or _is_in_a_row(text, found, known)
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


def _is_told(text: str, start: int, end: int, known: Words) -> bool:
    """True where a word before or behind says that it is a score: ``lost 2-1``, ``a 2-0 home win``."""
    before = known.scores.cues.search(text, max(0, start - _REACH), start)
    return (before or known.scores.behind.match(text, end)) is not None


def _is_in_a_row(text: str, found: re.Match[str], known: Words) -> bool:
    """``3-6, 6-4, 7-6 (5)``: sets of one match, told before the first or behind the last, or by what sets look like."""
    earlier = _ROW_BEFORE.search(text, max(0, found.start() - _ROW_REACH), found.start())
    row = _ROW.match(text, earlier.start() if earlier else found.start())
    if row is None or row.end() < found.end():
        return False
    sets = _SETS.findall(row[0])
    return _is_told(text, row.start(), row.end(), known) or (
        known.scores.rows_of_sets and all(_wins_a_set(int(one), int(other)) for one, other in sets)
    )


def _wins_a_set(one: int, other: int) -> bool:
    """True for the games of a set of tennis: six and two ahead, seven to five or six, two ahead in a long last one."""
    most, least = max(one, other), min(one, other)
    if most <= _WON + 1:
        return most - least >= _AHEAD if most == _WON else most == _WON + 1 and least >= _WON - 1
    return most - least == _AHEAD


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
    if not found or not int(found[2]) or not known.scores.ratios.before(text, number.start):
        return None
    span = Span(found.start(), found.end())
    value = Decimal(found[1]) / Decimal(found[2])
    return Reading(start=span.start, end=span.end, figure=span, kind="measure", value=value, unit="ratio", rule="ratio")
