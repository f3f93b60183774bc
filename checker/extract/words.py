"""A language's words of number, hedge, unit and time, compiled once from its lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any, Final

import regex

from checker.extract.figures.score_words import ScoreWords, score_words
from checker.extract.numbers.number_words import NumberWords, number_words
from checker.extract.one_words import OneWords, one_words
from checker.extract.ordinal_words import first_ranks, ordinal_openers, ordinal_starts, ordinal_values, ranking_openers
from checker.extract.phrases import Phrases, phrases, token_before
from checker.extract.places import Places
from checker.extract.surrounding_words import MOST_BEHIND, WordsBefore, WordsBehind, last_token
from checker.extract.unit_words import (
    SharedName,
    Unit,
    currency_signs,
    denominators,
    shared_names,
    single_units,
    unit_names,
    units_of_parts,
)
from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_folded
from checker.model import Hedge, MentionKind
from checker.shadow import fold

# Stands for "no such word" in an alternation: no shadow holds it.
_NEVER: Final = ("\0",)
_TEN: Final = Decimal(10)
# Of fractions, tolerances and ranges.
_MARKS_BEHIND: Final = frozenset("/±+-")
_CROSSES: Final = frozenset("x×")
_LENGTHS_BY: Final = ("timed_behind", "single_behind", "single_before", "lasting_after")


@dataclass(frozen=True, eq=False, kw_only=True)
class Words:
    """
    The compiled words of one language; all keys are folded.

    Attributes:
        numbers: Number words, signs, fractions.
        digits: Matches digits that touch no letters but a currency's (``CHF3``) or a cross (``2x4``).
        openers: The words that a number or an ordinal may begin with.
        range_join: Words between the ends of a range; *range_and* behind *range_and_behind*; *range_or* of neighbours.
        joining: First tokens of all words between two numbers.
        loose: Words for about, that may stand before the second end too.
        change_verbs: A verb of change, what changes and a word before its first end: ``lift the rate from 28% to 38%``.
        change_before: Behind these two numbers are a change, no range; *change_to* joins the two behind *change_open*;
            behind *moves_before* they are one where the second is far larger.
        hedges_before, hedges_after: Phrase -> hedge; *hedges_far* finds those that bound across a word or two.
        throughout: Hedges that say within which time instead, unless a word of *lasting_before* stands before them.
        units: What measures; *units_in_compounds* only behind a larger unit, *units_glued* only where it touches the digits.
        units_by_capitals: Unit -> form with capitals -> the unit that it is then.
        single_units: An article and a unit that it may count (``a year``); *lengths_by* what lets it, by key, or times a race.
        units_of_many: Units that smaller numbers do not take (``72h``, but ``8h``), and the unit of numbers that are no
            usual size, where there is one: ``1080p`` has scan lines, ``243.6p`` is money.
        measures_before: Words before a number that say what it measures: ``magnitude 6.4``.
        signs: Currency signs and codes that stand before a number; *names_before* whole names; *cents* hundredths.
        letter_signs: Signs that are letters or a word elsewhere, as the lexicon writes them -> their currency.
        shared_names: Currency -> its name that other countries' money has too.
        per, per_of: What opens a denominator, and what it may be; behind *not_per* it is none: ``$5 a year ago``.
        units_of_parts: Units behind a fraction alone: ``half a point``.
        before_units: Articles and prepositions between a fraction and its unit.
        comparing: Word before a hedge, and the hedge that it makes none.
        measuring: Those before which a measure is hedged all the same, where no word of *compared_with* follows.
        between: Words that may stand between a number and its unit: ``two more days``.
        below_zero: Behind degrees, makes them negative; "below" alone does where a token of *below_ends* or no word follows.
        idle: A word that is no number before most others, and the word behind it.
        following: First tokens of all that makes a number of an ambiguous word before it; *naming* those of nouns alone.
        nouns: Words of a counted noun -> its concept; *counted* those that may stand behind a number; *noun_openers*
            first tokens of them and of classifiers.
        closing_nouns: Words that are a noun only where they end their clause -> its concept; *closed_before* what may follow.
        one_fates: Before these ``one`` counts a person: ``one dead``; they are no noun themselves. Behind *one_alone* and at the
            beginning of a sentence it counts a thing, unless one of *one_loosely* is it or is said of it; *one* tells more.
        tied_nouns: What a hyphen ties to a number -> what it counts so: ``a nine-strong committee``.
        one_before: Behind these ``một`` counts a thing; before those of *among* any other number in words does, behind
            *counting_before* one that counts what is in no lexicon. *multiplying* are one word each, behind which it says how many times.
        plural: Ending of a noun's plural, empty where a language marks none; so are *plurals*, and what ends with *plurals_end*.
        not_describing: Words that describe no noun; two *joined_adjectives* do.
        ordinals: Words before a number that make it an ordinal -> what it counts; *ordinals_behind* words behind one;
            *places* tell where one stands without an article; behind *rest_before*, before *compared_behind* it is a part, as ``half``
            is behind *half_before*, before *half_of*; *number_signs* are one only before *number_of*, a round none before *round_of*.
        ordinal_words: Ordinals in words -> value; *ordinal_openers* words before them.
        ranking: First tokens of all that may be an ordinal.
        superlatives: Endings of what an ordinal may be tied to: ``second-biggest``.
        ranking_heads: What calls the numbered list behind it a ranking.
        identifiers: Words before a number that name a thing by it; False for those of which a unit or noun makes a figure,
            None for those that only end so and count (``tổng số``).
        telling_before: Last tokens of all that tells something of a number behind it: signs, hedges, ordinals, things.
        loosening_before: The same of hedges and what opens a range alone.
        special_behind: First tokens of all but a unit or noun that may belong to a number before it.
        extending: First tokens of all that may belong to a number's unit before it.
        unlike_before: Tokens before digits that may be more than a number, loosened or not, with a unit or noun, or less;
            *unlike_behind* those behind them.
        paired: Things of which two go without saying; two of *families* count before a word of *befalling*.
        roman_before: Words before a Roman numeral that numbers something -> what it counts.
    """

    language: str
    numbers: NumberWords
    digits: regex.Pattern[str]
    openers: frozenset[str]
    range_join: Phrases[str]
    range_open: WordsBefore[str]
    joining: frozenset[str]
    range_and: Phrases[str]
    range_or: Phrases[str]
    range_and_behind: Phrases[str]
    loose: Phrases[str]
    hedges_before: WordsBefore[Hedge]
    hedge_phrases: Phrases[str]
    hedges_after: WordsBehind[Hedge]
    hedges_far: re.Pattern[str]
    hedges_behind: Phrases[Hedge]
    comparing: frozenset[tuple[str, str]]
    measuring: frozenset[str]
    compared_with: re.Pattern[str]
    near_what: tuple[str, ...]
    throughout: frozenset[str]
    lasting_before: WordsBefore[str]
    units: Phrases[Unit]
    units_in_compounds: Phrases[Unit]
    units_glued: Phrases[Unit]
    units_by_capitals: Mapping[str, Mapping[str, str]]
    single_units: Phrases[Unit]
    lengths_by: Mapping[str, Phrases[str]]
    units_of_many: Phrases[tuple[Decimal, Unit, Unit | None]]
    lasting_behind: WordsBefore[str]
    measures_before: WordsBefore[str]
    signs: Phrases[str]
    names_before: Phrases[str]
    letter_signs: Mapping[str, str]
    shared_names: Mapping[str, SharedName]
    cents: Phrases[str]
    per: Phrases[str]
    per_of: Phrases[str]
    not_per: Phrases[str]
    before_units: Phrases[str]
    units_of_parts: Phrases[Unit]
    between: Phrases[str]
    below_zero: Phrases[str]
    below_ends: frozenset[str]
    nouns: Mapping[str, str]
    counted: Phrases[str]
    noun_openers: frozenset[str]
    idle: re.Pattern[str]
    following: frozenset[str]
    naming: frozenset[str]
    classifiers: frozenset[str]
    not_nouns: frozenset[str]
    closing_nouns: Mapping[str, str]
    closed_before: Mapping[str, frozenset[str]]
    one_before: WordsBefore[str]
    one_fates: Phrases[str]
    one_alone: WordsBefore[str]
    one_loosely: frozenset[str]
    one: OneWords
    tied_nouns: Mapping[str, str]
    among: Phrases[str]
    counting_before: WordsBefore[str]
    multiplying: frozenset[str]
    plural: str
    not_describing: frozenset[str]
    joined_adjectives: frozenset[str]
    plurals: frozenset[str]
    plurals_end: tuple[str, ...]
    ordinals: WordsBefore[str]
    ordinals_behind: Phrases[str]
    number_signs: Phrases[str]
    half_before: WordsBefore[str]
    half_of: Phrases[str]
    places: Places
    rest_before: Phrases[str]
    compared_behind: Phrases[str]
    ordinal_words: Phrases[Decimal]
    ordinal_openers: Phrases[str]
    ordinals_follow_a_mark: bool
    ordinal_suffix: re.Pattern[str]
    roman_before: Phrases[str]
    first: Phrases[tuple[Decimal, str | None]]
    ranking_heads: tuple[str, ...]
    superlatives: tuple[str, ...]
    ranking: frozenset[str]
    number_of: WordsBehind[str]
    round_of: WordsBehind[str]
    scores: ScoreWords
    identifiers: WordsBefore[bool | None]
    change_before: Phrases[str]
    moves_before: Phrases[str]
    change_verbs: re.Pattern[str]
    change_open: Phrases[str]
    change_to: Phrases[str]
    near: frozenset[str]
    places_too: frozenset[str]
    home_currency: str
    money_before: re.Pattern[str]
    money_behind: Phrases[str]
    anaphora: WordsBehind[str]
    namely: Phrases[str]
    paired: frozenset[str]
    pairing: WordsBefore[str] | None
    families: frozenset[str]
    befalling: Phrases[str]
    understood: Mapping[str, str]
    glued: re.Pattern[str]
    telling_before: frozenset[str] = field(init=False)
    loosening_before: frozenset[str] = field(init=False)
    special_behind: frozenset[str] = field(init=False)
    extending: frozenset[str] = field(init=False)
    unlike_before: frozenset[str] = field(init=False)
    unlike_behind: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        numbers = self.numbers
        named = (
            self.ordinals,
            self.identifiers,
            self.measures_before,
            self.signs,
            self.names_before,
            self.number_signs,
        )
        naming: frozenset[str] = frozenset().union(*(table.last_tokens for table in named))
        hedging = (self.range_open, self.hedges_before, self.hedge_phrases)
        loosening: frozenset[str] = frozenset().union(*(table.last_tokens for table in hedging))
        behind = (numbers.money_scales, self.hedges_behind, self.below_zero)
        special = self.joining.union(_MARKS_BEHIND, numbers.parting, *(table.first_tokens for table in behind))
        opening = (numbers.words, phrases(numbers.openers), numbers.and_words, numbers.half_more)
        extending: frozenset[str] = frozenset().union(
            *(table.first_tokens for table in (*opening, self.per, self.below_zero))
        )
        for name, tokens in (
            ("telling_before", naming | loosening),
            ("loosening_before", loosening),
            ("special_behind", special),
            ("extending", extending),
            (
                "unlike_behind",
                special.union(numbers.continuing, self.between.first_tokens, self.units_glued.first_tokens),
            ),
            ("unlike_before", naming.union(numbers.pointing, numbers.negative.last_tokens, _CROSSES, "(")),
        ):
            object.__setattr__(self, name, tokens)


def is_told_before(text: str, at: int, known: Words) -> bool:
    """Return True where something may stand right before *at* that tells of a number there; asked before any table is."""
    token = token_before(text, at)
    return token in known.telling_before or (token == "(" and last_token(text, at) in known.telling_before)


@cache
def words(language: str) -> Words:
    """Return the compiled words of *language*; English for one that has no lexicon."""
    known = known_language(language)
    numbers, hedges, units = (section(known, name) for name in ("numbers", "hedges", "units"))
    ordinals, scores, others = section(known, "ordinals"), section(known, "scores"), section(known, "not_figures")
    unit_of = dict(unit_names(units))
    signs = currency_signs(units)
    ordinal_words = ordinal_values(numbers, ordinals)
    ranking = ranking_openers(ordinals, ordinal_words, number_words(known))
    singles = dict(single_units(units, unit_of))
    return Words(
        language=known,
        numbers=number_words(known),
        digits=_digits(signs),
        openers=number_words(known).openers.union(
            ordinal_starts(ordinals, ordinal_words), singles, one_words(known).nobody.meaning
        ),
        range_join=phrases(numbers.get("range_join", ())),
        range_and=phrases(numbers.get("range_and", ())),
        range_or=phrases(numbers.get("range_or", ())),
        range_and_behind=phrases(numbers.get("range_and_behind", ())),
        joining=phrases(
            word for name in ("range_join", "range_and", "range_or", "change_to") for word in numbers.get(name, ())
        ).first_tokens,
        range_open=WordsBefore(_same(numbers, "range_open")),
        loose=phrases(hedges.get("about", ())),
        hedges_before=WordsBefore(_hedges(hedges, "")),
        hedge_phrases=phrases(_hedges(hedges, "")),
        hedges_after=WordsBehind(_hedges(hedges, "after_")),
        hedges_far=re.compile(rf"(?:[ /][^\W\d_]+){{1,2}}[ ]({any_folded(hedges.get('far_behind', _NEVER))})(?!\w)"),
        hedges_behind=Phrases(_hedges(hedges, "after_")),
        measuring=_set(hedges, "measuring"),
        compared_with=re.compile(rf"(?<!\w)(?:{any_folded(hedges.get('compared_with', _NEVER))})(?!\w)"),
        comparing=_pairs(hedges, "comparing") | _pairs(hedges, "placing") | _pairs(hedges, "compounding"),
        near_what=tuple(sorted(_set(hedges, "near_what"))),
        throughout=_set(hedges, "throughout"),
        lasting_before=WordsBefore(_same(hedges, "lasting_before")),
        units=Phrases(unit_of),
        units_in_compounds=Phrases({word: Unit("measure", name) for word, name in units.get("in_compounds", {}).items()}),
        units_glued=Phrases({word: Unit("measure", name) for word, name in units.get("glued", {}).items()}),
        single_units=Phrases(singles),
        lengths_by={name: phrases(units.get(name, ())) for name in _LENGTHS_BY},
        units_of_many=Phrases(_units_of_many(units)),
        lasting_behind=WordsBefore(_same(units, "lasting_behind")),
        units_by_capitals=_by_capitals(units.get("by_capitals", {}), unit_of),
        measures_before=WordsBefore(
            {fold(word): unit for unit, forms in units.get("measures_before", {}).items() for word in forms}
        ),
        signs=Phrases(signs),
        names_before=Phrases({word: unit.name for word, unit in unit_of.items() if unit.kind == "money" and " " in word}),
        letter_signs=units.get("letter_signs", {}),
        shared_names=shared_names(units),
        cents=phrases((*units.get("cents", ()), *units.get("pence", ()))),
        per=phrases(units.get("per", ("/",))),
        per_of=Phrases(denominators(units, unit_of)),
        not_per=phrases(units.get("not_per", ())),
        before_units=phrases(units.get("before_units", ())),
        units_of_parts=Phrases(units_of_parts(units)),
        between=phrases(units.get("between", ())),
        below_zero=phrases(units.get("below_zero", ())),
        below_ends=_days_and_months(known) | _set(units, "below_ends"),
        nouns=_nouns(known),
        counted=_counted(known),
        noun_openers=_noun_openers(known),
        following=_following(known, unit_of, number_words(known)) | _noun_openers(known),
        naming=_noun_openers(known) - _following(known, unit_of, number_words(known)),
        classifiers=_set(section(known, "classifiers"), "words"),
        not_nouns=_set(section(known, "not_nouns"), "words"),
        one_before=WordsBefore(_same(numbers, "one_behind")),
        among=phrases(numbers.get("among", ())),
        counting_before=WordsBefore(_same(numbers, "counting_behind")),
        multiplying=_set(numbers, "multiplying"),
        closing_nouns={fold(word): noun for word, noun in section(known, "not_nouns").get("closing", {}).items()},
        closed_before={
            fold(word): frozenset(map(fold, behind))
            for word, behind in section(known, "not_nouns").get("closed_before", {}).items()
        },
        one_fates=phrases(numbers.get("one_fates", ())),
        one_alone=WordsBefore(_same(numbers, "one_alone_behind")),
        one_loosely=_set(numbers, "one_loosely"),
        one=one_words(known),
        tied_nouns={fold(word): noun for word, noun in section(known, "counting").get("tied", {}).items()},
        plural=section(known, "counting").get("plural", ""),
        not_describing=_not_describing(known),
        joined_adjectives=_set(section(known, "counting"), "joined_adjectives"),
        plurals=_set(section(known, "counting"), "plurals"),
        plurals_end=tuple(map(fold, section(known, "counting").get("plurals_end", ()))),
        ordinals=WordsBefore(
            {fold(word): unit for unit, forms in ordinals.get("before", {}).items() for word in forms}
        ),
        places=Places(ordinals),
        rest_before=phrases(ordinals.get("rest_before", ())),
        compared_behind=phrases(ordinals.get("compared_behind", ())),
        half_before=WordsBefore(_same(numbers, "half_behind")),
        half_of=phrases(numbers.get("half_before", ())),
        number_signs=Phrases({word: unit for unit, forms in ordinals.get("signs", {}).items() for word in forms}),
        ordinals_behind=Phrases(
            {word: unit for unit, forms in ordinals.get("behind", {}).items() for word in forms}
        ),
        ordinal_words=Phrases(ordinal_words),
        ordinal_openers=phrases(ordinal_openers(ordinals)),
        ordinals_follow_a_mark=bool(ordinals.get("cardinals_too")),
        ordinal_suffix=re.compile(rf"(?:{any_folded(ordinals.get('suffixes') or _NEVER)})(?!\w)"),
        roman_before=Phrases({word: unit for unit, forms in ordinals.get("roman_before", {}).items() for word in forms}),
        ranking=ranking,
        idle=re.compile(rf"({any_folded(number_words(known).ambiguous - ranking)})[ ]([^\W\d_]{{1,32}})"),
        first=Phrases(first_ranks(ordinals)),
        superlatives=tuple(sorted(_set(ordinals, "superlatives"))) or _NEVER,
        ranking_heads=tuple(sorted(_set(ordinals, "listed_behind"))),
        number_of=WordsBehind(_same(ordinals, "number_of")),
        round_of=WordsBehind(_same(ordinals, "round_of")),
        scores=score_words(scores),
        identifiers=WordsBefore(
            dict.fromkeys(_set(others, "before_bare"), False)
            | dict.fromkeys(_set(others, "before"), True)
            | dict.fromkeys(_set(others, "counting"), None)
        ),
        change_before=phrases(numbers.get("change_before", ())),
        moves_before=phrases(numbers.get("moves_before", ())),
        change_verbs=_change_verbs(numbers),
        change_open=phrases(numbers.get("change_open", ())),
        change_to=phrases(numbers.get("change_to", ())),
        near=_set(hedges, "near"),
        places_too=_set(hedges, "places_too"),
        money_before=re.compile(rf"(?<!\w)(?:{any_folded(units.get('money_cues', _NEVER))})(?!\w)"),
        money_behind=phrases(units.get("money_cues_behind", ())),
        anaphora=WordsBehind(_same(section(known, "anaphora"), "words")),
        namely=phrases(section(known, "anaphora").get("namely", ())),
        paired=_set(section(known, "anaphora"), "nouns"),
        pairing=WordsBefore(pairing) if (pairing := _same(section(known, "anaphora"), "determiners")) else None,
        families=_set(section(known, "anaphora"), "families"),
        befalling=phrases(section(known, "anaphora").get("befalling", ())),
        home_currency=units.get("home_currency", ""),
        understood=units.get("understood", {}),
        glued=_glued_pattern(units.get("understood", {}), unit_of),
    )  # fmt: skip


def _units_of_many(units: Mapping[str, Any]) -> dict[str, tuple[Decimal, Unit, Unit | None]]:
    """Words for a unit that only larger numbers take -> (the least of them, unit, the unit of money of all others or None)."""
    kinds: tuple[MentionKind, ...] = ("duration", "measure")
    return {
        word: (Decimal(least), Unit(kind, name), Unit("money", money[0]) if money else None)
        for kind in kinds
        for word, (least, name, *money) in units.get(f"{kind}s_from", {}).items()
    }


def _by_capitals(forms: Mapping[str, str], unit_of: Mapping[str, Unit]) -> dict[str, dict[str, str]]:
    """Unit that a form names in small letters -> the form with its capitals -> the unit that it names so."""
    found: dict[str, dict[str, str]] = {}
    for form, unit in forms.items():
        found.setdefault(unit_of[fold(form)].name, {})[form] = unit
    return found


def _set(found: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in found.get(name) or ())


def _same(found: Mapping[str, Any], name: str) -> dict[str, str]:
    """The words of a list, each of which means itself."""
    return {word: word for word in _set(found, name)}


def _pairs(found: Mapping[str, Any], name: str) -> frozenset[tuple[str, str]]:
    """Every word of a list with every hedge that it makes none: ``cao`` ``hơn``, ``nằm`` ``trên``."""
    return frozenset((word, hedge) for word in _set(found, name) for hedge in _set(found, f"{name}_hedges"))


def _not_describing(language: str) -> frozenset[str]:
    """Names of days and months, and the lexicon's own list: they stand between a number and no noun of its."""
    return _set(section(language, "counting"), "not_describing") | _days_and_months(language)


def _days_and_months(language: str) -> frozenset[str]:
    time = section(language, "time")
    return frozenset(fold(word) for name in ("weekdays", "months") for word in time.get(name, ()))


def _nouns(language: str) -> dict[str, str]:
    return {fold(word): concept for concept, forms in section(language, "nouns").items() for word in forms}


def _counted(language: str) -> Phrases[str]:
    """The nouns of no more words than are looked at behind a number."""
    return Phrases({noun: concept for noun, concept in _nouns(language).items() if MOST_BEHIND.fullmatch(noun)})


def _change_verbs(numbers: Mapping[str, Any]) -> re.Pattern[str]:
    """A pattern that ends right before the first of two ends of a change."""
    verbs, opening = (any_folded(numbers.get(name, _NEVER)) for name in ("change_verbs", "change_from"))
    return re.compile(rf"(?<!\w)(?:{verbs})(?!\w)[^.,;:\d]{{0,60}},? (?:{opening}) $")


def _noun_openers(language: str) -> frozenset[str]:
    nouns = (word for forms in section(language, "nouns").values() for word in forms)
    return phrases((*nouns, *_set(section(language, "classifiers"), "words"))).first_tokens


def _following(language: str, units: Iterable[str], numbers: NumberWords) -> frozenset[str]:
    """First tokens of all but nouns that may stand right behind a number and makes it one."""
    found = section(language, "numbers")
    forms = list(units)
    for name in ("range_join", "range_and", "range_or", "change_to", "one_fates"):
        forms.extend(found.get(name, ()))
    for name in ("vague", "halves", "multiples"):
        forms.extend(word.partition(" ")[2] or word for word in found.get(name, ()))
    hedges, measured = section(language, "hedges"), section(language, "units")
    forms.extend(word for name, words in hedges.items() if name.startswith("after_") for word in words)
    for name in ("between", "before_units", "below_zero"):
        forms.extend(measured.get(name, ()))
    return phrases(forms).first_tokens | numbers.continuing | numbers.words.first_tokens


def _digits(signs: Iterable[str]) -> regex.Pattern[str]:
    codes = sorted(sign for sign in signs if sign[-1].isalpha())
    touching = "|".join([*(rf"(?<=(?<!\w){re.escape(code)}\d)" for code in codes), r"(?<=\d(?:[^\W\d_]{1,2})?[x×]\d)"])
    return regex.compile(rf"\d(?:(?<![^\W_]\d)|{touching})\d*")


def _hedges(found: Mapping[str, Any], prefix: str) -> dict[str, Hedge]:
    names: tuple[Hedge, ...] = ("about", "nearly", "more_than", "at_least", "less_than", "at_most", "exact")
    return {fold(word): name for name in names for word in found.get(prefix + name, ())}


def _glued_pattern(understood: Mapping[str, str], unit_of: Mapping[str, Unit]) -> re.Pattern[str]:
    """A unit with two digits of the unit understood behind it, as in ``1m65``."""
    forms = [form for form, unit in unit_of.items() if unit.name in understood]
    return re.compile(rf"({any_folded(forms or _NEVER)})(\d\d)(?!\w|[.,]\d)")
