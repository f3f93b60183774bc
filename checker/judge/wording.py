"""Numbers and times as reasons and messages print them, in whatever language these are said."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from checker.messages import Message, Moment, say
from checker.model import Claim, Interval


def quoted(words: str) -> str:
    """Return *words* on one line, in quotation marks."""
    return f"‘{' '.join(words.split())}’"


def number(value: Decimal) -> Message:
    """Return *value* as its reader's language writes it, thousands grouped, no exponent: ``1,800,000``, ``8.22``."""
    return Message("{value}", {"value": value})


def stated(value: Decimal | str) -> Message:
    """Return a claim's value: a number, a time as its reader's language writes it, or a text as it stands."""
    return Message("{value}", {"value": Moment(value) if isinstance(value, str) else value})


_IN_PART: Mapping[str, str] = {
    "am": say("{stated} (morning)").template, "pm": say("{stated} (afternoon)").template,
    "evening": say("{stated} (evening)").template, "night": say("{stated} (night)").template,
}  # fmt: skip


def in_part(words: str, part: str) -> Message:
    """Return *words* for a time with the part of its day; as they are where its hour says which."""
    return Message(_IN_PART.get(part, "{stated}"), {"stated": words})


def reading(claim: Claim) -> Message:
    """Return what the wording of *claim* allows: ``63 to 69``, ``72``, ``25 Oct 2025``."""
    core = claim.core
    if core is None or (core.low is not None and core.low == core.high):
        # A core of one number has the zeros that multiplying left behind its mark; the value has not.
        return stated(claim.value)
    return spread(core)


def spread(interval: Interval) -> Message:
    """Return an interval in words."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return say("any number")
    if low is None or high is None:
        return _open_ended(interval)
    if low == high:
        return number(low)
    if interval.low_open and interval.high_open:
        return say("above {low} to below {high}", low=low, high=high)
    if interval.low_open:
        return say("above {low} to {high}", low=low, high=high)
    if interval.high_open:
        return say("{low} to below {high}", low=low, high=high)
    return say("{low} to {high}", low=low, high=high)


def _open_ended(interval: Interval) -> Message:
    if interval.high is not None:
        end = interval.high
        return say("below {end}", end=end) if interval.high_open else say("at most {end}", end=end)
    assert interval.low is not None  # both ends open is any number
    end = interval.low
    return say("above {end}", end=end) if interval.low_open else say("at least {end}", end=end)
