"""Sums whose sign is a letter or a word elsewhere, ``K18.7 million``, ``R350``, and money of one name in several countries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from checker.extract.unit_words import SharedName
from checker.extract.words import Words
from checker.shadow import Shadow

# No sum that only the others of its article tell is of one digit alone: P5 is a model, R2 a road.
_LEAST_DIGITS: Final = 2
# Shorter ones are codes and signs.
_LEAST_LETTERS: Final = 4


def letter_signs(page: Shadow, known: Words) -> Mapping[int, tuple[int, str]]:
    """
    Return, for each place where the digits of a sum behind such a sign begin, where the sign begins and its currency.

    A sign is one where millions or thousands in groups stand behind it. Where the article has such a sum, or names the
    currency in words, the same sign before other digits is one too.

    Args:
        page: The article's shadow, whose capitals tell a sign from a word.
        known: The language's words.
    """
    if not known.letter_signs:
        return {}
    certain, others = _signs_and_sums(known)
    found = {sign.end(): (sign.start(), known.letter_signs[sign[1]]) for sign in certain.finditer(page.cased)}
    alike = [sign for sign in others.finditer(page.cased) if sign.start(2) not in found]
    if alike:
        told = {currency for _, currency in found.values()} | _named(page.text, known)
        found.update(_like_those(alike, told, known))
    return found


def _named(text: str, known: Words) -> set[str]:
    """The currencies of such signs that the article names in words."""
    return {currency for currency, names in _names(known).items() if names.search(text)}


@cache
def _names(known: Words) -> Mapping[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for currency in {*known.letter_signs.values()}:
        forms = {form for form, unit in known.units.meaning.items() if unit.name == currency}
        for shared in known.shared_names.values():
            forms |= shared.forms if currency in shared.of.values() else frozenset()
        words = "|".join(re.escape(form) for form in sorted(forms) if len(form) >= _LEAST_LETTERS)
        found[currency] = re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)")
    return found


def _like_those(signs: Iterable[re.Match[str]], told: set[str], known: Words) -> Iterator[tuple[int, tuple[int, str]]]:
    for sign in signs:
        currency = known.letter_signs[sign[1]]
        if currency in told and len(sign[2]) >= _LEAST_DIGITS:
            yield sign.start(2), (sign.start(), currency)


@cache
def _signs_and_sums(known: Words) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds such a sign before a sum that is none but money, and before any digits."""
    letters = sorted(known.letter_signs, key=lambda sign: (-len(sign), sign))
    single = "|".join(re.escape(sign) for sign in letters if len(sign) == 1)
    several = "|".join(re.escape(sign) for sign in letters if len(sign) > 1)
    sign = rf"(?<![\w.&/'’$-])((?:{several})(?=[ ]?\d)|(?:{single})(?=\d))[ ]?"
    scales = sorted({*known.numbers.scales.meaning, *known.numbers.money_scales.meaning})
    large = "|".join(re.escape(scale) for scale in scales if len(scale) > 1 or scale in known.numbers.money_scales)
    millions = rf"\d+(?:[.,]\d+)?[ -]?(?i:{large})(?!\w)"
    certain = re.compile(rf"{sign}(?=\d{{1,3}}(?:,\d{{3}})+(?![\w-])|{millions})")
    return certain, re.compile(rf"{sign}(\d[\d,]*(?:\.\d+)?)(?!\w|-\d)")


def country_of_money(text: str, shared: SharedName, currency: str) -> str:
    """
    Return the currency that a name shared by several countries stands for in an article.

    Args:
        text: The shadow's text, of the whole article.
        shared: The name.
        currency: What it stands for where no other country is told of more often.
    """
    told = Counter(shared.of[word] for word in shared.told.findall(text))
    if not told:
        return currency
    most = max(told.values())
    return currency if told[currency] == most else next(code for code in told if told[code] == most)


def names_no_country(quote: str, shared: SharedName) -> bool:
    """Return True for a sum, as the shadow has it, told in nothing but a name that several countries' money has."""
    words = frozenset(re.findall(r"[^\W\d_]+[.]?", quote))
    bare = frozenset(word.rstrip(".") for word in words)
    return bool((words | bare) & shared.forms) and not any(form in quote for form in shared.others if len(form) > 1)
