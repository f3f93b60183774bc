"""
What the articles of two claims say besides: the ground on which a difference is an alarm or a doubt.

Words around two figures cannot tell a contradiction from a neighbour's figure; what their articles share can. An
article that counts one thing once, in a story that five papers tell alike, leaves little room for doubt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from checker.alignment import NAME_LENGTH, is_named, names_told
from checker.counterparts import BRIEF, are_of_two_bases, may_be_counted_as_one, printed_figures
from checker.likeness import value_level
from checker.model import Article, Claim, Fact
from checker.patterns import folded_text
from checker.phrasing import TOKEN
from checker.places import name_in_any_language
from checker.profiles import Profile
from checker.scopes import place_of
from checker.shadow import bare, fold

Sentence = tuple[str, int]
Crowd = tuple[str, str, str]
# Article, dimension, thing counted, what happens to it, and which way it changes.
Sort = tuple[str, str, str, str, str]
_SHARP_DIGITS = 2
# Of more numbers than this some make any sum.
_FEW = 4
# A number in words' company, no part of a day, a name or a larger number.
_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?:\.\d+)?(?![\w:/-]|[.,]\d)")
# A day of a month in digits: 25/10, 25-10.
_DAY = re.compile(r"(?<![\w.,:/-])\d{1,2}[/-]\d{1,2}(?![\w:/-]|[.,]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """
    What the claims and articles of a run say besides the two that are compared.

    Attributes:
        texts: Article id -> its text, folded.
        beside: (article, start of sentence) -> the claims of that sentence.
        crowds: (article, kind, thing counted or unit) -> the different figures of it that the article holds.
        sorts: The same of figures that also share what happens and which way it changes.
        figures: (article, dimension) -> the different figures of it that the article holds.
        shared: Two article ids, sorted -> how many sharp figures and days they state alike.
        sharp: Article id -> how many sharp figures and days it states.
        brief: Article id -> its claims, for a text of a sentence or two.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[Sentence, tuple[Claim, ...]] = field(default_factory=dict)
    crowds: Mapping[Crowd, frozenset[Decimal | str]] = field(default_factory=dict)
    sorts: Mapping[Sort, frozenset[Decimal | str]] = field(default_factory=dict)
    figures: Mapping[tuple[str, str], frozenset[Decimal | str]] = field(default_factory=dict)
    shared: Mapping[tuple[str, str], int] = field(default_factory=dict)
    sharp: Mapping[str, int] = field(default_factory=dict)
    brief: Mapping[str, tuple[Profile, ...]] = field(default_factory=dict)

    def steps(self, a: Profile, b: Profile) -> Iterator[Claim]:
        """Yield the changes that are stated in the sentence of either claim."""
        for claim in (a.claim, b.claim):
            for other in self.neighbours(claim):
                if other.slots.change:
                    yield other

    def neighbours(self, claim: Claim) -> Iterator[Claim]:
        """Yield the other claims of *claim*'s sentence."""
        for other in self.beside.get((claim.article, claim.sentence_start), ()):
            if other.id != claim.id:
                yield other

    def dates_a_count(self, claim: Claim) -> bool:
        """Return True for a day that says as of when its sentence counts: ``by the evening of 4 August``."""
        if claim.kind != "date":
            return False
        day = str(claim.value).split("/")[-1]
        stated = (other.as_of for other in self.neighbours(claim) if other.as_of_source == "stated")
        return any(moment is not None and moment.startswith(day) for moment in stated)

    def crowd(self, claim: Claim) -> int:
        """Return how many different figures of its sort *claim*'s article holds."""
        return len(self.crowds.get(_crowd_of(claim), ())) or 1

    def of_sort(self, ready: Profile) -> int:
        """Return how many different figures of its sort *ready*'s article holds: of one dimension, thing, happening and change."""
        return len(self.sorts.get(_sort_of(ready), ())) or 1

    def crossed(self, a: Profile, b: Profile) -> int:
        """
        Return how many of two articles tell the other's figure as well, and so tell it of something else.

        A headline and its own text tell each other's by being one article.
        """
        if a.claim.article == b.claim.article:
            return 0
        pairs = ((a, b.claim.article), (b, a.claim.article))
        return sum(one.value in self.figures.get((article, one.dimension), ()) for one, article in pairs)

    def makes_the_other(self, a: Profile, b: Profile) -> bool:
        """Return True where other figures of one's text make the other of it, as `adds_up` has it."""
        return self.adds_up(a, b) or self.adds_up(b, a)

    def adds_up(self, part: Profile, whole: Profile) -> bool:
        """
        Return True where *part* and other figures beside it make *whole*: 25 and 11 more are 36.

        Two parts of one whole that is told beside make it, too. Asked only of a text of a sentence or two: an article holds
        a number for any sum.
        """
        if isinstance(part.value, str) or isinstance(whole.value, str) or not self.is_brief(part.claim):
            return False
        others = tuple(self._told_beside(part))
        if len(set(others)) > _FEW:
            return False
        return abs(whole.value - part.value) in _sums(others) or whole.value + part.value in others

    def _told_beside(self, part: Profile) -> Iterator[Decimal]:
        """Yield the other figures of *part*'s sort in its text, and the numbers that no claim says anything of."""
        claims = self.brief.get(part.claim.article, ())
        for ready in claims:
            if (
                ready.dimension == part.dimension
                and ready.claim.id != part.claim.id
                and isinstance(ready.value, Decimal)
            ):
                yield ready.value
        claimed = Counter(found for ready in claims for found in _NUMBER.findall(fold(ready.claim.quote)))
        printed = Counter(_NUMBER.findall(self.texts.get(part.claim.article, "")))
        yield from (Decimal(found) for found in printed - claimed)

    def is_told_elsewhere(self, a: Profile, b: Profile) -> bool:
        """Return True where, of two texts of a sentence or two, each tells the other's figure too: of something else."""
        if a.claim.article == b.claim.article or not (self.is_brief(a.claim) and self.is_brief(b.claim)):
            return False
        return self._prints(a, b.claim.article) or self._prints(b, a.claim.article)

    def _prints(self, one: Profile, article: str) -> bool:
        """True where *article* prints the number of *one*, and not as a figure of another sort."""
        claims = self.brief.get(article, ())
        of_others = _printed(ready.claim.quote for ready in claims if ready.dimension != one.dimension)
        figures = _printed([one.claim.quote])
        return bool(figures) and figures <= _printed([self.texts.get(article, "")]) - of_others

    def differ_besides(self, a: Profile, b: Profile) -> bool:
        """
        Return True where two texts of a sentence or two differ in more other figures than they share: they may tell two things.

        ``1.2 million in 2019`` and ``900,000 in 2022``; a second payer's 70 %, 46,935 dong, and a third one's 60 %, 40,230 dong.
        """
        if not (self.is_brief(a.claim) and self.is_brief(b.claim)):
            return False
        mine, theirs = (tuple(self._beside(one)) for one in (a, b))
        untold = [one for one in mine if not any(_is_told_by(one, other) for other in theirs)]
        foreign = [other for other in theirs if not any(_is_told_by(one, other) for one in mine)]
        # Counted both ways, so that it does not hang on which text is named first.
        told = min(len(mine) - len(untold), len(theirs) - len(foreign))
        rivals = min(_rivals(untold, foreign), _rivals(foreign, untold))
        if rivals > told or (rivals and rivals == told and a.claim.kind == "date"):
            return True
        days = [self._days_in(one.claim.article) for one in (a, b)]
        return a.claim.kind != "date" and all(days) and not days[0] & days[1]

    def _beside(self, one: Profile) -> Iterator[Profile]:
        """Yield the other figures of *one*'s text."""
        return (ready for ready in self.brief.get(one.claim.article, ()) if ready.figure != one.figure)

    def _days_in(self, article: str) -> frozenset[str]:
        """The days printed in digits, those that claim nothing among them: when someone spoke."""
        figures = (ready.claim.quote for ready in self.brief.get(article, ()) if ready.claim.kind != "date")
        others = {found for quote in figures for found in _DAY.findall(fold(quote))}
        return printed_figures(set(_DAY.findall(self.texts.get(article, ""))) - others)

    def alike(self, one: Claim, other: Claim) -> tuple[int, int]:
        """Return how many sharp figures and days the articles of two claims state alike, and of how many at most."""
        first, second = sorted((one.article, other.article))
        return self.shared.get((first, second), 0), min(self.sharp.get(first, 0), self.sharp.get(second, 0))

    def is_brief(self, claim: Claim) -> bool:
        """Return True where *claim*'s article is a sentence or two, which leave out what an article would tell."""
        return len(self.texts.get(claim.article, "")) <= BRIEF

    def counts_a_part(self, part: Profile, whole: Profile) -> bool:
        """
        Return True where *part* is told of an area within that of *whole*, whose article never names the smaller one.

        ``12 dead in the province`` and ``15 dead in the district`` may be of one accident; then both articles name the district.
        """
        inner, outer = place_of(part.claim), place_of(whole.claim)
        if not inner or not outer or not inner.is_inside(outer, {}):
            return False
        return inner.area[1] not in bare(self.texts.get(whole.claim.article, ""))

    def names_alike(self, one: Claim, other: Claim) -> bool:
        """Return True where the sentences of two claims name one and the same."""
        told = names_told(other)
        return any(is_named(name, told) for name in names_told(one))

    def contrasts(self, one: Claim, other: Claim) -> bool:
        """Return True where the sentence of *one* names someone whom *other*'s article knows and its sentence leaves out."""
        told, known = names_told(other), self.texts.get(other.article, "")
        names = (name for name, _ in one.slots.names if not is_named(name_in_any_language(name), told))
        return any(name in known for name in names if len(name) >= NAME_LENGTH)


def survey(articles: Iterable[Article], profiles: Mapping[str, Profile], facts: Iterable[Fact]) -> Ground:
    """Return the ground of a run; figures of furniture take no part."""
    beside: dict[Sentence, list[Claim]] = defaultdict(list)
    crowds: dict[Crowd, set[Decimal | str]] = defaultdict(set)
    sorts: dict[Sort, set[Decimal | str]] = defaultdict(set)
    figures: dict[tuple[str, str], set[Decimal | str]] = defaultdict(set)
    sharp: dict[str, set[str]] = defaultdict(set)
    for ready in profiles.values():
        claim = ready.claim
        if claim.zone != "furniture":
            beside[claim.article, claim.sentence_start].append(claim)
            crowds[_crowd_of(claim)].add(ready.value)
            sorts[_sort_of(ready)].add(ready.value)
            figures[claim.article, ready.dimension].add(ready.value)
            if _is_sharp(ready):
                sharp[claim.article].add(str(ready.value))
    return Ground(
        texts={article.id: folded_text(article) for article in articles},
        beside={key: tuple(sorted(found, key=lambda claim: claim.start)) for key, found in beside.items()},
        crowds={key: frozenset(values) for key, values in crowds.items()},
        sorts={key: frozenset(values) for key, values in sorts.items()},
        figures={key: frozenset(values) for key, values in figures.items()},
        shared=_shared(profiles, facts),
        sharp={article: len(values) for article, values in sharp.items()},
        brief=_brief(articles, profiles),
    )


def _brief(articles: Iterable[Article], profiles: Mapping[str, Profile]) -> Mapping[str, tuple[Profile, ...]]:
    claims: dict[str, list[Profile]] = {article.id: [] for article in articles if len(article.text) <= BRIEF}
    for ready in profiles.values():
        if ready.claim.article in claims and ready.claim.zone != "furniture":
            claims[ready.claim.article].append(ready)
    return {article: tuple(found) for article, found in claims.items()}


def _shared(profiles: Mapping[str, Profile], facts: Iterable[Fact]) -> Mapping[tuple[str, str], int]:
    counted: Counter[tuple[str, str]] = Counter()
    for fact in facts:
        holders: dict[str, set[str]] = defaultdict(set)
        for claim in fact.claims:
            if _is_sharp(profiles[claim]):
                holders[str(profiles[claim].value)].add(profiles[claim].claim.article)
        counted.update({pair for articles in holders.values() for pair in combinations(sorted(articles), 2)})
    return counted


def _is_sharp(ready: Profile) -> bool:
    if isinstance(ready.value, str):
        return ready.claim.grain not in ("year", "month", None)
    return len(ready.value.normalize().as_tuple().digits) >= _SHARP_DIGITS


def _is_told_by(one: Profile, other: Profile) -> bool:
    """True for one figure, a rise by 80 % told as 180 % of the base among them."""
    if one.dimension != other.dimension:
        return False
    return value_level(one, other) != "value_differs" or (one.claim.kind == "percent" and are_of_two_bases(one, other))


def _rivals(figures: Iterable[Profile], others: Iterable[Profile]) -> int:
    """How many of *figures* are of one sort with any of *others*."""
    there = tuple(others)
    return sum(any(_is_of_one_sort(one, other) for other in there) for one in figures)


def _is_of_one_sort(one: Profile, other: Profile) -> bool:
    return one.dimension == other.dimension and may_be_counted_as_one(one.claim, other.claim)


def _printed(texts: Iterable[str]) -> frozenset[str]:
    return printed_figures(token for text in texts for token in TOKEN.findall(fold(text)))


def _sums(values: Iterable[Decimal]) -> frozenset[Decimal]:
    """Return what *values* and any several of them add up to."""
    sums = {Decimal(0)}
    for value in values:
        sums |= {earlier + value for earlier in sums}
    return frozenset(sums - {Decimal(0)})


def _crowd_of(claim: Claim) -> Crowd:
    return claim.article, claim.kind, claim.slots.counted or claim.unit or ""


def _sort_of(ready: Profile) -> Sort:
    slots = ready.claim.slots
    return ready.claim.article, ready.dimension, slots.counted, slots.predicate, slots.change
