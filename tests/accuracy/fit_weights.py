"""
Fit `checker.weights.WEIGHTS` on hand-annotated stories and print them.

    python tests/accuracy/fit_weights.py GOLD...      GOLD: folders as ../shared/eval/dev, ../shared/eval/wide

Only the stories of each set's part `seen` are read. Every pair of claims of one story and dimension that
no constraint keeps apart is one row: its levels, and whether the annotator holds both for one fact.
Pairs whose values meet and pairs whose values differ are fitted apart (logistic regression, ridge).
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from checker.extract import extract
from checker.likeness import levels, profile
from checker.link.constraints import cannot_link
from checker.model import Claim
from checker.read import read_articles
from checker.resolve import resolve

_RIDGE = 2.0
_ROUNDS = 30


def seen(story: str) -> bool:
    """Return True for two stories of three, by hash, as the scorer's ``--part seen``."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % 3 != 0


def claims_of(folder: Path) -> tuple[Claim, ...]:
    """Return the claims of one story's articles."""
    articles, _ = read_articles([str(folder)])
    return tuple(claim for article in articles for claim in resolve(article, extract(article).mentions))


def labelled(gold_folder: Path, story: str, rows: list[dict[str, object]]) -> dict[str, set[str]]:
    """Return claim id -> the annotator's facts, for the claims that match an annotated one."""
    scorer = _scorer(gold_folder)
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims_of(gold_folder / story):
        said = {"kind": claim.kind, "value": str(claim.value), "unit": claim.unit, "start": claim.start, "end": claim.end}
        if claim.core:
            said |= {"low": claim.core.low, "high": claim.core.high}
        for row in rows:
            here = row["article"] == Path(claim.article).stem
            if here and scorer.overlaps(row, said) and scorer.same_value(row, said, False):
                found[claim.id].add(str(row["fact_id"]))
    return found


def _scorer(gold_folder: Path):  # type: ignore[no-untyped-def]  # a module outside the project
    sys.path.insert(0, str(gold_folder.parent))
    import score

    return score


def rows_of(gold_folder: Path) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Yield (story, levels, one fact?) for each pair of labelled claims."""
    lines = (gold_folder / "claims.jsonl").read_text(encoding="utf-8").split("\n")
    gold = defaultdict(list)
    for row in (json.loads(line) for line in lines if line.strip()):
        gold[row["cluster"]].append(row)
    for story in sorted(filter(seen, gold)):
        facts = labelled(gold_folder, story, gold[story])
        ready = [profile(c) for c in claims_of(gold_folder / story) if c.id in facts and c.zone != "furniture"]
        for j, b in enumerate(ready):
            for a in ready[:j]:
                if a.dimension == b.dimension and not cannot_link(a, b):
                    yield story, levels(a, b), bool(facts[a.claim.id] & facts[b.claim.id])


def fit(rows: list[tuple[tuple[str, ...], bool]]) -> dict[str, float]:
    """Return the weight of each level, ``prior`` included, as log odds."""
    names = sorted({level for found, _ in rows for level in found[1:]} | {found[0] for found, _ in rows})
    column = {name: index + 1 for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, 0] = 1
    for index, (found, _) in enumerate(rows):
        matrix[index, [column[level] for level in found]] = 1
    target = np.array([same for _, same in rows], dtype=float)
    weights = np.zeros(matrix.shape[1])
    penalty = np.eye(matrix.shape[1]) * _RIDGE
    penalty[0, 0] = 1e-6
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (target - chance) - penalty @ weights
        hessian = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + penalty
        weights = weights + np.linalg.solve(hessian, gradient)
    return {"prior": round(float(weights[0]), 2)} | {name: round(float(weights[column[name]]), 2) for name in names}


def main() -> None:
    """Print both tables as Python source."""
    rows = [(found, same) for folder in sys.argv[1:] for _, found, same in rows_of(Path(folder))]
    for table, chosen in (("meets", [r for r in rows if r[0][0] != "value_differs"]), ("differs", [r for r in rows if r[0][0] == "value_differs"])):
        print(f"    # {len(chosen)} pairs, {sum(same for _, same in chosen)} of them one fact")
        print(f'    "{table}": {json.dumps(fit(chosen), indent=8)},')


if __name__ == "__main__":
    main()
