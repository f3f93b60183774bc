"""
Ages and years of birth that a text prints right beside a person's name: ``Lò Văn Pá (34 tuổi``, ``Lò Văn Pá, SN 1984``, ``Ana Rossi, 34,``.

Nothing but a mark and a word or two (section ``ages`` of the lexicon) stands between. A name of one word is nobody's, except where a
language calls people by their last and the text prints the whole name once. What looks like a name and may be a place (``ngụ Nam
Sơn, 34 tuổi``) or someone else's (``con trai ông Pá, 34 tuổi``) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_folded, any_of
from checker.places import name_in_any_language
from checker.shadow import Shadow, bare, fold

# How far before a number the name that it belongs to may begin [code points].
_REACH = 90
_LEAST_WORDS = 2
_OLDEST = 120
_WORD = r"[^\W\d_][\w'-]*\.?"
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")
_RUN = re.compile(rf"(?:{_WORD} )*{_WORD}$")
_RUN_BEHIND = re.compile(rf"{_WORD}(?: {_WORD})*")
# A number behind one of these is the end of another.
_WITHIN_NUMBERS = frozenset(".,/%-")
_STARTS = frozenset("\n.!?:\"'")
_HEDGES = ("about", "nearly", "more_than", "at_least", "less_than", "at_most")
_SECTIONS = ("titles", "courtesies", "titles_before_family_names")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAge:
    """
    One person's age or year of birth, as a text prints it.

    Attributes:
        name: The name as printed, titles left out; the whole one where only its last word stands beside the number.
        opens: True where its first word opens a sentence, and may be no part of it.
        number: The age, or the year of birth.
        born: True for a year of birth.
        start, end: Where it is told in the folded text, the word for a birth included.
    """

    name: str
    opens: bool
    number: int
    born: bool
    start: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, folded."""
        return tuple(fold(self.name).split())


@dataclass(frozen=True, slots=True)
class _Words:
    """What a language says around ages, as patterns."""

    ages: re.Pattern[str]
    births: re.Pattern[str]
    gap: re.Pattern[str]
    elsewhere: re.Pattern[str]
    others: re.Pattern[str]
    relative: re.Pattern[str]
    namesakes: re.Pattern[str]
    scored: re.Pattern[str]
    long_ago: re.Pattern[str]
    titled: re.Pattern[str]
    titles: frozenset[str]
    family_names: frozenset[str]
    places: frozenset[str]
    called_by_last: bool


@cache
def _words(language: str) -> _Words:
    known, names, hedges = (section(known_language(language), key) for key in ("ages", "names", "hedges"))
    titles = {fold(word) for key in _SECTIONS for word in names.get(key, ())}
    old, born = _any(known, "years_old"), _any(known, "born")
    bare_age = r"(?=(?:[,.;)]|$)(?!\d))" if known.get("bare") else "(?!)"
    of, kin = _any(known, "of"), _any(known, "kin")
    # ``thuyền của em Pá`` is his; ``con của mẹ Pá`` has a mother of its own.
    no_title = any_of({*map(fold, known.get("kin", ()))} - titles)
    marks = [*known.get("elsewhere", ()), *names.get("place_marks", ())]
    return _Words(
        # Both begin with what is seldom: a search for these is quick, whatever a look behind would save.
        ages=re.compile(rf"(?P<number>\d{{1,3}})(?:(?P<unit>[ -](?:{old}))(?!\w)|{bare_age})"),
        births=re.compile(rf"(?:{born})[ .:]*(?:\d{{1,2}}[/.-]){{0,2}}(?P<number>(?:18|19|20)\d\d)(?![\w/-])"),
        gap=re.compile(rf" ?(?P<mark>[,(-]?) ?(?P<words>(?:(?:{_any(known, 'beside')}|{_any(hedges, *_HEDGES)}) )*)$"),
        elsewhere=re.compile(rf"(?<!\w)(?:{any_folded(marks)}) ?$"),
        others=re.compile(
            rf"(?<!\w)(?:(?:{kin}) (?:(?:{of})|(?:{of} )?(?:{any_of(titles)}))|(?:{of}) (?:{no_title})) $"
        ),
        relative=re.compile(rf", (?:{no_title}) $"),
        namesakes=_whole(known, "namesakes"),
        scored=_whole(known, "scored"),
        long_ago=_whole(known, "long_ago"),
        titled=re.compile(rf"(?<!\w)(?:{any_of(titles)}) $"),
        titles=frozenset({*titles, *map(fold, known.get("not_first", ()))}),
        family_names=frozenset(fold(word) for word in names.get("family_names", ())),
        places=frozenset(fold(word) for word in names.get("places", ())),
        called_by_last=bool(known.get("called_by_last")),
    )


def _any(known: Mapping[str, Iterable[str]], *keys: str) -> str:
    return any_folded(word for key in keys for word in known.get(key, ()))


def _whole(known: Mapping[str, Iterable[str]], key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(known, key)})(?!\w)")


def names_namesakes(page: Shadow, language: str) -> bool:
    """Return True where a text says that two of its people bear one name."""
    return _words(language).namesakes.search(page.text) is not None


def is_of_another_time(sentence: str, language: str, year: int | None) -> bool:
    """Return True where a folded sentence tells of long ago, or of another year than *year*, years of birth apart."""
    words = _words(language)
    years = {int(found) for found in _YEAR.findall(words.births.sub("", sentence))}
    return not years <= {year} or words.long_ago.search(sentence) is not None


def named_ages(page: Shadow, language: str) -> Iterator[NamedAge]:
    """Yield the ages and years of birth beside the names of *page*, in order of place."""
    words = _words(language)
    scores = words.scored.search(page.text) is not None
    found = [*_numbers(words.ages, page, born=False), *_numbers(words.births, page, born=True)]
    for one in sorted(found, key=lambda one: one.match.start()):
        name = _name_before(page, one, words) or _name_behind(page, one, words)
        if name and (one.has_unit or not scores):
            start, end = one.match.start(), one.match.end("number")
            yield NamedAge(name=name[0], opens=name[1], number=one.value, born=one.born, start=start, end=end)


@dataclass(frozen=True, slots=True)
class _Number:
    """An age or a year of birth, whoever it is of."""

    match: re.Match[str]
    born: bool

    @property
    def value(self) -> int:
        return int(self.match["number"])

    @property
    def has_unit(self) -> bool:
        return self.born or bool(self.match["unit"])


def _numbers(pattern: re.Pattern[str], page: Shadow, *, born: bool) -> Iterator[_Number]:
    for match in pattern.finditer(page.text):
        before = page.text[match.start() - 1 : match.start()]
        one = _Number(match, born)
        if not (before.isalnum() or before in _WITHIN_NUMBERS) and (born or 0 < one.value <= _OLDEST):
            yield one


def _name_before(page: Shadow, number: _Number, words: _Words) -> tuple[str, bool] | None:
    at = number.match.start()
    low = max(0, at - _REACH)
    gap = words.gap.search(page.text, low, at)
    if gap is None or not _ties(gap, number):
        return None
    run = _capitals_before(page, low, gap.start())
    if run is None:
        return None
    start, name = _without_titles(page, *run, words)
    lead = page.text[max(0, start - _REACH) : start]
    if _is_place(name, words) or words.elsewhere.search(lead) or _is_of_another(lead, gap["mark"], words):
        return None
    if " " not in name:
        whole = _whole_name(page, name, words) if words.called_by_last and gap["mark"] == "," else ""
        return (whole, False) if whole else None
    if gap["mark"] != "(" and words.family_names and not _is_person(name, lead, words):
        return None
    return name, not start or page.text[start - 1] in _STARTS or page.text[start - 2 : start - 1] in _STARTS


def _is_of_another(lead: str, mark: str, words: _Words) -> bool:
    """``mẹ của Lò Văn Pá (52 tuổi``; of ``Lý Thị Mai, vợ Lò Văn Pá, 30 tuổi`` it is she."""
    return words.others.search(lead) is not None or (mark != "(" and words.relative.search(lead) is not None)


def _ties(gap: re.Match[str], number: _Number) -> bool:
    """True where a mark or a word says that the number is the name's; one without its unit needs a comma."""
    if not number.has_unit:
        return gap["mark"] == ","
    return bool(gap["mark"] or gap["words"] or number.born)


def _name_behind(page: Shadow, number: _Number, words: _Words) -> tuple[str, bool] | None:
    """``nghi phạm 34 tuổi Lò Văn Pá``, ``34-year-old Ana Rossi``."""
    start = number.match.end() + 1
    if number.born or not number.has_unit or page.cased[start - 1 : start] != " ":
        return None
    run = _RUN_BEHIND.match(page.cased, start)
    if run is None:
        return None
    capitals: list[str] = []
    for word in run[0].split():
        if not word[0].isupper():
            break
        capitals.append(word)
    _, name = _without_titles(page, start, " ".join(capitals), words)
    if " " not in name or _is_place(name, words):
        return None
    return (name, False) if not words.family_names or _is_person(name, "", words) else None


def _capitals_before(page: Shadow, low: int, end: int) -> tuple[int, str] | None:
    """The words with a capital that end at *end*, and where they begin."""
    run = _RUN.search(page.cased, low, end)
    capitals: list[str] = []
    for word in reversed(run[0].split(" ") if run else []):
        # A stop ends what is before it, but for an initial.
        if not word[0].isupper() or (capitals and word[-1] == "." and len(word) > _LEAST_WORDS):
            break
        capitals.insert(0, word)
    name = " ".join(capitals)
    return (end - len(name), name) if name else None


def _without_titles(page: Shadow, start: int, name: str, words: _Words) -> tuple[int, str]:
    """*name* without the titles that it begins with (``Ông Lò Văn Pá``); a title and one word are one word."""
    parts = name.split()
    for count in range(len(parts) - 1, 0, -1):
        if fold(" ".join(parts[:count])) in words.titles:
            rest = " ".join(parts[count:])
            return start + len(name) - len(rest), rest
    return start, name


def _is_place(name: str, words: _Words) -> bool:
    folded = fold(name)
    return folded in words.places or name_in_any_language(folded) != bare(folded)


def _is_person(name: str, lead: str, words: _Words) -> bool:
    return fold(name.split(maxsplit=1)[0]) in words.family_names or words.titled.search(lead) is not None


def _whole_name(page: Shadow, last: str, words: _Words) -> str:
    """The one whole name of the text that ends with *last*; empty where there are none or several."""
    found: dict[str, str] = {}
    for one in re.finditer(rf" {re.escape(last)}(?!\w)", page.cased):
        run = _capitals_before(page, max(0, one.start() - _REACH), one.end())
        name = _without_titles(page, *run, words)[1] if run else ""
        if " " in name:
            found[fold(name)] = name
    return next(iter(found.values())) if len(found) == 1 else ""
