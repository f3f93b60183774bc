"""
Rows to fit on for dates that meet: pairs read by hand in stories that nobody annotated.

Days are told of many things, and an annotator judges few pairs of two of them. ``dates.csv`` holds pairs of equal dates, and
of dates that lie in one another (a day and an hour of it), each from a story of ``clusters/``: where the two figures stand
and whether a reader finds one happening in both (``agree``, ``compatible``) or two (``unrelated``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.likeness import levels, value_level
from checker.link.constraints import cannot_link
from checker.profiles import Profile, profiled
from tests.accuracy.rival_rows import Label, Story, labels_of

DATES = Path(__file__).parent / "dates.csv"


def read_dates() -> Mapping[str, tuple[Label, ...]]:
    """Return the pairs of ``dates.csv`` by story."""
    return labels_of(DATES, lambda row: row["verdict"])


def dates_read(story: Story, labels: Iterable[Label]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield levels, and whether both are one happening, for each of *labels* whose two dates still meet and may be linked."""
    at = {(ready.claim.article, ready.claim.figure.start): ready for ready in _dates_of(story, labels)}
    for label in labels:
        one, other = (at.get(place) for place in label.places)
        if one and other and value_level(one, other) != "value_differs" and not cannot_link(one, other):
            yield levels(one, other), label.verdict != "unrelated"


def is_unsure(one: Profile, other: Profile) -> bool:
    """Return True for dates of two grains that meet: that an annotator made two facts of them does not yet make two happenings."""
    return one.claim.kind == "date" and value_level(one, other) == "value_close"


def _dates_of(story: Story, labels: Iterable[Label]) -> Iterator[Profile]:
    return (ready for ready in profiled(story.claims if labels else ()) if ready.claim.kind == "date")
