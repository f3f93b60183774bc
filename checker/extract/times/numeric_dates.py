"""Dates printed in numbers alone: ``25/10``, ``25-10-2016``, ``2024-03-15T13:15:30Z``."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.figures.scores import TIE_BREAK
from checker.extract.times.moments import Moment
from checker.extract.times.placing import exists
from checker.extract.times.scanning import Found, Scan

_ISO: Final = re.compile(
    r"([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[ t]+(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)?)?"
)
_GOING_ON: Final = re.compile(r"[/.:-]\d")
_FULL: Final = re.compile(r"(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?([12]\d{3})(?!\d)")
_SHORT_YEAR: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?![\d%]|[/.,:-]\d)")
_SPACED: Final = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})$")
# Behind a pair of numbers that a stroke parts a point and a blank end a sentence: vào ngày 5/5. 13h cùng ngày, thắng 3-1. 2 cầu thủ;
# 5. 5. 2016 goes on.
PAIR: Final = re.compile(
    r"(?!(?<=\d[-/])\d{1,2}\. \d)(\d{1,2}) ?([/.-]) ?(\d{1,2})"
    r"(?![^\W_]|%|[/:] ?\d|\.\d|(?<![/-]\d)(?<![/-]\d\d)\. \d|,\d|-(?!\d{1,2}[/.]\d{1,2}(?!\d)) ?\d)"
)
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})/((?:1[89]|20)\d\d)(?![\d%]|[/.,:-]\d)")
_JOINED_MONTH: Final = re.compile(r"(1[0-2]|0?[1-9])[/.-]((?:1[89]|20)\d\d)(?![\d%]|[/.,:-]\d)")
_CENTURY_TURN: Final = 50
_CUE_REACH: Final = 16
_SCORE_REACH: Final = 40
_SMALL_DENOMINATOR: Final = 5


def read_iso(scan: Scan, at: int) -> Found:
    """Return ``2024-03-15``, with ``T13:15:30Z`` behind it or without."""
    found = _ISO.match(scan.text, at)
    if found is None or _GOING_ON.match(scan.text, found.end()) or not exists(found[1], int(found[3]), int(found[4])):
        return None
    moment = Moment(year=found[1], month=int(found[3]), day=int(found[4]))
    if found[5]:
        second = int(found[7]) if found[7] else None
        zone = iso_offset(found[8], scan.known.own_zone) if found[8] else None
        moment = moment._replace(hour=int(found[5]), minute=int(found[6]), second=second, settled=True, zone=zone)
    return moment, found.end()


def iso_offset(digits: str, own: str) -> str | None:
    """Return ``+0700`` or ``z`` as ``+07:00``, None where that is the offset that the article's own times have."""
    plain = "+0000" if digits == "z" else digits.replace(":", "")
    offset = f"{plain[:3]}:{plain[3:]}"
    return None if offset == own else offset


def read_numeric(scan: Scan, at: int, *, introduced: bool = False) -> Found:
    """
    Return the date printed in numbers alone at *at*.

    Args:
        scan: The text.
        at: Where its digits begin.
        introduced: True where a word for a day stands before it.
    """
    text = scan.text
    if found := _FULL.match(text, at) or (_SPACED.match(text, at) if scan.alone() else None):
        return _full(scan, found, found[3])
    if (found := _SHORT_YEAR.match(text, at)) and not (found[2] == "." and scan.is_timed(at)):
        return _full(scan, found, two_digit_year(found[4]))
    if (found := _MONTH_YEAR.match(text, at)) and 1 <= int(found[1]) <= 12:
        return Moment(year=found[2], month=int(found[1])), found.end()
    found = PAIR.match(text, at)
    decimal = found and found[2] == "." and scan.known.points_are_decimal and not scan.alone()
    pair = _day_and_month(scan, found[1], found[3]) if found and not decimal else None
    if found is None or pair is None or not (introduced or _is_date(scan, found)):
        return None
    return pair, found.end()


def read_month_of_year(scan: Scan, at: int) -> Found:
    """Return ``10-2010`` or ``10.2010``, a month only behind another: ``từ tháng 8 đến 10-2010``."""
    found = _JOINED_MONTH.match(scan.text, at)
    return (Moment(year=found[2], month=int(found[1])), found.end()) if found else None


def _full(scan: Scan, found: re.Match[str], year: str) -> Found:
    first, second = found[1], found[3] if found.re is _SHORT_YEAR else found[2]
    pair = _day_and_month(scan, first, second)
    if pair is None or pair.day is None or pair.month is None or not exists(year, pair.month, pair.day):
        return None
    return pair._replace(year=year), found.end()


def _day_and_month(scan: Scan, first: str, second: str) -> Moment | None:
    one, other = int(first), int(second)
    day, month = (other, one) if scan.month_first else (one, other)
    if month > 12 and scan.known.month_first:
        day, month = month, day
    return Moment(month=month, day=day) if 1 <= month <= 12 and exists("2000", month, day) else None


def two_digit_year(digits: str) -> str:
    """Return the year that two digits stand for: from 1950 to 2049."""
    return f"{'20' if int(digits) < _CENTURY_TURN else '19'}{digits}"


def _is_date(scan: Scan, found: re.Match[str]) -> bool:
    """A pair of numbers is a day and month, no score, fraction or share, as far as the words around tell."""
    text, known, start = scan.text, scan.known, found.start()
    mark, second = found[2], found[3]
    if known.part_before.search(text, max(0, start - _CUE_REACH), start):
        return True
    if known.not_behind.search(text, max(0, start - _CUE_REACH), start) or TIE_BREAK.search(
        text, max(0, start - _CUE_REACH), start
    ):
        return False
    # 12-15 triệu is a range, "lên tới 3.5 triệu" a decimal.
    if _may_measure(found) and known.measured_after.match(text, found.end()):
        return False
    cued = known.cue_before.search(text, max(0, start - _CUE_REACH), start) is not None
    if (mark == "-" or not cued) and known.score_before.search(text, max(0, start - _SCORE_REACH), start):
        return False
    if cued and not (mark == "-" and known.pairs_need_cue and _is_split(scan, found)):
        return True
    # Two thirds; but 30/4-3/5 ends on a day as it begins with one.
    ends = text[start - 1 : start] == "-"
    small = not ends and int(found[1]) < int(second) <= _SMALL_DENOMINATOR and len(second) == 1
    if scan.alone():
        return (mark == "/" and not small) or max(int(found[1]), int(second)) > 12
    if mark != "/" or known.pairs_need_cue:
        return False
    return not small and not known.counted_after.match(text, found.end())


def _is_split(scan: Scan, found: re.Match[str]) -> bool:
    """``by 10-1``, ``the 5-4 decision``: how a vote went, in a language whose pairs are days only behind a word."""
    return (
        scan.text.endswith("by ", 0, found.start()) or scan.known.split_after.match(scan.text, found.end()) is not None
    )


def _may_measure(found: re.Match[str]) -> bool:
    """True for two numbers that may be a range, or one with a point."""
    return found[2] == "." or (found[2] == "-" and int(found[1]) < int(found[3]))
