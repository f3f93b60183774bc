"""
What a model of meaning adds to the pairs left open for an editor, between two languages: with it and without.

    pip install '.[semantic]'; python -m tests.accuracy.measure_semantic

The stories are our own (`two_languages.yaml`); each is one article in Vietnamese and one in English. A pair is reached where it is one
fact already, or listed as "same fact?".
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from checker.embedding import bundled_embedder
from checker.model import Article, Claim
from checker.pipeline import check_articles
from checker.proposals import with_proposals
from checker.rulebook import load_rules
from checker.run import Run

_STORIES = Path(__file__).with_name("two_languages.yaml")
_LANGUAGES = ("vi", "en")


def stories() -> list[Mapping[str, Any]]:
    """Return the stories as written."""
    found: list[Mapping[str, Any]] = yaml.safe_load(_STORIES.read_text(encoding="utf-8"))
    return found


def articles_of(story: Mapping[str, Any]) -> tuple[Article, ...]:
    """Return the two articles of *story*."""
    return tuple(
        Article(id=language, path=language, text=story[language].strip(), language=language) for language in _LANGUAGES
    )


def truth(story: Mapping[str, Any], claims: Sequence[Claim]) -> frozenset[frozenset[str]]:
    """Return the pairs of claims that the story says are one fact; a figure that is no claim has none."""
    return frozenset(
        frozenset((one, other))
        for wordings in story["same"]
        for one, other in [[_claim_at(story, claims, *place) for place in zip(_LANGUAGES, wordings, strict=True)]]
        if one and other
    )


def _claim_at(story: Mapping[str, Any], claims: Sequence[Claim], language: str, wording: str) -> str | None:
    place = story[language].find(wording)
    assert place >= 0, f"{story['story']}: no ‘{wording}’"
    held = (claim.id for claim in claims if claim.article == language and claim.start <= place < claim.end)
    return next(held, None)


def linked(run: Run) -> Iterator[frozenset[str]]:
    """Yield the pairs of claims in two languages that are one fact."""
    language = {claim.id: claim.language for claim in run.claims}
    for fact in run.facts:
        yield from (frozenset((a, b)) for a in fact.claims for b in fact.claims if a < b and language[a] != language[b])


def main() -> None:
    """Print how many true pairs are reached, and how many wrong ones are asked about."""
    counts: Counter[str] = Counter()
    embedder = bundled_embedder()
    seconds = 0.0
    for story in stories():
        run = check_articles(articles_of(story), load_rules())
        began = time.perf_counter()
        richer = with_proposals(run, embedder)
        seconds += time.perf_counter() - began
        true, joined = truth(story, run.claims), set(linked(run))
        listed = {frozenset((pair.a, pair.b)) for pair in run.maybe_same}
        added = {frozenset((pair.a, pair.b)) for pair in richer.maybe_same} - listed
        counts.update(
            written=len(story["same"]), true=len(true), linked_true=len(joined & true), linked_wrong=len(joined - true),
            listed_true=len(listed & true), listed_wrong=len(listed - true),
            proposed_true=len(added & true), proposed_wrong=len(added - true),
        )  # fmt: skip
    for name, count in counts.items():
        print(f"{name:16} {count}")
    print(f"{'s an article':16} {seconds / (2 * len(stories())):.2f}")


if __name__ == "__main__":
    main()
