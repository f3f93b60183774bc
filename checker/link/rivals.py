"""
Groups whose figures differ and that are one fact all the same: what a check is for.

Words alone cannot tell a rival figure from a neighbour's; position among the others can. Two groups are
rivals when each is the other's best match, no article tells both as two things, and their slots speak for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.counterparts import VERY_CLOSELY, are_counterparts, are_retold
from checker.likeness import MUCH_ALIKE, levels, scopes_agree, value_level, weigh, words_in_common
from checker.link.field import Field
from checker.link.lenience import lenience
from checker.link.setting import setting_levels
from checker.link.told_as_two import levels_as_two
from checker.link.wording import Wording
from checker.profiles import Profile, is_vague, tell_one_hour
from checker.weights import RIVAL, RIVAL_BRIEF, RIVAL_FOREIGN, RIVAL_TIMES

Group = tuple[int, ...]
Pair = tuple[int, int]
# Levels of a sentence that was copied.
_COPIED = frozenset({"parallel_6", "parallel_9", "alike_70", "alike_50", "alike_35", "alike_25"})
# Days next to each other, each the other's likest, of which two articles tell first: English papers word one day in ways of their own.
_ONE_DAY_IN_WORDS = frozenset({"kind_date", "in_words", "apart_day", "grain_same", "head_2", "mutual_best"})
# The words right beside two figures are mostly the same.
_MUCH_ALIKE_BESIDE = frozenset({"near_70", "near_90"})
# Each contestant has one of these; two that differ are mostly of two contestants.
_PLACES = ("rank", "seed")
# Lower bounds of the levels of the lead over the next best match [log odds].
_LEAD_LEVELS = (
    ("lead_3", 3.0), ("lead_2", 2.0), ("lead_1.2", 1.2), ("lead_0.6", 0.6), ("lead_0.2", 0.2), ("lead_0", 0.0), ("behind_0.6", -0.6),
    ("behind_1.5", -1.5),
)  # fmt: skip
_NO_MATCH = (float("-inf"), -1)


@dataclass(frozen=True, slots=True)
class Apart:
    """
    What keeps two claims of a block apart, asked by their numbers.

    Attributes:
        two_facts: Whether they are two facts, whatever else their articles say.
        told_as_two: Whether one article tells both as two.
    """

    two_facts: Callable[[int, int], bool]
    told_as_two: Callable[[int, int], bool]

    def either(self, i: int, j: int) -> bool:
        """Whether anything does."""
        return self.two_facts(i, j) or self.told_as_two(i, j)


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two groups by number, the pair of claims that speaks most for them, and its levels."""

    one: int
    other: int
    pair: tuple[int, int]
    levels: tuple[str, ...]
    odds: float
    lenience: float = 0.0

    @property
    def least(self) -> float:
        """
        The odds from which on the two are one fact.

        An article holds many days, and asks more of two of them than a text of a sentence or two; that tells too little of its figures.
        In two languages the words around two figures, which speak for most that are one fact, cannot be compared.
        """
        if "brief" in self.levels:
            return RIVAL_BRIEF
        if "kind_date" in self.levels:
            return RIVAL_TIMES - self.lenience
        return RIVAL_FOREIGN if "order_foreign" in self.levels else RIVAL - self.lenience


def join_rivals(
    block: Sequence[Profile], groups: Sequence[Group], apart: Apart
) -> tuple[tuple[Group, ...], tuple[Rivalry, ...]]:
    """
    Join groups whose figures differ.

    Args:
        block: Claims of one story and dimension.
        groups: Their groups by equal value.
        apart: What keeps two claims apart.

    Returns:
        The groups after joining, sorted, and all rivalries, likeliest first.
    """
    found = sorted(rivalries(block, groups, apart), key=lambda r: (-r.odds, _whereabouts(block, r.pair)))
    home = {number: {number} for number in range(len(groups))}
    for rivalry in found:
        one, other = home[rivalry.one], home[rivalry.other]
        if one is other or not is_one_fact(block, rivalry):
            continue
        if any(_keep_apart(groups, x, y, apart, rivalry) for x in one for y in other):
            continue
        one |= other
        for number in other:
            home[number] = one
    joined = {id(members): tuple(sorted(i for number in members for i in groups[number])) for members in home.values()}
    return tuple(sorted(joined.values())), tuple(found)


def is_one_fact(block: Sequence[Profile], rivalry: Rivalry) -> bool:
    """Return True where the words' weights say so, or the sentences themselves, or both tell when the event of the story happened."""
    if rivalry.odds >= rivalry.least and not _too_loose(block, rivalry):
        return True
    one, other = (block[index] for index in rivalry.pair)
    if tell_one_hour(one, other):
        return True
    return are_retold(one, other) if "brief" in rivalry.levels else are_counterparts(one, other, share=VERY_CLOSELY)


def _too_loose(block: Sequence[Profile], rivalry: Rivalry) -> bool:
    """
    True for figures that are told of two events, for ranks that are not told of one name, and for days in unlike words.

    An article holds many days, and two of them are seldom one fact told twice. A day of a span of days that was not linked
    by its value is that of one part. Where the words right beside both figures are mostly the same, neither the verb nor the
    event that a sentence names besides tells them apart.
    """
    said = set(rivalry.levels)
    if {"times_span", "value_close_date"} <= said:
        return True
    # Two prizes of one draw: a sentence or two tell too little besides.
    if {"brief", "ratio_far"} <= said and "alike_70" not in said:
        return True
    if "noun_same" in said and block[rivalry.pair[0]].claim.slots.counted in _PLACES and "name_shared" not in said:
        return True
    if said & _MUCH_ALIKE_BESIDE or said >= _ONE_DAY_IN_WORDS:
        return False
    if "kind_date" in said and not said & {"slots_agree", *_COPIED}:
        return True
    if {"kind_date", "predicate_differs"} <= said and not said & MUCH_ALIKE:
        return True
    return "event_differs" in said and not _COPIED & said


def rivalries(block: Sequence[Profile], groups: Sequence[Group], apart: Apart) -> Iterator[Rivalry]:
    """Yield every two groups that may be one fact, with their odds."""
    pairs = {
        (x, y): _best_pair(block, likely)
        for y in range(len(groups))
        for x in range(y)
        if (likely := _likely_pairs(block, groups[x], groups[y])) and not _any(groups, x, y, apart.two_facts)
    }
    as_two = {(x, y): found for x, y in pairs if (found := _pairs_of(groups, x, y, apart.told_as_two))}
    best = _best_in_each_article(block, groups, {ends: match for ends, match in pairs.items() if ends not in as_two})
    field, wording = Field(block, groups), Wording(block)
    for (x, y), (odds, (i, j)) in pairs.items():
        said = _rival_levels(block[i], block[j])
        runners_up = (best[x, block[j].claim.article].besides(y), best[y, block[i].claim.article].besides(x))
        standing = _standing(odds, *runners_up)
        said = (
            *said,
            standing,
            f"{standing}_{'sure' if 'slots_agree' in said else 'unsure'}",
            _lead(odds, *runners_up),
            *_spread(block, groups[x], groups[y]),
            *_as_two(block, groups[x], groups[y], as_two.get((x, y), ())),
            *field.levels(i, j),
            *setting_levels(block[i], block[j]),
            *wording.levels(i, j),
        )
        yield Rivalry(x, y, (i, j), said, weigh(said), lenience(block[i], block[j]))


@dataclass(slots=True)
class _Best:
    """The two best matches of a group in one article, as odds and the number of the other group."""

    first: tuple[float, int] = _NO_MATCH
    second: tuple[float, int] = _NO_MATCH

    def add(self, odds: float, other: int) -> None:
        """Take a match into account."""
        if odds > self.first[0]:
            self.first, self.second = (odds, other), self.first
        elif odds > self.second[0]:
            self.second = odds, other

    def besides(self, other: int) -> float:
        """Return the odds of the best match but for *other*."""
        return self.second[0] if self.first[1] == other else self.first[0]


def _best_in_each_article(
    block: Sequence[Profile], groups: Sequence[Group], pairs: Mapping[Pair, tuple[float, Pair]]
) -> Mapping[tuple[int, str], _Best]:
    """(group, article) -> the group's best matches there: rivals in other articles are none of its business."""
    articles = [{block[i].claim.article for i in group} for group in groups]
    best: dict[tuple[int, str], _Best] = defaultdict(_Best)
    for (x, y), (odds, _) in pairs.items():
        for one, other in ((x, y), (y, x)):
            for article in articles[other]:
                best[one, article].add(odds, other)
    return best


def _keep_apart(groups: Sequence[Group], x: int, y: int, apart: Apart, rivalry: Rivalry) -> bool:
    """True where two groups are two facts, or told as two and not the ones whose rivalry says that they are one all the same."""
    if _any(groups, x, y, apart.two_facts):
        return True
    return {x, y} != {rivalry.one, rivalry.other} and _any(groups, x, y, apart.told_as_two)


def _any(groups: Sequence[Group], x: int, y: int, holds: Callable[[int, int], bool]) -> bool:
    return any(holds(i, j) for i in groups[x] for j in groups[y])


def _pairs_of(groups: Sequence[Group], x: int, y: int, holds: Callable[[int, int], bool]) -> list[Pair]:
    return [(i, j) for i in groups[x] for j in groups[y] if holds(i, j)]


def _as_two(block: Sequence[Profile], one: Group, other: Group, pairs: Sequence[Pair]) -> Iterator[str]:
    if pairs:
        mine, theirs = ({block[i].claim.article for i in group} for group in (one, other))
        yield from levels_as_two(block, pairs, (mine, theirs))


def _likely_pairs(block: Sequence[Profile], one: Group, other: Group) -> list[Pair]:
    """The pairs that may be one fact by their words; of those whose values differ the ones of two articles, where there are any."""
    likely = [(i, j) for i in one for j in other if words_in_common(block[i], block[j])]
    differing = [(i, j) for i, j in likely if value_level(block[i], block[j]) == "value_differs"]
    return [(i, j) for i, j in differing if block[i].claim.article != block[j].claim.article] or differing or likely


def _best_pair(block: Sequence[Profile], pairs: Sequence[tuple[int, int]]) -> tuple[float, tuple[int, int]]:
    scored = ((weigh(_rival_levels(block[i], block[j])), (i, j)) for i, j in pairs)
    return max(scored, key=lambda found: (found[0], _whereabouts(block, found[1])))


def _whereabouts(block: Sequence[Profile], pair: Pair) -> list[tuple[tuple[str, ...], int, str]]:
    """What tells pairs apart whose odds are the same, whatever the names of their articles."""
    return sorted(block[index].whereabouts for index in pair)


def _rival_levels(a: Profile, b: Profile) -> tuple[str, ...]:
    """Levels of two claims as of differing values, whatever their values."""
    found = ("value_differs", *levels(a, b)[1:])
    return (*found, "slots_agree" if scopes_agree(found) else "slots_unsure")


def _standing(odds: float, *runners_up: float) -> str:
    return {2: "mutual_best", 1: "one_best", 0: "not_best"}[sum(odds >= other for other in runners_up)]


def _lead(odds: float, *runners_up: float) -> str:
    """How far ahead of the next best match the two are, at the end where they are further ahead."""
    others = [other for other in runners_up if other > float("-inf")]
    if len(others) < len(runners_up):
        return "lead_one_alone" if others else "lead_alone"
    return next((name for name, least in _LEAD_LEVELS if odds - min(others) >= least), "lead_none")


def _spread(block: Sequence[Profile], one: Group, other: Group) -> Iterator[str]:
    """
    Whether an article states both figures, and how many articles stand behind each.

    Who tells only of millions states neither ``more than 1 million``, which they may be, nor 200 million.
    """
    one, other = (_told_plainly(block, group) for group in (one, other))
    mine, theirs = ({block[i].claim.article for i in group} for group in (one, other))
    if mine & theirs and (beside := _told_side_by_side(block, one, other)):
        # A forecast may stand beside what came of it.
        planned = all(told == {"planned", "actual"} for told in beside)
        yield "articles_planned" if planned else "articles_shared"
    yield {2: "both_repeated", 1: "one_repeated", 0: "each_once"}[(len(mine) > 1) + (len(theirs) > 1)]


def _told_plainly(block: Sequence[Profile], group: Group) -> Group:
    """Return *group* without what is told as a number of digits, where anything is left."""
    return tuple(i for i in group if not is_vague(block[i])) or group


def _told_side_by_side(block: Sequence[Profile], one: Group, other: Group) -> list[set[str]]:
    """The statuses of each two claims of one article that are no day and an hour of it: a group of either may hold both."""
    pairs = ((block[i], block[j]) for i in one for j in other if block[i].claim.article == block[j].claim.article)
    return [{a.claim.status, b.claim.status} for a, b in pairs if not _coincide(a, b)]


def _coincide(a: Profile, b: Profile) -> bool:
    return a.claim.kind == "date" and value_level(a, b) == "value_close"
