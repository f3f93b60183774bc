"""
Figures that say nothing by themselves, and that two papers print otherwise in one sentence: a slip, whatever they number.

The number of a division, a step of a scale, an age, the day on which someone spoke: each only tells which is meant, and none is
a claim (`checker.resolve.labels`). Where a sentence was taken over and just this figure was not, one of the papers has it wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from itertools import combinations, pairwise

from checker.counterparts import (
    BRIEF,
    LOOSELY,
    REACH,
    VERY_CLOSELY,
    Sides,
    figures_agree,
    printed_figures,
    run_alike,
    share_words,
)
from checker.extract import extract
from checker.label_claims import by_story, claims_of_labels
from checker.lexicon.expressions import any_of, words_of
from checker.model import Article, Claim, Mention, Span
from checker.phrasing import TOKEN
from checker.resolve import reasons
from checker.resolve.labels import DAY_OF_SPEAKING
from checker.resolve.sentences import sentence_starts
from checker.resolve.setting import label_words
from checker.shadow import shadow

# Words beside a figure by which its like is found, and how many figures may share them: more are a table's or a list's.
_NEXT = 2
_MOST_ALIKE = 24
_GROUP = re.compile(r"\d+")
# A day of a month, as a token of its own.
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}")
# By this the printed days of texts of a sentence or two are found, whatever words stand beside them.
_ANY_DAY = ("day",)
# Share of the words of two such texts' sentences that are the same where both tell what someone said on a day.
_ONE_SAYING = 0.6
_RULE = "printed-label"
_BLANK = " "


@dataclass(frozen=True, slots=True)
class _Printed:
    """A number in digits: where it stands in its article, its words, and the claim that it is part of."""

    page: _Page
    span: Span
    token: str
    sides: Sides
    claim: Claim | None


@dataclass(frozen=True)
class _Page:
    """An article and its claims, read again only where a figure of it is asked for."""

    article: Article
    claims: Sequence[Claim]

    @property
    def is_brief(self) -> bool:
        """Whether it is a sentence or two."""
        return len(self.article.text) <= BRIEF

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return extract(self.article).mentions

    def printed(self) -> Iterator[_Printed]:
        """Yield its numbers in digits outside furniture, sentence by sentence."""
        folded = shadow(self.article.text)
        covering = {place: claim for claim in self.claims for place in range(claim.start, claim.end)}
        furniture = {place for span in self.article.furniture for place in range(span.start, span.end)}
        for start, end in pairwise((*sentence_starts(folded.cased), len(folded.text))):
            tokens = [(found[0], found.start()) for found in TOKEN.finditer(folded.text, start, end)]
            words = [word for word, _ in tokens]
            for at, (word, place) in enumerate(tokens):
                span = Span(folded.original(place), folded.original(place + len(word)))
                if word[0].isdigit() and span.start not in furniture:
                    yield _Printed(self, span, word, Sides(words[:at][::-1], words[at + 1 :]), covering.get(span.start))

    @cached_property
    def reasons(self) -> Mapping[int, str]:
        """Where a mention starts -> why it makes no claim, or an empty text."""
        return {one.start: why for one, why in zip(self.mentions, reasons(self.article, self.mentions), strict=True)}

    def reason_at(self, figure: _Printed) -> str:
        """Why *figure* makes no claim, or an empty text."""
        found = next((one for one in self.mentions if one.start <= figure.span.start < one.end), None)
        return self.reasons[found.start] if found else ""

    def mention_at(self, figure: _Printed) -> Mention | None:
        """What *figure* would claim: its mention, a bare number as a place in an order; None for part of another's text."""
        found = next(
            (one for one in self.mentions if one.start <= figure.span.start < one.end and one.kind != "text"), None
        )
        if found and found.kind != "number":
            return found
        if frozenset(figure.sides.before[:1]) & frozenset(label_words(self.article.language).forms("birth")):
            return None  # a year of birth is no place in an order
        if found or not figure.token.isdecimal():
            return found and found._replace(kind="ordinal")
        return Mention(
            start=figure.span.start,
            end=figure.span.end,
            quote=self.article.text[figure.span.start : figure.span.end],
            figure=figure.span,
            kind="ordinal",
            value=Decimal(figure.token),
            rule=_RULE,
        )


def retold_figures(articles: Iterable[Article], claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """
    Return the claims of figures that claim nothing by themselves and differ in one place of two papers' sentences.

    Args:
        articles: Those of the run; only articles of one story are looked at together.
        claims: All that they make.
    """
    stories = ([_Page(*told) for told in story] for story in by_story(articles, claims))
    return tuple(claim for pages in stories if len(pages) > 1 for claim in _of_story(pages))


def _of_story(pages: Sequence[_Page]) -> Iterator[Claim]:
    told: dict[str, dict[int, Mention]] = defaultdict(dict)
    for one, other in _differing(pages):
        mine, theirs = (figure.page.mention_at(figure) for figure in (one, other))
        if mine and theirs and _sort_of(one, mine) == _sort_of(other, theirs) and _tell_one_thing(one, other, mine):
            for figure, mention in ((one, mine), (other, theirs)):
                if figure.claim is None:
                    told[figure.page.article.id][mention.start] = mention
    for page in pages:
        if page.article.id in told:
            yield from claims_of_labels(page.article, page.mentions, told[page.article.id])


def _sort_of(figure: _Printed, mention: Mention) -> tuple[str, str | None, str | None]:
    said = figure.claim or mention
    return said.kind, said.grain, said.unit


def _tell_one_thing(one: _Printed, other: _Printed, mention: Mention) -> bool:
    """A day on which someone spoke is one where all that was said is: who speaks on one day may speak on the next."""
    if mention.kind != "date" or mention.grain != "day":
        return True
    alike = _run_alike(one, other, reach=None) or _is_one_saying(one, other)
    return alike and not _is_told_later(one, other)


def _differing(pages: Iterable[_Page]) -> Iterator[tuple[_Printed, _Printed]]:
    """Two figures of two articles in one place of like sentences, one of them at least no claim."""
    alike: dict[tuple[str, ...], list[_Printed]] = defaultdict(list)
    for page in pages:
        for figure in page.printed():
            for key in _keys(figure):
                alike[key].append(figure)
    seen: set[tuple[int, int]] = set()
    for key in sorted(alike):
        if len(alike[key]) > _MOST_ALIKE:
            continue
        for one, other in combinations(alike[key], 2):
            if (id(one), id(other)) in seen or not _in_one_place(one, other):
                continue
            seen.add((id(one), id(other)))
            if not _has_its_like(one, other.page, alike[key]) and not _has_its_like(other, one.page, alike[key]):
                yield one, other


def _has_its_like(figure: _Printed, page: _Page, others: Iterable[_Printed]) -> bool:
    """True where *page* prints the same in such a place: the items of a list are each other's neighbours."""
    return any(other.page is page and other.token == figure.token and _run_alike(figure, other) for other in others)


def _keys(figure: _Printed) -> Iterator[tuple[str, ...]]:
    yield from _neighbours(figure.sides)
    if figure.page.is_brief and _DAY.fullmatch(figure.token):
        yield _ANY_DAY


def _neighbours(sides: Sides) -> Iterator[tuple[str, ...]]:
    for name, words in (("<", sides.before[:_NEXT]), (">", sides.behind[:_NEXT])):
        if len(words) == _NEXT and not any(word[0].isdigit() for word in words):
            yield name, *words


def _in_one_place(one: _Printed, other: _Printed) -> bool:
    if one.page is other.page or (one.claim and other.claim) or not _printed_otherwise(one.token, other.token):
        return False
    if one.page.article.language != other.page.article.language:
        return False
    if not _run_alike(one, other) and not _is_one_saying(one, other):
        return False
    elsewhere = (
        printed_figures([one.token]) & other.sides.figures() or printed_figures([other.token]) & one.sides.figures()
    )
    return figures_agree(one.sides, other.sides) and not elsewhere


def _run_alike(one: _Printed, other: _Printed, reach: int | None = REACH) -> bool:
    return run_alike(one.sides, other.sides, LOOSELY if _are_brief(one, other) else VERY_CLOSELY, reach=reach)


def _is_one_saying(one: _Printed, other: _Printed) -> bool:
    """True for days of two texts of a sentence or two that are told in most of the same words, in whatever order."""
    days = _are_brief(one, other) and _DAY.fullmatch(one.token) and _DAY.fullmatch(other.token)
    return bool(days) and share_words(one.sides, other.sides, _ONE_SAYING)


def _is_told_later(one: _Printed, other: _Printed) -> bool:
    """True for the day on which something was done beside one on which someone spoke of it: that may be the next."""
    if (one.claim is None) == (other.claim is None):
        return False
    done, told = (one, other) if one.claim else (other, one)
    return told.page.reason_at(told) == DAY_OF_SPEAKING and not _saying().search(_BLANK.join(done.sides.behind))


@cache
def _saying() -> re.Pattern[str]:
    """A verb of saying, among words parted by blanks."""
    verbs = (_BLANK.join(TOKEN.findall(words)) for words in words_of("attribution", "after"))
    return re.compile(rf"(?<!\w)(?:{any_of(verbs)})(?!\w)")


def _are_brief(one: _Printed, other: _Printed) -> bool:
    return one.page.is_brief and other.page.is_brief


def _printed_otherwise(one: str, other: str) -> bool:
    """True for figures of one form that differ: ``7/11`` is neither ``7`` nor ``07-11``, and ``2`` may be the end of ``201 2``."""
    mine, theirs = (_GROUP.findall(token) for token in (one, other))
    if len(mine) != len(theirs) or abs(len(one) - len(other)) > 1 + one.count(".") + other.count("."):
        return False
    return [int(group) for group in mine] != [int(group) for group in theirs]
