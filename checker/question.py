"""
A question made into what it asks for: a claim with a hole.

The words that ask (bao nhiêu, how many, khi nào) are replaced by a figure, and the sentence is read as any other, so that a
question knows what is counted and what happens to it as well as an article does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.lexicon import languages, section
from checker.likeness import Profile, profile
from checker.model import Article
from checker.pipeline import read_claims
from checker.shadow import fold
from checker.store import concepts_of, search_words

Asks = Literal["number", "date", "person", ""]
# What stands in for the answer. Its value is not looked at.
_STANDS_IN: Mapping[Asks, str] = {"number": "7", "date": "7/7/2007"}
_ID = "question"
_NOTHING_ASKED: tuple[Asks, str, tuple[int, int]] = ("", "vi", (0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """
    What is asked for.

    Attributes:
        text: As asked.
        asks: For a number, a day, a person, or, where nothing says so, for anything.
        wanted: The claim with a hole, ready to be compared; None where the question does not read as one.
        words: Its words as they are searched.
        concepts: What it counts and what happens to that, as they are searched.
    """

    text: str
    asks: Asks
    wanted: Profile | None
    words: tuple[str, ...]
    concepts: tuple[str, ...]


def read_question(text: str) -> Question:
    """Return what *text* asks for, in any language that has a lexicon."""
    folded = fold(text)
    asks, language, span = next(iter(_asking(folded)), _NOTHING_ASKED)
    rest = f"{folded[: span[0]]} {folded[span[1] :]}"
    wanted = _wanted(f"{folded[: span[0]]}{_STANDS_IN.get(asks, '')}{folded[span[1] :]}".strip(" ?"), language, asks)
    return Question(
        text=text,
        asks=asks,
        wanted=wanted,
        words=tuple(dict.fromkeys(search_words(rest))),
        concepts=concepts_of(wanted.claim) if wanted else (),
    )


def _asking(folded: str) -> list[tuple[Asks, str, tuple[int, int]]]:
    """Every phrase of *folded* that asks, its language and where it stands, the longest first."""
    found = [
        (asks, language, match.span())
        for language in languages()
        for asks, pattern in _patterns(language).items()
        for match in pattern.finditer(folded)
    ]
    return sorted(found, key=lambda one: (one[2][0] - one[2][1], one[2]))


@cache
def _patterns(language: str) -> Mapping[Asks, re.Pattern[str]]:
    asking: Mapping[Asks, list[str]] = section(language, "questions")  # type: ignore[assignment]  # as written there
    return {
        asks: re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b")
        for asks, words in asking.items()
    }


def _wanted(sentence: str, language: str, asks: Asks) -> Profile | None:
    """The claim that the stand-in makes, else the first of the right kind."""
    article = Article(id=_ID, path=_ID, text=sentence + ".", language=language)
    claims, _ = read_claims([article])
    dates = [claim for claim in claims if (claim.kind == "date") == (asks == "date") and claim.kind != "text"]
    stand_in = _STANDS_IN.get(asks)
    exact = [claim for claim in dates if stand_in and sentence[claim.figure.start : claim.figure.end] == stand_in]
    # What the lexicon does not know is no noun to go by: "how much did" counts nothing.
    return profile(exact[0]) if exact and (exact[0].kind != "count" or exact[0].slots.counted_known) else None
