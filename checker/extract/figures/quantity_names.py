"""What a number counts or measures: the unit or the noun right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from checker.extract.figures.amounts import Behind, unit_behind
from checker.extract.figures.plural_nouns import apart_noun, described_noun, joined_noun, plural_noun
from checker.extract.figures.whole_words import end_of_noun, hides_a_word
from checker.extract.phrases import token_at, token_behind
from checker.extract.surrounding_words import words_behind
from checker.extract.unit_words import Unit
from checker.extract.words import Words

_UNKNOWN_SYLLABLES: Final = 2
_NUMBER_BEHIND: Final = re.compile(r" -?\d")
# What ends a clause, the end of the text included.
_STOPS: Final = frozenset((*'.,;:!?)\n"”', ""))
_VOWEL: Final = re.compile(r"[aeiouy]")
# As most are: no hyphen between them.
_TWO_WORDS: Final = re.compile(r"[ ]?([^\W\d_]++)(?:[ ]([^\W\d_]++))?+(?!-)")


def unknown_noun(text: str, at: int, known: Words) -> Behind | None:
    """
    Return two syllables that the lexicon does not know, unless no noun begins with them.

    Where a language marks the plural, only a plural is counted.
    """
    if known.plural:
        return plural_noun(text, at, known)
    if known.one_fates.behind(text, at):
        # khiến 12 thiệt mạng: what befell them, and who is understood.
        return None
    if found := _TWO_WORDS.match(text, at):
        if found[1] in known.not_nouns:
            return _closing_noun(text, found, known)
        end = end_of_noun(text, found, known)
        return Behind("count", text[found.start(1) : end], found.start(1), end)
    for words, end in words_behind(text, at):
        syllables = words.split()
        if len(syllables) <= _UNKNOWN_SYLLABLES and syllables[0] not in known.not_nouns:
            kept = syllables[:1] if syllables[-1] in known.not_nouns else syllables
            start = end - len(words)
            return Behind("count", " ".join(kept), start, start + len(" ".join(kept)))
    return None


def _closing_noun(text: str, found: re.Match[str], known: Words) -> Behind | None:
    """``1.000 từ.``, ``972.570 bao)``, ``7 triệu bao do mưa``: a noun only where it ends its clause, or before some words."""
    noun = known.closing_nouns.get(found[1])
    if noun is None:
        return None
    if found[2] is not None:
        ends = found[2] in known.closed_before.get(found[1], ())
    else:
        ends = text[found.end() : found.end() + 1] in _STOPS
    if not ends:
        return None
    return Behind("count", noun, found.start(1), found.end(1))


def known_noun(text: str, at: int, known: Words) -> Behind | None:
    """Return the longest counted noun behind *at*, a classifier or what describes it before it skipped, or None."""
    if not known.plural:
        return _noun_at(text, at, known)
    if text[at : at + 1] == "-":
        return joined_noun(text, at, known)
    found = _noun_at(text, at, known)
    if found:
        return _what_it_describes(text, found, known) or found
    return described_noun(text, at, known) or apart_noun(text, at, known)


def _what_it_describes(text: str, noun: Behind, known: Words) -> Behind | None:
    """``12 police stations``, ``four passenger trains``: a noun that is no plural by its ending before one that is, or None."""
    form = text[noun.start : noun.end]
    if form.endswith(known.plural) or text[noun.end : noun.end + 1] != " ":
        return None
    word = token_behind(text, noun.end)
    if not word.endswith(known.plural) or unit_behind(text, noun.end, known):
        return None
    if concept := known.nouns.get(word):
        return Behind("count", concept, noun.start, noun.end + 1 + len(word))
    # What has a plural of its own counts nothing in this form: two student protests.
    described = plural_noun(text, noun.end, known) if f"{form}{known.plural}" in known.nouns else None
    return Behind("count", described.name, noun.start, described.end) if described else None


def owned_noun(text: str, at: int, known: Words) -> Behind | None:
    """Return the counted noun behind whose it is, in a language that marks the plural: ``four of its motorboats``; else None."""
    owned = known.numbers.owned.behind(text, at) if known.plural and text.startswith(" of ", at) else None
    if owned is None:
        return None
    noun = known_noun(text, owned[1], known) or plural_noun(text, owned[1], known)
    return Behind("count", noun.name, at + 1, noun.end) if noun else None


def _noun_at(text: str, at: int, known: Words) -> Behind | None:
    token = token_behind(text, at)
    if token not in known.noun_openers:
        return None
    start = at + (text[at : at + 1] == " ")
    found = _longest(text, start, known.counted.opened_with(token), known)
    double = f"{token} {token_behind(text, start + len(token))}"
    classifier = double if double in known.classifiers else token
    if classifier in known.classifiers and text[start : start + len(classifier) + 1] == f"{classifier} ":
        thing = start + len(classifier) + 1
        classed = _longest(text, thing, known.counted.opened_with(token_at(text, thing)), known)
        if classed and (found is None or classed[0] > found[0]):
            found = classed
    return Behind("count", found[1], start, found[0]) if found else None


def _longest(text: str, start: int, forms: Iterable[tuple[str, bool, str]], known: Words) -> tuple[int, str] | None:
    """(end, concept) of the first of *forms* that stands at *start*; a digit may touch it."""
    for form, _, concept in forms:
        end = start + len(form)
        # The country's 24 provinces: whose they are is not what is counted.
        if text[start:end] == form and not text.startswith("'s", end):
            touching = text[end : end + 1]
            whole = not touching.isalnum() or touching.isdecimal()
            if whole and not (_leads_on(text, form, end, known) or hides_a_word(text, form, end, known)):
                return end, concept
    return None


def _leads_on(text: str, form: str, end: int, known: Words) -> bool:
    """``từ 3 điểm đến 8 điểm``: a noun that ends with the word that joins a range, before its other end, is a shorter one."""
    _, blank, last = form.rpartition(" ")
    return (
        bool(blank) and _NUMBER_BEHIND.match(text, end) is not None and bool(known.range_join.at(text, end - len(last)))
    )


def is_of_stuff(text: str, end: int, noun: Behind, known: Words) -> bool:
    """Return True for ``six years of talks``, ``3.2 tonnes of drugs``: so much of something, whose unit ends at *end*; no count of it."""
    return bool(known.plural) and noun.start < end and text.startswith(" of ", end)


def is_surely_a_unit(text: str, unit: tuple[int, int, Unit], noun: Behind, known: Words) -> bool:
    """
    Return True for ``1,589 km roads``, ``in 24 hours firefighters``, ``12 hour shifts``: *unit* (start, end, unit) describes no noun.

    An abbreviation, a plural and a length of time never do; ``ten foot soldiers`` and ``five second homes`` are counted.
    """
    start, end, meaning = unit
    apart = end - start > 1 and text.startswith(" ", end)
    if not known.plural or not apart or noun.start != start or text[noun.start : noun.end] in known.nouns:
        return False
    word = text[start:end]
    lasts = meaning.kind == "duration" and not (known.ordinal_words.at(word, 0) or known.numbers.quarters.at(word, 0))
    return lasts or word.endswith(known.plural) or _VOWEL.search(word) is None


def has_known_name(text: str, at: int, known: Words) -> bool:
    """Return True where a unit or a counted noun that the lexicon knows stands behind *at*."""
    return unit_behind(text, at, known) is not None or known_noun(text, at, known) is not None
