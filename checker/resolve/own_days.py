"""An article that bears no date: the days it tells as past and as coming say of its other days which they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from checker.model import Claim
from checker.resolve.label_periods import day_of_speaking, then_speaks
from checker.resolve.setting import Setting
from checker.shadow import fold

_DAY_LENGTH = len("2025-10-25")


def is_past(setting: Setting) -> bool:
    """
    Return True for a day that had come when the article was written.

    ``Chiều 21/7, Bộ Y tế cho biết …``, ``sáng nay (14/5)``, ``hôm 16/6``, ``Tại hội nghị ngày 21/7, ông X cho biết …``.
    """
    if setting.mention.kind != "date":
        return False
    words = setting.words
    if day_of_speaking(setting) or setting.follows("told_day"):
        return True
    if words.anywhere("told_day").search(fold(setting.mention.quote)):
        return True
    opens = words.begins(setting.shadow.text[setting.sentence.start : setting.span.start], ("at_place",))
    return opens and then_speaks(setting)


def as_its_days_tell(
    claims: tuple[Claim, ...], unstated: Collection[int], past: Collection[tuple[int, str]]
) -> tuple[Claim, ...]:
    """
    Return *claims* with the days of which nothing tells how they stand set beside those of which something does.

    Where the days that had come end and the first of those to come is known, what lies from there on is to come.

    Args:
        claims: Of one article without a date, in order of place.
        unstated: Starts of those of which their own sentence does not say how they stand.
        past: Starts and values of the days that had come (`is_past`).
    """
    open_days = {*unstated} - {start for start, _ in past}
    told = [claim for claim in claims if claim.kind == "date" and claim.start not in unstated]
    done = (_first(claim) for claim in told if claim.status == "actual")
    last = max((*_days(day for _, day in past), *_days(done)), default="")
    coming = (_first(claim) for claim in told if claim.status == "planned")
    first = min((day for day in _days(coming) if day > last), default="")
    return tuple(
        replace(claim, status="planned")
        if claim.kind == "date" and claim.start in open_days and _has_not_come(_first(claim), last, first)
        else claim
        for claim in claims
    )


def _has_not_come(day: str, last: str, first: str) -> bool:
    grain = min(len(day), len(last)) if last else 0
    behind = day[:grain] > last[:grain]
    return (behind or not last) and bool(first) and day[: len(first)] >= first[: len(day)]


def _first(claim: Claim) -> str:
    return str(claim.value).split("/", maxsplit=1)[0][:_DAY_LENGTH]


def _days(values: Iterable[str]) -> Iterator[str]:
    """Those of *values* that name a month at least."""
    return (value[:_DAY_LENGTH] for value in values if len(value) > len("2025"))
