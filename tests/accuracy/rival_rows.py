"""
Rows to fit on for groups whose figures differ: as linking proposes them in stories, and in stories that were tampered with.

Real rivals are rare, so that the words around them teach little. Where two articles state one figure, one of the
two can be changed: it keeps its words, and its rivalry with its own fact is a row that holds. Or the fact's other
tellings can be withheld: then the figure has no counterpart, and whatever comes nearest is a row that does not hold.
And some differences were read by hand in stories that nobody annotated (``rivals.csv``: where the two figures stand,
and the verdict of a reader).
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

from checker.likeness import levels, value_level, weigh
from checker.link.clustering import cluster
from checker.link.constraints import are_told_as_two, are_two_facts, cannot_link
from checker.link.rivals import Apart, Rivalry, rivalries
from checker.model import Claim, Interval
from checker.profiles import Profile, profiled
from checker.weights import LINK

LABELS = Path(__file__).parent / "rivals.csv"
_SHIFTS = (1, 2, 3, 5, 9, 30)
# Of a hundred contradictions read by hand in news, so many are a few units or per cent, a tenth to a quarter, up to half
# or twice, two digits exchanged, a digit more; the rest are further apart.
_NEAR, _FAIR, _FAR, _EXCHANGED, _TENFOLD = 36, 60, 77, 88, 93
_LARGE = 100

# Levels, and whether both are one fact.
Rivals = tuple[tuple[str, ...], bool]
Pair = frozenset[str]
Facts = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """The claims of one story, claim id -> the facts it is of, and the pairs that an annotator judged."""

    name: str
    claims: tuple[Claim, ...]
    facts: Facts
    judged: frozenset[Pair] = frozenset()


def by_equal_figures(name: str, claims: Sequence[Claim]) -> Story:
    """Return a story that nobody annotated: claims whose figures meet and are linked count as one fact."""
    facts: dict[str, frozenset[str]] = {}
    for block in blocks_of(profiled(claims)):
        for number, group in enumerate(_grouped(block)):
            facts.update((block[index].claim.id, frozenset({f"{block[0].dimension}/{number}"})) for index in group)
    return Story(name, tuple(claims), facts)


def blocks_of(ready: Iterable[Profile]) -> list[list[Profile]]:
    """Return claims made ready by dimension."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for one in ready:
        found[one.dimension].append(one)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class Label:
    """Where two figures that differ stand, as (article, offset of the figure), and a reader's verdict; ``unrelated``: two facts."""

    places: tuple[tuple[str, int], tuple[str, int]]
    verdict: str


def read_labels() -> Mapping[str, tuple[Label, ...]]:
    """Return the differences of ``rivals.csv`` by story."""
    return labels_of(LABELS, lambda row: row["verdict"])


def labels_of(path: Path, verdict_of: Callable[[Mapping[str, str]], str]) -> Mapping[str, tuple[Label, ...]]:
    """Return the differences of a table of them by story; *verdict_of* reads a row's verdict."""
    found: dict[str, list[Label]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            story = row["story"]
            one = f"{story}/{row['article']}", int(row["figure_at"])
            other = f"{story}/{row['other_article']}", int(row["other_figure_at"])
            found[story].append(Label((one, other), verdict_of(row)))
    return {story: tuple(labels) for story, labels in found.items()}


def rivals_of(story: Story) -> Iterator[tuple[list[Profile], tuple[tuple[int, ...], ...], Iterator[Rivalry]]]:
    """Yield each block of *story* by dimension, its groups by equal value, and the rivalries between them."""
    for block in blocks_of(profiled(story.claims)):
        groups = _grouped(block)
        yield block, groups, rivalries(block, groups, _apart(block))


def read_by_hand(story: Story, labels: Iterable[Label]) -> Iterator[Rivals]:
    """Yield a row for each of *labels* whose two figures linking still proposes as rivals."""
    verdict_on = {frozenset(label.places): label.verdict for label in labels}
    for block, groups, found in rivals_of(story):
        places = [[(block[i].claim.article, block[i].claim.figure.start) for i in group] for group in groups]
        for rivalry in found:
            # First the two figures that speak most for it, then whichever others of the two groups were read.
            own = frozenset((block[i].claim.article, block[i].claim.figure.start) for i in rivalry.pair)
            pairs = [own, *(frozenset((one, other)) for one in places[rivalry.one] for other in places[rivalry.other])]
            verdict = next((verdict_on[pair] for pair in pairs if pair in verdict_on), None)
            if verdict:
                yield rivalry.levels, verdict != "unrelated"


def as_printed(stories: Iterable[Story]) -> Iterator[Rivals]:
    """Yield a row for each two groups that linking proposes as rivals."""
    for story in stories:
        for block in blocks_of(profiled(story.claims)):
            yield from _rows_of(block, story.facts)


def tampered_with(stories: Iterable[Story], one_in: int) -> Iterator[Rivals]:
    """Yield rows of one in *one_in* figures, by hash: changed, and with the other tellings of its fact withheld."""
    for story in stories:
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in story.claims:
            claims[claim.article].append(claim)
        ready = {article: profiled(mine) for article, mine in claims.items()}
        for claim in _told_twice(story, one_in):
            others = [one for article, ones in ready.items() if article != claim.article for one in ones]
            yield from _rows_of_changed(claim, claims[claim.article], others, story.facts)


def _rows_of_changed(
    claim: Claim, beside: Sequence[Claim], others: Sequence[Profile], facts: Facts
) -> Iterator[Rivals]:
    mine = profiled(slipped(one) if one.id == claim.id else one for one in beside)
    kind = next(one.dimension for one in mine if one.claim.id == claim.id)
    # A changed figure is told once: what else its article says of the fact must go.
    here = [
        one for one in mine if one.dimension == kind and (one.claim.id == claim.id or not _of_fact(one, claim, facts))
    ]
    there = [one for one in others if one.dimension == kind]
    yield from _rows_of([*here, *there], facts, only=claim.id)
    withheld = [one for one in there if not _of_fact(one, claim, facts)]
    yield from ((found, False) for found, _ in _rows_of([*here, *withheld], facts, only=claim.id))


def _of_fact(ready: Profile, claim: Claim, facts: Facts) -> bool:
    return bool(facts[ready.claim.id] & facts[claim.id])


def _told_twice(story: Story, one_in: int) -> Iterator[Claim]:
    """Exact figures, one in so many by hash, whose fact another article states too."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for claim in story.claims:
        for fact in story.facts[claim.id]:
            tellers[fact].add(claim.article)
    for claim in story.claims:
        twice = any(len(tellers[fact]) > 1 for fact in story.facts[claim.id])
        if twice and claim.hedge == "exact" and hashlib.sha256(claim.id.encode()).digest()[0] % one_in == 0:
            yield claim


def _rows_of(block: Sequence[Profile], facts: Facts, only: str | None = None) -> Iterator[Rivals]:
    """Rows of the rivalries of *block*; *only* those of the group that is just the claim of that id."""
    groups = _grouped(block)
    own = next((n for n, group in enumerate(groups) if [block[i].claim.id for i in group] == [only]), None)
    if only and own is None:
        return
    for rivalry in rivalries(block, groups, _apart(block)):
        if own is None or own in (rivalry.one, rivalry.other):
            one, other = (_main_fact(block, facts, groups[number]) for number in (rivalry.one, rivalry.other))
            if one and other:
                yield rivalry.levels, one == other


def _apart(block: Sequence[Profile]) -> Apart:
    return Apart(_asked_once(block, are_two_facts), _asked_once(block, are_told_as_two))


def _asked_once(block: Sequence[Profile], holds: Callable[[Profile, Profile], bool]) -> Callable[[int, int], bool]:
    return cache(lambda i, j: holds(block[i], block[j]))


def _grouped(block: Sequence[Profile]) -> tuple[tuple[int, ...], ...]:
    """Return *block* clustered by equal value, as linking does first."""
    score = {
        (i, j): weigh(levels(block[i], block[j]))
        for j in range(len(block))
        for i in range(j)
        if value_level(block[i], block[j]) != "value_differs"
    }
    return cluster(len(block), score, forbidden=_asked_once(block, cannot_link), threshold=LINK)


def _main_fact(block: Sequence[Profile], facts: Facts, group: Sequence[int]) -> str | None:
    counted = Counter(fact for index in group for fact in sorted(facts[block[index].claim.id]))
    return counted.most_common(1)[0][0] if counted else None


def slipped(claim: Claim) -> Claim:
    """*claim* with another figure, as far off as contradictions in news are; another day or year."""
    digest = hashlib.sha256(f"slip {claim.id}".encode()).digest()
    if isinstance(claim.value, str):
        return replace(claim, value=_another_time(claim.value, _SHIFTS[digest[1] % len(_SHIFTS)]))
    step = Decimal(1).scaleb(claim.place.adjusted()) if claim.place else Decimal(1)
    value = (_another_number(claim.value, step, digest) / step).to_integral_value() * step
    if value == claim.value or value <= 0:
        value = claim.value + step
    return replace(claim, value=value, core=Interval(value, value), weak=Interval(value, value))


def _another_number(value: Decimal, step: Decimal, digest: bytes) -> Decimal:
    how_far, size, sign = digest[1] % 100, digest[3], 1 if digest[2] % 2 else -1
    if how_far < _NEAR:
        by_share = abs(value) >= _LARGE and digest[4] % 2
        return (
            value * (100 + sign * (size % 9 + 1)) / 100 if by_share else value + sign * step * (1, 1, 1, 2, 3)[size % 5]
        )
    if how_far < _FAIR:
        return value * (100 + sign * (10 + size % 18)) / 100
    if how_far < _FAR:
        return value * (130 + 10 * (size % 7)) / 100 if sign > 0 else value * (50 + size % 25) / 100
    if how_far < _EXCHANGED:
        return _digits_exchanged(value) or value * (20 + size % 30) / 10
    return value * 10 if how_far < _TENFOLD else value * (6 + size % 50) / 2


def _digits_exchanged(value: Decimal) -> Decimal | None:
    first, second, *rest = (*value.normalize().as_tuple().digits, 0)
    if first == second or second == 0:
        return None
    digits = (second, first, *rest[:-1])
    return Decimal(int("".join(map(str, digits)))).scaleb(value.adjusted() - len(digits) + 1)


def _another_time(iso: str, shift: int) -> str:
    head, _, rest = iso.partition("T")
    try:
        moved = date.fromisoformat(head) + timedelta(days=shift)
    except ValueError:
        return str(int(iso) + shift) if iso.isdigit() else iso
    return moved.isoformat() + (f"T{rest}" if rest else "")
