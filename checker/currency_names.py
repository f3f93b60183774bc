"""
How a sum names its currency: by a name of that one alone, by one that several have, or not at all.

``A$350m`` says whose dollars it tells, ``$350m`` does not, and ``14,3 tỷ`` is in whatever currency the text around it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_of
from checker.model import Claim
from checker.shadow import fold


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that several currencies share: the one that it is read as, the others, its forms, and how it looks bare and in full."""

    currency: str
    others: frozenset[str]
    forms: frozenset[str]
    bare: re.Pattern[str]
    full: re.Pattern[str]

    def is_bare(self, claim: Claim) -> bool:
        """Return True for a sum in the currency that *claim* is read in where nothing in it says whose that is."""
        if currency_of(claim) != self.currency:
            return False
        quote = fold(claim.quote)
        return bool(self.bare.search(quote)) and not self.full.search(quote)


def currency_of(claim: Claim) -> str:
    """Return the currency of a sum, without what it is told per."""
    return (claim.unit or "").partition("/")[0]


@cache
def names_that_say_no_country(languages: frozenset[str]) -> tuple[SharedName, ...]:
    """Return the names of which another article of a story may say whose they are, in any of *languages*: ``$``."""
    return tuple(name for language in sorted(languages) for name in _bare_names(language))


def names_its_currency(claim: Claim) -> bool:
    """Return True where the figure itself says in which currency it is."""
    own = _names_beside(known_language(claim.language), currency_of(claim), frozenset())
    return bool(own.search(fold(claim.quote)))


def may_be_one_currency(a: Claim, b: Claim) -> bool:
    """Return True where a name that both currencies have is all that one of two sums says: ``$350m`` beside ``A$350m``."""
    told = {currency_of(a), currency_of(b)}
    shared = (name for name in _all_names(a, b) if told <= name.others | {name.currency})
    return any(
        name.bare.search(fold(claim.quote)) and not _says_whose(claim, name) for name in shared for claim in (a, b)
    )


def _says_whose(claim: Claim, name: SharedName) -> bool:
    """True where a longer name of the currency stands there, or its code: ``đô la Úc``."""
    own = _names_beside(known_language(claim.language), currency_of(claim), name.forms)
    return bool(own.search(fold(claim.quote)))


def _all_names(*claims: Claim) -> Iterator[SharedName]:
    for language in sorted({known_language(claim.language) for claim in claims}):
        yield from _bare_names(language)
        yield from _names_of_countries(language)


@cache
def _bare_names(language: str) -> tuple[SharedName, ...]:
    return tuple(
        _name(language, currency, shared["forms"], shared["currencies"])
        for currency, shared in section(language, "units").get("bare_names", {}).items()
    )


@cache
def _names_of_countries(language: str) -> tuple[SharedName, ...]:
    return tuple(
        _name(language, currency, shared["forms"], shared["countries"])
        for currency, shared in section(language, "units").get("shared_names", {}).items()
    )


def _name(language: str, currency: str, forms: Iterable[str], others: Iterable[str]) -> SharedName:
    bare = frozenset(map(fold, forms))
    full = _names_beside(language, currency, bare)
    return SharedName(currency, frozenset(others), bare, _standing_alone(bare), full)


@cache
def _names_beside(language: str, currency: str, shared: frozenset[str]) -> re.Pattern[str]:
    """The names of a currency but for those that others share."""
    known = section(language, "units").get("currencies", {}).get(currency, ())
    return _standing_alone(frozenset(map(fold, known)) - shared)


def _standing_alone(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{any_of(forms)})(?![^\W\d_])")
