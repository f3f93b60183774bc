"""
Fit `checker.weights.WEIGHTS` and print them as Python source, or write them into ``checker/weights.py``.

    python -m tests.accuracy.fit_weights GOLD             GOLD: the folder that holds clusters/, dev/ and wide/
    python -m tests.accuracy.fit_weights GOLD --write

Of the annotated sets only the stories of their part ``seen`` are read, of ``clusters/`` those that we annotated ourselves
(`tests.accuracy.cluster_stories`, part ``learn``) and stories of which no article is in any set. The first table weighs pairs whose
values meet: each pair of claims of one annotated story and dimension that no constraint keeps apart is one row, its levels and
whether the annotator holds both for one fact. Pairs that were read by hand in other stories count too
(`tests.accuracy.meeting_rows`).
The second weighs groups whose values differ (`tests.accuracy.rival_rows`), in annotated stories as printed, in others where
``rivals.csv`` holds a reader's verdict (`tests.accuracy.rival_candidates` lists more of them to read), and in all stories with
figures changed and withheld; stories that nobody annotated count less, and keep it from learning the few others
by heart. Logistic regression with a ridge; the second table is fitted again on what the first round gives. The tables for a language of
words are kept as they are (`tests.accuracy.fit_in_words` fits them, on these). The thresholds beside the tables are set by hand.
``tests.accuracy.cross_validate`` measures both on stories that they were not fitted on.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from checker import likeness
from checker.extract import extract
from checker.likeness import levels, value_level
from checker.link.constraints import cannot_link
from checker.model import Article, Claim
from checker.profiles import Profile, profiled
from checker.read import read_articles
from checker.resolve import resolve
from tests.accuracy import cluster_stories
from tests.accuracy.cluster_stories import annotated_sets, articles_by_story, plain
from tests.accuracy.meeting_rows import is_unsure, meetings_read, read_meetings
from tests.accuracy.rival_rows import (
    Label,
    Story,
    as_printed,
    blocks_of,
    by_equal_figures,
    read_by_hand,
    read_labels,
    tampered_with,
)
from tests.accuracy.tables import parser_of, publish

# Where the checker reads them.
MODULE = Path(likeness.__file__).with_name("weights.py")
_RIDGE = 8.0
# How much a row counts: pairs that the annotator judged one by one, all others; pairs that meet and differences, read by hand in other
# stories; figures tampered with, and those of stories that nobody annotated.
_JUDGED, _PLAIN, _READ, _MADE_UP, _UNREAD = 3.0, 1.0, 1.0, 0.4, 0.2
# So many pairs of claims of the same facts count in full: a fact that is told ten times is still one.
_COUNTED = 3
_NEWTON_STEPS = 20
# A level worth no more is left out.
_IDLE = 0.03
# What the ridge draws a level of figures that differ to, in place of nothing. Two tolls of one sort of victim are one that runs more
# often than the few annotated stories with a toll can say; more of them would [log odds].
_EXPECTED = {"toll": 1.8}
_ROUNDS = 2
# One in so many figures is tampered with.
_CHANGED, _CHANGED_UNREAD = 4, 5
# Where in an article a piece of text is looked up, to know whether an annotated set holds it [characters but spaces].
_PLACES, _PIECE = (100, 300, 700), 60

# Levels, whether both are one fact, and how much the row counts.
Row = tuple[tuple[str, ...], bool, float]


def seen(story: str) -> bool:
    """Return True for two stories of three, by hash, as the scorer's ``--part seen``, and for those of ours to learn from."""
    return story in cluster_stories.stories("learn") or int(hashlib.sha256(story.encode()).hexdigest(), 16) % 3 != 0


def stories_of(gold_folder: Path, wanted: Callable[[str], bool] = seen) -> Iterator[Story]:
    """Yield each story that is *wanted*, by its name, with what the annotator holds its claims to be about."""
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _records(gold_folder / "claims.jsonl"):
        gold[row["cluster"]].append(row)
    judged = [(row["a"], row["b"]) for row in _records(gold_folder / "pairs.jsonl")]
    for name in sorted(filter(wanted, gold)):
        claims = tuple(_claims(read_articles([str(gold_folder / name)])[0]))
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


def _claims(articles: Iterable[Article]) -> Iterator[Claim]:
    for article in articles:
        for claim in resolve(article, extract(article).mentions):
            if claim.zone != "furniture" and claim.kind not in ("score", "text"):
                yield claim


def _facts_of(claim: Claim, rows: Iterable[dict[str, Any]]) -> frozenset[str]:
    import score  # the scorer beside the gold folders, on the path since `annotated_sets`

    said = {"kind": claim.kind, "value": str(claim.value), "unit": claim.unit, "start": claim.start, "end": claim.end}
    if claim.core:
        said |= {"low": claim.core.low, "high": claim.core.high}
    here = (row for row in rows if row["article"] == Path(claim.article).stem)
    return frozenset(
        str(row["fact_id"]) for row in here if score.overlaps(row, said) and score.same_value(row, said, False)
    )


def unread_stories(gold: Path) -> Iterator[Story]:
    """Yield each story of `unread_articles` that we did not annotate either, its equal figures taken for one fact."""
    for name, articles in unread_articles(gold):
        if plain(name) not in cluster_stories.stories():
            yield by_equal_figures(name, tuple(_claims(articles)))


def unread_articles(gold: Path) -> Iterator[tuple[str, list[Article]]]:
    """Yield the name and articles of each story of ``clusters/`` of which no annotated set holds an article."""
    folders = [folder for name in ("dev", "wide") for folder in sorted((gold / name).iterdir()) if folder.is_dir()]
    names = {plain(folder.name) for folder in folders}
    held = " ".join(
        _solid(path.read_text(encoding="utf-8")) for folder in folders for path in sorted(folder.glob("*.txt"))
    )
    for name, articles in sorted(articles_by_story(gold / "clusters").items()):
        if plain(name) not in names and not any(_is_held(article.text, held) for article in articles):
            yield name, articles


def _solid(text: str) -> str:
    return "".join(text.split())


def _is_held(text: str, held: str) -> bool:
    solid = _solid(text)
    pieces = (solid[place : place + _PIECE] for place in _PLACES)
    return any(len(piece) == _PIECE and piece in held for piece in pieces)


def pairs_that_meet(story: Story) -> Iterator[Row]:
    """
    Yield a row for each pair of an annotated story whose values meet; all pairs of one fact, or of one and another, count like a few.

    A day and an hour of it that are two facts to the annotator are left out unless judged as a pair: some make one fact of them, some two.
    """
    for found in _by_facts(story).values():
        share = min(1.0, _COUNTED / len(found))
        yield from (
            (levels(a, b), same, share * (_JUDGED if frozenset((a.claim.id, b.claim.id)) in story.judged else _PLAIN))
            for a, b, same in found
        )


def _by_facts(story: Story) -> Mapping[frozenset[str], list[tuple[Profile, Profile, bool]]]:
    """The facts of two claims -> the pairs of such claims, and whether both are of one."""
    found: dict[frozenset[str], list[tuple[Profile, Profile, bool]]] = defaultdict(list)
    for block in blocks_of(profiled(story.claims)):
        labelled = [one for one in block if story.facts[one.claim.id]]
        for j, b in enumerate(labelled):
            for a in labelled[:j]:
                mine, theirs = story.facts[a.claim.id], story.facts[b.claim.id]
                if value_level(a, b) == "value_differs" or cannot_link(a, b):
                    continue
                if mine & theirs or not is_unsure(a, b) or frozenset((a.claim.id, b.claim.id)) in story.judged:
                    found[frozenset((min(mine), min(theirs)))].append((a, b, bool(mine & theirs)))
    return found


def pairs_read(story: Story, labels: Iterable[Label]) -> Iterator[Row]:
    """Yield a row for each of *labels*, pairs that meet and were read by hand in a story that nobody annotated."""
    yield from ((*row, _READ) for row in meetings_read(story, labels))


def groups_that_differ(story: Story) -> Iterator[Row]:
    """Yield a row for each two groups of an annotated story whose figures differ, as printed and tampered with."""
    yield from ((*row, _PLAIN) for row in as_printed([story]))
    yield from ((*row, _MADE_UP) for row in tampered_with([story], _CHANGED))


def groups_unread(story: Story, labels: Iterable[Label] = ()) -> Iterator[Row]:
    """The same of a story that nobody annotated, but for *labels*."""
    yield from ((*row, _READ) for row in read_by_hand(story, labels))
    yield from ((*row, _UNREAD) for row in tampered_with([story], _CHANGED_UNREAD))


def is_printed(row: Row) -> bool:
    """Return True for a row of two groups that differ as they stand in articles: none that was tampered with counts as much."""
    return row[2] >= min(_PLAIN, _READ)


def fit_differing(rows: Sequence[Row]) -> dict[str, float]:
    """Return the weights of groups whose figures differ."""
    return fit(rows, expected=_EXPECTED)


def fit(rows: Sequence[Row], ridge: float = _RIDGE, *, expected: Mapping[str, float] | None = None) -> dict[str, float]:
    """
    Return the weight of each level, ``prior`` included, as log odds.

    Args:
        rows: What is fitted on.
        ridge: How strongly a weight is drawn to what is expected of it.
        expected: Level -> what it is worth as far as no row speaks of it; of all others nothing.
    """
    expected = expected or {}
    names = sorted({level for found, _, _ in rows for level in found} | expected.keys())
    column = {name: index + 1 for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, 0] = 1
    for index, (found, _, _) in enumerate(rows):
        matrix[index, [column[level] for level in found]] = 1
    target = np.array([same for _, same, _ in rows], dtype=float)
    counts = np.array([much for _, _, much in rows])
    centre = np.array([0.0, *(expected.get(name, 0.0) for name in names)])
    weights = centre
    penalty = np.eye(matrix.shape[1]) * ridge
    penalty[0, 0] = 1e-6
    for _ in range(_NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (counts * (target - chance)) - penalty @ (weights - centre)
        hessian = (matrix * (counts * chance * (1 - chance))[:, None]).T @ matrix + penalty
        weights = weights + np.linalg.solve(hessian, gradient)
    rounded = {name: round(float(weights[column[name]]), 2) for name in names}
    return {"prior": round(float(weights[0]), 2)} | {
        name: value for name, value in rounded.items() if abs(value) > _IDLE
    }


def fit_tables(annotated: Sequence[Story], unread: Sequence[Story]) -> dict[str, dict[str, float]]:
    """Return the tables of Vietnamese, and those for a language of words as they were."""
    read = read_meetings()
    others = [row for story in unread for row in pairs_read(story, read.get(story.name, ()))]
    meets = fit([*(row for story in annotated for row in pairs_that_meet(story)), *others])
    tables = likeness.WEIGHTS | {"meets": meets}
    labels = read_labels()
    for _ in range(_ROUNDS):
        likeness.WEIGHTS = tables
        rows = [row for story in annotated for row in groups_that_differ(story)]
        others = [row for story in unread for row in groups_unread(story, labels.get(story.name, ()))]
        tables = tables | {"differs": fit_differing([*rows, *others])}
    return tables


def main(gold: Path, *, write: bool) -> None:
    """Fit both tables, and print them as Python source or write them where the checker reads them."""
    with annotated_sets(gold) as folders:
        annotated = [story for folder in folders.values() for story in stories_of(folder)]
    tables = fit_tables(annotated, list(unread_stories(gold)))
    publish(MODULE, "WEIGHTS", tables, write=write)


if __name__ == "__main__":
    options = parser_of(__doc__).parse_args()
    main(options.gold, write=options.write)
