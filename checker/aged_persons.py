"""
Persons whom two articles, or one, make of ages that time does not explain.

An age or a year of birth beside a name only says who someone is, and is no claim (`checker.resolve.labels`). Where what is told of one
name differs by two years and more, one of the papers has it wrong, and all that is told of that person's age becomes claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from checker.extract import extract
from checker.label_claims import claims_of_labels
from checker.model import Article, Claim, Interval, Mention, Span
from checker.named_ages import NamedAge, is_of_another_time, named_ages, names_namesakes
from checker.resolve.sentences import sentence_at, sentence_starts
from checker.shadow import Shadow, bare, fold, shadow
from checker.times import has_year

AGE = "year_of_age"
# Birthdays, and ways of counting years, make a difference of one.
LEAST_APART = 2
# Two of one name in one article who are so far apart are father and son, or strangers [years].
_A_GENERATION = 16
_RULE = "age-beside-name"


@dataclass(frozen=True)
class _Page:
    """An article, of a story that bears dates or not, read again only where someone's age in it is asked for."""

    article: Article
    dated: bool

    @cached_property
    def shadow(self) -> Shadow:
        return shadow(self.article.text)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return extract(self.article).mentions

    @cached_property
    def starts(self) -> list[int]:
        return sentence_starts(self.shadow.cased)

    @cached_property
    def likely_year(self) -> int | None:
        """That of printing, as far as anything tells."""
        published = self.article.published or ""
        return int(published[:4]) if has_year(published) else self.article.assumed_year

    @property
    def year(self) -> int | None:
        """That of printing where the story bears dates: one worked out from its texts may be off by as much as an age."""
        return self.likely_year if self.dated else None

    @cached_property
    def namesakes(self) -> bool:
        return names_namesakes(self.shadow, self.article.language)

    def told(self) -> Iterator[_Told]:
        """Yield the ages beside names outside furniture."""
        for age in named_ages(self.shadow, self.article.language):
            start = self.shadow.original(age.start)
            if not any(span.start <= start < span.end for span in self.article.furniture):
                yield _Told(self, age)


@dataclass(frozen=True)
class _Told:
    """What an article tells of a person's age."""

    page: _Page
    age: NamedAge

    @property
    def born(self) -> int | None:
        """The year of birth that it says or means."""
        if self.age.born:
            return self.age.number
        return None if self.page.year is None else self.page.year - self.age.number

    @cached_property
    def sentence(self) -> Span:
        return sentence_at(self.page.shadow.cased, self.page.starts, self.age.start)

    @property
    def is_of_now(self) -> bool:
        """False for an age whose sentence tells of another time than that of printing."""
        if self.age.born:
            return True
        sentence = self.page.shadow.text[self.sentence.start : self.sentence.end]
        return not is_of_another_time(sentence, self.page.article.language, self.page.likely_year)

    @property
    def place(self) -> Span:
        """Where its number stands in the article."""
        return Span(self.page.shadow.original(self.age.start), self.page.shadow.original(self.age.end))


def with_aged_persons(articles: Iterable[Article], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """
    Return *claims* and those of the ages of persons who are told of otherwise elsewhere.

    Args:
        articles: Those of the run; only articles of one story are looked at together.
        claims: All that they make; one that is of such an age says so.
    """
    listed = tuple(articles)
    dated = {one.story for one in listed if one.assumed_year is None and has_year(one.published or "")}
    stories: dict[str, list[_Told]] = defaultdict(list)
    for article in listed:
        stories[article.story or ""].extend(_Page(article, article.story in dated).told())
    found = {claim.id: claim for _, told in sorted(stories.items()) for claim in _of_story(told)}
    return (*(found.pop(claim.id, claim) for claim in claims), *found.values()) if found else tuple(claims)


def _of_story(told: Sequence[_Told]) -> Iterator[Claim]:
    for person in _persons(told):
        if _differ(person):
            now = [one for one in person if one.is_of_now]
            if _differ(now) and _is_one_person(now):
                yield from _claims(now)


def _persons(told: Sequence[_Told]) -> Iterator[list[_Told]]:
    """Yield what is told of each name, its forms together; one that may be a form of two names is left out."""
    named: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    for one in told:
        named[one.age.words].append(one)
    for words in sorted(named, key=lambda words: (-len(words), words)):
        # ``Theo Lò Văn Pá (34 tuổi``: what opens a sentence bears a capital whatever it is.
        if words[1:] in named and all(one.age.opens for one in named[words]):
            named[words[1:]].extend(named.pop(words))
    by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(named):
        by_last[bare(words[-1])].append(words)
    for words in sorted(named, key=lambda words: (len(words), words)):
        forms = [other for other in by_last[bare(words[-1])] if other in named and _is_form(words, other)]
        if len(forms) == 1:
            named[forms[0]].extend(named.pop(words))
        elif forms:
            del named[words]
    yield from (named[words] for words in sorted(named))


def _is_form(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where *words* are the end of the longer *other*, or *other* as a language without its marks writes it."""
    return words != other and (other[-len(words) :] == words or tuple(bare(word) for word in other) == words)


def _differ(told: Iterable[_Told]) -> bool:
    sorts = {(one.age.born, one.age.number, one.page.year): one for one in told}
    return any(_apart(one, other) >= LEAST_APART for one, other in combinations(sorts.values(), 2))


def _apart(one: _Told, other: _Told) -> int:
    """How many years lie between the births that two tellings mean; of ages told in years unknown, between the ages."""
    if one.age.born == other.age.born and None in (one.born, other.born):
        return abs(one.age.number - other.age.number)
    if one.born is None or other.born is None:
        return 0
    return abs(one.born - other.born)


def _is_one_person(told: Sequence[_Told]) -> bool:
    """False where an article says that two bear one name, tells two ages in one sentence, or a generation apart."""
    if any(one.page.namesakes for one in told):
        return False
    by_page: dict[str, list[_Told]] = defaultdict(list)
    for one in told:
        by_page[one.page.article.id].append(one)
    return not any(_are_two(*pair) for of_page in by_page.values() for pair in combinations(of_page, 2))


def _are_two(one: _Told, other: _Told) -> bool:
    apart = _apart(one, other)
    return apart >= LEAST_APART and (apart >= _A_GENERATION or one.sentence == other.sentence)


def _claims(told: Sequence[_Told]) -> Iterator[Claim]:
    """The claims of one person's ages, each saying whose it is and in which year it was printed."""
    name = min(told, key=_clumsiness).age.name
    pages: dict[str, _Page] = {one.page.article.id: one.page for one in told}
    for article, page in sorted(pages.items()):
        found = (_mention(one) for one in told if one.page.article.id == article)
        mentions = {mention.start: mention for mention in found if mention}
        for claim in claims_of_labels(page.article, page.mentions, mentions):
            yield replace(
                claim,
                subject=name,
                as_of=str(page.year) if page.year else None,
                as_of_source="published" if page.year else "",
                slots=replace(claim.slots, person=fold(name)),
            )


def _clumsiness(told: _Told) -> tuple[bool, bool, int, bool, str]:
    """What makes a name as printed the worse one to call someone by, the worst first."""
    name = told.age.name
    return told.age.opens, name.isupper(), -len(told.age.words), name.isascii(), name


def _mention(told: _Told) -> Mention | None:
    """What is told as a mention: the one that is read there, else what the bare number is beside a name."""
    page, place = told.page, told.place
    found = next((one for one in page.mentions if one.start < place.end <= one.end and one.kind != "text"), None)
    if found and found.kind != "number":
        return found if (found.kind == "date" if told.age.born else found.unit == AGE) else None
    number = Span(place.end - len(str(told.age.number)), place.end)
    year = Mention(
        start=place.start,
        end=place.end,
        quote=page.article.text[place.start : place.end],
        figure=number,
        kind="date",
        value=str(told.age.number),
        grain="year",
        rule=_RULE,
    )
    if told.age.born:
        return year
    value = Decimal(told.age.number)
    exactly = Interval(value, value)
    return year._replace(kind="measure", value=value, unit=AGE, grain=None, core=exactly, weak=exactly)
