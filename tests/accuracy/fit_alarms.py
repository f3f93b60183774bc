"""
Fit `checker.judge.alarm_weights.ALARM_WEIGHTS` on differences read by hand, and print them as Python source, or write them into
``checker/judge/alarm_weights.py``.

    python -m tests.accuracy.fit_alarms GOLD [brief|full]             GOLD: the folder that holds clusters/, dev/ and wide/
    python -m tests.accuracy.fit_alarms GOLD [brief|full] --write     a table that is not named stays as it is

``full``: two figures of full articles that linking held for one fact and that differ; ``alarms.csv`` says where
each stands (article ids of ``clusters/``, offsets of the figures) and whether a reader finds them contradictory, ``rivals.csv``
what verdict a reader gives on more of them; and the annotated pairs of the stories seen.
``brief``: two sentences of the annotated stories set side by side, one figure changed as a slip of the pen would, against
figures of other facts. Logistic regression with a ridge, as `tests.accuracy.fit_weights`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.alignment import in_words
from checker.judge import alarm_weights
from checker.judge.assurance import Telling, alarm_levels
from checker.judge.ground import Ground, survey
from checker.judge.readings import consistent
from checker.model import Article, Claim, Fact
from checker.pipeline import check_articles
from checker.profiles import Profile, profiled
from checker.read import read_articles
from checker.rulebook import load_rules
from checker.run import Run
from tests.accuracy.cluster_stories import annotated_sets, articles_by_story, plain, stories
from tests.accuracy.fit_in_words import OWN
from tests.accuracy.fit_weights import fit, seen
from tests.accuracy.rival_rows import Label, labels_of, read_labels
from tests.accuracy.tables import parser_of, publish

LABELS = Path(__file__).parent / "alarms.csv"
# What two sentences set side by side cannot tell.
_LEFT_OUT = (
    "articles",
    "support",
    "told",
    "shared",
    "positions",
    "brief",
    "bond",
    "sole",
    "growth",
    "modifiers",
    "crossed",
)
# What tells contradictions apart in articles that nothing was fitted on; all else only learns the few hundred labels by heart.
_KEPT = (
    "slots_", "bond", "articles", "told", "crowd", "crossed", "alone", "sole", "growth", "modifiers",
    "age", "kind", "hedged", "ranged", "slip", "apart",
)  # fmt: skip
RIDGES = {"brief": 3.0, "full": 4.0, "in_words": 8.0}
# What a pair that differs is no contradiction for, whatever an annotator calls it otherwise; and what settles nothing.
_OPEN = ("stale_or_conflict", "scope_may_differ")
Row = tuple[tuple[str, ...], bool, float]


@dataclass(frozen=True)
class Checked:
    """A run made ready for its levels."""

    run: Run
    profiles: dict[str, Profile]
    ground: Ground
    fact_of: dict[str, Fact]

    def levels(self, a: Profile, b: Profile) -> tuple[str, ...]:
        """The levels of two claims as judging finds them."""
        fact = self.fact_of[a.claim.id]
        held = {claim: position.claims for position in fact.positions for claim in position.claims}
        ends = {a.value, b.value}
        bonds = [
            bond.odds for bond in fact.bonds if {self.profiles[bond.one].value, self.profiles[bond.other].value} == ends
        ]
        sides = [{claim.rsplit("#", 1)[0] for claim in held.get(one.claim.id, ())} for one in (a, b)]
        # As judging counts them: a sum told again in another currency is no further figure.
        alike = {claim for claim in fact.claims if self.profiles[claim].dimension == a.dimension}
        telling = Telling(
            articles=len({claim.rsplit("#", 1)[0] for claim in alike}),
            support=max(map(len, sides)),
            positions=sum(position.claims[0] in alike for position in fact.positions),
            story=len(self.run.articles),
            bond=max(bonds, default=None),
        )
        return alarm_levels(a, b, self.ground, telling)

    def one_fact(self, a: Profile, b: Profile) -> bool:
        """True where linking holds two claims for one fact and they differ; an age and a year of birth are weighed by none of this."""
        one_fact = self.fact_of[a.claim.id] is self.fact_of[b.claim.id] and a.dimension == b.dimension
        return one_fact and consistent(a, b) is None


def checked(articles: list[Article]) -> Checked:
    """Check *articles* with the rules that come with the checker."""
    run = check_articles(articles, load_rules())
    told = (claim for claim in run.claims if claim.zone != "furniture")
    profiles = {ready.claim.id: ready for ready in profiled(told)}
    fact_of = {claim: fact for fact in run.facts for claim in fact.claims}
    return Checked(run, profiles, survey(run.articles, profiles, run.facts), fact_of)


def full_rows(clusters: Path) -> Iterator[Row]:
    """Yield a row for each labelled difference that is still linked, in stories that were not annotated whole."""
    articles = articles_by_story(clusters)
    for story, labels in sorted(_labelled().items()):
        if plain(story) in stories():
            continue
        ready = checked(articles[story])
        for label in labels:
            a, b = (_at(ready, *place) for place in label.places)
            if a and b and a.claim.article != b.claim.article and ready.one_fact(a, b):
                yield kept(ready.levels(a, b)), label.verdict == "conflict", 1.0


def _labelled() -> Mapping[str, tuple[Label, ...]]:
    """The differences read by hand, of both files, by story."""
    alarms = labels_of(LABELS, lambda row: "conflict" if row["contradiction"] == "1" else "")
    rivals = read_labels()
    return {story: (*rivals.get(story, ()), *alarms.get(story, ())) for story in {**rivals, **alarms}}


def kept(found: tuple[str, ...]) -> tuple[str, ...]:
    """The levels that full articles are weighed by."""
    return tuple(level for level in found if level.startswith(_KEPT))


def _at(ready: Checked, article: str, place: int) -> Profile | None:
    found = (one for one in ready.profiles.values() if one.claim.article == article)
    return next((one for one in found if one.claim.start <= place < one.claim.end), None)


def annotated_rows(gold: Path) -> Iterator[tuple[str, Row]]:
    """Yield its story and a row for each annotated pair that linking holds for one fact: a contradiction, or two facts after all."""
    rows = _lines(gold / "claims.jsonl")
    pairs = [pair for pair in _lines(gold / "pairs.jsonl") if pair["verdict"] in ("conflict", "unrelated")]
    for story in sorted(filter(seen, {row["cluster"] for row in rows})):
        ready = checked(list(read_articles([str(gold / story)])[0]))
        place = {row["id"]: row for row in rows if row["cluster"] == story}
        for pair in pairs:
            if pair["a"] in place and pair["b"] in place and not pair.get("subtype"):
                one, other = (_claim_at(ready.run, place[pair[side]]) for side in "ab")
                if one and other and one.article != other.article:
                    a, b = ready.profiles[one.id], ready.profiles[other.id]
                    if ready.one_fact(a, b):
                        yield story, (kept(ready.levels(a, b)), pair["verdict"] == "conflict", 1.0)


def rows_in_words(folder: Path) -> Iterator[tuple[str, Row]]:
    """Yield its story and a row for each annotated pair of ``english`` that linking holds for one fact: a contradiction, or not."""
    rows, pairs = _lines(folder / "claims.jsonl"), _lines(folder / "pairs.jsonl")
    for story in sorted({row["cluster"] for row in rows}):
        ready = checked(list(read_articles([str(folder / story)])[0]))
        place = {row["id"]: row for row in rows if row["cluster"] == story}
        for pair in pairs:
            if pair["a"] not in place or pair["b"] not in place or pair.get("subtype") in _OPEN:
                continue
            one, other = (_claim_at(ready.run, place[pair[side]]) for side in "ab")
            if one and other and one.article != other.article:
                a, b = ready.profiles[one.id], ready.profiles[other.id]
                if in_words(a, b) and ready.one_fact(a, b):
                    yield story, (kept(ready.levels(a, b)), pair["verdict"] == "conflict", 1.0)


def fit_in_words(rows: Sequence[Row], full: Mapping[str, float]) -> dict[str, float]:
    """Return the table for a language of words, drawn to the one of *full* articles in Vietnamese."""
    return fit(rows, RIDGES["in_words"], expected={level: worth for level, worth in full.items() if level != "prior"})


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def brief_rows(gold: Path) -> Iterator[Row]:
    """Yield rows of two sentences: one figure changed, or figures of two facts."""
    for story, one, other, same in _pairs(gold):
        text = _slipped(other, story) if same else other.sentence
        if text is None:
            continue
        ready = checked([_alone("a", one.sentence), _alone("b", text)])
        changed = (one.figure.start - one.sentence_start, other.figure.start - other.sentence_start)
        for fact in ready.run.facts:
            sides = [[ready.profiles[c] for c in fact.claims if ready.profiles[c].claim.article == key] for key in "ab"]
            for a in sides[0]:
                for b in sides[1]:
                    if ready.one_fact(a, b):
                        hit = same and (a.claim.figure.start, b.claim.figure.start) == changed
                        yield tuple(level for level in ready.levels(a, b) if not level.startswith(_LEFT_OUT)), hit, 1.0


def _alone(name: str, text: str) -> Article:
    return Article(id=name, path=name, text=text, source=name, story="alone")


def _pairs(gold: Path) -> Iterator[tuple[str, Claim, Claim, bool]]:
    """Pairs of claims of different articles: of one fact with one value, or of two facts."""
    rows, pairs = _lines(gold / "claims.jsonl"), _lines(gold / "pairs.jsonl")
    for story in sorted(filter(seen, {row["cluster"] for row in rows})):
        run = check_articles(read_articles([str(gold / story)])[0], ())
        place = {row["id"]: row for row in rows if row["cluster"] == story}
        for pair in pairs:
            if pair["a"] in place and pair["b"] in place and pair["verdict"] in ("agree", "unrelated"):
                one, other = (_claim_at(run, place[pair[side]]) for side in "ab")
                if one and other and one.article != other.article and one.kind not in ("text", "score"):
                    yield story, one, other, pair["verdict"] == "agree"


def _claim_at(run: Run, row: dict[str, object]) -> Claim | None:
    here = (c for c in run.claims if Path(c.article).stem == row["article"] and c.zone != "furniture")
    return next((c for c in here if c.start < int(str(row["end"])) and int(str(row["start"])) < c.end), None)


def _slipped(claim: Claim, seed: str) -> str | None:
    """The sentence of *claim* with one digit of its figure changed, or its first two exchanged."""
    digest = hashlib.sha256(f"{seed} {claim.id}".encode()).digest()
    start, end = (place - claim.sentence_start for place in (claim.figure.start, claim.figure.end))
    letters = list(claim.sentence)
    digits = [at for at in range(start, min(end, len(letters))) if letters[at].isdigit()]
    if not digits:
        return None
    if len(digits) > 1 and digest[0] % 3 == 0 and letters[digits[0]] != letters[digits[1]] != "0":
        letters[digits[0]], letters[digits[1]] = letters[digits[1]], letters[digits[0]]
    else:
        at = digits[digest[1] % len(digits)]
        letters[at] = str((int(letters[at]) + 1 + digest[2] % 8) % 10 or 1)
    changed = "".join(letters)
    return changed if changed != claim.sentence else None


def main(gold: Path, sorts: Sequence[str], *, write: bool) -> None:
    """Fit the tables of *sorts*, and print all as Python source or write them where the checker reads them."""
    tables: dict[str, Mapping[str, float]] = dict(alarm_weights.ALARM_WEIGHTS)
    with annotated_sets(gold) as folders:
        if "brief" in sorts:
            tables["brief"] = fit([row for folder in folders.values() for row in brief_rows(folder)], RIDGES["brief"])
        if "full" in sorts:
            annotated = [row for folder in folders.values() for _, row in annotated_rows(folder)]
            tables["full"] = fit([*full_rows(gold / "clusters"), *annotated], RIDGES["full"])
    if "in_words" in sorts:
        tables["in_words"] = fit_in_words([row for _, row in rows_in_words(OWN)], tables["full"])
    publish(Path(alarm_weights.__file__), "ALARM_WEIGHTS", tables, write=write)


if __name__ == "__main__":
    parser = parser_of(__doc__)
    parser.add_argument("sort", nargs="?", choices=RIDGES, help="the one table to fit; the other stays as it is")
    options = parser.parse_args()
    main(options.gold, (options.sort,) if options.sort else tuple(RIDGES), write=options.write)
