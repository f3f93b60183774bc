"""Printed digits: which mark is the decimal one, groups of three, exponents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from checker.extract.digit_runs import Run
from checker.extract.numbers.number_words import NumberWords

_ONE: Final = Decimal(1)
# 1 234 567: groups of three parted by blanks, two at least; one is enough where the blank is the language's mark, where the decimal mark is
# another than the language's (80 214 points, up 0,8%), and behind the sign of a currency: R1 100.
_BLANK_GROUPS: Final = re.compile(r"\d{1,3}(?:[ ]\d{3}){2,9}(?![\d]|[ ]\d)")
_BLANK_GROUP: Final = re.compile(r"\d{1,3}(?:[ ]\d{3}){1,9}(?![\d]|[ ]\d{3})")
# What else could stand before three zeros?
_THOUSANDS: Final = re.compile(r"\d{1,3}[ ]000(?![\d.,]*\d|[ ]\d)")
_BLANK: Final = " "
# A letter that names roads too is one before a single digit alone.
_SIGN_BEFORE: Final = re.compile(r"[$€£]\d|(?<!\w)r\d(?!\d)")
_TAIL: Final = re.compile(r"[.,]\d+")
# 12,34,567.89: lakhs and crores as India prints them.
_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
_EXPONENT: Final = re.compile(r"(?:e([+-]?\d{1,2})|[ ]?×[ ]?10\^?([+-]?\d{1,2})|\^([+-]?\d{1,2}))(?![\w.,]*\d)")
_MOST_DIGITS: Final = 30
_NUMERALS_KEPT: Final = 4096
_MARKS: Final = frozenset(".,")


class Marks(NamedTuple):
    """Which of ``.`` and ``,`` is the decimal mark; *sure* where the article shows it."""

    decimal: str
    group: str
    sure: bool


class Printed(NamedTuple):
    """Digits at a place: where they end, their value, the value of the last one."""

    end: int
    value: Decimal
    place: Decimal


def read_marks(text: str, known: NumberWords, runs: Sequence[Run]) -> Marks:
    """
    Return the marks that an article's own digits show, else its language's.

    Two group marks in one number (``1,234,567``), or both marks in one, show which is which. A lone mark
    with three digits behind it shows nothing.

    Args:
        text: The shadow's text.
        known: The language's number words.
        runs: Where its runs of digits stand.
    """
    votes = first = joined = end = 0
    for start, behind in runs:
        if start == end + 1 and end and text[end] in _MARKS:
            joined += 1
        else:
            # One mark shows nothing.
            votes += _vote(text[first:end], known) if joined > 1 else 0
            first, joined = start, 0
        end = behind
    votes += _vote(text[first:end], known) if joined > 1 else 0
    return _swapped(known.decimal) if votes < 0 else _own(known.decimal, votes > 0)


@cache
def _own(decimal: str, sure: bool) -> Marks:  # a cache's key
    return Marks(decimal, "," if decimal == "." else ".", sure)


@cache
def _swapped(decimal: str) -> Marks:
    return Marks("," if decimal == "." else ".", decimal, True)


def _vote(digits: str, known: NumberWords) -> int:
    """1 where *digits* with several marks show the language's own, -1 where they show them swapped, else 0."""
    marks = [c for c in digits if c in _MARKS]
    if len(set(marks)) == 2:
        # 3.58,92 is a time of three minutes: no groups of three digits stand before its last mark.
        grouped = all(len(part) == 3 for part in digits[: digits.rindex(marks[-1])].split(marks[0])[1:])
        return 1 if marks[-1] == known.decimal else -int(grouped)
    if all(len(part) == 3 for part in digits.split(marks[0])[1:]):
        return 1 if marks[0] != known.decimal else -1
    return 0


def read_printed(text: str, start: int, end: int, known: NumberWords, marks: Marks) -> Printed | None:
    """Return the digits that begin at *start*, *end* where marks and digits end, or None where they are no one number."""
    if end - start > _MOST_DIGITS:
        return None
    signed = _SIGN_BEFORE.match(text, start - 1) if start else None
    blanks = known.group == _BLANK or marks.decimal != known.decimal or signed is not None
    if found := _blank_groups(text, start, one_is_enough=blanks):
        return found
    stated = stated_digits(text[start:end], marks, known.zeros_show_group)
    return _with_exponent(text, Printed(end, *stated)) if stated else None


@lru_cache(maxsize=_NUMERALS_KEPT)
def stated_digits(digits: str, marks: Marks, zeros_show_group: bool) -> tuple[Decimal, Decimal] | None:  # a cache's key
    """
    Return (value, value of the last printed digit) of *digits* by themselves, or None where they are no one number.

    The same few numerals stand everywhere, so that the answers are kept. For the arguments, see `digits_value`.
    """
    if len(digits) > _MOST_DIGITS:
        return None
    if _INDIAN.fullmatch(digits):
        plain = digits.replace(",", "")
        return Decimal(plain), _place(plain)
    return digits_value(digits, marks, zeros_show_group=zeros_show_group)


def _blank_groups(text: str, start: int, *, one_is_enough: bool) -> Printed | None:
    pattern = _BLANK_GROUP if one_is_enough else _BLANK_GROUPS
    found = pattern.match(text, start) or _THOUSANDS.match(text, start)
    if not found:
        return None
    tail = _TAIL.match(text, found.end())
    digits = found[0].replace(" ", "") + (f".{tail[0][1:]}" if tail else "")
    if len(digits) > _MOST_DIGITS:
        return None
    return Printed(tail.end() if tail else found.end(), Decimal(digits), _place(digits))


def _place(digits: str) -> Decimal:
    _, _, fraction = digits.partition(".")
    return _ONE.scaleb(-len(fraction))


def _with_exponent(text: str, printed: Printed) -> Printed:
    found = _EXPONENT.match(text, printed.end)
    if not found:
        return printed
    if found[3]:
        raised = Printed(found.end(), printed.value ** int(found[3]), printed.place) if printed.value else printed
    else:
        power = int(found[1] or found[2])
        raised = Printed(found.end(), printed.value.scaleb(power), printed.place.scaleb(power))
    return raised if abs(raised.value.adjusted()) < _MOST_DIGITS else printed


def digits_value(digits: str, marks: Marks, *, zeros_show_group: bool = False) -> tuple[Decimal, Decimal] | None:
    """
    Return (value, value of the last printed digit) of printed *digits*, or None where they are no one number.

    A lone mark with other than three digits behind it is a decimal mark, whichever it is (``12.2 tỷ``). Where
    *zeros_show_group*, one with last zeros that no writer prints behind a decimal mark groups (``3,200mAh``).
    """
    separators = [c for c in digits if c in _MARKS]
    if not separators:
        return Decimal(digits), _ONE
    parts = digits.replace(",", ".").split(".")
    if len(set(separators)) == 2:
        return _both_marks(separators, parts)
    grouped = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3 and parts[0].strip("0") != ""
    if len(separators) > 1:
        return (Decimal("".join(parts)), _ONE) if grouped else None
    if grouped and (separators[0] == marks.group or (zeros_show_group and not marks.sure and parts[1].endswith("00"))):
        return Decimal("".join(parts)), _ONE
    return _decimal(parts[0], parts[1])


def _both_marks(separators: list[str], parts: list[str]) -> tuple[Decimal, Decimal] | None:
    if separators.count(separators[-1]) > 1 or any(len(part) != 3 for part in parts[1:-1]):
        return None
    return _decimal("".join(parts[:-1]), parts[-1])


def _decimal(whole: str, fraction: str) -> tuple[Decimal, Decimal]:
    return Decimal(f"{whole}.{fraction}"), _ONE.scaleb(-len(fraction))
