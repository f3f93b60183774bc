"""
What stands around a figure: words and cues with their rank, nearest first.

Rank stands for distance. Counting tokens fails (a verb may govern a figure twenty tokens away), so only
content words count, and a comma or another figure between costs more than a word.
Offsets here are those of the shadow.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.capitals import is_syllable
from checker.lexicon import known_language, section
from checker.model import Span
from checker.resolve.vocabulary import Cue, Vocabulary
from checker.shadow import fold

REACH = 16
_COMMA_COST = 3
_FIGURE_COST = 4
_TOKEN = re.compile(r"[^\W\d_]+|\d[\d.,/:-]*|[;:,()]|-(?=\s)")
CAPITAL = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
# A number behind a name belongs to it (``Thor 4``), but for the minute of a match (``Hoa 81'``).
NAME = re.compile(rf"\b[{CAPITAL}][\w&.-]*(?:[ ]+(?:[{CAPITAL}][\w&-]*|\d{{1,4}}\b(?!['’′])))*")
# A capital behind a small letter is no sentence's first.
_WITHIN = re.compile(rf"(?<=[^\W\d_{CAPITAL}] )[{CAPITAL}][\w&.-]+")
_CAPITAL_WORD = re.compile(rf"(?<!\w)[{CAPITAL}][^\W\d_{CAPITAL}]+(?![\w-])")
# Cues that are read as one word, and cues that say how a claim stands, not what it is about.
_JOINED = ("predicates", "compounds", "bases")
# What marks a token as a concept: what happens, or what a change is measured against.
_SIGNS = {"predicates": "=", "bases": "^"}
_STANDING = ("status", "attribution", "as_of", "subset", "corrections")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence; a predicate's words are one token named ``=concept``, a base's ``^concept``."""

    start: int
    end: int
    word: str
    kind: Literal["word", "stop", "number", "break"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word seen from a figure: *rank* is negative before it; *crossed* where a comma or a figure lies between."""

    token: Token
    rank: int
    crossed: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what was found in it."""

    span: Span
    tokens: tuple[Token, ...]
    cues: tuple[Cue, ...]


def read_sentence(folded: str, span: Span, cues: Iterable[Cue], known: Vocabulary) -> Sentence:
    """Return the sentence at *span* cut into tokens; *cues* are those inside it, in order."""
    inside = tuple(cues)
    return Sentence(span, tuple(_tokens(folded, span, inside, known)), inside)


def _tokens(folded: str, span: Span, cues: tuple[Cue, ...], known: Vocabulary) -> Iterator[Token]:
    marked = [cue for cue in cues if cue.section in _JOINED or cue.section in _STANDING]
    nouns = [cue for cue in known.nouns(folded, span) if not any(_overlap(cue, other) for other in marked)]
    joined = iter(sorted([*marked, *nouns], key=lambda cue: cue.start))
    cue = next(joined, None)
    at = span.start
    while found := _TOKEN.search(folded, at, span.end):
        while cue and cue.start < found.start():
            cue = next(joined, None)
        if cue and cue.start == found.start():
            yield _cue_token(folded, cue)
            at = max(cue.end, found.start() + 1)
            continue
        yield Token(found.start(), found.end(), found[0], _kind(found[0], known))
        at = found.end()


def _overlap(one: Cue, other: Cue) -> bool:
    return one.start < other.end and other.start < one.end


def _cue_token(folded: str, cue: Cue) -> Token:
    if cue.section in _STANDING:
        return Token(cue.start, cue.end, folded[cue.start : cue.end], "stop")
    if cue.section == "nouns":
        return Token(cue.start, cue.end, f"~{cue.concept}", "word")
    sign = _SIGNS.get(cue.section)
    return Token(cue.start, cue.end, f"{sign}{cue.concept}" if sign else folded[cue.start : cue.end], "word")


def _kind(word: str, known: Vocabulary) -> Literal["word", "stop", "number", "break"]:
    if word[0].isdigit():
        return "number"
    if not word[0].isalpha():
        return "break"
    return "stop" if word in known.stopwords else "word"


def neighbours(sentence: Sentence, figure: Span, known: Vocabulary, *, closed: bool = False) -> tuple[Neighbour, ...]:
    """
    Return the content words around *figure*, both ways, up to rank `REACH`, nearest first.

    *closed* says that a comma stands right behind the figure, which the token of its digits holds.
    """
    before = _past_first_end([token for token in reversed(sentence.tokens) if token.end <= figure.start], known)
    after = (token for token in sentence.tokens if token.start >= figure.end)
    found = [*_walk(before, -1), *_walk(after, 1, closed=closed)]
    return tuple(sorted(found, key=lambda n: (abs(n.rank), n.rank)))


def _past_first_end(before: list[Token], known: Vocabulary) -> list[Token]:
    """*before*, nearest first, without what stands between it and a verb of both: ``lift the rate from 28% to 38%``."""
    if not before or before[0].word not in known.second_end:
        return before
    first = next((place for place, token in enumerate(before[1:], 1) if token.kind != "stop"), 0)
    opens = first + 1 < len(before) and before[first].kind == "number" and before[first + 1].word in known.first_end
    return before[first + 2 :] if opens else before


def _walk(tokens: Iterable[Token], sign: int, *, closed: bool = False) -> Iterator[Neighbour]:
    rank, crossed = (_COMMA_COST if closed else 0), closed
    for token in tokens:
        if token.kind == "word":
            rank += 1
            yield Neighbour(token, sign * rank, crossed)
        elif token.kind == "break":
            rank, crossed = rank + _COMMA_COST, True
        elif token.kind == "number":
            rank, crossed = rank + _FIGURE_COST, True
        if rank > REACH:
            return


def proper_names(cased: str, span: Span, known: Container[str] = ()) -> tuple[Span, ...]:
    """
    Return the capitalised runs of a sentence.

    A lone first word is capital by its place: it is a name only where it is one of those *known* (`names_within_sentences`).
    """
    found = (match.span() for match in NAME.finditer(cased, span.start, span.end))
    return tuple(
        Span(start, end)
        for start, end in found
        if end - start > 1 and (start != span.start or " " in cased[start:end] or cased[start:end] in known)
    )


def without_figures(names: Iterable[Span], figures: Sequence[int], cased: str) -> tuple[Span, ...]:
    """Return *names*, each up to the first of *figures* in it: ``cách Nha Trang 240 hải lý`` names no Nha Trang 240."""
    return tuple(
        _up_to(name, min((at for at in figures if name.start < at < name.end), default=name.end), cased)
        for name in names
    )


def _up_to(name: Span, end: int, cased: str) -> Span:
    return Span(name.start, name.start + len(cased[name.start : end].rstrip()))


def names_within_sentences(cased: str) -> frozenset[str]:
    """Return the words that bear a capital within a sentence of a text: who is so named opens others (``Australia bị tụt 9 bậc``)."""
    return frozenset(found[0].rstrip(".") for found in _WITHIN.finditer(cased))


def names_by_their_letters(cased: str, language: str) -> frozenset[str]:
    """Return the words with a capital that no word of *language* is spelled like, where it writes syllables: ``Murray``, ``Colombia``."""
    if section(known_language(language), "names").get("in_syllables") != "yes":
        return frozenset()
    return frozenset(word for word in _CAPITAL_WORD.findall(cased) if not is_syllable(fold(word)))
