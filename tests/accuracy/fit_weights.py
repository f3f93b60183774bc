"""
Fit `checker.weights.WEIGHTS` on hand-annotated stories and print them as Python source.

    python -m tests.accuracy.fit_weights GOLD...      GOLD: folders as ../shared/eval/dev, ../shared/eval/wide

Only the stories of each set's part ``seen`` are read. The first table weighs pairs whose values meet: each
pair of claims of one story and dimension that no constraint keeps apart is one row, its levels and whether the
annotator holds both for one fact. The second weighs groups whose values differ, as `checker.link.rivals`
proposes them, in stories as printed and in stories in which one figure was changed, whole ones and ones of two
sentences. Logistic regression with a ridge; the second table is fitted again on what the first round gives.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np

from checker import likeness
from checker.extract import extract
from checker.likeness import levels, value_level, weigh
from checker.link.clustering import cluster
from checker.link.constraints import cannot_link
from checker.link.rivals import rivalries
from checker.model import Claim, Interval
from checker.profiles import Profile, profiled
from checker.read import read_articles
from checker.resolve import resolve
from checker.weights import LINK

_RIDGE = 8.0
# How much a row counts: pairs that the annotator judged one by one, all others, and figures that were changed.
_JUDGED, _PLAIN, _MADE_UP = 3.0, 1.0, 0.4
_NEWTON_STEPS = 20
_ROUNDS = 2
# One in so many figures is changed, one in so many pairs of sentences makes a story of its own.
_CHANGED, _PAIRED = 4, 3
_SHIFTS = (1, 2, 3, 5, 9, 30)

# Levels, whether both are one fact, and how much the row counts.
Row = tuple[tuple[str, ...], bool, float]
Pair = frozenset[str]
Facts = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """The claims of one story, claim id -> the annotator's facts, and the pairs that the annotator judged."""

    name: str
    claims: tuple[Claim, ...]
    facts: Facts
    judged: frozenset[Pair] = frozenset()


def seen(story: str) -> bool:
    """Return True for two stories of three, by hash, as the scorer's ``--part seen``."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % 3 != 0


def stories_of(gold_folder: Path) -> Iterator[Story]:
    """Yield each story seen with what the annotator holds its claims to be about."""
    sys.path.insert(0, str(gold_folder.parent))
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _records(gold_folder / "claims.jsonl"):
        gold[row["cluster"]].append(row)
    judged = [(row["a"], row["b"]) for row in _records(gold_folder / "pairs.jsonl")]
    for name in sorted(filter(seen, gold)):
        claims = tuple(_claims(gold_folder / name))
        facts = {claim.id: _facts_of(claim, gold[name]) for claim in claims}
        named = _claim_of(claims, gold[name])
        pairs = frozenset(frozenset((named[a], named[b])) for a, b in judged if a in named and b in named)
        yield Story(name, claims, facts, pairs)


def _records(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def _claim_of(claims: Sequence[Claim], rows: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Id of the annotator's claim -> id of the first claim that says the same there."""
    found: dict[str, str] = {}
    for row in rows:
        for claim in claims:
            if row["id"] not in found and _facts_of(claim, [row]):
                found[row["id"]] = claim.id
    return found


def _claims(folder: Path) -> Iterator[Claim]:
    articles, _ = read_articles([str(folder)])
    for article in articles:
        for claim in resolve(article, extract(article).mentions):
            if claim.zone != "furniture" and claim.kind not in ("score", "text"):
                yield claim


def _facts_of(claim: Claim, rows: Iterable[dict[str, Any]]) -> frozenset[str]:
    import score  # the scorer beside the gold folders

    said = {"kind": claim.kind, "value": str(claim.value), "unit": claim.unit, "start": claim.start, "end": claim.end}
    if claim.core:
        said |= {"low": claim.core.low, "high": claim.core.high}
    here = (row for row in rows if row["article"] == Path(claim.article).stem)
    return frozenset(
        str(row["fact_id"]) for row in here if score.overlaps(row, said) and score.same_value(row, said, False)
    )


def blocks_of(ready: Iterable[Profile]) -> list[list[Profile]]:
    """Return claims made ready by dimension."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for one in ready:
        found[one.dimension].append(one)
    return list(found.values())


def pairs_that_meet(stories: Iterable[Story]) -> Iterator[Row]:
    """Yield a row for each pair whose values meet."""
    for story in stories:
        for block in blocks_of(profiled(story.claims)):
            labelled = [one for one in block if story.facts[one.claim.id]]
            for j, b in enumerate(labelled):
                for a in labelled[:j]:
                    if value_level(a, b) != "value_differs" and not cannot_link(a, b):
                        same = bool(story.facts[a.claim.id] & story.facts[b.claim.id])
                        judged = frozenset((a.claim.id, b.claim.id)) in story.judged
                        yield levels(a, b), same, _JUDGED if judged else _PLAIN


def groups_that_differ(stories: Iterable[Story]) -> Iterator[Row]:
    """Yield a row for each two groups that linking proposes as rivals."""
    for story in stories:
        for block in blocks_of(profiled(story.claims)):
            yield from _rows_of(block, story.facts)


def _rows_of(block: Sequence[Profile], facts: Facts, only: str | None = None) -> Iterator[Row]:
    """Rows of the rivalries of *block*; *only* those of the group that is just the claim of that id."""
    groups = _grouped(block)
    own = next((n for n, group in enumerate(groups) if [block[i].claim.id for i in group] == [only]), None)
    if only and own is None:
        return
    for rivalry in rivalries(block, groups, _forbidden(block)):
        if own is None or own in (rivalry.one, rivalry.other):
            one, other = (_main_fact(block, facts, groups[number]) for number in (rivalry.one, rivalry.other))
            if one and other:
                yield rivalry.levels, one == other, _PLAIN


def changed_figures(stories: Iterable[Story]) -> Iterator[Row]:
    """
    Yield rows of stories in which one figure was changed, as a slip of the pen would.

    Real rivals are rare, so that the words around them teach little; a changed figure keeps its words. Its
    rivalry with its own fact is a row that holds, those with all other facts are rows that do not.
    """
    for story in stories:
        by_article: dict[str, list[Claim]] = defaultdict(list)
        for claim in story.claims:
            by_article[claim.article].append(claim)
        ready = {article: profiled(claims) for article, claims in by_article.items()}
        for claim in _changeable(story):
            mine = profiled(slipped(c) if c.id == claim.id else c for c in by_article[claim.article])
            others = (one for article, ones in ready.items() if article != claim.article for one in ones)
            kind = next(one.dimension for one in mine if one.claim.id == claim.id)
            block = [one for one in (*mine, *others) if one.dimension == kind]
            yield from _rows_of(block, story.facts, only=claim.id)


def pairs_of_sentences(stories: Iterable[Story]) -> Iterator[Row]:
    """Yield rows of stories that are two sentences about one fact, as printed and with one figure changed."""
    for story in stories:
        inside: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in story.claims:
            inside[claim.article, claim.sentence_start].append(claim)
        for a, b in _told_twice(story):
            both = [*inside[a.article, a.sentence_start], *inside[b.article, b.sentence_start]]
            for block in blocks_of(profiled(both)):
                yield from _rows_of(block, story.facts)
            for block in blocks_of(profiled(slipped(c) if c.id == a.id else c for c in both)):
                yield from _rows_of(block, story.facts, only=a.id)


def _told_twice(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every third pair, by hash, of claims of one fact in two articles."""
    for j, b in enumerate(story.claims):
        for a in story.claims[:j]:
            together = story.facts[a.id] & story.facts[b.id]
            if together and a.article != b.article and _drawn(f"{a.id} {b.id}", _PAIRED):
                yield a, b


def _changeable(story: Story) -> Iterator[Claim]:
    """Every fourth exact figure, by hash, whose fact another article states too."""
    for claim in story.claims:
        told = {other.article for other in story.claims if story.facts[claim.id] & story.facts[other.id]}
        if len(told) > 1 and claim.hedge == "exact" and _drawn(claim.id, _CHANGED):
            yield claim


def _drawn(name: str, one_in: int) -> bool:
    return hashlib.sha256(name.encode()).digest()[0] % one_in == 0


def slipped(claim: Claim) -> Claim:
    """*claim* with another figure: half as much again, a digit more, two digits exchanged; another day or year."""
    digest = hashlib.sha256(claim.id.encode()).digest()[1]
    if isinstance(claim.value, str):
        return replace(claim, value=_another_time(claim.value, _SHIFTS[digest % len(_SHIFTS)]))
    digits = claim.value.normalize().as_tuple().digits
    value = claim.value * (Decimal("1.3"), Decimal("1.5"), Decimal("0.7"), Decimal(2))[digest % 4]
    if len(digits) > 1 and digits[0] != digits[1] and digest % 3 == 0:
        swapped = int("".join(map(str, (digits[1], digits[0], *digits[2:]))))
        value = Decimal(swapped).scaleb(claim.value.adjusted() - len(digits) + 1)
    if claim.value == claim.value.to_integral_value():
        value = value.to_integral_value() + (1 if value.to_integral_value() == claim.value else 0)
    return replace(claim, value=value, core=Interval(value, value), weak=Interval(value, value))


def _another_time(iso: str, shift: int) -> str:
    head, _, rest = iso.partition("T")
    try:
        moved = date.fromisoformat(head) + timedelta(days=shift)
    except ValueError:
        return str(int(iso) + shift) if iso.isdigit() else iso
    return moved.isoformat() + (f"T{rest}" if rest else "")


def _forbidden(ready: Sequence[Profile]) -> Callable[[int, int], bool]:
    return lambda i, j: cannot_link(ready[i], ready[j])


def _grouped(ready: Sequence[Profile]) -> tuple[tuple[int, ...], ...]:
    forbidden = _forbidden(ready)
    score = {
        (i, j): weigh(levels(ready[i], ready[j]))
        for j in range(len(ready))
        for i in range(j)
        if value_level(ready[i], ready[j]) != "value_differs" and not forbidden(i, j)
    }
    return cluster(len(ready), score, forbidden=forbidden, threshold=LINK)


def _main_fact(block: Sequence[Profile], facts: Facts, group: Sequence[int]) -> str | None:
    counted = Counter(fact for index in group for fact in sorted(facts[block[index].claim.id]))
    return counted.most_common(1)[0][0] if counted else None


def fit(rows: Sequence[Row], ridge: float = _RIDGE) -> dict[str, float]:
    """Return the weight of each level, ``prior`` included, as log odds."""
    names = sorted({level for found, _, _ in rows for level in found})
    column = {name: index + 1 for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, 0] = 1
    for index, (found, _, _) in enumerate(rows):
        matrix[index, [column[level] for level in found]] = 1
    target = np.array([same for _, same, _ in rows], dtype=float)
    counts = np.array([much for _, _, much in rows])
    weights = np.zeros(matrix.shape[1])
    penalty = np.eye(matrix.shape[1]) * ridge
    penalty[0, 0] = 1e-6
    for _ in range(_NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (counts * (target - chance)) - penalty @ weights
        hessian = (matrix * (counts * chance * (1 - chance))[:, None]).T @ matrix + penalty
        weights = weights + np.linalg.solve(hessian, gradient)
    rounded = {name: round(float(weights[column[name]]), 2) for name in names}
    return {"prior": round(float(weights[0]), 2)} | {name: value for name, value in rounded.items() if value}


def fit_tables(stories: Sequence[Story]) -> dict[str, dict[str, float]]:
    """Return both tables."""
    tables = {"meets": fit(list(pairs_that_meet(stories))), "differs": {"prior": -1.0}}
    for _ in range(_ROUNDS):
        likeness.WEIGHTS = tables
        made_up = [(*row[:2], _MADE_UP) for row in (*changed_figures(stories), *pairs_of_sentences(stories))]
        tables = tables | {"differs": fit([*groups_that_differ(stories), *made_up])}
    return tables


def main() -> None:
    """Print both tables as Python source."""
    stories = [story for folder in sys.argv[1:] for story in stories_of(Path(folder))]
    tables = fit_tables(stories)
    print("WEIGHTS: dict[str, dict[str, float]] = " + json.dumps(tables, indent=4, sort_keys=True))


if __name__ == "__main__":
    main()
