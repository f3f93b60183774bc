"""
Over what area a figure counts, where its sentence surely says so: ``toàn tỉnh Lào Cai có 12 người chết``, ``Bao Yen district: 15 dead``.

A place may just as well say where something happened, so that only two wordings tell a scope: a word for the whole of an area, and
an area right before its figure. Larger places told with a smaller one (``huyện Bảo Yên, Lào Cai``) are kept: a district's
province is known from no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from checker.lexicon import section
from checker.lexicon.expressions import any_of, words_of
from checker.model import Claim
from checker.places import provinces, united_into
from checker.shadow import bare, fold
from checker.times import has_year

# From the smallest to the largest.
_LEVELS = ("commune", "district", "province", "country")
_PROVINCE, _COUNTRY = _LEVELS.index("province"), _LEVELS.index("country")
_MERGERS = "2025-07"
_MOST_WORDS = 4
_WORD = re.compile(r"\s*([^\W\d_](?:[\w-]|\.(?=\w))*)")
# Between a place and the larger one that it is in.
_WITHIN = re.compile(r"\s*(?:,|\(|-|thuộc|của|of|in|,\s*thuộc|,\s*of)?\s*")
# Between the whole of an area and its figure: its clause.
_CLAUSE = re.compile(r"[^;:.\d]{0,50}")

# An area: its level and its name, without diacritics; an empty name is the country of the article, or an area that is not named.
Area = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Scope:
    """
    An area that a figure is of.

    Attributes:
        area: The smallest that is named.
        around: The larger ones told with it.
    """

    area: Area
    around: frozenset[Area]

    def is_inside(self, other: Scope, known: Mapping[Area, frozenset[Area]], as_of: str = "") -> bool:
        """
        Return True where this area is surely a part of *other*'s; what is not known is no part.

        Args:
            other: The larger scope.
            known: Area -> larger ones, as the articles tell them.
            as_of: When both were counted; since July 2025 provinces are larger.
        """
        if self.area[0] >= other.area[0] and not self._is_merged_into(other, as_of):
            return False
        larger = {*self.around, *known.get(self.area, ())}
        named = {name for level, name in (self.area, *larger) if level == _PROVINCE}
        if other.area[0] == _COUNTRY:
            return bool(named & set(provinces().values()))
        return other.area in larger or self._is_merged_into(other, as_of)

    def _is_merged_into(self, other: Scope, as_of: str) -> bool:
        united = self.area[0] == other.area[0] == _PROVINCE and united_into().get(self.area[1]) == other.area[1]
        return united and self.area != other.area and has_year(as_of) and as_of >= _MERGERS


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    area: Area
    is_whole: bool


def scope_of(claim: Claim) -> Scope | None:
    """Return the area that *claim*'s figure surely is of, or None where its sentence does not say."""
    return _scope_before(claim.sentence, claim.in_sentence.start)


def place_of(claim: Claim) -> Scope | None:
    """Return the area that stands behind *claim*'s figure, where something happened or what is counted: ``12 người chết ở Lào Cai``."""
    return _place_behind(claim.sentence, claim.in_sentence.end)


def areas_told(claim: Claim) -> Iterator[tuple[Area, Area]]:
    """Yield the areas that *claim*'s sentence names one within the other, smaller first."""
    for chain in _chains(claim.sentence):
        yield from ((one.area, other.area) for one, other in pairwise(chain) if other.area[1])


@lru_cache(maxsize=65536)
def _scope_before(sentence: str, start: int) -> Scope | None:
    chains = [chain for chain in _chains(sentence) if chain[-1].end <= start]
    if not chains:
        return None
    chain = chains[-1]
    folded = fold(sentence)
    between = folded[chain[-1].end : start]
    told = _CLAUSE.fullmatch(between) if chain[0].is_whole else _subject().fullmatch(between)
    # ``ở Lào Cai và Yên Bái có 12``: of both.
    joined = _JOINED.search(folded[: chain[0].start]) and not chain[0].is_whole
    return Scope(chain[0].area, frozenset(place.area for place in chain[1:])) if told and not joined else None


@lru_cache(maxsize=65536)
def _place_behind(sentence: str, end: int) -> Scope | None:
    chain = next((chain for chain in _chains(sentence) if chain[0].start >= end), None)
    if not chain or not _located().fullmatch(fold(sentence)[end : chain[0].start]):
        return None
    return Scope(chain[0].area, frozenset(place.area for place in chain[1:]))


_JOINED = re.compile(r"(?:\bvà|\band|,|/|\bđến|\bto)\s*$")


@lru_cache(maxsize=65536)
def _chains(sentence: str) -> tuple[tuple[_Place, ...], ...]:
    """The places of a sentence in order, each with the larger ones right behind it."""
    folded = fold(sentence)
    if len(folded) != len(sentence):
        return ()  # composed on folding, places would not fit
    chains: list[list[_Place]] = []
    for place in _places(sentence, folded):
        if chains and _goes_on(chains[-1][-1], place, folded):
            chains[-1].append(place)
        else:
            chains.append([place])
    return tuple(tuple(chain) for chain in chains)


def _goes_on(last: _Place, place: _Place, folded: str) -> bool:
    return last.area[0] < place.area[0] and bool(_WITHIN.fullmatch(folded[last.end : place.start]))


def _places(sentence: str, folded: str) -> Iterator[_Place]:
    done = 0
    for found in _area_words().finditer(folded):
        if found.start() < done:
            continue
        place = _place(found, sentence)
        if place:
            done = place.end
            yield place


def _place(found: re.Match[str], sentence: str) -> _Place | None:
    whole = bool(found["whole"])
    if found["country"]:
        return _Place(found.start(), found.end(), (_COUNTRY, ""), is_whole=True)
    if found["province"]:
        if not sentence[found.start("province")].isupper():
            return None
        return _Place(found.start(), found.end(), (_PROVINCE, provinces()[bare(found["province"])]), is_whole=whole)
    level = next(number for number, name in enumerate(_LEVELS) if found.groupdict().get(f"level_{name}"))
    end, name = _name_behind(sentence, found.end())
    if not name and not whole:
        return None
    if level == _PROVINCE and name:
        name = provinces().get(name, name)
    return _Place(found.start(), end, (level, name), is_whole=whole)


def _name_behind(sentence: str, at: int) -> tuple[int, str]:
    words: list[str] = []
    while len(words) < _MOST_WORDS and (found := _WORD.match(sentence, at)) and found[1][0].isupper():
        words.append(found[1])
        at = found.end()
    return at, bare(" ".join(words))


@cache
def _area_words() -> re.Pattern[str]:
    names = any_of(_folded_provinces())
    levels = "|".join(rf"(?P<level_{level}>{any_of(words_of('areas', level))})" for level in _LEVELS[:_COUNTRY])
    return re.compile(
        rf"\b(?:(?P<country>{any_of(words_of('areas', 'country'))})|(?P<whole>(?:{any_of(words_of('areas', 'whole'))})\s)?"
        rf"(?:(?P<province>{names})|(?:{levels})))\b"
    )


def _folded_provinces() -> set[str]:
    listed = section("concepts", "provinces")
    also = section("concepts", "province_names")
    spelled = {name for new, merged in listed.items() for name in (new, *merged)} | {
        n for names in also.values() for n in names
    }
    return {fold(name) for name in spelled} | {bare(name) for name in spelled}


@cache
def _located() -> re.Pattern[str]:
    """Between a figure and the place behind it."""
    return re.compile(rf"[^\d,;:.()]{{0,40}}\b(?:{any_of(words_of('areas', 'at'))})\s")


@cache
def _subject() -> re.Pattern[str]:
    """Between an area and its figure: a mark, or a word for that it has so many."""
    return re.compile(rf"\s*\)?\s*(?:[:(-]\s*|(?:{any_of(words_of('areas', 'has'))})\s+)?")
