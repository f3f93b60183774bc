"""Which part of its day a date speaks of: the words beside it say so, or its hour (``trưa 11/7``, ``20h ngày 21/7``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_of
from checker.model import Claim
from checker.shadow import fold

# From this hour on [h], until the next begins. Papers call eleven o'clock morning or noon, and six afternoon or evening.
_BEGINS = (
    (4, "am"), (11, "am+noon"), (12, "noon"), (13, "pm"), (18, "pm+evening"), (19, "evening"), (22, "night"),
)  # fmt: skip
# How far before a date its part of day may begin [code points]: "đêm khuya ngày 9/7".
_BEFORE = 16
# Papers call the same hours by either: the small hours are night and early morning, and an evening ends in the night.
_OVERLAPPING = (frozenset({"evening", "night"}), frozenset({"night", "am"}), frozenset({"noon", "pm"}))
_LATE, _EARLY = frozenset({"evening", "night"}), frozenset({"night", "am"})


def part_of_day(claim: Claim) -> str:
    """
    Return ``am``, ``noon``, ``pm``, ``evening`` or ``night`` where *claim* tells one, else an empty text.

    Two that papers take for each other at that hour are joined: ``am+noon``.
    """
    if claim.kind != "date" or "/" in str(claim.value):
        return ""
    found = _named(claim)
    _, _, clock = str(claim.value).partition("T")
    by_hour = _part_at(int(clock[:2])) if clock[:2].isdigit() else ""
    # 6:58 p.m. is of the evening, though its mark is that of the afternoon.
    parts = dict.fromkeys(part for said in (found, by_hour) for part in said.split("+") if part)
    return "+".join(sorted(parts)) if found and by_hour else found or by_hour


def parts_apart(one: str, other: str) -> bool:
    """Return True for two parts of a day that no two papers would call by each other's name."""
    return bool(one and other) and not any(_overlap(x, y) for x in one.split("+") for y in other.split("+"))


def may_be_one_night(late: str, early: str) -> bool:
    """Return True for a part that ends a day and one that begins the next: papers call the hours between by either day."""
    return bool(_LATE & set(late.split("+")) and _EARLY & set(early.split("+")))


def _overlap(one: str, other: str) -> bool:
    return one == other or {one, other} in _OVERLAPPING


def run_into_noon(one: str, other: str) -> bool:
    """Return True for a morning and a noon: what ends at noon, or is so until then, was in the morning."""
    return parts_touch(one, other) and "noon" in (*one.split("+"), *other.split("+"))


def parts_touch(one: str, other: str) -> bool:
    """Return True for two parts of a day of which one begins where the other ends: what ends at noon was in the morning."""
    order = [part for _, part in _BEGINS if "+" not in part]
    places = [[order.index(part) for part in said.split("+") if part] for said in (one, other)]
    return any(abs(x - y) == 1 for x in places[0] for y in places[1])


def _named(claim: Claim) -> str:
    """The part that stands in the quote, else right before it, a word for the day between them at most."""
    words, day = _words(claim.language), _days(claim.language)
    quote, start = fold(claim.quote), claim.in_sentence.start
    lead = day.sub("", fold(claim.sentence[max(0, start - _BEFORE) : start]))
    if found := words.pattern.search(quote) or words.at_end.search(lead):
        return _straddling(claim.language).get(found[1], words.parts[found[1]])
    return ""


def _part_at(hour: int) -> str:
    return next((part for begin, part in reversed(_BEGINS) if hour >= begin), "night")


class _Words:
    """A language's words for parts of a day: where they stand in a text, or end it."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        self.parts = {fold(word): part for word, part in parts.items()}
        anyone = any_of(self.parts)
        self.pattern = re.compile(rf"(?<!\w)({anyone})(?!\w)")
        self.at_end = re.compile(rf"(?<!\w)({anyone})[ ]*$")


@cache
def _words(language: str) -> _Words:
    known = known_language(language)
    return _Words(section(known, "time").get("parts", {}))


@cache
def _straddling(language: str) -> Mapping[str, str]:
    """The words that name a part and the one before it, folded: ``chiều tối``."""
    known = known_language(language)
    return {fold(word): parts for word, parts in section(known, "time").get("straddling_parts", {}).items()}


@cache
def _days(language: str) -> re.Pattern[str]:
    """What may stand between a part of day and the day's number."""
    known = known_language(language)
    time = section(known, "time")
    between = [fold(word) for name in ("day", "of") for word in time.get(name, ())]
    return re.compile(rf"(?<!\w)(?:{any_of(between)})[ ]*$")
