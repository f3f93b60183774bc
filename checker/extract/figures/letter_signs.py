"""Sums whose sign is a letter or a word elsewhere, ``K18.7 million``, ``R350``, and money of one name in several countries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from checker.extract.digit_runs import Run
from checker.extract.unit_words import SharedName
from checker.extract.words import Words
from checker.shadow import Shadow

# No sum that only the others of its article tell is of one digit alone: P5 is a model, R2 a road.
_OTHERS: Final = re.compile(r"(?:(?=\d\.?\d)\d[\d,]*(?:\.\d+)?k?|\d{1,3}(?: \d{3})+)(?!\w|-\d)")
# Roads and models are seldom of three digits.
_LONG: Final = re.compile(r"\d{3}|\d+\.\d\d(?!\d)")
_LONGEST_SIGN: Final = 3
# What stands right before a sign that is none: a word goes on.
_TIED: Final = re.compile(r"[\w.&/'’$-]")
# Shorter ones are codes and signs.
_LEAST_LETTERS: Final = 4


def letter_signs(page: Shadow, runs: Sequence[Run], known: Words) -> Mapping[int, tuple[int, str]]:
    """
    Return, for each place where the digits of a sum behind such a sign begin, where the sign begins and its currency.

    A sign is one where millions or thousands in groups stand behind it. Where the article has two such sums, or names the
    currency or its country, the same sign before other digits is one too; before three digits one such sum is enough.

    Args:
        page: The article's shadow, whose capitals tell a sign from a word.
        runs: Where its runs of digits stand.
        known: The language's words.
    """
    signs = _signs(page.cased, runs, known) if known.letter_signs else {}
    if not signs:
        return {}
    certain = {place: sign for place, sign in signs.items() if _certain(known).match(page.cased, place)}
    if len(certain) == len(signs):
        return certain
    sums = Counter(currency for _, currency in certain.values())
    told = {currency for currency, many in sums.items() if many > 1} | _named(page.text, known)
    like = {place for place, sign in signs.items() if sign[1] in sums and _LONG.match(page.cased, place)}
    return {
        place: sign
        for place, sign in signs.items()
        if place in certain or ((place in like or sign[1] in told) and _OTHERS.match(page.cased, place))
    }


def _signs(cased: str, runs: Sequence[Run], known: Words) -> dict[int, tuple[int, str]]:
    """Where digits stand behind such a sign; a blank may part the two where the sign is no single letter."""
    found: dict[int, tuple[int, str]] = {}
    for place, _ in runs:
        blank = cased[place - 1 : place] == " "
        end = place - blank
        if not cased[end - 1 : end].isalpha() and cased[end - 1 : end] != "£":
            continue
        for length in range(1 + blank, min(_LONGEST_SIGN, end) + 1):
            currency = known.letter_signs.get(cased[end - length : end])
            if currency and not _TIED.match(cased[end - length - 1 : end - length] if end > length else ""):
                found[place] = (end - length, currency)
    return found


def _named(text: str, known: Words) -> set[str]:
    """The currencies of such signs that the article names, or whose country it tells of."""
    return {currency for currency, names in _names(known).items() if names.search(text)}


@cache
def _names(known: Words) -> Mapping[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for currency in {*known.letter_signs.values()}:
        forms = {form for form, unit in known.units.meaning.items() if unit.name == currency}
        for shared in known.shared_names.values():
            forms |= shared.forms if currency in shared.of.values() else frozenset()
            forms |= {word for word, code in shared.of.items() if code == currency}
        words = "|".join(re.escape(form) for form in sorted(forms) if len(form) >= _LEAST_LETTERS)
        found[currency] = re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)")
    return found


@cache
def _certain(known: Words) -> re.Pattern[str]:
    """Matches the digits of what is none but a sum."""
    scales = sorted({*known.numbers.scales.meaning, *known.numbers.money_scales.meaning})
    large = "|".join(re.escape(scale) for scale in scales if len(scale) > 1 or scale in known.numbers.money_scales)
    millions = rf"\d+(?:[.,]\d+)?[ -]?(?i:{large})(?!\w)"
    return re.compile(rf"\d{{1,3}}(?:,\d{{3}})+(?![\w-])|{millions}")


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
