"""A language's words of number, hedge, unit and time, compiled once from its lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from checker.lexicon import languages, section
from checker.model import Hedge, MentionKind
from checker.shadow import fold

# Stands for "no such word" in an alternation: no shadow holds it.
_NEVER = ("\0",)
# Word characters of the shadow, digits left out.
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind a number: its kind and canonical name."""

    kind: MentionKind
    name: str


class WordFinder:
    """
    Finds where any of many words begins, in one pass over a text whatever their number.

    Args:
        forms: Words or phrases, in any case.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        # An automaton needs one pattern at least; this one occurs in no shadow.
        folded = sorted({fold(form) for form in forms}) or list(_NEVER)
        self._automaton = AhoCorasick(folded, matchkind=MatchKind.LeftmostLongest)

    def starts(self, text: str) -> Iterator[int]:
        """Yield the places of *text*, a shadow's, where one of the words stands whole."""
        for _, start, end in self._automaton.find_matches_as_indexes(text):
            if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
                yield start


@dataclass(frozen=True, kw_only=True)
class Words:
    """
    The compiled words of one language; all keys are folded.

    Attributes:
        decimal, group: Marks of this language's digits.
        values: Number word -> value; *after_tens*, *tens*, *multipliers*, *scales* likewise.
        vague: Phrase -> closed range.
        anchor: Reads digits, or a run of number words, at a place where a number may begin.
        openers: Finds the words that a spelled number may begin with.
        hedges_before, hedges_after: Phrase -> hedge.
        units: Finds a unit at a place; *unit_of* names it.
        nouns: Words of a counted noun -> its concept.
        ordinals: Words before a number that make it an ordinal -> what it counts.
    """

    language: str
    decimal: str
    group: str
    values: Mapping[str, Decimal]
    after_tens: Mapping[str, Decimal]
    tens: Mapping[str, Decimal]
    multipliers: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    connectors: frozenset[str]
    half_more: frozenset[str]
    halves: frozenset[str]
    point: frozenset[str]
    vague: Mapping[str, tuple[Decimal, Decimal]]
    anchor: re.Pattern[str]
    openers: WordFinder
    scale_after: re.Pattern[str]
    range_join: re.Pattern[str]
    range_open: frozenset[str]
    range_and: re.Pattern[str]
    range_and_behind: re.Pattern[str]
    hedges_before: Mapping[str, Hedge]
    hedges_after: Mapping[str, Hedge]
    comparing: frozenset[str]
    near_what: tuple[str, ...]
    units: re.Pattern[str]
    unit_of: Mapping[str, Unit]
    symbols: Mapping[str, str]
    symbol: re.Pattern[str]
    per: re.Pattern[str]
    per_of: Mapping[str, str]
    nouns: Mapping[str, str]
    classifiers: frozenset[str]
    not_nouns: frozenset[str]
    ordinals: Mapping[str, str]
    ordinal_words: re.Pattern[str]
    ordinal_openers: WordFinder
    ordinal_suffix: re.Pattern[str]
    ordinal_value: Mapping[str, Decimal]
    anniversary: frozenset[str]
    number_of: frozenset[str]
    score_cues: re.Pattern[str]
    identifiers: frozenset[str]
    bare_identifiers: frozenset[str]
    change_before: re.Pattern[str]
    near: frozenset[str]
    places_too: frozenset[str]
    comparing_hedges: frozenset[str]
    home_currency: str
    money_before: re.Pattern[str]
    anaphora: frozenset[str]
    paired: frozenset[str]
    understood: Mapping[str, str]
    glued: re.Pattern[str]


@cache
def words(language: str) -> Words:
    """Return the compiled words of *language*; English for one that has no lexicon."""
    known = language if language in languages() else "en"
    numbers, hedges, units = (section(known, name) for name in ("numbers", "hedges", "units"))
    ordinals, scores, others = section(known, "ordinals"), section(known, "scores"), section(known, "not_figures")
    unit_of = dict(_unit_names(units))
    per_of = {fold(word): unit_of[fold(word)].name for word in unit_of if unit_of[word].kind in ("measure", "duration")}
    per_of |= {fold(word): name for word, name in units.get("per_words", {}).items()}
    return Words(
        language=known,
        decimal=numbers["decimal"],
        group=numbers["group"],
        values=_values(numbers, "words"),
        after_tens=_values(numbers, "after_tens"),
        tens=_values(numbers, "tens"),
        multipliers=_values(numbers, "multipliers"),
        scales=_values(numbers, "scales"),
        connectors=_set(numbers, "connectors"),
        half_more=_set(numbers, "half_more"),
        halves=_set(numbers, "halves"),
        point=_set(numbers, "point"),
        vague={fold(word): (Decimal(low), Decimal(high)) for word, (low, high) in numbers.get("vague", {}).items()},
        anchor=_anchor(numbers),
        openers=WordFinder(_openers(numbers)),
        scale_after=re.compile(rf"[ ]?({_any(numbers['scales'])})(?!\w)"),
        range_join=re.compile(rf"[ ]?(?:{_any(numbers['range_join'])})[ ]?"),
        range_and=re.compile(rf"[ ](?:{_any(numbers.get('range_and') or _NEVER)})[ ]"),
        range_and_behind=re.compile(rf"(?<!\w)(?:{_any(numbers.get('range_and_behind') or _NEVER)})[ ][$€£¥]?$"),
        range_open=_set(numbers, "range_open"),
        hedges_before=_hedges(hedges, ""),
        hedges_after=_hedges(hedges, "after_"),
        comparing=_set(hedges, "comparing"),
        near_what=tuple(sorted(_set(hedges, "near_what"))),
        units=_unit_pattern(unit_of),
        unit_of=unit_of,
        symbols=_symbols(units),
        symbol=re.compile(rf"({_any(_symbols(units))})[ ]?$"),
        per=_per_pattern(units, per_of),
        per_of=per_of,
        nouns={fold(word): concept for concept, forms in section(known, "nouns").items() for word in forms},
        classifiers=_set(section(known, "classifiers"), "words"),
        not_nouns=_set(section(known, "not_nouns"), "words"),
        ordinals={fold(word): unit for unit, forms in ordinals.get("before", {}).items() for word in forms},
        ordinal_words=_ordinal_pattern(ordinals),
        ordinal_openers=WordFinder(_ordinal_openers(ordinals)),
        ordinal_suffix=re.compile(rf"(?:{_any(ordinals.get('suffixes') or _NEVER)})(?!\w)"),
        ordinal_value={fold(word): Decimal(value) for word, value in ordinals.get("words", {}).items()},
        anniversary=_set(ordinals, "anniversary"),
        number_of=_set(ordinals, "number_of"),
        score_cues=re.compile(rf"(?<!\w)(?:{_any(scores.get('cues', _NEVER))})(?!\w)"),
        identifiers=_set(others, "before"),
        bare_identifiers=_set(others, "before_bare"),
        change_before=re.compile(rf"(?<!\w)(?:{_any(numbers.get('change_before', _NEVER))})[ ]$"),
        near=_set(hedges, "near"),
        places_too=_set(hedges, "places_too"),
        comparing_hedges=_set(hedges, "comparing_hedges"),
        money_before=re.compile(rf"(?<!\w)(?:{_any(units.get('money_cues', _NEVER))})(?!\w)"),
        anaphora=_set(section(known, "anaphora"), "words"),
        paired=_set(section(known, "anaphora"), "nouns"),
        home_currency=units.get("home_currency", ""),
        understood=units.get("understood", {}),
        glued=_glued_pattern(units.get("understood", {}), unit_of),
    )


def _values(found: Mapping[str, Any], name: str) -> dict[str, Decimal]:
    return {fold(word): Decimal(value) for word, value in (found.get(name) or {}).items()}


def _set(found: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in found.get(name) or ())


def _any(forms: Iterable[str]) -> str:
    """An alternation of folded words, longest first, so that the longest wins."""
    return (
        "|".join(re.escape(word) for word in sorted({fold(form) for form in forms}, key=lambda w: (-len(w), w))) or "\0"
    )


def _openers(numbers: Mapping[str, Any]) -> list[str]:
    """Number words that can stand alone."""
    return [
        *numbers["words"],
        *numbers.get("tens", {}),
        *numbers.get("vague", {}),
        *numbers.get("halves", []),
        *numbers.get("alone", []),
    ]


def _anchor(numbers: Mapping[str, Any]) -> re.Pattern[str]:
    """Digits not glued to letters, or a run of number words that begins with one that can stand alone."""
    opening = _openers(numbers)
    following = [
        *opening,
        *numbers["multipliers"],
        *numbers.get("after_tens", {}),
        *numbers.get("connectors", []),
        *numbers.get("half_more", []),
        *numbers.get("point", []),
    ]
    run = rf"(?<!\w)(?:{_any(opening)})(?!\w)(?:[ -](?:{_any(following)})(?!\w))*"
    return re.compile(rf"(?<![^\W\d_])(?<!\d)\d+(?:[.,]\d+)*|{run}")


def _hedges(found: Mapping[str, Any], prefix: str) -> dict[str, Hedge]:
    names: tuple[Hedge, ...] = ("about", "nearly", "more_than", "at_least", "less_than", "at_most")
    return {fold(word): name for name in names for word in found.get(prefix + name, ())}


def _unit_names(units: Mapping[str, Any]) -> Iterable[tuple[str, Unit]]:
    for kind, group in (("money", "currencies"), ("measure", "measures"), ("duration", "durations")):
        for name, forms in units.get(group, {}).items():
            for form in forms:
                yield fold(form), Unit(kind, name)  # type: ignore[arg-type]  # three of the kinds
    for name in ("percent", "percentage_point"):
        for form in units.get(name, ()):
            yield fold(form), Unit("percent", name)


def _unit_pattern(unit_of: Mapping[str, Unit]) -> re.Pattern[str]:
    """A unit right behind a number: letters may touch it (``97.735ha``), and end at a word's end."""
    return re.compile(rf"[ -]?({_any(unit_of)})(?!\w)")


def _glued_pattern(understood: Mapping[str, str], unit_of: Mapping[str, Unit]) -> re.Pattern[str]:
    """A unit with two digits of the unit understood behind it, as in ``1m65``."""
    forms = [form for form, unit in unit_of.items() if unit.name in understood]
    return re.compile(rf"({_any(forms or _NEVER)})(\d\d)(?![\w.,])")


def _symbols(units: Mapping[str, Any]) -> dict[str, str]:
    """Currency signs and codes that may stand before the number."""
    return {
        fold(form): name
        for name, forms in units.get("currencies", {}).items()
        for form in forms
        if not fold(form).isalpha() or fold(form) == name.lower()
    }


def _per_pattern(units: Mapping[str, Any], per_of: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"[ ]?(?:{_any(units.get('per', ['/']))})[ ]?({_any(per_of)})(?!\w)")


def _ordinal_openers(ordinals: Mapping[str, Any]) -> list[str]:
    """Words that stand before an ordinal in words: ``lần thứ``, ``hạng``, ``the``."""
    openers = [word for forms in ordinals.get("before", {}).values() for word in forms if fold(word).split()[-1:]]
    marks = ordinals.get("before_words") or _NEVER
    return [*marks, *(word for word in openers if fold(word).split()[-1] in {fold(mark) for mark in marks})]


def _ordinal_pattern(ordinals: Mapping[str, Any]) -> re.Pattern[str]:
    """Ordinals in words: ``lần thứ hai``, ``hạng nhì``, ``the third``."""
    before, worded = _any(_ordinal_openers(ordinals)), _any(ordinals.get("words", {}))
    return re.compile(rf"(?<!\w)(?:{before})[ ](?:{worded})(?!\w)")
