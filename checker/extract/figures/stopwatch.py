"""Times as a stop-watch or a timetable prints them with letters: ``4.317s``, ``1m27.114s``, ``1 h 45 min``; ``the 80s`` is none."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.numbers.number import Number
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.model import Span

_MINUTE: Final = Decimal(60)
_SECONDS: Final = re.compile(r"[0-9]{1,4}\.([0-9]{1,3})s(?!\w)")
_MINUTES: Final = re.compile(r"([0-9]{1,3})m ?([0-5]?[0-9](?:\.([0-9]{1,3}))?)s(?!\w)")

# One letter for the minutes counts where it touches them: 1h 45m.
_HOURS: Final = re.compile(r"([0-9]{1,2}) ?h(?:rs?)? ?([0-5]?[0-9])(?: ?mins?|m)(?!\w)")
# As an hour of the day is printed, with a mark for the minutes: 9h30'.
_LASTED: Final = re.compile(r"([0-9]{1,2})h([0-5][0-9])['\u2019\u2032](?![\w:])")


def read_timetable(text: str, at: int, known: Words) -> Reading | None:
    """Return hours and minutes at a place, in minutes: ``1 h 45 min``, ``1h 45m``, and ``suốt 9h30'`` behind a word for what lasts."""
    found = _HOURS.match(text, at) or (known.lasting_behind.before(text, at) and _LASTED.match(text, at))
    if not found:
        return None
    span = Span(at, found.end())
    value = Decimal(found[1]) * _MINUTE + Decimal(found[2])
    return Reading(start=at, end=span.end, figure=span, kind="duration", value=value, unit="minute", rule="compound")


def read_stopwatch(text: str, number: Number) -> Reading | None:
    """
    Return minutes and seconds, or seconds with a fraction, whose letters touch the digits.

    Args:
        text: The shadow's text.
        number: The first number, in digits.
    """
    if found := _MINUTES.match(text, number.start):
        value, tenths = Decimal(found[1]) * _MINUTE + Decimal(found[2]), found[3]
    elif found := _SECONDS.match(text, number.start):
        value, tenths = Decimal(found[0][:-1]), found[1]
    else:
        return None
    span = Span(number.start, found.end())
    place = Decimal(1).scaleb(-len(tenths or ""))
    return Reading(
        start=span.start, end=span.end, figure=span, kind="duration", value=value, place=place, unit="second",
        rule="compound",
    )  # fmt: skip
