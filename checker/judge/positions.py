"""Claims of one fact gathered into positions, and the verdict on each two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product

from checker.day_parts import parts_apart
from checker.judge.ages import is_of_a_person, judge_ages
from checker.judge.assurance import Telling
from checker.judge.ground import Ground
from checker.judge.other_units import Restated, as_converted, judge_restated
from checker.judge.readings import consistent
from checker.judge.running import growth_of_claim
from checker.judge.slips import slip_between
from checker.judge.supersession import judge_superseded
from checker.judge.told_per import are_per_two_times, time_told_per
from checker.judge.verdict import Judged
from checker.judge.verdicts import judge_claims
from checker.judge.wording import in_part, stated
from checker.likeness import log_odds
from checker.messages import Message, say
from checker.model import Claim, Comparison, Fact, Hedge, Position, Verdict
from checker.one_happening import in_two_parts_of_one_day
from checker.profiles import Profile, is_vague
from checker.superseded import Superseded, superseded
from checker.units import without_denominator

# What two figures that differ say.
Ends = frozenset[Decimal | str]

# The more serious of two verdicts on one pair of positions is kept.
SERIOUSNESS: tuple[Verdict, ...] = ("agree", "compatible", "undecided", "update", "planned_vs_actual", "conflict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """
    What positions are counted with.

    Attributes:
        profiles: Claim id -> claim made ready.
        source_of: Article id -> its independent source, copies folded in.
        ground: What else the articles say.
        sizes: Story -> number of its articles.
        told: What is told again in another currency or unit.
    """

    profiles: Mapping[str, Profile]
    source_of: Mapping[str, str]
    ground: Ground
    sizes: Mapping[str, int]
    told: Restated


def with_positions(fact: Fact, seen: Seen) -> Fact:
    """Return *fact* with its positions and with a comparison of each two of them."""
    groups = _grouped([seen.profiles[claim] for claim in fact.claims])
    units = {without_denominator(group[0].claim.unit) for group in groups}
    positions = tuple(
        _position(
            f"p{n}",
            group,
            seen,
            says_unit=len(units) > 1 and fact.kind == "money",
            part=_part_that_matters(group, groups),
        )
        for n, group in enumerate(groups, 1)
    )
    bonds = _bonds(fact, seen)
    replaced = tuple(superseded(seen.profiles[claim].claim for claim in fact.claims)) if len(groups) > 1 else ()
    comparisons = (
        _by_itself(fact, (positions[i], positions[j]), (groups[i], groups[j]), seen)
        or _superseded((positions[i], positions[j]), (groups[i], groups[j]), replaced, seen)
        or _compared(
            fact,
            (positions[i], positions[j]),
            (groups[i], groups[j]),
            _Judge(
                seen.ground,
                _telling(groups, i, j, seen.sizes[fact.story or ""], bonds.get(_ends(groups[i][0], groups[j][0]))),
                seen.told,
            ),
        )
        for i in range(len(groups))
        for j in range(i + 1, len(groups))
    )
    return replace(fact, positions=positions, comparisons=tuple(comparisons))


def _grouped(claims: Sequence[Profile]) -> list[list[Profile]]:
    groups: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for ready in claims:
        groups[_key(ready)].append(ready)
    parted = (part for group in groups.values() for told in _by_part_of_day(group) for part in _by_time_told_per(told))
    return sorted(parted, key=_order)


def _by_part_of_day(group: list[Profile]) -> list[list[Profile]]:
    """*group*, or where it tells one thing in two parts of a day, what tells each of them, and what tells none."""
    parts = sorted({ready.part for ready in group})
    if not any(parts_apart(one, other) for one, other in combinations(parts, 2)):
        return [group]
    return [[ready for ready in group if ready.part == part] for part in parts]


def _by_time_told_per(group: list[Profile]) -> Iterator[list[Profile]]:
    """One number per month and per year is two positions; what is told per no time is the first's."""
    if len(group) == 1:
        # Most positions are told once: nothing of theirs need be read again.
        yield group
        return
    parts: list[list[Profile]] = []
    for ready in sorted(group, key=lambda ready: not time_told_per(ready.claim)):
        home = next((part for part in parts if not are_per_two_times(part[0], ready)), None)
        if home is None:
            parts.append([ready])
        else:
            home.append(ready)
    yield from parts


def _key(ready: Profile) -> tuple[object, ...]:
    """What claims of one position share: value, both ends of a range, hedge, status, the day where the figure changes, as ages do."""
    claim = ready.claim
    changes = growth_of_claim(claim) != "fixed" or (is_of_a_person(ready) and claim.kind != "date")
    day = (claim.as_of or "")[:10] if changes else ""
    ends = (ready.core.low, ready.core.high) if ready.core and claim.hedge == "range" else None
    return ready.dimension, ready.value, ends, claim.hedge, claim.status, day


def _part_that_matters(group: Sequence[Profile], groups: Sequence[Sequence[Profile]]) -> str:
    """The part of the day that *group* tells where another position is of another part of that day; else an empty text."""
    others = [other[0] for other in groups if other is not group and other[0].value == group[0].value]
    return group[0].part if any(parts_apart(group[0].part, other.part) for other in others) else ""


def _order(group: Sequence[Profile]) -> tuple[str, str, str]:
    first = min(group, key=lambda ready: (ready.claim.as_of or "", ready.claim.id))
    return first.claim.as_of or "", f"{first.value!s:>30}", first.claim.id


def _position(name: str, group: Sequence[Profile], seen: Seen, *, says_unit: bool, part: str) -> Position:
    first = min(group, key=lambda ready: ready.claim.id).claim
    core = first.core
    return Position(
        id=name,
        text=_text(first, says_unit=says_unit, part=part),
        low=core.low if core else None,
        high=core.high if core else None,
        status=first.status,
        as_of=max((ready.claim.as_of for ready in group if ready.claim.as_of), default=None),
        claims=tuple(sorted(ready.claim.id for ready in group)),
        sources=len({seen.source_of[ready.claim.article] for ready in group}),
        unit=first.unit,
    )


_HEDGED: Mapping[Hedge, str] = {
    "about": say("about {value}").template, "nearly": say("nearly {value}").template,
    "more_than": say("more than {value}").template, "at_least": say("at least {value}").template,
    "less_than": say("less than {value}").template, "at_most": say("at most {value}").template,
}  # fmt: skip


def _text(claim: Claim, *, says_unit: bool, part: str) -> Message:
    value = in_part(stated(claim.value), part) if part else stated(claim.value)
    if claim.hedge == "range" and claim.core and claim.core.low is not None and claim.core.high is not None:
        value = Message("{low}–{high}", {"low": claim.core.low, "high": claim.core.high})
    if claim.hedge in _HEDGED:
        value = Message(_HEDGED[claim.hedge], {"value": value})
    if says_unit:
        value = Message("{value} {unit}", {"value": value, "unit": without_denominator(claim.unit)})
    if claim.status == "planned":
        return say("{stated} (planned)", stated=value)
    return say("{stated} (a rule or scenario)", stated=value) if claim.status == "unknown" else value


def _bonds(fact: Fact, seen: Seen) -> Mapping[Ends, float]:
    """Two figures -> the best odds at which linking joined claims of theirs."""
    best: dict[Ends, float] = {}
    for bond in fact.bonds:
        ends = _ends(seen.profiles[bond.one], seen.profiles[bond.other])
        best[ends] = max(bond.odds, best.get(ends, bond.odds))
    return best


def _ends(a: Profile, b: Profile) -> Ends:
    return frozenset((a.value, b.value))


def _telling(groups: Sequence[Sequence[Profile]], one: int, other: int, story: int, bond: float | None) -> Telling:
    articles = [{ready.claim.article for ready in group} for group in groups]
    # A sum told again in another currency is no further figure.
    alike = [n for n, group in enumerate(groups) if group[0].dimension == groups[one][0].dimension]
    others = [groups[n] for n in alike]
    return Telling(
        articles=len(set().union(*(articles[n] for n in alike))),
        support=max(len(articles[one]), len(articles[other])),
        positions=len(alike),
        story=story,
        bond=bond,
        disowned=any(_is_disowned(others, alike.index(n)) for n in (one, other)),
        denied=_denies(others, groups[other], groups[one]) or _denies(others, groups[one], groups[other]),
    )


def _is_disowned(groups: Sequence[Sequence[Profile]], one: int) -> bool:
    """True for ``hundreds`` that only headlines tell, each above a text that counts otherwise."""
    return all(is_vague(ready) for ready in groups[one]) and _is_denied(groups, one)


def _is_denied(groups: Sequence[Sequence[Profile]], one: int) -> bool:
    """True for a figure that only headlines tell, each above a text that tells it otherwise."""
    others = [ready for number, group in enumerate(groups) if number != one for ready in group]
    return all(
        ready.claim.zone == "title"
        and any(_is_told_together(ready, other) and not consistent(ready, other) for other in others)
        for ready in groups[one]
    )


def _denies(groups: Sequence[Sequence[Profile]], body: Sequence[Profile], title: Sequence[Profile]) -> bool:
    """True where the texts below the headlines of *title* tell what *body* does, on whatever day that counts."""
    same = [ready for group in groups for ready in group if consistent(ready, body[0])]
    return _is_denied([title, same], 0)


def _is_told_together(a: Profile, b: Profile) -> bool:
    """True for two figures that one article tells as of one time."""
    one, other = a.claim, b.claim
    return (one.article, one.as_of, one.status) == (other.article, other.as_of, other.status)


@dataclass(frozen=True, slots=True)
class _Judge:
    """What the verdict on two positions is found with."""

    ground: Ground
    telling: Telling
    told: Restated

    def __call__(self, a: Profile, b: Profile, *, sure: bool) -> Judged:
        return judge_claims(a, b, sure=sure, ground=self.ground, telling=self.telling)


def _compared(
    fact: Fact, ends: tuple[Position, Position], groups: tuple[Sequence[Profile], Sequence[Profile]], judge: _Judge
) -> Comparison:
    """Judge two positions by the pair of their claims that is most surely one fact."""
    a, b = max(
        _telling_pairs(*map(_typical, groups)),
        key=lambda pair: (log_odds(*pair), *(ready.whereabouts for ready in pair)),
    )
    judged = judge(a, b, sure=fact.rule is not None)
    if judged.verdict not in ("agree", "compatible"):
        judged = as_converted(*groups, judge.told) or judged
    return _comparison(ends, judged)


def _typical(group: Sequence[Profile]) -> Sequence[Profile]:
    """Those of one position that say what most do: what most papers print plainly is no first report because one calls it so."""
    plain = [ready for ready in group if not ready.claim.slots.correction]
    return plain if 2 * len(plain) > len(group) else group


def _by_itself(
    fact: Fact, ends: tuple[Position, Position], groups: tuple[Sequence[Profile], Sequence[Profile]], seen: Seen
) -> Comparison | None:
    """The comparison of two positions of a person's age, or that an article tells as one figure, or that are in two currencies."""
    judged = judge_ages(*groups) or judge_restated(*groups, story=fact.story or "", told=seen.told)
    return _comparison(ends, judged) if judged else None


def _superseded(
    ends: tuple[Position, Position],
    groups: tuple[Sequence[Profile], Sequence[Profile]],
    replaced: Sequence[Superseded],
    seen: Seen,
) -> Comparison | None:
    """The comparison of two positions of which a sentence says that the one took the place of the other."""
    for told in replaced:
        old, new = seen.profiles[told.old.id], seen.profiles[told.new.id]
        judged = judge_superseded(*groups, old=old, new=new, planned=told.planned)
        if judged:
            return _comparison(ends, judged)
    return None


def _comparison(ends: tuple[Position, Position], judged: Judged) -> Comparison:
    return Comparison(
        a=ends[0].id,
        b=ends[1].id,
        verdict=judged.verdict,
        why=judged.why,
        weak=judged.weak,
        doubt=judged.doubt,
        weighing=judged.weighing,
    )


def _telling_pairs(one: Sequence[Profile], other: Sequence[Profile]) -> Sequence[tuple[Profile, Profile]]:
    """
    The pairs by which two positions are judged: of a count that changes over time, those that told each figure first.

    But where an article tells both as of one time, those of that article: no time has passed between them, and
    a text that tells two figures may mean two things. Where a slip lies between two that do not change and are told
    plainly there, those of two articles, if there are two: linking weighed that one of them tells both. And two parts of one day,
    whichever else tells them, by those that leave no doubt that they tell one thing.
    """
    if in_parts := tuple((a, b) for a, b in product(one, other) if in_two_parts_of_one_day(a, b)):
        return in_parts
    first = tuple(product(_telling_first(one), _telling_first(other)))
    together = tuple((a, b) for a, b in product(one, other) if _is_told_together(a, b))
    if not together:
        return first
    fixed = all(growth_of_claim(ready.claim) == "fixed" for ready in (*one, *other))
    slipped = fixed and all(a.claim.hedge == b.claim.hedge == "exact" and slip_between(a, b) for a, b in together)
    apart = tuple((a, b) for a, b in first if slipped and a.claim.article != b.claim.article)
    return apart or together


def _telling_first(group: Sequence[Profile]) -> Sequence[Profile]:
    """Of a count that changes over time, the claims that told this figure first; of any other figure, all."""
    if all(growth_of_claim(ready.claim) == "fixed" for ready in group):
        return group
    first = min(ready.claim.as_of or "" for ready in group)
    return [ready for ready in group if (ready.claim.as_of or "") == first]
