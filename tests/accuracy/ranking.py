"""
How well a table of weights ranks what is one fact above what is not, on stories that it was not fitted on.

A threshold cuts a ranking in two; average precision tells what all its cuts are worth, and so whether another level says
anything, without a run of the checker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tests.accuracy.fit_weights import Row, fit

# The precisions at which recall is told.
PRECISIONS = (0.5, 0.7, 0.8, 0.9)

RowsOf = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """
    A row as a table ranks it.

    Attributes:
        odds: What the table makes of its levels [log odds].
        same: Whether both are one fact.
        weight: How much it counts [1].
    """

    odds: float
    same: bool
    weight: float


def ranked(
    rows: RowsOf,
    hands: int,
    hand_of: Callable[[str], int],
    counts: Callable[[Row], bool],
    *,
    fitting: Callable[[Sequence[Row]], Mapping[str, float]] = fit,
) -> Iterator[Ranked]:
    """
    Yield the rows that count, each as the table ranks it that is fitted on the stories of the other hands.

    Args:
        rows: Of each story; all are fitted on.
        hands: How many the stories are dealt into.
        hand_of: The hand of a story, from 0 on.
        counts: Whether a row is measured.
        fitting: Makes a table of rows.
    """
    for hand in range(hands):
        table = fitting([row for story, found in rows.items() if hand_of(story) != hand for row in found])
        for story, found in rows.items():
            if hand_of(story) == hand:
                yield from (
                    Ranked(_odds(table, levels), same, weight) for levels, same, weight in filter(counts, found)
                )


def _odds(table: Mapping[str, float], levels: Sequence[str]) -> float:
    return sum(table.get(level, 0.0) for level in ("prior", *levels))


def figures(rows: Sequence[Ranked]) -> Mapping[str, float]:
    """
    Return how many *rows* there are, how many are one fact, average precision, and recall at `PRECISIONS`.

    Rows of like odds are cut together, so that their order tells nothing. Recall is that of the longest part of the ranking
    which is as precise.

    Raises:
        ValueError: None of *rows* is one fact.
    """
    if not any(row.same for row in rows):
        raise ValueError("no row is one fact: there is nothing to rank")
    ordered = sorted(rows, key=lambda row: -row.odds)
    odds = np.array([row.odds for row in ordered])
    weights = np.array([row.weight for row in ordered])
    hits = np.cumsum(weights * np.array([row.same for row in ordered]))
    last = np.append(odds[1:] != odds[:-1], True)
    precision, recall = (hits / np.cumsum(weights))[last], (hits / hits[-1])[last]
    found = {"rows": len(rows), "one_fact": sum(row.same for row in rows)}
    found["average_precision"] = float(np.sum(precision * np.diff(recall, prepend=0.0)))
    return found | {f"recall_at_{least}": float(max(recall[precision >= least], default=0.0)) for least in PRECISIONS}
