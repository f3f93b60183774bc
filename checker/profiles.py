"""
Claims made ready to be compared many times: values in base units, words by rank, and the company they keep.

A figure is known by its neighbours: the figures told in the same sentence, the one before and the one behind,
and how often its article states the same value. So claims are made ready an article at a time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from math import sqrt

from checker.model import Claim, Interval
from checker.places import place_name
from checker.shadow import bare, fold
from checker.units import dimension, in_base

# A name that stands this close belongs to the figure.
_NAME_REACH = 6
_WORD = re.compile(r"[^\W\d_]+")

# What a figure says, whatever it is about: its dimension and its value there.
Figure = tuple[str, Decimal | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """
    A claim made ready to be compared many times.

    Attributes:
        claim: The claim.
        dimension: What claims of one fact must share: kind, and dimension of the unit.
        value: Its number in the dimension's base unit, or its text.
        place: `Claim.place` in the base unit.
        core, weak: Its readings in the base unit.
        near: Word -> weight, falling with rank.
        norm: Euclidean norm of *near*.
        names: Names close to the figure.
        before, behind: The same words as they follow one another away from the figure, nearest first.
        wording: Words and pairs of words of its sentence, figures left out.
        company: What the other figures of its sentence say.
        flanks: What the figures before and behind it in the article say; None at an end.
        alike: Claims of its sentence that share its dimension, itself included.
        told: How often its article says each figure.
        leads: True for the first figure that its article gives for what befell those it counts (``die``, ``collapse``).
    """

    claim: Claim
    dimension: str
    value: Decimal | str
    place: Decimal
    core: Interval | None
    weak: Interval | None
    near: Mapping[str, float]
    norm: float
    names: frozenset[str]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    wording: frozenset[str] = frozenset()
    company: frozenset[Figure] = frozenset()
    flanks: tuple[Figure | None, Figure | None] = (None, None)
    alike: int = 1
    told: Mapping[Figure, int] = field(default_factory=dict)
    leads: bool = False

    @property
    def figure(self) -> Figure:
        """What it says."""
        return self.dimension, self.value


def profile(claim: Claim) -> Profile:
    """Return *claim* made ready, as if its article stated nothing else."""
    return profiled([claim])[0]


def profiled(claims: Iterable[Claim]) -> tuple[Profile, ...]:
    """Return *claims* made ready, in order of id; those of one article know of each other."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    ready = [one for article in by_article.values() for one in _article(article)]
    return tuple(sorted(ready, key=lambda one: one.claim.id))


def _article(claims: list[Claim]) -> list[Profile]:
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))
    # Names and roles are no figures, and page furniture is no company.
    counted = [claim for claim in ordered if claim.kind != "text" and claim.zone != "furniture"]
    figures = {claim.id: figure_of(claim) for claim in counted}
    told = Counter(figures.values())
    sentences: dict[int, list[Figure]] = defaultdict(list)
    for claim in counted:
        sentences[claim.sentence_start].append(figures[claim.id])
    flanks = dict(zip(figures, _flanks(list(figures.values())), strict=True))
    wording = {claim.sentence_start: claim.sentence for claim in ordered}
    words = {start: _wording(sentence) for start, sentence in wording.items()}
    leading = set(_leading(counted))
    return [
        _ready(
            claim,
            wording=words[claim.sentence_start],
            beside=tuple(sentences.get(claim.sentence_start, ())),
            flanks=flanks.get(claim.id, (None, None)),
            told=told,
            leads=claim.id in leading,
        )
        for claim in ordered
    ]


def _leading(claims: Iterable[Claim]) -> Iterator[str]:
    """The ids of the first figures of *claims*, in order of place, for each predicate; parts of a whole lead nothing."""
    seen: set[str] = set()
    for claim in claims:
        slots = claim.slots
        if claim.kind == "count" and slots.predicate and slots.predicate not in seen and slots.subset in ("", "total"):
            seen.add(slots.predicate)
            yield claim.id


def figure_of(claim: Claim) -> Figure:
    """Return what *claim* says, in base units."""
    return dimension(claim.kind, claim.unit), _value_in_base(claim)


def _flanks(figures: Sequence[Figure]) -> Iterator[tuple[Figure | None, Figure | None]]:
    for index in range(len(figures)):
        yield (figures[index - 1] if index else None), (figures[index + 1] if index + 1 < len(figures) else None)


def _wording(sentence: str) -> frozenset[str]:
    words = _WORD.findall(fold(sentence))
    return frozenset(words) | frozenset(f"{one} {other}" for one, other in pairwise(words))


def _ready(
    claim: Claim,
    *,
    wording: frozenset[str],
    beside: Sequence[Figure],
    flanks: tuple[Figure | None, Figure | None],
    told: Mapping[Figure, int],
    leads: bool,
) -> Profile:
    near: dict[str, float] = {}
    for word, rank in claim.slots.near:
        near[word] = max(near.get(word, 0.0), 1 / (1 + abs(rank) / 3))
    unit = claim.unit
    mine = figure_of(claim)
    return Profile(
        claim=claim,
        dimension=mine[0],
        value=mine[1],
        place=in_base(claim.place, unit),
        core=_interval_in_base(claim.core, unit),
        weak=_interval_in_base(claim.weak, unit),
        near=near,
        norm=sqrt(sum(weight * weight for weight in near.values())),
        names=frozenset(place_name(name) for name, rank in claim.slots.names if abs(rank) <= _NAME_REACH),
        before=tuple(word for word, rank in claim.slots.near if rank < 0),
        behind=tuple(word for word, rank in claim.slots.near if rank > 0),
        wording=wording,
        company=frozenset(beside) - {mine},
        flanks=flanks,
        alike=sum(other[0] == mine[0] for other in beside),
        told=told,
        leads=leads,
    )


def _value_in_base(claim: Claim) -> Decimal | str:
    if isinstance(claim.value, Decimal):
        return in_base(claim.value, claim.unit)
    return bare(claim.value) if claim.kind == "text" else claim.value


def _interval_in_base(interval: Interval | None, unit: str | None) -> Interval | None:
    if interval is None:
        return None
    low = None if interval.low is None else in_base(interval.low, unit)
    high = None if interval.high is None else in_base(interval.high, unit)
    return Interval(low, high, interval.low_open, interval.high_open)
