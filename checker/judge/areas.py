"""
Counts of an area and of a part of it: a district cannot have more dead than its province.

Only counts of one thing and one predicate, of areas that their own sentences name (`checker.scopes`), and as of one time: a day's
cases and all since January are two things, and a later count of a part may overtake an earlier one of the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.judge.broken import Broken
from checker.judge.ground import Ground
from checker.messages import say
from checker.model import Claim
from checker.profiles import Profile
from checker.scopes import Area, Scope, areas_told, scope_of

_DAY = len("2025-07-01")
Counted = tuple[str, str, str, str]
Scoped = tuple[Claim, Scope]


def broken_areas(ground: Ground, profiles: Mapping[str, Profile], story_of: Mapping[str, str]) -> Iterator[Broken]:
    """
    Yield the counts that are larger than that of the area around, in order of story and place.

    Args:
        ground: What the sentences tell.
        profiles: Claim id -> claim made ready.
        story_of: Article id -> its story.
    """
    scoped: dict[Counted, list[Scoped]] = defaultdict(list)
    larger: dict[str, dict[Area, set[Area]]] = defaultdict(lambda: defaultdict(set))
    for key in sorted(ground.beside):
        for claim in ground.beside[key]:
            story = story_of[claim.article]
            for inner, outer in areas_told(claim):
                larger[story][inner].add(outer)
            scope = scope_of(claim) if _takes_part(claim) else None
            if scope:
                scoped[story, claim.slots.counted, claim.slots.predicate, claim.slots.period].append((claim, scope))
    for counted in sorted(scoped):
        known = {area: frozenset(outer) for area, outer in larger[counted[0]].items() if _is_one_place(outer)}
        yield from _too_large(scoped[counted], known, ground, profiles)


def _takes_part(claim: Claim) -> bool:
    slots = claim.slots
    plain = not (slots.change or slots.base or slots.normative or slots.correction or slots.subset == "rest")
    return (
        plain and claim.kind == "count" and slots.counted_known and bool(slots.predicate) and claim.status == "actual"
    )


def _is_one_place(outer: set[Area]) -> bool:
    """False for a name that two provinces have a district of."""
    return len({level for level, _ in outer}) == len(outer)


def _too_large(
    scoped: Sequence[Scoped], known: Mapping[Area, frozenset[Area]], ground: Ground, profiles: Mapping[str, Profile]
) -> Iterator[Broken]:
    for part, inner in scoped:
        for whole, outer in scoped:
            if part.id == whole.id or not inner.is_inside(outer, known, part.as_of or ""):
                continue
            if _of_one_time(part, whole, ground) and _exceeds(profiles[part.id], profiles[whole.id]):
                yield Broken({"part": [part], "whole": [whole]}, (say("The one is of an area within the other's."),))
                break


def _of_one_time(part: Claim, whole: Claim, ground: Ground) -> bool:
    """True in one article whose two sentences name the same days; in two articles of one day that do."""
    days = [{str(claim.value) for claim in ground.neighbours(one) if claim.kind == "date"} for one in (part, whole)]
    if days[0] != days[1]:
        return False
    return part.article == whole.article or (part.as_of or "?")[:_DAY] == (whole.as_of or "!")[:_DAY]


def _exceeds(part: Profile, whole: Profile) -> bool:
    least = part.weak.low if part.weak else None
    most = whole.weak.high if whole.weak else None
    return least is not None and most is not None and least > most
