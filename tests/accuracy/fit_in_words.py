"""
Fit the weights of `checker.weights.WEIGHTS` for figures told in a language of words, and print them as Python source, or write them
into ``checker/weights.py``.

    python -m tests.accuracy.fit_in_words GOLD             GOLD: the folder that holds dev/, and the scorer
    python -m tests.accuracy.fit_in_words GOLD --write     after `tests.accuracy.fit_weights`, from whose tables they start

Vietnamese is written in syllables, and its papers print much of what they tell in the words of others: any two sentences of a story
share some, two of one fact share many. In English two papers tell one thing in other words, so that what speaks for one fact weighs
otherwise. The stories that say how much are few (``english`` beside this file, in English and in two languages), and each weight is
drawn to what it is worth in Vietnamese as far as they do not speak against it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from checker import likeness
from tests.accuracy.fit_weights import MODULE, Row, fit, groups_that_differ, pairs_that_meet, stories_of
from tests.accuracy.rival_rows import Story
from tests.accuracy.tables import parser_of, publish

# Stories of our own.
OWN = Path(__file__).parent / "english"
_MARK = "in_words"
# How strongly a weight is drawn to that of Vietnamese.
_RIDGES = {"meets": 20.0, "differs": 15.0}
_ROUNDS = 2

Tables = Mapping[str, Mapping[str, float]]


def own_stories(gold: Path) -> list[Story]:
    """Return the stories of our own with what the annotator holds their claims to be about; the scorer stands in *gold*."""
    sys.path.insert(0, str(gold))
    return list(stories_of(OWN, lambda story: True))


def fit_in_words(tables: Tables, meets: Sequence[Row], differs: Sequence[Row]) -> dict[str, dict[str, float]]:
    """
    Return the tables for a language of words, by name.

    Args:
        tables: Those of Vietnamese, ``meets`` and ``differs``.
        meets, differs: Rows of stories of which some claims are in such a language; only those count that hold one.
    """
    return {
        f"{name}_{_MARK}": fit(told_in_words(rows), _RIDGES[name], expected=_without_prior(tables[name]))
        for name, rows in (("meets", meets), ("differs", differs))
    }


def told_in_words(rows: Iterable[Row]) -> list[Row]:
    """Return those of *rows* of which a claim is told in a language of words, but for the level that says so."""
    return [
        (tuple(level for level in found if level != _MARK), same, much) for found, same, much in rows if _MARK in found
    ]


def _without_prior(table: Mapping[str, float]) -> dict[str, float]:
    return {level: worth for level, worth in table.items() if level != "prior"}


def main(gold: Path, *, write: bool) -> None:
    """Fit both tables, and print all as Python source or write them where the checker reads them."""
    stories = own_stories(gold)
    meets = [row for story in stories for row in pairs_that_meet(story)]
    for _ in range(_ROUNDS):
        differs = [row for story in stories for row in groups_that_differ(story)]
        likeness.WEIGHTS = likeness.WEIGHTS | fit_in_words(likeness.WEIGHTS, meets, differs)
    publish(MODULE, "WEIGHTS", likeness.WEIGHTS, write=write)


if __name__ == "__main__":
    options = parser_of(__doc__).parse_args()
    main(options.gold, write=options.write)
