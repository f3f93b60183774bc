"""
Titles and the names that follow them, as far as the lexicon knows the titles.

A title is the only reliable sign of a person: capital letters alone also mark firms, places and
headlines. All offsets here are those of the shadow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import ahocorasick_rs

from checker.lexicon import section
from checker.lexicon.expressions import any_folded
from checker.model import Span
from checker.shadow import Shadow, bare, fold

Sort = Literal["courtesy", "office", "family"]
_SECTIONS: Mapping[str, Sort] = {
    "titles_before_family_names": "family",
    "titles": "office",
    "courtesies": "courtesy",
}
_TOKEN = re.compile(r"[ \u00a0](?:([^\W\d_]\.)(?=[ \u00a0])|([^\W\d_]+(?:['’-][^\W\d_]+)*))")
_VOWEL = re.compile(r"[aeiouy]")
# What ties the last word to another, so that it is no name: ``Bộ TT&TT``.
_TIES = ("&", "/", "_", "@")
_POSSESSIVE = re.compile(r"['’]s$")
_SHORTEST, _LONGEST = 2, 5
# A capitalised run up to this long is a person alone; one that is longer may begin with the place.
_PERSON_LENGTH = 3
# Words after a place mark that may be the place, the likeliest number first.
_PLACE_LENGTHS = (2, 1, 3)
_HEADLINE_WORDS, _HEADLINE_SHARE, _LINE_REACH = 6, 0.8, 150


@dataclass(frozen=True, slots=True)
class Titled:
    """
    A title, with the office and the name after it.

    Attributes:
        start: Of the title.
        end: Of the name; without one, of the title and its office.
        name: The name's own range, or None.
        sort: What may follow such a title; a courtesy alone points at nobody.
    """

    start: int
    end: int
    name: Span | None
    sort: Sort


@dataclass(frozen=True, slots=True)
class Book:
    """One language's titles and what its lexicon says of the words around names, compiled."""

    titles: ahocorasick_rs.AhoCorasick
    sorts: tuple[Sort, ...]
    ranks: re.Pattern[str]
    office: re.Pattern[str]
    head: re.Pattern[str]
    place_mark: re.Pattern[str]
    blocked: re.Pattern[str]
    stop: re.Pattern[str]
    family_names: frozenset[str]
    not_names: frozenset[str]


@cache
def book(language: str) -> Book:
    """Return the compiled titles of *language*, one that has a lexicon."""
    names = section(language, "names")
    sorts = {fold(word): sort for key, sort in _SECTIONS.items() for word in names.get(key, ())}
    titles = sorted(sorts)
    offices = [*names.get("institution_heads", ()), *names.get("institutions", ())]
    marked = rf"(?:{any_of(names.get('place_marks', ()))} )?{any_of(names.get('places', ()))}"
    family_names = frozenset(map(fold, names.get("family_names", ())))
    outside = [*names.get("places", ()), *offices, *names.get("not_names", ())]
    return Book(
        titles=ahocorasick_rs.AhoCorasick(titles, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        sorts=tuple(sorts[title] for title in titles),
        ranks=re.compile(rf"(?<!\w)(?:{any_of(names.get('ranks', ()))} )+$"),
        office=re.compile(rf"(?: (?:{any_of(offices)}|{marked})(?!\w))*"),
        head=re.compile(rf" {any_of(names.get('institution_heads', ()))}$"),
        place_mark=re.compile(rf" {any_of(names.get('place_marks', ()))}(?= )"),
        blocked=re.compile(rf" {any_of(word for word in outside if fold(word) not in family_names)}(?!\w)"),
        stop=re.compile(rf" {any_of(word for word in [*titles, *offices] if ' ' in word)}(?!\w)"),
        family_names=family_names,
        not_names=frozenset(map(fold, names.get("not_names", ()))),
    )


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*, folded, the longest first; for none at all, one that never matches."""
    return f"(?:{any_folded(words)})"


def read_titles(shadow: Shadow, known: Book) -> Iterator[Titled]:
    """Yield every title of the text in order, with its name where one can be read for certain."""
    text = shadow.text
    for index, start, end in known.titles.find_matches_as_indexes(text):
        if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
            continue
        sort = known.sorts[index]
        # ``Bà Rịa`` is a place, whatever the first word may be elsewhere.
        if sort == "courtesy" and known.blocked.match(" " + text[start : end + 16]):
            continue
        yield _read(shadow, known, Span(start, end), sort)


def _read(shadow: Shadow, known: Book, title: Span, sort: Sort) -> Titled:
    ranked = known.ranks.search(shadow.text, max(0, title.start - 24), title.start)
    start = ranked.start() if ranked else title.start
    any_name = sort != "family" or not known.family_names
    name, end = _name(shadow, known, title.end, any_name=any_name), title.end
    if name is None and sort != "courtesy":
        office = known.office.match(shadow.text, title.end)
        end = office.end() if office else title.end
        # Behind a head whose field the lexicon does not know, capitals may be the field's.
        any_name = any_name and not known.head.search(shadow.text, title.end, end)
        name = _name(shadow, known, end, any_name=any_name) or _name_after_place(shadow, known, end)
    return Titled(start, name.end if name else end, name, sort)


def _name(shadow: Shadow, known: Book, at: int, *, any_name: bool) -> Span | None:
    """
    The name that begins at *at*, a space; None where what stands there may be something else.

    Without *any_name* only one that begins with a known family name will do.
    """
    if known.blocked.match(shadow.text, at):
        return None
    run = _capitals(shadow, known, at)
    if not run:
        return None
    family = shadow.text[run[0].start : run[0].end] in known.family_names
    if not family:
        if not any_name:
            return None
        run = _without_common_nouns(shadow, known, run)
    return _as_name(shadow, run)


def _name_after_place(shadow: Shadow, known: Book, at: int) -> Span | None:
    """A name behind a place that the lexicon does not list: ``huyện Lệ Thủy Trần Văn B``."""
    mark = known.place_mark.match(shadow.text, at)
    if mark is None:
        return None
    run = _capitals(shadow, known, mark.end())
    for length in _PLACE_LENGTHS if len(run) > _PERSON_LENGTH else (0,):
        rest = run[length:]
        if len(rest) >= _SHORTEST and shadow.text[rest[0].start : rest[0].end] in known.family_names:
            return _as_name(shadow, rest)
    return None


def _capitals(shadow: Shadow, known: Book, at: int) -> list[Span]:
    """The capitalised words from *at* on, up to a title or an office; initials count, acronyms do not."""
    run: list[Span] = []
    cased = shadow.cased
    while (found := _TOKEN.match(cased, at)) and len(run) <= _LONGEST + max(_PLACE_LENGTHS):
        word = found[1] or found[2]
        if not word[0].isupper() or (len(word) > 1 and word.isupper() and not found[1]):
            break
        if run and known.stop.match(shadow.text, at):
            break
        possessive = _POSSESSIVE.search(word)
        end = found.end() - (len(possessive[0]) if possessive else 0)
        run.append(Span(found.start() + 1, end))
        if possessive:
            break
        at = found.end()
    return run


def _without_common_nouns(shadow: Shadow, known: Book, run: list[Span]) -> list[Span]:
    for place, word in enumerate(run):
        if shadow.text[word.start : word.end] in known.not_names:
            return run[:place]
    return run


def _as_name(shadow: Shadow, run: list[Span]) -> Span | None:
    """The run as one name; None for a name cut to its initials, a run too long and a line in headline case."""
    if not _SHORTEST <= len(run) <= _LONGEST:
        return None
    name = Span(run[0].start, run[-1].end)
    last = bare(shadow.text[run[-1].start : run[-1].end])
    if len(last) == 1 or not _VOWEL.search(last) or shadow.text[name.end : name.end + 1] in _TIES:
        return None
    return None if _in_headline_case(shadow.cased, name) else name


def _in_headline_case(cased: str, name: Span) -> bool:
    """True where nearly all words of the line are capitalised, so that capitals say nothing."""
    # A line may be the whole article, so that only this much of it is looked at.
    low, high = max(0, name.start - _LINE_REACH), name.end + _LINE_REACH
    start, end = cased.rfind("\n", low, name.start), cased.find("\n", name.end, high)
    line = cased[start + 1 if start >= 0 else low : end if end >= 0 else high]
    words = [word for word in line.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(words)
