"""
Fit `checker.weights.WEIGHTS` on hand-annotated stories and print them as Python source.

    python -m tests.accuracy.fit_weights GOLD...      GOLD: folders as ../shared/eval/dev, ../shared/eval/wide

Only the stories of each set's part ``seen`` are read. The first table weighs pairs whose values meet: each
pair of claims of one story and dimension that no constraint keeps apart is one row, its levels and whether the
annotator holds both for one fact. The second weighs groups whose values differ, as `checker.link.rivals`
proposes them. Logistic regression with a ridge; the second table is fitted again on what the first round gives.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np

from checker import likeness
from checker.extract import extract
from checker.likeness import Profile, levels, profile, value_level, weigh
from checker.link.clustering import cluster
from checker.link.constraints import cannot_link
from checker.link.rivals import rivalries
from checker.model import Interval
from checker.read import read_articles
from checker.resolve import resolve
from checker.weights import LINK

_RIDGE = 4.0
_NEWTON_STEPS = 30
_ROUNDS = 2

Row = tuple[tuple[str, ...], bool]
Block = list[tuple[Profile, set[str]]]


def seen(story: str) -> bool:
    """Return True for two stories of three, by hash, as the scorer's ``--part seen``."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % 3 != 0


def blocks_of(gold_folder: Path) -> Iterator[Block]:
    """Yield, for each story seen and each dimension, its claims with the annotator's facts."""
    sys.path.insert(0, str(gold_folder.parent))
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (gold_folder / "claims.jsonl").read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            gold[row["cluster"]].append(row)
    for story in sorted(filter(seen, gold)):
        by_dimension: dict[str, Block] = defaultdict(list)
        for ready in _profiles(gold_folder / story):
            by_dimension[ready.dimension].append((ready, _facts_of(ready, gold[story])))
        yield from by_dimension.values()


def _profiles(folder: Path) -> Iterator[Profile]:
    articles, _ = read_articles([str(folder)])
    for article in articles:
        for claim in resolve(article, extract(article).mentions):
            if claim.zone != "furniture" and claim.kind not in ("score", "text"):
                yield profile(claim)


def _facts_of(ready: Profile, rows: Iterable[dict[str, Any]]) -> set[str]:
    import score  # the scorer beside the gold folders

    claim = ready.claim
    said = {"kind": claim.kind, "value": str(claim.value), "unit": claim.unit, "start": claim.start, "end": claim.end}
    if claim.core:
        said |= {"low": claim.core.low, "high": claim.core.high}
    here = (row for row in rows if row["article"] == Path(claim.article).stem)
    return {str(row["fact_id"]) for row in here if score.overlaps(row, said) and score.same_value(row, said, False)}


def pairs_that_meet(blocks: Sequence[Block]) -> Iterator[Row]:
    """Yield a row for each pair whose values meet."""
    for block in blocks:
        labelled = [one for one in block if one[1]]
        for j, (b, facts) in enumerate(labelled):
            for a, others in labelled[:j]:
                if value_level(a, b) != "value_differs" and not cannot_link(a, b):
                    yield levels(a, b), bool(facts & others)


def groups_that_differ(blocks: Sequence[Block]) -> Iterator[Row]:
    """Yield a row for each two groups that linking proposes as rivals."""
    for block in blocks:
        groups = _grouped([one for one, _ in block])
        for rivalry in rivalries([one for one, _ in block], groups, _forbidden([one for one, _ in block])):
            one, other = (_main_fact(block, groups[number]) for number in (rivalry.one, rivalry.other))
            if one and other:
                yield rivalry.levels, one == other


def changed_figures(blocks: Sequence[Block]) -> Iterator[Row]:
    """
    Yield rows of stories in which one figure was changed, as a slip of the pen would.

    Real rivals are rare, so that the words around them teach little; a changed figure keeps its words. Its
    rivalry with its own fact is a row that holds, those with all other facts are rows that do not.
    """
    for block in blocks:
        for index in _changeable(block):
            changed = [(_slipped(one), facts) if n == index else (one, facts) for n, (one, facts) in enumerate(block)]
            ready = [one for one, _ in changed]
            groups = _grouped(ready)
            own = next(number for number, group in enumerate(groups) if index in group)
            if groups[own] != (index,):
                continue
            for rivalry in rivalries(ready, groups, _forbidden(ready)):
                if own in (rivalry.one, rivalry.other):
                    other = _main_fact(changed, groups[rivalry.one + rivalry.other - own])
                    if other:
                        yield rivalry.levels, other in changed[index][1]


def _changeable(block: Block) -> Iterator[int]:
    """Every fourth exact figure, by hash, whose fact another article states too."""
    for index, (one, facts) in enumerate(block):
        digest = hashlib.sha256(one.claim.id.encode()).digest()[0]
        told = {other.claim.article for other, others in block if facts & others}
        if (
            facts
            and len(told) > 1
            and one.claim.hedge == "exact"
            and not isinstance(one.value, str)
            and digest % 4 == 0
        ):
            yield index


def _slipped(ready: Profile) -> Profile:
    """*ready* with another figure: half as much again, a digit more, or two digits exchanged."""
    digest = hashlib.sha256(ready.claim.id.encode()).digest()[1]
    assert not isinstance(ready.value, str)
    digits = ready.value.normalize().as_tuple().digits
    factor = (Decimal("1.3"), Decimal("1.5"), Decimal("0.7"), Decimal(2))[digest % 4]
    value = ready.value * factor
    if len(digits) > 1 and digits[0] != digits[1] and digest % 3 == 0:
        swapped = int("".join(map(str, (digits[1], digits[0], *digits[2:]))))
        value = Decimal(swapped).scaleb(ready.value.adjusted() - len(digits) + 1)
    if ready.value == ready.value.to_integral_value():
        value = value.to_integral_value() + (1 if value.to_integral_value() == ready.value else 0)
    return replace(ready, value=value, core=Interval(value, value), weak=Interval(value, value))


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


def _main_fact(block: Block, group: Sequence[int]) -> str | None:
    counted = Counter(fact for index in group for fact in sorted(block[index][1]))
    return counted.most_common(1)[0][0] if counted else None


def fit(rows: Sequence[Row], ridge: float = _RIDGE) -> dict[str, float]:
    """Return the weight of each level, ``prior`` included, as log odds."""
    names = sorted({level for found, _ in rows for level in found})
    column = {name: index + 1 for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, 0] = 1
    for index, (found, _) in enumerate(rows):
        matrix[index, [column[level] for level in found]] = 1
    target = np.array([same for _, same in rows], dtype=float)
    weights = np.zeros(matrix.shape[1])
    penalty = np.eye(matrix.shape[1]) * ridge
    penalty[0, 0] = 1e-6
    for _ in range(_NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (target - chance) - penalty @ weights
        hessian = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + penalty
        weights = weights + np.linalg.solve(hessian, gradient)
    rounded = {name: round(float(weights[column[name]]), 2) for name in names}
    return {"prior": round(float(weights[0]), 2)} | {name: value for name, value in rounded.items() if value}


def fit_tables(blocks: Sequence[Block]) -> dict[str, dict[str, float]]:
    """Return both tables."""
    tables = {"meets": fit(list(pairs_that_meet(blocks))), "differs": {"prior": -1.0}}
    for _ in range(_ROUNDS):
        likeness.WEIGHTS = tables
        tables = tables | {"differs": fit([*groups_that_differ(blocks), *changed_figures(blocks)])}
    return tables


def main() -> None:
    """Print both tables as Python source."""
    blocks = [block for folder in sys.argv[1:] for block in blocks_of(Path(folder))]
    tables = fit_tables(blocks)
    print("WEIGHTS: dict[str, dict[str, float]] = " + json.dumps(tables, indent=4, sort_keys=True))


if __name__ == "__main__":
    main()
