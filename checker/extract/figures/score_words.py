"""A language's words about scores, compiled once from its lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.extract.phrases import Phrases, phrases
from checker.lexicon.expressions import any_folded


@dataclass(frozen=True, eq=False, kw_only=True)
class ScoreWords:
    """
    The words about scores; all are folded.

    Attributes:
        cues: Before a score, some words apart; *behind* right behind one, or behind a word or two that say of what.
        ratios: Right before a ratio.
        rows_of_sets: True where ``6-4 7-5`` are the sets of a match whatever stands around: no list of days is written so.
        innings: What only an article on cricket tells of; ``287 for six`` is a score near them.
        for_wickets: Between runs and the wickets that they cost: ``287 for six``.
        unlost: Behind runs that cost none: ``62 without loss``.
        goes_on: What may stand right behind runs and wickets, nothing that they count.
    """

    cues: re.Pattern[str]
    behind: re.Pattern[str]
    ratios: Phrases[str]
    rows_of_sets: bool
    innings: re.Pattern[str] | None
    for_wickets: re.Pattern[str]
    unlost: re.Pattern[str]
    goes_on: re.Pattern[str]


def score_words(scores: Mapping[str, Any]) -> ScoreWords:
    """Return the words of a lexicon's section ``scores``."""
    innings = scores.get("innings")
    return ScoreWords(
        cues=re.compile(rf"(?<!\w)(?:{_folded(scores.get('cues'))})(?!\w)"),
        behind=re.compile(rf" (?:[^\W\d_]+[- ]){{0,3}}(?:{_folded(scores.get('cues_behind'))})(?!\w)"),
        ratios=phrases(scores.get("ratios", ())),
        rows_of_sets=bool(scores.get("rows_of_sets")),
        innings=re.compile(rf"(?<!\w)(?:{_folded(innings)})(?!\w)") if innings else None,
        for_wickets=re.compile(rf" (?:{_folded(scores.get('for_wickets'))}) "),
        unlost=re.compile(rf" (?:{_folded(scores.get('unlost'))})(?!\w)"),
        goes_on=re.compile(rf" (?:{_folded(scores.get('goes_on'))})(?!\w)"),
    )


def _folded(forms: Iterable[str] | None) -> str:
    return any_folded(forms or ())
