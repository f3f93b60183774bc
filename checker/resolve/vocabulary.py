"""The lexicon's words for what surrounds a figure, compiled once a language into one automaton."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from checker.lexicon import known_language, languages, section
from checker.model import Span
from checker.shadow import fold

# Every section is a mapping of concept -> words, or a plain list of words.
SECTIONS = (
    "predicates", "events", "status", "attribution", "subset", "change", "bases", "as_of", "corrections", "compounds",
)  # fmt: skip
# No counted noun is longer [code points, words].
_LONGEST_NOUN = 40
_MOST_WORDS = 5
_WORDS = re.compile(r"[^\W_]+(?!\w)")


@dataclass(frozen=True, slots=True)
class Cue:
    """
    A lexicon word found in a text.

    Attributes:
        start, end: Half-open range in the shadow.
        section: Lexicon section it comes from.
        concept: Its concept there; empty for a section that is a plain list.
    """

    start: int
    end: int
    section: str
    concept: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """
    One language's cues.

    Attributes:
        automaton: Finds the longest of all words at each place.
        places: Which of them a word is.
        meanings: What each word of the automaton may mean, in its order.
        stopwords: Folded words that say nothing of what a figure is about.
        noun_automaton, noun_concepts: The same for counted nouns, which are no cues: they hide none.
        noun_meanings: Every counted noun, folded, those that hold a cue or are a stopword among them -> its concept.
        first_end, second_end: Words before the two ends of a change.
    """

    automaton: ahocorasick_rs.AhoCorasick
    places: Mapping[str, int]
    meanings: tuple[tuple[tuple[str, str], ...], ...]
    stopwords: frozenset[str]
    noun_automaton: ahocorasick_rs.AhoCorasick
    noun_concepts: tuple[str, ...]
    noun_meanings: Mapping[str, str]
    first_end: frozenset[str]
    second_end: frozenset[str]

    def nouns(self, folded: str, span: Span) -> Iterator[Cue]:
        """Yield the counted nouns of *folded* within *span*, in order; whole words only."""
        inside = folded[span.start : span.end]
        for index, start, end in self.noun_automaton.find_matches_as_indexes(inside):
            if _whole_word(inside, start, end):
                yield Cue(span.start + start, span.start + end, "nouns", self.noun_concepts[index])

    def noun_at(self, folded: str, at: int) -> Cue | None:
        """Return the longest counted noun that begins at *at*, whatever else its words may be, or None."""
        for end in reversed([found.end() for found in _WORDS.finditer(folded, at, at + _LONGEST_NOUN)][:_MOST_WORDS]):
            concept = self.noun_meanings.get(folded[at:end])
            if concept is not None:
                return Cue(at, end, "nouns", concept)
        return None

    def cues(self, folded: str) -> Iterator[Cue]:
        """Yield the cues of *folded*, a shadow's text, in order; whole words only."""
        for index, start, end in self.automaton.find_matches_as_indexes(folded):
            if _whole_word(folded, start, end):
                for name, concept in self.meanings[index]:
                    yield Cue(start, end, name, concept)
            elif _opens_a_word(folded, start):
                yield from self._shorter(folded, start, end)

    def _shorter(self, folded: str, start: int, end: int) -> Iterator[Cue]:
        """``was told`` is no ``was to`` but holds ``was``: the longest word within one that ends inside another."""
        for found in reversed(list(_WORDS.finditer(folded, start, end))):
            index = self.places.get(folded[start : found.end()]) if found.end() < end else None
            if index is not None:
                for name, concept in self.meanings[index]:
                    yield Cue(start, found.end(), name, concept)
                return


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the compiled cues of *language*; English for one that has no lexicon."""
    known = known_language(language)
    meanings: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in SECTIONS:
        for concept, word in _words(known, name):
            meanings[fold(word)].append((name, concept))
    stopwords = frozenset(fold(word) for _, word in _words(known, "stopwords"))
    words = sorted(meanings)
    # A noun that holds a verb (ca tử vong) must not hide it.
    nouns = {
        fold(word): concept
        for concept, word in _words(known, "nouns")
        if fold(word) not in stopwords and not any(part in meanings for part in _parts(fold(word)))
    }
    return Vocabulary(
        _automaton(words),
        {word: place for place, word in enumerate(words)},
        tuple(tuple(meanings[word]) for word in words),
        stopwords,
        _automaton(sorted(nouns)),
        tuple(nouns[word] for word in sorted(nouns)),
        {fold(word): concept for concept, word in _words(known, "nouns")},
        frozenset(section(known, "labels").get("former", ())),
        frozenset(section(known, "labels").get("second_end", ())),
    )


@cache
def counted_concepts() -> frozenset[str]:
    """Return the concepts of counted nouns, whatever the language."""
    return frozenset(concept for language in languages() for concept in section(language, "nouns"))


def _automaton(words: Sequence[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _words(language: str, name: str) -> Iterator[tuple[str, str]]:
    found = section(language, name)
    for concept, words in found.items():
        for word in words:
            yield concept, word


def _parts(phrase: str) -> Iterator[str]:
    """Yield every run of words of *phrase*, itself included."""
    words = phrase.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield " ".join(words[start:end])


def _whole_word(text: str, start: int, end: int) -> bool:
    return _opens_a_word(text, start) and (end == len(text) or not text[end].isalnum())


def _opens_a_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum()
