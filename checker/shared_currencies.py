"""
Sums whose currency is named by a word that several have, where another article of the story says which: ``$350m`` beside ``A$350m``.

A paper calls its own country's money by its bare name, and an article by itself does not say whose dollars it means; they are read
as those that are meant most often. Where an article prints in such dollars a number that another prints in dollars of one country, all
its dollars are of that country, but for sums that the story tells in the dollars that are meant most often.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.currency_names import SharedName, currency_of, names_that_say_no_country
from checker.label_claims import by_story
from checker.lexicon import known_language
from checker.model import Article, Claim
from checker.number_slips import digits_of, slip_level

# A number of fewer digits is told in two currencies by chance.
_LEAST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class _Telling:
    """What an article tells in the currencies of one name: sums that say whose money they are, and sums that do not."""

    named: tuple[Claim, ...]
    bare: tuple[Claim, ...]

    @property
    def currencies(self) -> frozenset[str]:
        """Those that it names."""
        return frozenset(map(currency_of, self.named))


def with_shared_currencies(articles: Iterable[Article], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """
    Return *claims*, sums in a currency's bare name with the unit that their story gives them.

    Args:
        articles: Those of the run; only articles of one story are looked at together.
        claims: All that they make.
    """
    if not any(claim.kind == "money" for claim in claims):
        return tuple(claims)
    meant = {
        claim.id: currency
        for told in by_story(articles, claims)
        for name in names_that_say_no_country(frozenset(known_language(article.language) for article, _ in told))
        for claim, currency in _of_story([claims for _, claims in told], name)
    }
    return tuple(_in_currency(claim, meant[claim.id]) if claim.id in meant else claim for claim in claims)


def _in_currency(claim: Claim, currency: str) -> Claim:
    _, slash, per = (claim.unit or "").partition("/")
    return replace(claim, unit=f"{currency}{slash}{per}")


def _of_story(told: Iterable[Sequence[Claim]], name: SharedName) -> Iterator[tuple[Claim, str]]:
    """The sums in the bare *name* that are of another currency, each with that currency."""
    tellings = [_telling(claims, name) for claims in told]
    told_in = {currency: _told_in(tellings, currency) for currency in sorted(name.others)}
    open_ones = [telling for telling in tellings if telling.bare]
    while found := next(_meant(open_ones, tellings, told_in, name.currency), None):
        telling, currency = found
        open_ones.remove(telling)
        kept = _as_read(tellings, currency, name.currency)
        meant = [claim for claim in telling.bare if claim.value not in kept]
        told_in[currency].extend(meant)
        yield from ((claim, currency) for claim in meant)


def _telling(claims: Sequence[Claim], name: SharedName) -> _Telling:
    known = {name.currency, *name.others}
    sums = [
        claim for claim in claims if claim.kind == "money" and claim.zone != "furniture" and currency_of(claim) in known
    ]
    bare = tuple(name.is_bare(claim) for claim in sums)
    return _Telling(
        tuple(claim for claim, open_ in zip(sums, bare, strict=True) if not open_),
        tuple(claim for claim, open_ in zip(sums, bare, strict=True) if open_),
    )


def _told_in(tellings: Iterable[_Telling], currency: str) -> list[Claim]:
    return [claim for telling in tellings for claim in telling.named if currency_of(claim) == currency]


def _meant(
    open_ones: Iterable[_Telling], tellings: Sequence[_Telling], told_in: Mapping[str, list[Claim]], read_as: str
) -> Iterator[tuple[_Telling, str]]:
    """Yield each article whose bare sums are of another currency than the one that they are read in, with that currency."""
    for telling in open_ones:
        shared = {
            currency: _shared(telling.bare, told, _as_read(tellings, currency, read_as))
            for currency, told in told_in.items()
            if told and currency not in telling.currencies
        }
        likeliest = max(sorted(shared), key=lambda currency: shared[currency], default="")
        if likeliest and shared[likeliest]:
            yield telling, likeliest


def _as_read(tellings: Iterable[_Telling], currency: str, read_as: str) -> frozenset[object]:
    """The numbers told in the currency that the bare name is read as: named so, or bare beside sums in *currency*."""
    return frozenset(
        claim.value
        for telling in tellings
        for claim in (*telling.named, *(telling.bare if currency in telling.currencies else ()))
        if currency_of(claim) == read_as
    )


def _shared(bare: Iterable[Claim], told: Sequence[Claim], kept: frozenset[object]) -> int:
    """How many numbers of *bare* others tell in a currency that they name."""
    values = {claim.value: claim for claim in bare if claim.value not in kept}
    return sum(any(_is_one_number(claim, other) for other in told) for claim in values.values())


def _is_one_number(one: Claim, other: Claim) -> bool:
    """True for numbers that are no chance: the same, one loosely told, or two digits of one swapped."""
    if isinstance(one.value, str) or isinstance(other.value, str):
        return False
    if min(len(digits_of(one.value)), len(digits_of(other.value))) < _LEAST_DIGITS:
        return False
    meet = bool(one.core and other.core and one.core.meets(other.core))
    return one.value == other.value or meet or slip_level(one.value, other.value) == "swapped_many"
