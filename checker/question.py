"""
A question made into what it asks for: a claim with a hole.

The words that ask (bao nhiêu, how many, khi nào) are replaced by a figure, and the sentence is read as any other, so that a
question knows what is counted and what happens to it as well as an article does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from checker.lexicon import languages, section
from checker.lexicon.expressions import any_of
from checker.model import Article
from checker.pipeline import read_claims
from checker.profiles import Profile, profile
from checker.shadow import bare, fold
from checker.store import concepts_of, search_words

Asks = Literal["number", "date", "person", ""]
# What stands in for the answer. Its value is not looked at.
_STANDS_IN: Mapping[Asks, str] = {"number": "7", "date": "7/7/2007"}
_ID = "question"
_WORD = re.compile(r"[^\W_]+")
_NOTHING_ASKED: tuple[Asks, str, tuple[int, int]] = ("", "vi", (0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """
    What is asked for.

    Attributes:
        text: As asked.
        asks: For a number, a day, a person, or, where nothing says so, for anything.
        wanted: The claim with a hole, ready to be compared; None where the question does not read as one.
        words: Its words as they are searched, without marks -> as they are typed.
        concepts: What it counts and what happens to that, as they are searched.
        language: Of the words that ask; Vietnamese where none do.
    """

    text: str
    asks: Asks
    wanted: Profile | None
    words: Mapping[str, str]
    concepts: tuple[str, ...]
    language: str


def read_question(text: str) -> Question:
    """
    Return what *text* asks for, in any language that has a lexicon.

    A question typed without marks (``bao nhieu nuoc ky``) is read as the lexicon spells its words.
    """
    folded = fold(text)
    unmarked = [] if _asking(folded) or bare(folded) != folded else _asking(folded, unmarked=True)
    if not unmarked:
        return _read(text, folded)
    readings = (_read(text, _with_marks(folded, unmarked[0][1], order)) for order in _ORDERS)
    read = max(readings, key=lambda one: len(one.concepts))
    return replace(read, words={word: word for word in read.words})


def _read(text: str, folded: str) -> Question:
    asks, language, span = next(iter(_asking(folded)), _NOTHING_ASKED)
    rest = f"{folded[: span[0]]} {folded[span[1] :]}"
    wanted = _wanted(f"{folded[: span[0]]}{_STANDS_IN.get(asks, '')}{folded[span[1] :]}".strip(" ?"), language, asks)
    return Question(
        text=text,
        asks=asks,
        wanted=wanted,
        words=_searched(rest),
        concepts=concepts_of(wanted.claim) if wanted else (),
        language=language,
    )


def _searched(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        for searched in search_words(word):
            found.setdefault(searched, word)
    return found


def _asking(folded: str, *, unmarked: bool = False) -> list[tuple[Asks, str, tuple[int, int]]]:
    """Every phrase of *folded* that asks, its language and where it stands, the longest first; *unmarked*: typed without marks."""
    found = [
        (asks, language, match.span())
        for language in languages()
        for asks, pattern in _patterns(language, unmarked=unmarked).items()
        for match in pattern.finditer(folded)
    ]
    return sorted(found, key=lambda one: (one[2][0] - one[2][1], one[2]))


@cache
def _patterns(language: str, *, unmarked: bool) -> Mapping[Asks, re.Pattern[str]]:
    asking: Mapping[Asks, list[str]] = section(language, "questions")  # type: ignore[assignment]  # as written there
    return {asks: _any_of(map(bare, words) if unmarked else words) for asks, words in asking.items()}


# In which sections of the lexicon a word without marks is looked up, the first that has it: a word alone may be of two
# (tang: tầng, a floor; tặng, to give), so that each order is tried.
_ORDERS = (
    ("questions", "stopwords", "nouns", "events", "predicates", "units"),
    ("questions", "stopwords", "predicates", "events", "nouns", "units"),
)


def _with_marks(folded: str, language: str, order: tuple[str, ...]) -> str:
    """*folded*, which has no marks, with those that the lexicon's words and phrases have; names stay as they are."""
    pattern, spelled = _spellings(language, order)
    return pattern.sub(lambda found: spelled[found[0]], folded)


@cache
def _spellings(language: str, order: tuple[str, ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """(every phrase of the sections without its marks; what each is with them)."""
    spelled: dict[str, str] = {}
    for name in order:
        for listed in section(language, name).values():
            for word in map(fold, listed if isinstance(listed, list) else ()):
                spelled.setdefault(bare(word), word)
    return _any_of(spelled), spelled


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of *phrases*, the longest first."""
    return re.compile(rf"\b(?:{any_of(phrases)})\b")


def _wanted(sentence: str, language: str, asks: Asks) -> Profile | None:
    """The claim that the stand-in makes, else the first of the right kind."""
    article = Article(id=_ID, path=_ID, text=sentence + ".", language=language)
    claims, _ = read_claims([article])
    dates = [claim for claim in claims if (claim.kind == "date") == (asks == "date") and claim.kind != "text"]
    stand_in = _STANDS_IN.get(asks)
    exact = [claim for claim in dates if stand_in and sentence[claim.figure.start : claim.figure.end] == stand_in]
    # What the lexicon does not know is no noun to go by: "how much did" counts nothing.
    return profile(exact[0]) if exact and (exact[0].kind != "count" or exact[0].slots.counted_known) else None
