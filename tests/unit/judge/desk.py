"""Short ways to make claims for the tests of link and judge."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.hedges import read_hedge
from checker.model import Claim, Hedge, Interval, Kind, Slots, Span, Status
from checker.profiles import Profile, profile


def claim(
    quote: str,
    value: str | int,
    *,
    hedge: Hedge = "exact",
    article: str = "a.txt",
    start: int = 0,
    kind: Kind = "count",
    unit: str | None = "person",
    predicate: str = "die",
    status: Status = "actual",
    as_of: str | None = None,
    slots: Slots | None = None,
) -> Claim:
    """Return one claim as a reporter would have made it; figures become Decimal, dates stay text."""
    number = None if kind in ("date", "text", "score") else Decimal(value)
    core, weak = read_hedge(number, hedge, whole=kind == "count") if number is not None else (None, None)
    return Claim(
        id=f"{article}#{start}-{start + len(quote)}",
        article=article,
        start=start,
        end=start + len(quote),
        quote=quote,
        figure=Span(start, start + len(quote)),
        sentence=quote,
        sentence_start=start,
        kind=kind,
        value=number if number is not None else str(value),
        unit=unit,
        hedge=hedge,
        core=core,
        weak=weak,
        subject=quote,
        status=status,
        as_of=as_of,
        slots=slots
        or Slots(counted=unit or "", counted_known=True, predicate=predicate, near=(("=" + predicate, 1), ("tàu", -2))),
    )


def ready(quote: str, value: str | int, **more: object) -> Profile:
    """Return `claim` made ready to compare."""
    return profile(claim(quote, value, **more))  # type: ignore[arg-type]  # passed through as given


def elsewhere(told: Profile) -> Profile:
    """Return *told* as another article tells it."""
    return profile(replace(told.claim, id=f"b.txt#{told.claim.start}-{told.claim.end}", article="b.txt"))


def between(low: int, high: int) -> Interval:
    """Return a closed range."""
    return Interval(Decimal(low), Decimal(high))
