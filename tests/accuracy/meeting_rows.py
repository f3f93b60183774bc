"""
Rows to fit on for figures that meet: pairs read by hand in stories that nobody annotated.

An annotated story teaches much of itself and little of the next one. ``meetings.csv`` holds pairs of figures of two articles that are
equal, or that could be (a day and an hour of it, 694 and nearly 700), each from a story of ``clusters/``: where the two figures stand and
whether a reader finds one fact in both (``agree``, ``compatible``) or two (``unrelated``). Many of them are days, which are told of many
things; the others were drawn among those that the weights were least sure of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.likeness import levels, value_level
from checker.link.constraints import cannot_link
from checker.profiles import Profile, profiled
from tests.accuracy.rival_rows import Label, Story, labels_of

MEETINGS = Path(__file__).parent / "meetings.csv"


def read_meetings() -> Mapping[str, tuple[Label, ...]]:
    """Return the pairs of ``meetings.csv`` by story."""
    return labels_of(MEETINGS, lambda row: row["verdict"])


def meetings_read(story: Story, labels: Iterable[Label]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield levels, and whether both are one fact, for each of *labels* whose two figures still meet and may be linked."""
    at: dict[tuple[str, int], list[Profile]] = defaultdict(list)
    for ready in profiled(story.claims if labels else ()):
        at[ready.claim.article, ready.claim.figure.start].append(ready)
    for label in labels:
        here, there = (at[place] for place in label.places)
        met = next(((one, other) for one in here for other in there if _meet(one, other)), None)
        if met:
            yield levels(*met), label.verdict != "unrelated"


def _meet(one: Profile, other: Profile) -> bool:
    return (
        one.dimension == other.dimension and value_level(one, other) != "value_differs" and not cannot_link(one, other)
    )


def is_unsure(one: Profile, other: Profile) -> bool:
    """Return True for dates of two grains that meet: that an annotator made two facts of them does not yet make two happenings."""
    return one.claim.kind == "date" and value_level(one, other) == "value_close"
