"""
What linking and alarms reach on stories that their weights were not fitted on.

    python -m tests.accuracy.cross_validate GOLD              GOLD: the folder that holds clusters/, dev/ and wide/
    python -m tests.accuracy.cross_validate GOLD --tables     how well each table of weights ranks
    python -m tests.accuracy.cross_validate GOLD --own        our own stories, in English and in two languages

The annotated stories are dealt into five hands, by hash; each hand is checked with weights fitted on the other four,
on stories that nobody annotated and on the labels of ``alarms.csv``. The scorer beside the annotated sets counts.
With ``--own`` the tables for a language of words are fitted so, and those of Vietnamese are as they stand.

With ``--tables`` no article is checked: all stories are dealt, those of ``rivals.csv`` and ``meetings.csv`` too, and a line a table tells
average precision and recall at some precisions (`tests.accuracy.ranking`) over pairs whose values meet, and over groups that differ as
they stand in articles. Figures tampered with are fitted on and not measured. It is the figure to look at when levels change:
it hangs on no threshold, and on many more differences than the annotated sets hold.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker import likeness
from checker.judge import alarm_weights
from checker.pipeline import compare, read_claims
from checker.read import read_articles
from checker.report import render
from checker.rulebook import load_rules
from tests.accuracy import fit_alarms
from tests.accuracy.cluster_stories import annotated_sets
from tests.accuracy.fit_in_words import OWN, fit_in_words, own_stories
from tests.accuracy.fit_weights import (
    Row,
    fit,
    fit_differing,
    groups_that_differ,
    groups_unread,
    is_printed,
    pairs_read,
    pairs_that_meet,
    stories_of,
    unread_stories,
)
from tests.accuracy.meeting_rows import read_meetings
from tests.accuracy.ranking import Ranked, RowsOf, figures, ranked
from tests.accuracy.rival_rows import Story, read_labels

_HANDS = 5
_SHOWN = (
    "same_fact_precision",
    "same_fact_recall",
    "same_fact_f1",
    "verdict_macro_f1",
    "conflict_precision",
    "conflict_recall",
)


def hand_of(story: str) -> int:
    """Return which hand *story* is dealt into."""
    return hashlib.sha256(f"hand {story}".encode()).digest()[0] % _HANDS


def without(rows: RowsOf, hand: int) -> list[Row]:
    """Return the rows of all stories but those of *hand*."""
    return [row for story, found in rows.items() if hand_of(story) != hand for row in found]


def main(gold: Path) -> None:
    """Print the figures of each annotated set."""
    with annotated_sets(gold) as folders:
        _print_measured(gold, folders)


def _print_measured(gold: Path, folders: Mapping[str, Path]) -> None:
    stories = {name: list(stories_of(folder)) for name, folder in folders.items()}
    annotated: list[Story] = [story for found in stories.values() for story in found]
    others = list(unread_stories(gold))
    meets = _meeting(annotated, others)
    differs = {story.name: list(groups_that_differ(story)) for story in annotated}
    labels = read_labels()
    unread = [row for story in others for row in groups_unread(story, labels.get(story.name, ()))]
    alarms = _alarm_rows(folders)
    labelled = list(fit_alarms.full_rows(gold / "clusters"))
    for name, found in stories.items():
        print(name, json.dumps(_measured(folders[name], found, (meets, differs, alarms), (unread, labelled))))


def rank_tables(gold: Path) -> None:
    """Print how well each table ranks."""
    with annotated_sets(gold) as folders:
        annotated = [story for folder in folders.values() for story in stories_of(folder)]
    others = list(unread_stories(gold))
    meets = _meeting(annotated, others)
    differs = {story.name: list(groups_that_differ(story)) for story in annotated}
    labels = read_labels()
    for story in others:
        differs[story.name] = list(groups_unread(story, labels.get(story.name, ())))
    _print_ranking("meets", ranked(meets, _HANDS, hand_of, lambda row: True))
    _print_ranking("differs", ranked(differs, _HANDS, hand_of, is_printed, fitting=fit_differing))


def measure_own(gold: Path) -> None:
    """Print the figures of our own stories."""
    stories, tables = own_stories(gold), likeness.WEIGHTS
    meets = {story.name: list(pairs_that_meet(story)) for story in stories}
    differs = {story.name: list(groups_that_differ(story)) for story in stories}
    import score  # the scorer beside the gold folders, on the path since `own_stories`

    alarms: dict[str, list[Row]] = defaultdict(list)
    for story, row in fit_alarms.rows_in_words(OWN):
        alarms[story].append(row)
    full = alarm_weights.ALARM_WEIGHTS["full"]
    counted = score.Score()
    for hand in range(_HANDS):
        alarm_weights.ALARM_WEIGHTS["in_words"] = fit_alarms.fit_in_words(without(alarms, hand), full)
        likeness.WEIGHTS = tables | fit_in_words(tables, without(meets, hand), without(differs, hand))
        for story in (one for one in stories if hand_of(one.name) == hand):
            _count(OWN, story.name, counted, score)
    print("own", json.dumps(_shown(counted)))


def _meeting(annotated: Sequence[Story], others: Sequence[Story]) -> RowsOf:
    """The rows of pairs that meet by story, those of stories that nobody annotated with them."""
    read = read_meetings()
    return {story.name: list(pairs_that_meet(story)) for story in annotated} | {
        story.name: list(pairs_read(story, read.get(story.name, ()))) for story in others
    }


def _print_ranking(name: str, rows: Iterable[Ranked]) -> None:
    found = figures(list(rows))
    print(name, json.dumps({label: round(figure, 3) for label, figure in found.items()}))


def _alarm_rows(folders: Mapping[str, Path]) -> RowsOf:
    rows: dict[str, list[Row]] = defaultdict(list)
    for folder in folders.values():
        for story, row in fit_alarms.annotated_rows(folder):
            rows[story].append(row)
    return rows


def _measured(
    folder: Path, stories: Sequence[Story], rows: tuple[RowsOf, RowsOf, RowsOf], always: tuple[list[Row], list[Row]]
) -> dict[str, float]:
    import score  # the scorer beside the gold folders, on the path since `annotated_sets`

    counted = score.Score()
    for hand in range(_HANDS):
        meets, differs, alarms = (without(one, hand) for one in rows)
        likeness.WEIGHTS = likeness.WEIGHTS | {"meets": fit(meets), "differs": fit_differing([*differs, *always[0]])}
        alarm_weights.ALARM_WEIGHTS["full"] = fit([*alarms, *always[1]], fit_alarms.RIDGES["full"])
        for story in (one for one in stories if hand_of(one.name) == hand):
            _count(folder, story.name, counted, score)
    return _shown(counted)


def _shown(counted: Any) -> dict[str, float]:
    return {name: round(figure, 3) for name, figure in counted.figures().items() if name in _SHOWN}


def _count(folder: Path, story: str, counted: Any, score: Any) -> None:
    articles, _ = read_articles([str(folder / story)])
    claims, _ = read_claims(articles)
    outcome = score.Outcome(json.loads(render(compare(articles, claims, load_rules()), "json")))
    gold = [row for row in score.read_jsonl(folder / "claims.jsonl") if row["cluster"] == story]
    text = {path.stem: path.read_bytes().decode("utf-8") for path in (folder / story).glob("*.txt")}
    about = json.loads((folder / story / "meta.json").read_text(encoding="utf-8"))["articles"]
    undated = {Path(row["file"]).stem for row in about if not row.get("published")}
    match = counted.add_claims(story, gold, outcome, text, undated)
    counted.add_pairs(list(_pairs_of(folder, gold, score)), match, outcome)


def _pairs_of(folder: Path, gold: Sequence[dict[str, Any]], score: Any) -> Iterator[dict[str, Any]]:
    """The pairs of one story that count: three of each fact and verdict, between claims that are not optional."""
    asked = {row["id"] for row in gold if not row.get("optional")}
    pairs = score.capped(score.read_jsonl(folder / "pairs.jsonl"), 3)
    return (pair for pair in pairs if pair["a"] in asked and pair["b"] in asked)


_ASKED = {"--tables": rank_tables, "--own": measure_own}

if __name__ == "__main__":
    asked = next((do for option, do in _ASKED.items() if option in sys.argv[2:]), main)
    asked(Path(sys.argv[1]))
