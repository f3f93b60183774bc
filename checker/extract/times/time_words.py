"""
A language's words of time, compiled once from the ``time`` section of its lexicon.

The grammar (`numeric_dates`, `days`, `years`, `weekdays`, `clocks`, `periods`, `year_parts`, `edges`, `shifts`, `time_phrases`)
knows categories, never words. A language
gives words for the categories it has and leaves the others out:

=================== =================================================================================
key                 what it holds
=================== =================================================================================
day, month, year    words before (or behind) a number: ``ngày 3``, ``tháng 10``, ``năm 2016``
months, weekdays    name -> number; Monday is 0. ``month_names_alone: true`` where a month's name needs no
                    month word before it; *weak_names* of both are other words too (``may``, ``sat``)
month_first         true where ``3/4`` is the fourth of March; *pairs_need_cue*: where it needs a cue;
                    *points_are_decimal*: where ``3.4`` is none unless the text is nothing else
days_away           phrase -> days from publication; *deictic* -> the same, behind a part of day (``sáng nay``)
now                 the moment of publication itself
before_unit         word before a unit, weekday or month -> 0, 1, -1: ``next week``, ``last Monday``
after_unit          the same behind: ``tuần tới``, ``tháng trước``, ``tháng 10 này``
span_before         word before a number of units: ``last two days``; *span_after* behind: ``3 ngày tới``;
                    *span_between* the number and its unit: ``trois derniers jours``
ahead_before        word before a number of units that shifts to one point: ``two upcoming days``
away_after          word behind a number of units -> 1, -1: ``3 days ago``, ``3 ngày nữa``
told_after          the same, of a time told in the text rather than publication: only where the text is nothing else
narrated            words before a day, weekday or part of day that count from the day told last -> 1, -1
narrated_days       phrases for such a day: ``ngày hôm sau``; *narrated_behind* an hour or part of day only: ``tối hôm trước``
away_before         word before a number of units -> 1, -1: ``in 3 days``
offset              word between a number of units and a day -> 1, -1: ``two days before Christmas``
away_grain          unit -> grain of what lies that many units away, where not the unit's own
units               phrase -> [how many, unit] for units that ``units: durations`` has not
vague               phrase -> how many: ``a couple of``
weekday_mark        word before a weekday's number, Monday being the second: ``thứ 7``
feasts              name behind the number of its day -> rule of the first: ``mùng 2 Tết``; *lunar_day* before the
                    number and *lunar_month* behind it tell days of the moon: ``mùng 3 tháng Giêng``
weekend, quarter_mark, half_mark, half_year, decade, decade_suffix, seasons (-> ``MM-DD`` ends), holidays (-> rule,
                    see `holidays`), lunar (marks a lunar date)
edges               phrase -> first, middle, last or close; *edge_spans*: unit -> edge -> ends within it; of
                    those before *within* only *edges_within*: ``early in May``, but ``is to start in May``
parts               phrase -> rule of a part of day, see `clocks`; *clock_words*: phrase -> ``HH:MM``
hour, minute        marks behind an hour and its minutes; *half_hour*, *half*, *quarter_hour*; *less*: ``11 giờ kém
                    15``; *past*, *before*: ``a quarter to noon``; *about_suffix*; *twelve_hours*
zones               phrase -> offset, ``local`` or ``own``
to, and, between    join the ends of an interval, the members of a list; open an interval that *and* closes
links               may stand between the parts of one time; *clock_links* make the number behind them an hour
of, determiners     ``first Monday of the month``; an article that counts (``a``) is 1, another 0
first_day           ``đầu tiên`` -> which day, behind the word for a day; *after_next*: ``Friday after next``
more                words between a number and its unit (``two additional minutes``)
about               words between ``in`` and a number of units
eras                phrase -> years to add, or ``before``
cues, clock_cues, late_cues, no_weekday, no_weekday_behind, year_cues, not_behind, same_day, same_year
                    what stands before a date, hour or year that would be none without it; before a pair of
                    numbers that is none; what names the day or year spoken of last
hour_verbs, no_hours, hour_behind, hour_cues
                    see `pointed_hours`
moving_verbs        put a day off or forward: ``moved from 4 May to 9 June`` tells two
modal_before        what stands before a verb: ``will last 60 days``; *lasting_before* before how long something lasts
speaking_before     stand before a day on which someone spoke, and nothing else happened that would date a clock
=================== =================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from checker.extract.times.outlook_words import OutlookWords, outlook_words, word_before
from checker.extract.times.pointed_hours import PointedWords, pointed_words
from checker.extract.times.time_expressions import cue_before, join, link, measured_after, plainly, series, worded_date
from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_folded
from checker.shadow import fold

Entry = Mapping[str, Any]

_LISTS: Final = (
    "day", "month", "year", "now", "weekend", "quarter_mark", "decade", "lunar", "hour", "minute", "half_hour",
    "half", "quarter_hour", "less", "past", "before", "to", "and", "of", "same_day", "same_year", "weak_names",
    "ahead_before", "about", "more", "weekday_mark", "lunar_day", "lunar_month", "half_mark", "edges_within",
    "year_end", "local_clocks", "on_a_day",
)  # fmt: skip
_MAPS: Final = (
    "months", "weekdays", "days_away", "deictic", "before_unit", "after_unit", "span_before", "span_after", "span_between",
    "away_after",
    "away_before", "offset", "vague", "seasons", "holidays", "edges", "parts", "clock_words", "zones", "eras", "half_year",
    "first_day", "after_next", "determiners", "feasts", "told_after", "narrated", "narrated_days", "narrated_behind", "same_part",
    "part_before",
)  # fmt: skip
# Categories whose words take a possessive: Monday's vote, this morning's.
_OWNERS: Final = frozenset(("unit", "days_away", "weekdays", "months", "weak_names", "parts"))
# Categories whose phrases may begin an expression.
_OPENERS: Final = (
    "day", "month", "year", "now", "weekend", "quarter_mark", "decade", "half", "quarter_hour", "determiners", "unit",
    "months", "weekdays", "days_away", "narrated_days", "before_unit", "span_before", "away_before", "vague", "seasons",
    "holidays", "edges", "parts", "clock_words", "half_year", "number", "ordinal", "ahead_before", "weekday_mark", "half_mark",
    "year_end",
)  # fmt: skip
# What stands behind a number, in digits or spelled, that opens an expression.
_BEHIND_NUMBER: Final = (
    "unit", "months", "month", "hour", "parts", "clock_words", "weekdays", "more", "ahead_before", "past", "before", "half",
    "quarter_hour", "to", "and", "of", "eras", "days_away", "before_unit", "span_between", "quarter_mark", "number", "feasts",
    "zones",
)  # fmt: skip
_PERIOD_WORDS: Final = (
    "number", "ordinal", "unit", "month", "months", "year", "weekdays", "seasons", "weekend", "parts", "determiners", "of",
    "before_unit", "edges", "half", "quarter_mark", "vague", "day", "span_before", "half_year", "quarter_hour", "ahead_before",
    "holidays", "more", "decade",
)  # fmt: skip
# Category -> what must stand behind a word of it, if no digit does; one that is missing here may stand alone.
_ASKS: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("day", "number", "first_day", "determiners", "weekdays"),
    "month": ("months", "number"),
    "year": ("after_unit",),
    "unit": ("after_unit",),
    "number": tuple(name for name in _BEHIND_NUMBER if name not in ("to", "of", "eras", "zones")),
    "ordinal": _BEHIND_NUMBER,
    "parts": ("deictic", "days_away", "narrated_days", "narrated_behind"),
    "before_unit": _PERIOD_WORDS,
    "span_before": _PERIOD_WORDS,
    "ahead_before": _PERIOD_WORDS,
    "away_before": ("number", "vague", "determiners", "half", "about"),
    "edges": _PERIOD_WORDS,
    "determiners": _PERIOD_WORDS,
    "half": (*_PERIOD_WORDS, "past", "before"),
    "quarter_hour": (*_PERIOD_WORDS, "past", "before"),
    "vague": ("unit",),
    "quarter_mark": ("number", "after_unit", "roman"),
    "half_mark": (),
    "half_year": _PERIOD_WORDS,
    "decade": (),
    "weekday_mark": (),
    "weekend": ("after_unit",),
}
# A year, a month with or without one, a day of a month.
_PLAIN: Final = (
    r"(?:{})[ ](?P<year>(?:1[89]|20)[0-9]{{2}})"
    r"|(?:{})[ ](?P<month>1[0-2]|0?[1-9])(?:/(?P<month_year>(?:1[89]|20)[0-9]{{2}}))?"
    r"|(?:{})[ ](?P<day>[12][0-9]|3[01]|0?[1-9])(?P<mark>[/-])(?P<of_month>1[0-2]|0?[1-9])"
    r"(?:(?P=mark)(?P<day_year>(?:1[89]|20)[0-9]{{2}}))?"
)
# A number with a word of these behind it may be a time of day.
_HOURLY: Final = ("hour", "parts", "clock_words")
_ROMAN: Final = ("i", "ii", "iii", "iv")
_TENS: Final = range(20, 100, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """
    The compiled time section of one language; all keys are folded.

    Attributes:
        phrases: Phrase, its words parted by one blank -> category -> value.
        longest: First word of a phrase -> how many words the longest such phrase has.
        openers: The words that an expression may begin with.
        followers: First word of an expression -> the words of which one must stand behind it, where no digit does; a
            word that may stand alone is left out.
        behind_digits: Words of which one stands behind digits that open an expression.
        series: Where days that share a month may begin: a number, what joins it, and another.
        link: What may stand between two parts of one time, its words in the group ``words``.
        clock_links: Of those the ones that make the number behind them an hour.
        join: What joins two times; its group ``to`` makes an interval, ``and`` a list.
        cue_before, slashed_before, part_before, clock_before, late_before, counted_before, ranked_after, year_before,
            month_before, timed_before, score_before, not_behind: Search what stands around.
        street_behind: Makes the day before it the name of a street: ``24 July Avenue``.
        outlook: What tells whether a time is to come.
        pointed: What tells that a number with a point is an hour; None where only a part of day does.
        plain: A year, month or day in digits, behind the word for it, and in its group ``behind`` the word that follows; where
            that is none of *going_on*, nor of *counted* without a comma, it is all of an expression. *plain_span* the same for a
            number of units that is no hour and leads nowhere: ``3 năm``. Only where no month's name and no bare hour may follow.
        worded_date: A date in words that may be none: ``ngày 1 tháng 13``.
        year_after: What tells behind a number of four digits that it is a year: ``2015 là năm thứ ba``.
        between_before: A word that makes ``and`` close an interval; *from_before* one that opens it.
        week_on_before: Words before a weekday that put it a week behind the coming one.
        dayth_before: Words before the ordinal of a day of some month: ``on the 28th``; with *no_dayth* beside it, it is another thing's.
        counted_after: A counted noun behind a number; *split_after* what two numbers tell how it went.
        each_time: ``một lần`` behind a unit tells how often, no first month: ``12 tháng một lần``.
        measured_after: A unit or a scale behind a number, of no year that is named.
        ordinal_suffix: Behind a day's digits; None where there is no such.
        openings: Words from which on something is; *within*: those of *of* that join no day in a cardinal number to its month.
        unit_like: A unit of time or a number word, for `Scan.alone`.
    """

    phrases: Mapping[str, Entry]
    longest: Mapping[str, int]
    openers: frozenset[str]
    followers: Mapping[str, frozenset[str]]
    behind_digits: frozenset[str]
    series: re.Pattern[str]
    link: re.Pattern[str]
    clock_links: frozenset[str]
    join: re.Pattern[str]
    between_before: re.Pattern[str]
    from_before: re.Pattern[str]
    week_on_before: re.Pattern[str]
    dayth_before: re.Pattern[str]
    no_dayth: re.Pattern[str]
    cue_before: re.Pattern[str]
    slashed_before: re.Pattern[str]
    part_before: re.Pattern[str]
    clock_before: re.Pattern[str]
    late_before: re.Pattern[str]
    street_behind: re.Pattern[str]
    counted_before: re.Pattern[str]
    ranked_after: re.Pattern[str]
    year_before: re.Pattern[str]
    month_before: re.Pattern[str]
    timed_before: re.Pattern[str]
    year_after: re.Pattern[str]
    score_before: re.Pattern[str]
    not_behind: re.Pattern[str]
    plain: re.Pattern[str]
    plain_span: re.Pattern[str]
    going_on: frozenset[str]
    counted: frozenset[str]
    worded_date: re.Pattern[str]
    outlook: OutlookWords
    pointed: PointedWords | None
    speaking_before: re.Pattern[str]
    speaking_behind: re.Pattern[str]
    moved_before: re.Pattern[str]
    modal_before: re.Pattern[str]
    lasting_before: re.Pattern[str]
    counted_after: re.Pattern[str]
    split_after: re.Pattern[str]
    measured_after: re.Pattern[str]
    each_time: re.Pattern[str]
    ordinal_suffix: re.Pattern[str] | None
    about_suffix: re.Pattern[str]
    unit_like: re.Pattern[str]
    edge_spans: Mapping[str, Mapping[str, Any]]
    away_grain: Mapping[str, str]
    month_first: bool
    pairs_need_cue: bool
    points_are_decimal: bool
    names_alone: bool
    twelve_hours: bool
    openings: frozenset[str]
    within: frozenset[str]
    own_zone: str
    decade_suffix: re.Pattern[str]


@cache
def time_words(language: str) -> TimeWords:
    """Return the compiled words of time of *language*; English for one that has no lexicon."""
    known = known_language(language)
    time = section(known, "time")
    phrases = _phrases(known, time)
    opening = _OPENERS if time.get("month_names_alone") else tuple(name for name in _OPENERS if name != "months")
    openers = {phrase.split(" ")[0] for phrase, entry in phrases.items() if any(name in entry for name in opening)}
    nouns = [word for forms in section(known, "nouns").values() for word in forms]
    suffixes = section(known, "ordinals").get("suffixes", ())
    return TimeWords(
        phrases=phrases,
        longest=_longest(phrases),
        openers=frozenset([*openers, *_glued_quarters(time)]),
        followers=_followers(phrases, openers, opening),
        behind_digits=_first_words(phrases, _BEHIND_NUMBER)
        | {fold(form) for name in ("about_suffix", "decade_suffix") for form in time.get(name) or ()}
        | {fold(form) for form in suffixes},
        series=series(time, suffixes),
        link=link(time),
        clock_links=frozenset(fold(form) for form in time.get("clock_links", ())),
        join=join(time),
        between_before=word_before(time, "between"),
        from_before=word_before(time, "from"),
        week_on_before=word_before(time, "week_on"),
        dayth_before=re.compile(rf"(?<!\w)(?:{any_folded(time.get('day_cues') or ())})[ ](?=\d)"),
        no_dayth=re.compile(rf"(?<!\w)(?:{any_folded(time.get('no_days') or ())})(?!\w)"),
        cue_before=cue_before(time, "cues"),
        slashed_before=cue_before(time, "cues_of_24_7" if "cues_of_24_7" in time else "cues"),
        part_before=re.compile(
            rf"(?<!\w)(?:{any_folded([*time.get('day', ()), *(form for form in time.get('parts', ()) if len(form) > 1)])})[ ]$"
        ),
        clock_before=word_before(time, "clock_cues"),
        street_behind=re.compile(rf"[ ](?:{any_folded(time.get('street_behind', ()))})(?!\w)"),
        late_before=word_before(time, "late_cues"),
        counted_before=word_before(time, "no_weekday"),
        ranked_after=re.compile(rf"[ ](?:{any_folded(time.get('no_weekday_behind', ()))})(?!\w)"),
        year_before=word_before(time, "year_cues", "between"),
        month_before=re.compile(
            rf"(?<!\w)(?:{any_folded([*time.get('year_cues', ()), *time.get('between', ()), *time.get('month_cues', ())])})[ -]$"
        ),
        timed_before=re.compile(rf"(?<!\w)(?:{any_folded(section(known, 'units').get('timed_behind', ()))})[ ]$"),
        score_before=re.compile(rf"(?<!\w)(?:{any_folded(section(known, 'scores').get('cues', ()))})(?!\w)"),
        not_behind=word_before(time, "not_behind"),
        plain=plainly(time, _PLAIN.format(*(any_folded(time.get(name, ())) for name in ("year", "month", "day")))),
        plain_span=plainly(time, rf"[0-9]{{1,3}}[ ](?:{any_folded(_units_alone(phrases))})"),
        going_on=frozenset([*_longest(phrases), *_around(time)]),
        counted=frozenset(re.split(r"[ -]", fold(noun))[0] for noun in nouns),
        worded_date=worded_date(time),
        year_after=re.compile(rf"[ ](?:{any_folded(time.get('year_behind', ()))})(?!\w)"),
        outlook=outlook_words(time),
        pointed=pointed_words(time),
        speaking_before=word_before(time, "speaking_before"),
        speaking_behind=re.compile(rf",?[ ](?:{any_folded(time.get('speaking_behind', ()))})(?!\w)"),
        moved_before=re.compile(
            rf"(?<!\w)(?:{any_folded(time.get('moving_verbs', ()))})(?:[ ][^.,;:()\n]{{0,24}})?"
            rf"[ ](?:{any_folded(time.get('from', ()))})[ ]$"
        ),
        modal_before=word_before(time, "modal_before"),
        lasting_before=word_before(time, "lasting_before"),
        counted_after=re.compile(rf"[ ](?:{any_folded(nouns)})(?!\w)"),
        split_after=re.compile(rf"[ ](?:{any_folded(time.get('split_behind', ()))})(?!\w)"),
        measured_after=measured_after(known),
        each_time=re.compile(rf"(?:{any_folded(time.get('each_time', ()))})(?!\w)"),
        ordinal_suffix=re.compile(rf"[ ]?(?:{any_folded(suffixes)})(?!\w)") if suffixes else None,
        about_suffix=re.compile(rf"-?(?:{any_folded(time.get('about_suffix', ()))})(?!\w)"),
        unit_like=re.compile(rf"(?:{any_folded([*_around(time), *(word for word in suffixes)])})(?!\w)"),
        edge_spans=time.get("edge_spans") or {},
        away_grain=time.get("away_grain") or {},
        month_first=bool(time.get("month_first")),
        pairs_need_cue=bool(time.get("pairs_need_cue")),
        points_are_decimal=bool(time.get("points_are_decimal")),
        names_alone=bool(time.get("month_names_alone")),
        twelve_hours=bool(time.get("twelve_hours")),
        openings=frozenset(fold(form) for form in time.get("from", ())),
        within=frozenset(fold(form) for form in time.get("within", ())),
        own_zone=str(time.get("own_zone", "")),
        decade_suffix=re.compile(rf"'?(?:{any_folded(time.get('decade_suffix', ()))})(?!\w)"),
    )


def _glued_quarters(time: Mapping[str, Any]) -> Iterator[str]:
    """A mark of one letter and its digit are one word: ``Q1``."""
    for name, most in (("quarter_mark", 4), ("half_mark", 2)):
        for mark in time.get(name) or ():
            if len(mark) == 1:
                yield from (f"{mark}{number}" for number in range(1, most + 1))


def _around(time: Mapping[str, Any]) -> Iterator[str]:
    """Words that belong to an expression of time without saying which."""
    for name in (
        "cues",
        "clock_cues",
        "year_cues",
        "links",
        "clock_links",
        "to",
        "and",
        "from",
        "hedges",
        "about_suffix",
    ):
        for form in time.get(name, ()):
            yield from (word for word in fold(form).split() if word.isalpha())


def _phrases(language: str, time: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}

    def add(form: str, category: str, value: Any) -> None:
        found.setdefault(fold(str(form)).replace("-", " "), {})[category] = value

    for name in _LISTS:
        for form in time.get(name) or ():
            add(form, name, True)
    for name in _MAPS:
        for form, value in (time.get(name) or {}).items():
            add(form, name, value)
    units = {name: [1, name] for name in section(language, "units").get("durations", {})}
    for name, forms in section(language, "units").get("durations", {}).items():
        for form in forms:
            add(form, "unit", units[name])
    for form, value in (time.get("units") or {}).items():
        add(form, "unit", value)
    for form in time.get("possessive") or ():
        for phrase, entry in list(found.items()):
            owners = _OWNERS if phrase.isalpha() and len(phrase) > 2 else _OWNERS - {"parts"}
            for category in owners & set(entry):
                add(phrase + form, category, entry[category])
    for form, value in _small_numbers(section(language, "numbers")):
        add(form, "number", value)
    for form, value in _ordinals(language):
        add(form, "ordinal", value)
    return found


def _small_numbers(numbers: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Spelled numbers from 1 to 99, composed from the lexicon's digits and tens."""
    words = {word: int(value) for word, value in numbers.get("words", {}).items() if int(value) < 100}
    digits = {word: value for word, value in words.items() if value < 10}
    tens = {word: int(value) for word, value in (numbers.get("tens") or {}).items()}
    tens |= {word: value for word, value in words.items() if value in _TENS}
    for word, factor in numbers.get("multipliers", {}).items():
        if int(factor) == 10:
            tens |= {f"{digit} {word}": value * 10 for digit, value in digits.items() if value > 1}
    yield from words.items()
    if 11 not in words.values():
        tens |= {word: value for word, value in words.items() if value == 10}
    after = {**digits, **{word: int(value) for word, value in (numbers.get("after_tens") or {}).items()}}
    for ten, value in tens.items():
        yield ten, value
        yield from ((f"{ten} {word}", value + digit) for word, digit in after.items())


def _ordinals(language: str) -> Iterator[tuple[str, int]]:
    """Ordinals in words, from the first to the thirty-first."""
    words = {word: int(value) for word, value in section(language, "ordinals").get("words", {}).items()}
    tens = {word: int(value) for word, value in (section(language, "numbers").get("tens") or {}).items()}
    if not section(language, "ordinals").get("suffixes"):
        return
    yield from words.items()
    for ten, value in tens.items():
        yield from ((f"{ten} {word}", value + digit) for word, digit in words.items() if digit < 10)


def _longest(phrases: Mapping[str, Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


def _followers(
    phrases: Mapping[str, Entry], openers: Iterable[str], opening: tuple[str, ...]
) -> dict[str, frozenset[str]]:
    """What must follow each opener: the second words of longer phrases, and what its categories ask for."""
    first = {name: _first_words(phrases, wanted) for name, wanted in _ASKS.items()}
    found: dict[str, set[str]] = {opener: set() for opener in openers}
    for phrase, entry in phrases.items():
        opener, _, rest = phrase.partition(" ")
        if opener not in found or not any(name in entry for name in opening):
            continue
        if rest:
            found[opener].add(rest.split(" ")[0])
            continue
        if any(name in entry and name not in first for name in opening):
            del found[opener]
            continue
        found[opener].update(*(first[name] for name in opening if name in entry))
    return {opener: frozenset(words) for opener, words in found.items()}


def _first_words(phrases: Mapping[str, Entry], categories: Iterable[str]) -> frozenset[str]:
    wanted = tuple(categories)
    roman = _ROMAN if "roman" in wanted else ()
    return frozenset(roman) | frozenset(
        phrase.split(" ")[0] for phrase, entry in phrases.items() if any(name in entry for name in wanted)
    )


def _units_alone(phrases: Mapping[str, Entry]) -> Iterator[str]:
    hourly = _first_words(phrases, _HOURLY)
    return (phrase for phrase, entry in phrases.items() if "unit" in entry and phrase.split(" ")[0] not in hourly)
