"""
Articles to mentions: every expression of number or time, with its exact place.

In: one article. Out: its mentions, in order of place, in the original's offsets. Numbers are found first,
then what stands behind them, then the hedge before; dates and times of day are read before numbers, so
that ``25/10`` is no fraction.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Final

from checker.extract.digit_runs import digit_runs, end_of_digits, free_runs
from checker.extract.figures.amounts import read_amount
from checker.extract.figures.compounds import is_compound, read_glued, read_pointed_time, read_primes, read_stopped_time
from checker.extract.figures.coordinates import read_coordinate
from checker.extract.figures.degrees import in_degrees
from checker.extract.figures.doubtful_words import (
    asks_in_vain,
    end_of_idle_word,
    is_article,
    joins_a_half,
    stands_for_a_figure,
)
from checker.extract.figures.exchange_rates import read_rate
from checker.extract.figures.innings import read_innings
from checker.extract.figures.letter_signs import country_of_money, letter_signs, names_no_country
from checker.extract.figures.lone_ones import counts_alone
from checker.extract.figures.nobody import read_nobody
from checker.extract.figures.ordinals import read_first, read_minute, read_ordinal, read_roman, read_worded_ordinal
from checker.extract.figures.plain import read_plain
from checker.extract.figures.quantities import (
    read_alternative,
    read_dimension,
    read_length_with_unit,
    read_quantity,
    read_signed,
)
from checker.extract.figures.quantity_names import has_known_name
from checker.extract.figures.rankings import read_rankings
from checker.extract.figures.scores import read_ratio, read_score
from checker.extract.figures.shares_of_things import opens_a_share
from checker.extract.figures.single_units import read_single_unit
from checker.extract.figures.touching_units import in_hundredths, unit_touches
from checker.extract.figures.units_of_some import half_is_a_share
from checker.extract.figures.worded_counts import counts_by_its_verb
from checker.extract.hedging import hedge_after, hedge_before
from checker.extract.identifiers import blocked_spans, is_called, name_before
from checker.extract.numbers.numerals import Number, number_at, printed_at, read_marks, scaled_by_capital
from checker.extract.persons.names import name_mentions
from checker.extract.phrases import token_at, token_before, token_behind
from checker.extract.reading import Reading
from checker.extract.said_numbers import said_intervals, without_idle_zeros
from checker.extract.taken_ranges import TakenRanges
from checker.extract.times.anchors import anchor_of
from checker.extract.times.dates import (
    NO_TIMES,
    Scan,
    Time,
    TimesRead,
    read_single,
    read_times,
    time_places,
)
from checker.extract.times.full_dates import FullDate, full_dates, month_comes_first
from checker.extract.times.time_words import time_words
from checker.extract.word_finder import WordFinder
from checker.extract.words import is_told_before, words
from checker.model import Article, Mention, Span
from checker.shadow import Shadow, shadow
from checker.slashed import first_of_two

_PLACE_AND_RULE: Final = attrgetter("start", "end", "rule")
# So many are counted, though a word behind points back.
_MANY: Final = 10000
_GROUPED: Final = 1000
# One in four schools, 58/198 countries.
_OF_TWO_NUMBERS: Final = frozenset(("count-in", "count-of"))
_CROSSES: Final = frozenset("x×")
# Marks that are units, 9'30", 15,6", and the one before added minutes: 90+3.
_PRIMES_AND_PLUS: Final = frozenset("'\"+")
_CROSSED_BEFORE: Final = re.compile(r"\d[ ]?(?:[^\W\d_]{1,4}[ ]?)?[x×][ ]?$")
_CROSSED_REACH: Final = 10
# A letter names no figure with its unit in "Nguyễn Văn A (45 tuổi)", "4K 60 fps", "P/E 15,6 lần", "22% x 1,5 triệu đồng".
_NO_NAME_BEFORE: Final = re.compile(r"(?<!\w)[^\W\d_][ ]?\($|\d[^\W\d_][ ]$|/[^\W\d_][ ]$|[\d%][ ][x×][ ]$")


@dataclass(frozen=True, slots=True)
class Extraction:
    """
    What an article's text holds.

    Attributes:
        mentions: In order of place.
        unparsed: Ranges that look like figures and could not be read [code points].
    """

    mentions: tuple[Mention, ...]
    unparsed: tuple[Span, ...]


def extract(article: Article) -> Extraction:
    """
    Return every expression of number or time in *article*, and the persons and chairs that it names.

    Args:
        article: As read; its ``published`` date resolves days without a year.

    Returns:
        Mentions whose ``quote`` is ``article.text[start:end]``.
    """
    folded = shadow(article.text)
    figures = _figures(article, folded)
    return Extraction(_ordered([*figures.mentions, *name_mentions(article, folded)]), figures.unparsed)


def read_figures(article: Article) -> Extraction:
    """Return what `extract` does, persons and chairs left out."""
    return _figures(article, shadow(article.text))


def _figures(article: Article, folded: Shadow) -> Extraction:
    """
    Read a page with no search for cycles meanwhile.

    Nothing that is read forms one, and to look again and again through all that was found so far would make a long text
    cost more a word than a short one.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        page = _Page(article, folded)
        return Extraction(tuple(page.mentions()), tuple(page.unparsed))
    finally:
        if collecting:
            gc.enable()


def _start(mention: Mention) -> int:
    return mention.start


def _meet(mentions: Sequence[Mention]) -> bool:
    """True where two that stand in order begin at one place, which more than where they begin must tell apart."""
    return any(mentions[at].start == mentions[at + 1].start for at in range(len(mentions) - 1))


def _ordered(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=_PLACE_AND_RULE))


class _Page:
    """One article's shadow with what was read from it so far."""

    def __init__(self, article: Article, folded: Shadow) -> None:
        self.article = article
        self.shadow = folded
        self.known = words(article.language)
        known_times = time_words(article.language)
        words_of_figures, self.words_of_times = _openers(article.language).starts(folded.text)
        self.runs = runs = digit_runs(folded)
        self._ends = dict(runs)
        # What was read to learn whether a duration is of several pieces; a figure begins at the same places.
        self._plain: dict[int, Reading | None] = {}
        self._read: dict[int, tuple[Number, Reading | None]] = {}
        digits = free_runs(folded.text, runs, self.known.digits)
        self.signed = letter_signs(folded, runs, self.known)
        self.places = sorted({*(start for start, _ in digits), *words_of_figures, *self.signed})
        times = time_places(folded.text, known_times, self.words_of_times, digits)
        self.marks = read_marks(folded.text, self.known.numbers, runs)
        # What costs a look at the whole text is not asked where nothing stands that it tells of: most sentences are such.
        self.blocked = blocked_spans(folded.text, runs, known_times.slashed_before) if self.places or times else ()
        read = self._read_times(times, full_dates(folded.text, runs)) if times else NO_TIMES
        self.times, self.durations = read.times, read.durations
        self.unparsed: list[Span] = []
        # The currency that a name of several countries' money is asked for, and what it stands for here.
        self._countries: dict[str, str] = {}

    def _read_times(self, places: Sequence[int], dates: Sequence[FullDate]) -> TimesRead:
        text, known = self.shadow.text, time_words(self.article.language)
        month_first = month_comes_first(dates, by_default=known.month_first)
        anchor = anchor_of(self.article, text, dates, opening=self.words_of_times, month_first=month_first)
        scan = Scan(text, known, anchor, read_single, month_first=month_first)
        return read_times(scan, places=places, blocked=self.blocked, duration_at=self._duration_at)

    def _duration_at(self, place: int) -> Reading | None:
        """The duration of several pieces, or with a fraction, whose number begins at *place*."""
        text = self.shadow.text
        if text[place].isdigit():
            plain = self._plain[place] = self._plain_at(place)
            if plain:
                return None
        number = number_at(text, place, self.known.numbers, self.marks)
        reading = self._reading(number) if number else None
        if number:
            self._read[place] = number, reading
        return reading if reading and reading.kind == "duration" and is_compound(reading) else None

    def mentions(self) -> list[Mention]:
        """Return everything that is read, in order."""
        # What is read becomes a mention at once: a long text's readings would not stay in the processor's cache until then.
        found = [self.mention(self._time_reading(time)) for time in self.times]
        # The durations of several pieces.
        found.extend([self.mention(self._hedged(reading)) for reading in self.durations])
        if self.places:
            found.extend(self._figures())
        found.sort(key=_start)
        return list(_ordered(found)) if _meet(found) else found

    def _time_reading(self, time: Time) -> Reading:
        reading = _time_reading(time)
        return self._hedged(reading) if time.grain in ("hour", "minute") else reading

    def _figures(self) -> list[Mention]:
        """Every number with what stands around it, those inside dates and identifiers left out."""
        times = [(time.start, time.end) for time in self.times if not time.distance]
        listed = (*read_rankings(self.shadow, self.runs, self.known), *read_innings(self.shadow, times, self.known))
        durations = [(reading.start, reading.end) for reading in self.durations]
        blocked = [(span.start, span.end) for span in self.blocked]
        taken = TakenRanges([*blocked, *times, *durations, *((reading.start, reading.end) for reading in listed)])
        found = [self.mention(reading) for reading in listed]
        at = 0
        for place in self.places:
            if place < at:
                continue
            at = place + 1
            if inside := taken.end_at(place):
                at = inside
                continue
            reading, end = self._figure_at(place)
            if reading:
                found.append(self.mention(self._hedged(reading)))
                end = _end_of_reading(reading)
            at = max(at, end)
        return found

    def _figure_at(self, place: int) -> tuple[Reading | None, int]:
        """The figure that begins at *place*, or None, and where to go on."""
        text, known = self.shadow.text, self.known
        if text[place].isdigit():
            plain = self._signed_at(place) or (
                self._plain.pop(place) if place in self._plain else self._plain_at(place)
            )
            if reading := plain or read_coordinate(text, place) or read_pointed_time(text, place, known):
                return reading, reading.end
        elif told := self._word_at(place):
            return told
        kept = self._read.pop(place, None)
        number = kept[0] if kept else number_at(text, place, known.numbers, self.marks)
        if number is None:
            end = end_of_digits(text, place)
            self._note_unread(place, end)
            return None, end
        scaled = scaled_by_capital(number, self.shadow.cased, known.numbers)
        return kept[1] if kept and scaled is number else self._reading(scaled), scaled.end

    def _signed_at(self, place: int) -> Reading | None:
        """The sum behind a sign that is a letter elsewhere."""
        sign, known = self.signed.get(place), self.known
        number = printed_at(self.shadow.text, place, known.numbers, self.marks) if sign else None
        return read_signed(self.shadow.text, number, sign, known, self.marks) if sign and number else None

    def _word_at(self, place: int) -> tuple[Reading | None, int] | None:
        """What the word at *place* is besides the number that it may open, and where to go on; None where it opens one."""
        text, known, word = self.shadow.text, self.known, token_at(self.shadow.text, place)
        if nobody := read_nobody(text, place, known):
            return nobody, nobody.end
        joined = joins_a_half(text, place, word, known) or opens_a_share(text, place, word, known)
        joined = joined or half_is_a_share(text, place, place + len(word), known)
        idle = None if joined else known.idle.match(text, place)
        # Ba Lan, Hai Long: a name counts nothing.
        by_its_verb = self.shadow.cased[place].islower() and counts_by_its_verb(text, place, word, known)
        counted = by_its_verb or counts_alone(text, place, known)
        shared = bool(idle) and bool(known.plural) and known.half_before.before(text, place)
        vain = idle and idle[2] not in known.following and not is_told_before(text, place, known)
        if idle and vain and not counted and not shared:
            return None, idle.end(1)
        if word in known.single_units.first_tokens and (single := read_single_unit(text, place, known, self.marks)):
            return single, single.end
        if word in known.numbers.asking and asks_in_vain(text, place, word, known):
            return None, place + len(word)
        for read in (read_first, read_roman, read_worded_ordinal) if word in known.ranking else ():
            if ordinal := read(text, place, known):
                return ordinal, ordinal.end
        end = 0 if joined or counted else end_of_idle_word(text, place, word, known)
        return (None, end) if end else None

    def _plain_at(self, place: int) -> Reading | None:
        """Digits with no sign, rank or name before and a unit, a noun, another word or a stop behind, as most are."""
        reading = read_plain(self.shadow.text, place, self.known, self.marks, self._ends)
        return None if reading is None or self._points_back(reading) else self._by_capitals(reading)

    def _note_unread(self, start: int, end: int) -> None:
        if self.shadow.text[start].isdigit():
            self.unparsed.append(Span(self.shadow.original(start), self.shadow.original(end)))

    def _reading(self, number: Number) -> Reading | None:
        """The figure at *number*, or None where it is an identifier or a word that only looks like a number."""
        page, text, known = self.shadow, self.shadow.text, self.known
        special = read_ordinal(text, number, known) or self._shaped(number)
        if special:
            return special
        if text[number.end : number.end + 1].isalpha() and not unit_touches(self.shadow, number, self.known):
            return None
        if not number.worded and number.scale == 1 and self._names_a_thing(number):
            return None
        if number.worded and (is_called(page, number.start, known) or not stands_for_a_figure(text, number, known)):
            return None
        reading = self._by_capitals(read_quantity(text, number, known, self.marks))
        return None if (number.worded and is_article(text, reading, known)) or self._points_back(reading) else reading

    def _by_capitals(self, reading: Reading) -> Reading:
        """``250 Nm`` is a torque, ``250 nm`` a length, ``-8 C`` a temperature: what only capitals tell."""
        if reading.kind == "number":
            named = in_degrees(reading, self.shadow.cased, self.known) or read_rate(
                self.shadow.text, reading, self.known
            )
            return named or reading
        if reading.unit is None or reading.unit not in self.known.units_by_capitals:
            return in_hundredths(reading, self.shadow.cased, self.known)
        letters = self.shadow.cased[reading.figure.end : reading.end].strip(" -")
        return reading.but(unit=self.known.units_by_capitals[reading.unit].get(letters, reading.unit))

    def _shaped(self, number: Number) -> Reading | None:
        """A figure of several numbers, told by the mark between them: ``1m65``, ``3:1``, ``2 x 3 m``, ``3-1``."""
        text, known = self.shadow.text, self.known
        if number.worded:
            return None
        behind = text[number.end : number.end + 2].lstrip(" ")[:1]
        if not behind:
            return None
        if behind in "-/":
            score = read_score(text, number, known, cased=self.shadow.cased)
            return score or (read_alternative(text, number, known) if behind == "/" else None)
        if behind == ":":
            return read_stopped_time(text, number, known) or read_ratio(text, number, known)
        if behind in _PRIMES_AND_PLUS:
            return read_primes(text, number, known) or read_minute(text, number, cased=self.shadow.cased)
        if behind in "x×":
            return read_dimension(text, number, known)
        if not text[number.end].isalpha():
            return None
        return read_glued(text, number, known) or read_length_with_unit(text, number, known)

    def _is_named(self, number: Number) -> bool:
        """True where a unit or noun that the lexicon knows stands behind the number, or behind the range that it opens."""
        text, known = self.shadow.text, self.known
        if has_known_name(text, number.end, known):
            return True
        if token_behind(text, number.end) not in known.joining:
            return False
        amount = read_amount(text, number, known, self.marks)
        return amount.is_range and has_known_name(text, amount.end, known)

    def _names_a_thing(self, number: Number) -> bool:
        """``quốc lộ 1``; the second length of ``2 x 3 m`` is none, though an "x" stands before it."""
        text, start = self.shadow.text, number.start
        if token_before(text, start) in _CROSSES and _CROSSED_BEFORE.search(
            text, max(0, start - _CROSSED_REACH), start
        ):
            return False
        if number.low >= _GROUPED and "," in text[start : number.end]:
            # Runway 11,499ft long: nobody groups the digits of a name.
            return False
        if text[start - 1 : start] == "/":
            start = first_of_two(text, start)
        surely = name_before(text, start, self.known)
        if surely is None:
            return False
        if not self._is_named(number):
            return True
        return surely and not _NO_NAME_BEFORE.search(text, max(0, start - _CROSSED_REACH), start)

    def _points_back(self, reading: Reading) -> bool:
        """``2 thị trường này``, ``hai nước``: what was named before, counted no second time; ``hai cha con tử vong`` is counted."""
        if reading.kind != "count" or reading.noun is None or reading.rule == "count-in":
            return False
        noun = self.shadow.text[reading.noun.start : reading.noun.end]
        if noun in self.known.paired and reading.value == 2:
            if noun in self.known.families and self.known.befalling.behind(self.shadow.text, reading.end):
                return False
            if self._is_of_a_pair(reading):
                return True
        if not isinstance(reading.value, str) and reading.value >= _MANY:
            # đất nước 40 triệu dân này: nobody counts so many in passing.
            return False
        if self.known.namely.behind(self.shadow.text, reading.end):
            # hai yếu tố đó là gió và mưa
            return False
        return self.known.anaphora.behind(self.shadow.text, reading.end) is not None

    def _is_of_a_pair(self, reading: Reading) -> bool:
        """``the two countries``: behind a word that points back, in a language that needs one."""
        pairing = self.known.pairing
        return pairing is None or pairing.before(self.shadow.text, reading.start) is not None

    def _hedged(self, reading: Reading) -> Reading:
        if reading.kind in ("score", "ordinal"):
            return reading
        text = self.shadow.text
        if before := hedge_before(text, reading, self.known):
            hedge = reading.hedge if reading.hedge == "range" else before[0]
            if reading.kind == "date" and hedge not in ("about", "nearly", "more_than"):
                return reading
            return reading.but(hedge=hedge, start=before[1])
        if after := hedge_after(text, reading, self.known):
            return reading.but(hedge=after[0], end=after[1])
        return reading

    def mention(self, reading: Reading) -> Mention:
        start, end, figure, noun, value = reading.start, reading.end, reading.figure, reading.noun, reading.value
        if self.shadow.offsets is not None:
            start, end = self.shadow.original(start), self.shadow.original(end)
            figure, noun = self._outward(figure), self._outward(noun) if noun else None
        text = self.article.text
        named = text[noun.start : noun.end] if noun else None
        unit = reading.unit
        if reading.kind == "money" and unit and self.known.shared_names:
            unit = self._of_the_country(reading, unit)
        core = weak = None
        if not isinstance(value, str):
            core, weak = said_intervals(reading, value)
            value = without_idle_zeros(value)
        # By position: by name it costs twice as much, and a page makes hundreds.
        return Mention(
            start,
            end,
            text[start:end],
            figure,
            reading.kind,
            value,
            unit,
            named,
            reading.hedge,
            core,
            weak,
            reading.place,
            reading.grain,
            reading.rule,
        )

    def _of_the_country(self, reading: Reading, unit: str) -> str:
        """``pesos`` in an article that tells of Manila."""
        text = self.shadow.text
        currency, per, of = unit.partition("/")
        shared = self.known.shared_names.get(currency)
        told = text[reading.start : reading.end]
        if shared is None or not (reading.rule == "money-rate" or names_no_country(told, shared)):
            return unit
        if currency not in self._countries:
            self._countries[currency] = country_of_money(text, shared, currency)
        return f"{self._countries[currency]}{per}{of}"

    def _outward(self, span: Span) -> Span:
        return Span(self.shadow.original(span.start), self.shadow.original(span.end))


@cache
def _openers(language: str) -> WordFinder:
    """What finds the words that a figure, and those that a time may begin with, in one pass."""
    return WordFinder(words(language).openers, time_words(language).openers)


def _end_of_reading(reading: Reading) -> int:
    """Where the next figure may begin: behind a unit, at a noun; both numbers of "58/198 quốc gia" are stated."""
    if reading.noun is None:
        return reading.end
    return reading.figure.end if reading.rule in _OF_TWO_NUMBERS else reading.noun.start


def _time_reading(time: Time) -> Reading:
    return Reading(
        start=time.start,
        end=time.end,
        figure=time.figure,
        kind="date",
        value=time.value,
        grain=time.grain,
        rule=f"date-{time.sort or time.grain}",
    )
