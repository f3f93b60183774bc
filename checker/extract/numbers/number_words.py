"""A language's number words, compiled from the section ``numbers`` of its lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Any, Final

from checker.extract.phrases import Phrases, phrases, token_at, token_behind
from checker.lexicon import section
from checker.shadow import fold

_TEN: Final = Decimal(10)
_HUNDRED: Final = Decimal(100)


class Role(Enum):
    """What a word does within a spelled number."""

    DIGIT = auto()
    TEEN = auto()
    TENS = auto()
    AFTER_TENS = auto()
    SCALE = auto()
    CONNECTOR = auto()
    HALF_MORE = auto()
    POINT = auto()


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word of a spelled number; *value* is zero for words that have none."""

    role: Role
    value: Decimal = Decimal(0)
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """
    How one language writes numbers; all words are folded.

    Attributes:
        decimal, group: Marks of its digits; a *group* of one blank is French.
        words: What composes: digits, teens, tens, scales, connectors.
        tens_take_teens: Tens that teens add to: ``soixante-dix``.
        standing_scales: Scales that count one where nothing multiplies them: ``cent trente``.
        primes: What ``'`` and ``"`` stand for behind two numbers, in that order; none where nothing does.
        single: Digits in one word that opens nothing longer, and their values.
        also_units: Digits that are a unit behind another number: ``hai mươi năm`` is twenty years.
        ambiguous: Words that state no number by themselves: ``không``, ``one``.
        tenths_behind_scale: True where a last digit counts tenths of the scale before: ``một triệu hai``.
        digits_pair: True where two digits side by side are tens and units: ``hai sáu``.
        scales: Scale words behind printed digits; *money_scales* those that need a currency sign before them.
        capitals: Letters that touch printed digits as a scale: ``1,2M``.
        halves: Words for one half; *half_more* words that add one; *quarters* a quarter, of years behind *quarters_behind*:
            ``the first three quarters``.
        parts: Words between the two numbers of a fraction: ``hai phần ba``; *over* those that also mean
            "above"; *out_of* those that name a subset (``one out of the four schools``), *in_every*
            those that name a share: ``one in four schools``.
        owned: Between a number and whose the counted things are: ``four of its boats``.
        part_of: Between a fraction and the scale word that it is a part of: ``a quarter of a million``.
        share_verbs: What a share that is told with its thing does: ``one fish in four was``.
        part_before: Behind these a half is a share, as it is before those of *part_of_those*: ``cut by half``, ``half the exits``;
            behind *one_of_halves* it is one of two.
        and_words: Join a whole number and its fraction.
        denominators: Ordinals as denominators, singular or plural: ``third``, ``fifths``.
        negative: Words for a minus; *weak_negative* those that also mean something else; *unsigned* end like one and are none.
        vague: Phrases with their closed range; *classes* open one (``hàng trăm``); *small_vague* words that take a scale.
        alone_behind: Words behind which a scale word alone is one of it: ``cả tỷ``, ``a hundred``; value True where it is loose.
        multiples: ``gấp đôi`` and the factor.
        idioms: Begin like a number and are none: ``nửa đêm``, ``một số``; *not_idioms* begin like one of them: ``3 triệu chứng``
            are symptoms, ``3 triệu chứng chỉ`` millions.
        zeros_show_group: True where ``3,200`` is no decimal, whatever the mark: no writer prints the zeros.
        classing: First tokens of vague words and classes.
        continuing: First tokens of all that may go on behind a number; *parting* of the words between a fraction's two;
            *pointing* last tokens of point words.
        openers: Every word that may begin a number, for the driver that looks for them.
        asking: First token of those that are no number by themselves -> the tokens of which one must stand behind it
            (``hàng`` ``trăm``), or one of *alone_after* before it (``cả`` ``tỷ``).
    """

    decimal: str
    group: str
    words: Phrases[NumberWord]
    tens_take_teens: frozenset[Decimal]
    standing_scales: frozenset[Decimal]
    also_units: frozenset[str]
    ambiguous: frozenset[str]
    tenths_behind_scale: bool
    digits_pair: bool
    hyphens: bool
    scales: Phrases[Decimal]
    money_scales: Phrases[Decimal]
    capitals: Mapping[str, Decimal]
    halves: Phrases[str]
    half_more: Phrases[str]
    quarters: Phrases[Decimal]
    quarters_behind: Phrases[str]
    parts: Phrases[str]
    over: Phrases[str]
    out_of: Phrases[str]
    in_every: Phrases[str]
    owned: Phrases[str]
    and_words: Phrases[str]
    articles: Phrases[str]
    part_of: Phrases[str]
    share_verbs: frozenset[str]
    part_before: Phrases[str]
    part_of_those: Phrases[str]
    one_of_halves: frozenset[str]
    denominators: Phrases[Decimal]
    plural_denominators: frozenset[str]
    negative: Phrases[bool]
    unsigned: Phrases[str]
    vague: Phrases[tuple[Decimal, Decimal]]
    classes: Phrases[str]
    alone_behind: Phrases[bool]
    multiples: Phrases[Decimal]
    idioms: Phrases[str]
    not_idioms: Phrases[str]
    zeros_show_group: bool
    classing: frozenset[str]
    continuing: frozenset[str]
    parting: frozenset[str]
    pointing: frozenset[str]
    openers: frozenset[str]
    asking: Mapping[str, frozenset[str]]
    alone_after: frozenset[str]
    single: Mapping[str, Decimal]
    primes: tuple[str, ...]

    def is_idiom(self, text: str, place: int) -> bool:
        """Return True where the number word at *place* is none: ``3 triệu chứng``, ``ba mẹ``; ``ba mẹ con`` are three."""
        return self.idioms.at(text, place) is not None and self.not_idioms.at(text, place) is None


@cache
def number_words(language: str) -> NumberWords:
    """Return the compiled number words of *language*, which must have a lexicon."""
    found = section(language, "numbers")
    ordinals = section(language, "ordinals")
    words = dict(_roles(found))
    denominators = _denominators(found, ordinals)
    parting = _first_tokens(found, "parts", "over", "out_of", "in_every")
    following = ("scales", "half_more", "halves", "quarters", "and", "articles", "point", "connectors")
    return NumberWords(
        classing=_first_tokens(found, "vague", "classes"),
        continuing=parting | _first_tokens(found, *following, "tens") | Phrases(denominators).first_tokens,
        parting=parting,
        pointing=_last_tokens(found, "point"),
        decimal=found["decimal"],
        group=found["group"],
        words=Phrases(words),
        tens_take_teens=frozenset(Decimal(value) for value in found.get("tens_take_teens", ())),
        standing_scales=frozenset(Decimal(value) for value in found.get("standing_scales", ())),
        also_units=_folded(found, "also_units"),
        ambiguous=_folded(found, "ambiguous"),
        tenths_behind_scale=bool(found.get("tenths_behind_scale")),
        digits_pair=bool(found.get("digits_pair")),
        hyphens=bool(found.get("hyphens")),
        scales=Phrases(_values(found, "scales")),
        money_scales=Phrases(_values(found, "money_scales")),
        capitals={str(letter): Decimal(value) for letter, value in found.get("capitals", {}).items()},
        halves=phrases(found.get("halves", ())),
        half_more=phrases(found.get("half_more", ())),
        quarters=Phrases(_values(found, "quarters")),
        quarters_behind=phrases(found.get("quarters_behind", ())),
        parts=phrases(found.get("parts", ())),
        over=phrases(found.get("over", ())),
        out_of=phrases(found.get("out_of", ())),
        in_every=phrases(found.get("in_every", ())),
        owned=phrases(found.get("owned", ())),
        and_words=phrases(found.get("and", ())),
        articles=phrases(found.get("articles", ())),
        part_of=phrases(found.get("part_of", ())),
        part_before=phrases(found.get("part_before", ())),
        part_of_those=phrases(found.get("part_of_those", ())),
        one_of_halves=_folded(found, "one_of_halves"),
        share_verbs=_folded(found, "share_verbs"),
        denominators=Phrases({word: value for word, (value, _) in denominators.items()}),
        plural_denominators=frozenset(fold(word) for word, (_, plural) in denominators.items() if plural),
        negative=_flags(found, "negative", "weak_negative"),
        unsigned=phrases(found.get("unsigned", ())),
        vague=Phrases({word: (Decimal(low), Decimal(high)) for word, (low, high) in found.get("vague", {}).items()}),
        classes=phrases(found.get("classes", ())),
        alone_behind=_flags(found, "loosely_alone_behind", "alone_behind"),
        multiples=Phrases(_values(found, "multiples")),
        idioms=phrases(found.get("idioms", ())),
        not_idioms=phrases(found.get("not_idioms", ())),
        primes=tuple(found.get("primes", ())),
        zeros_show_group=bool(found.get("zeros_show_group")),
        openers=frozenset(_openers(found, words, denominators)),
        asking=_asking(found, words, denominators),
        single=_single(words),
        alone_after=_last_tokens(found, "loosely_alone_behind", "alone_behind", "articles"),
    )  # fmt: skip


def _roles(found: Mapping[str, Any]) -> Iterator[tuple[str, NumberWord]]:
    """Every word with what it does; a later role of one word replaces an earlier one."""
    for word, value in _values(found, "multipliers").items():
        yield word, NumberWord(Role.SCALE, value, word)
    for word, value in _values(found, "tens").items():
        yield word, NumberWord(Role.TENS, value, word)
    for word, value in _values(found, "words").items():
        yield word, NumberWord(Role.DIGIT if value < _TEN else Role.TEEN, value, word)
    for word, value in _values(found, "after_tens").items():
        yield word, NumberWord(Role.AFTER_TENS, value, word)
    for name, role in (("connectors", Role.CONNECTOR), ("half_more", Role.HALF_MORE), ("point", Role.POINT)):
        for word in found.get(name, ()):
            yield fold(word), NumberWord(role, word=fold(word))
    if found.get("hyphens"):
        yield from _run_together(found)


def _run_together(found: Mapping[str, Any]) -> Iterator[tuple[str, NumberWord]]:
    """``twentyfive``: tens and digit written as one word."""
    for tens, value in _values(found, "tens").items():
        for digit, more in _values(found, "words").items():
            if 0 < more < _TEN:
                yield tens + digit, NumberWord(Role.TEEN, value + more, tens + digit)


def _denominators(found: Mapping[str, Any], ordinals: Mapping[str, Any]) -> dict[str, tuple[Decimal, bool]]:
    """Ordinals from the third on as denominators, and their plurals; True for a plural."""
    plural = found.get("plural_denominators", "")
    denominators = {word: (value, True) for word, value in _values(found, "denominators").items()}
    for word, value in _values(ordinals, "words").items() if plural else ():
        if value > 2:
            denominators[word] = (value, False)
        if value != 2:
            denominators[word + plural] = (value, True)
    return denominators


def _openers(
    found: Mapping[str, Any], words: Mapping[str, NumberWord], denominators: Mapping[str, Any]
) -> Iterator[str]:
    beginning = (Role.DIGIT, Role.TEEN, Role.TENS, Role.SCALE)
    forms = [word for word, meaning in words.items() if meaning.role in beginning]
    for name in ("vague", "halves", "quarters", "classes", "multiples", "point_opens"):
        forms.extend(found.get(name, ()))
    forms.extend(denominators)
    for form in forms:
        yield fold(form)


def _asking(
    found: Mapping[str, Any], words: Mapping[str, NumberWord], denominators: Mapping[str, Any]
) -> dict[str, frozenset[str]]:
    """What must stand behind a class or a scale word, and inside a phrase; a token that may stand alone is left out."""
    standing = {Decimal(value) for value in found.get("standing_scales", ())}
    scales = {word for word, meaning in words.items() if meaning.role is Role.SCALE and meaning.value not in standing}
    classes = _folded(found, "classes")
    asked: dict[str, set[str]] = {}
    alone: set[str] = set()
    for form in _openers(found, words, denominators):
        token = token_at(form, 0)
        behind = asked.setdefault(token, set())
        if form != token:
            behind.add(token_behind(form.replace("-", " "), len(token)))
        elif form in classes or form in scales:
            behind |= phrases(scales if form in classes else ()).first_tokens | _first_tokens(found, "half_more")
        else:
            alone.add(token)
    return {token: frozenset(behind) for token, behind in asked.items() if token not in alone}


def _single(words: Mapping[str, NumberWord]) -> dict[str, Decimal]:
    digits = {word: meaning.value for word, meaning in words.items() if meaning.role is Role.DIGIT}
    others = [word for word in words if word not in digits or word != token_at(word, 0)]
    shared = phrases(others).first_tokens
    return {word: value for word, value in digits.items() if word not in shared}


def _last_tokens(found: Mapping[str, Any], *names: str) -> frozenset[str]:
    return frozenset(token for name in names for token in phrases(found.get(name) or ()).last_tokens)


def _first_tokens(found: Mapping[str, Any], *names: str) -> frozenset[str]:
    return frozenset(token for name in names for token in phrases(found.get(name) or ()).first_tokens)


def _flags(found: Mapping[str, Any], true: str, false: str) -> Phrases[bool]:
    """The words of two lists, True for those of the first."""
    return Phrases(dict.fromkeys(found.get(false, ()), False) | dict.fromkeys(found.get(true, ()), True))


def _values(found: Mapping[str, Any], name: str) -> dict[str, Decimal]:
    return {fold(word): Decimal(value) for word, value in (found.get(name) or {}).items()}


def _folded(found: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in found.get(name) or ())
