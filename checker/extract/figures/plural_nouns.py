"""Counted nouns of a language that marks the plural, with the words that describe them: ``two navy vessels``, ``four colours``."""

from __future__ import annotations

import re

from checker.extract.figures.amounts import Behind
from checker.extract.one_words import singular
from checker.extract.words import Words
from checker.lexicon.people import people

# More words than these before a noun are rarely its own.
_MOST_DESCRIBING = 3
_MOST_KNOWN = 4
# A make of things, told by letters and digits: A320neo, F-16, PA-28R-201, 787-9.
_MAKE = r"(?:[a-z]{1,5}-?\d{1,3}(?:[a-z]?-\d{2,3})?|\d{3}-\d{1,4})(?!\d)[a-z]{0,4}(?![\w-]|[.,]\d)"
# What describes a noun may be an abbreviation with its points, or its make: 11 U.S. cities, 62 A320neo jets.
_WORD = re.compile(rf"[ ]((?:[a-z]\.){{2,}}(?=[ ])|{_MAKE}|[^\W\d_]+(?:[-'][^\W\d_]+)*)")
_MAKES = re.compile(rf"(?=[^ ]*\d){_MAKE}")
_PAIR = re.compile(r"[ ]([^\W\d_]+(?:-[^\W\d_]+)?) (?:and|&) ([^\W\d_]+(?:-[^\W\d_]+)?)(?=[ ])")
_JOINED = re.compile(r"-([^\W\d_]+)(?![\w])")
# What was done, how and by whom describes nothing that is counted.
_TELLING = ("ed", "ly", "ing")
_APART = re.compile(r"[ ]([^\W\d_]+) ([^\W\d_]+)")
_TIME = "time"
_LEAST_LETTERS = 4
_LEAST_OF_MEN = 7
# These end as if they were men.
_NO_MEN = ("specimen", "regimen", "abdomen", "bitumen", "lumen", "acumen", "carmen", "yemen")
# Endings of words that are no plural, though they end as one: a crisis, arthritis, debris, Paris; but two Lamborghinis.
_NO_PLURAL = (
    "ss",
    "us",
    "'s",
    *(f"{end}is" for end in ("s", "t", "x", "h", "nn", "br", "ir", "par", "av", "ou", "lv", "anc", "orr", "arr")),
)


def described_noun(text: str, at: int, known: Words) -> Behind | None:
    """Return a counted noun that the lexicon knows behind one to three words that describe it, or None."""
    words = _words(text, at, known)
    for first in range(1, min(len(words), _MOST_DESCRIBING + 1)):
        for last in range(min(len(words), first + _MOST_KNOWN), first, -1):
            phrase = text[words[first][0] : words[last - 1][1]]
            owner = text.startswith("'s", words[last - 1][1])
            if not owner and phrase in known.nouns and _is_many(phrase, known.nouns[phrase], known):
                return Behind("count", known.nouns[phrase], words[0][0], words[last - 1][1])
    return _twice_described(text, at, known)


def _twice_described(text: str, at: int, known: Words) -> Behind | None:
    """``4,800 past and present workers``, ``12 fire and rescue crews``: two words that describe, and what they describe right behind."""
    pair = _PAIR.match(text, at)
    if pair is None or not (
        {pair[1], pair[2]} <= known.joined_adjectives or (_describes(pair[1], known) and _describes(pair[2], known))
    ):
        return None
    word = _WORD.match(text, pair.end())
    if word is None or word[1] not in known.nouns or not _is_many(word[1], known.nouns[word[1]], known):
        return None
    return Behind("count", known.nouns[word[1]], pair.start(1), word.end())


def _describes(word: str, known: Words) -> bool:
    """True for a word that may stand before what it describes: no plural, nothing that befell someone, no number."""
    idle = word in known.not_nouns or word in known.not_describing or word in known.numbers.words or word in known.nouns
    return not idle and not _is_regular(word, known) and not word.endswith(_TELLING) and not known.one_fates.at(word, 0)


def plural_noun(text: str, at: int, known: Words) -> Behind | None:
    """Return the first plural of the words behind *at* that the lexicon does not know, in the singular, or None."""
    words = _words(text, at, known)
    for start, end in (*words[:_MOST_DESCRIBING], *words[-1:]):
        word = text[start:end]
        if _is_plural(word, known) and (end <= words[:_MOST_DESCRIBING][-1][1] or _is_of_a_make(word, known)):
            # A plural before another one describes it: ``3 sports cars``.
            one = word if _is_irregular(word, known) else singular(word)
            return Behind("count", one, words[0][0], end)
    return None


def joined_noun(text: str, at: int, known: Words) -> Behind | None:
    """Return the noun, in the singular, that a hyphen ties to its number: ``a seven-member board``, or None."""
    found = _JOINED.match(text, at)
    if found is None:
        return None
    word = found[1]
    forms = (word, f"{word}{known.plural}", f"{word}e{known.plural}", f"{word[:-1]}ie{known.plural}")
    concept = known.tied_nouns.get(word) or next((known.nouns[form] for form in forms if form in known.nouns), None)
    return Behind("count", concept, found.start(1), found.end(1)) if concept else None


def apart_noun(text: str, at: int, known: Words) -> Behind | None:
    """Return what a blank parts from its number where a hyphen should stand, before one thing: ``a 27 storey building``; else None."""
    found = _APART.match(text, at)
    concept = known.tied_nouns.get(found[1]) if found else None
    if found is None or concept is None or concept in people() or concept == _TIME:
        return None
    idle = found[2] in known.not_nouns or found[2] in known.not_describing or found[2].endswith(known.plural)
    return None if idle else Behind("count", concept, found.start(1), found.end(1))


def _words(text: str, at: int, known: Words) -> list[tuple[int, int]]:
    """The words behind *at*, up to the first that no noun phrase goes on with."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST_DESCRIBING + _MOST_KNOWN and (word := _WORD.match(text, at)):
        idle = word[1] in known.not_nouns or word[1] in known.not_describing
        if (idle and word[1] not in known.classifiers) or word[1] in known.numbers.words:
            break
        found.append(word.span(1))
        at = word.end()
        if _is_of_a_make(word[1], known):
            break
    return found


def _is_plural(word: str, known: Words) -> bool:
    return _is_of_a_make(word, known) or _is_regular(word, known) or _is_irregular(word, known)


def _is_of_a_make(word: str, known: Words) -> bool:
    """``17 A320neos``, ``two F-16s``; no ``1960s``."""
    return word.endswith(known.plural) and _MAKES.fullmatch(word) is not None


def _is_irregular(word: str, known: Words) -> bool:
    """``11 hog deer``, ``three railwaymen``; no ``specimen`` is one of men."""
    men = bool(known.plurals_end) and word.endswith(known.plurals_end) and len(word) >= _LEAST_OF_MEN
    return word in known.plurals or (men and not word.endswith(_NO_MEN))


def _is_regular(word: str, known: Words) -> bool:
    return len(word) >= _LEAST_LETTERS and word.endswith(known.plural) and not word.endswith(_NO_PLURAL)


def _is_many(phrase: str, concept: str, known: Words) -> bool:
    """True for a plural, by its ending or because the lexicon lists no other word as the plural's."""
    return phrase != concept or phrase.endswith(known.plural)
