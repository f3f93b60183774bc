"""Pairs that cannot be one fact, whatever their words say."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import cache

from checker.alignment import are_brief, in_two_languages, in_words, likeness_of_sentences
from checker.classes import are_of_two_classes
from checker.concepts import exclude_each_other
from checker.counterparts import are_retold
from checker.day_parts import may_be_one_night, parts_apart, parts_touch
from checker.lexicon import section
from checker.likeness import log_odds, one_name, parallel_run, value_level
from checker.link.span_ends import is_part_of_span
from checker.model import DAY_LENGTH, YEAR_LENGTH
from checker.number_slips import slip_level
from checker.places import name_in_any_language
from checker.profiles import Profile, is_vague
from checker.scopes import scope_of
from checker.times import first_instant
from checker.units import are_of_two_denominators

_MINUTES_BETWEEN_WATCHES = 3
_TEN = 10
# How far totals may lie apart of which one is rounded.
_SAME_TOTAL = Decimal("1.1")
_ONE_DAY = timedelta(days=1)
_DISTANCE = "distance"
_AVERAGE = "average"
# The one dimension whose unit does not say which size is meant.
_LENGTH = "measure:length"
# Each contestant has one of these.
_PLACES = ("rank", "seed")
_MINUTE = "minute"
# Marks of minutes.
_PRIMES = frozenset("'’′")
# How far before a figure the name may stand that it is told of [rank].
_NEAR_NAME = 6
# Sentences from here on are one sentence, a few words changed.
_COPIED = 0.6
_COPIED_WORDS = 6
# Between a figure and the same in another unit.
_AGAIN = ("(", ",")
# Figures of one sentence that meet so are of two things (90 phút … và … 90 phút); a sharp one is repeated.
_OF_TWO_THINGS = frozenset({"value_same", "value_close"})


def cannot_link(a: Profile, b: Profile) -> bool:
    """
    Return True when *a* and *b* are two facts for certain, or told as two.

    A text is taken to agree with itself, so that its own figures keep look-alikes apart; a headline may
    misreport its body, and a plan may stand beside what came of it.
    """
    return are_two_facts(a, b) or are_told_as_two(a, b)


def are_two_facts(a: Profile, b: Profile) -> bool:
    """Return True when *a* and *b* are two facts whatever else their articles say."""
    if a.claim.kind == "text":
        return log_odds(a, b) < 0
    if _scopes_exclude(a, b) or _in_words_and_of_two_things(a, b):
        return True
    if are_of_two_classes(a, b) or _of_two_years(a, b) or _ranked_of_two(a, b) or _at_two_times(a, b):
        return True
    if a.by_other_clocks != b.by_other_clocks:
        # ``2 giờ sáng (tức 3 giờ 30, giờ Việt Nam)``: the second hour is of another day than any that is told here.
        return True
    value = value_level(a, b)
    if value != "value_differs":
        if is_part_of_span(a, b):
            return True
        return _in_one_sentence_of_two_things(a, b, value) or _meet_by_chance(a, b) or _of_two_totals(a, b)
    if _of_two_areas(a, b) or _far_apart_in_time(a, b) or _told_of_two_things(a, b) or _measured_from_two_places(a, b):
        return True
    return _in_one_sentence(a, b)


def are_told_as_two(a: Profile, b: Profile) -> bool:
    """Return True for figures that differ and that one article tells alike: two facts, unless it contradicts itself."""
    if a.claim.kind == "text" or a.claim.article != b.claim.article or value_level(a, b) != "value_differs":
        return False
    return _apart_in_one_article(a, b)


def _meet_by_chance(a: Profile, b: Profile) -> bool:
    """
    True for numbers of digits, told loosely, of which other things are told: that such figures meet says nothing.

    Hundreds of houses fell and hundreds lost their roofs; hundreds fell and 170 were damaged, those that fell among them.
    """
    if not (is_vague(a) or is_vague(b)):
        return False
    one, other = a.claim.slots.predicate, b.claim.slots.predicate
    return _told_of_two_things(a, b) or other in _covered(one) or one in _covered(other)


def _of_two_totals(a: Profile, b: Profile) -> bool:
    """
    True for equal counts out of totals that differ by more than a rounding: eight of twelve matches won, eight of fifteen.

    What is told of two things so has the number in common by chance.
    """
    if a.total is None or b.total is None:
        return False
    small, large = sorted((a.total, b.total))
    return large > small * _SAME_TOTAL


def _in_one_sentence_of_two_things(a: Profile, b: Profile, value: str) -> bool:
    if not _in_one_sentence(a, b) or _says_again(a, b) or (a.claim.kind == "date" and value == "value_close"):
        # ``On Friday, after the dam broke at 1.30pm``: a day and an hour of it tell two grains of one time.
        return False
    return value in _OF_TWO_THINGS or _told_of_two_names(a, b)


def _at_two_times(a: Profile, b: Profile) -> bool:
    """
    True for two parts of a day, and for those of two days: who errs in a day keeps its morning.

    Two hours of one day in two of its parts may be one, told wrong, and so may the two days of one night, and those of texts of
    a sentence or two that tell one thing, a morning and a noon. The one thing that each of two articles tells of a day is joined
    once all else is (`parts_of_day`).
    """
    if not parts_apart(a.part, b.part):
        return False
    if value_level(a, b) != "value_differs":
        return True
    one, other = str(a.claim.value), str(b.claim.value)
    if one[:DAY_LENGTH] == other[:DAY_LENGTH]:
        return False
    touching = parts_touch(a.part, b.part) and are_brief(a, b) and are_retold(a, b)
    return not touching and not _of_one_night(a, b)


def _of_one_night(a: Profile, b: Profile) -> bool:
    """True for the evening or night of one day and the early morning of the next: papers call the hours between by either day."""
    earlier, later = sorted((a, b), key=lambda ready: str(ready.claim.value))
    if not may_be_one_night(earlier.part, later.part):
        return False
    evening, morning = (first_instant(str(ready.claim.value)[:DAY_LENGTH]) for ready in (earlier, later))
    return morning - evening == _ONE_DAY


def _told_of_two_things(a: Profile, b: Profile) -> bool:
    """
    True for some and all of several, the dead and the dead and missing, and for predicates that exclude each other.

    Not for the latter where the words run alike on both sides: then the verb was misread. A match report gives each minute
    its own verb, one side's win is the other's defeat, and hectares are an area, however wide the land is said to be.
    """
    one, other = a.claim.slots.predicate, b.claim.slots.predicate
    if _is_part_of(one, other) or _is_part_of(other, one):
        return True
    if not exclude_each_other(one, other) or a.claim.kind == "score" or _is_minute_of_match(a, b):
        return False
    if {one, other} <= _sizes() and a.dimension != _LENGTH:
        return False
    if {one, other} <= _treated() and in_words(a, b):
        # English papers tell the hurt by where they are: eleven were treated for burns, fourteen men are hurt.
        return False
    return likeness_of_sentences(a, b) < _COPIED or parallel_run(a, b) < _COPIED_WORDS


def _is_part_of(part: str, joined: str) -> bool:
    """True for one of several predicates told as one, which exclude each other."""
    said = joined.split("+")
    return len(said) > 1 and bool(part) and set(part.split("+")) < set(said) and exclude_each_other(said[0], said[1])


def _in_words_and_of_two_things(a: Profile, b: Profile) -> bool:
    """
    True for predicates that exclude each other in two languages, where no other word tells the two apart.

    In one language of words they tell apart what only meets: more than 30 missing are not the 31 dead.
    """
    told = {a.claim.slots.predicate, b.claim.slots.predicate}
    if len(told) == 1 or not any(told <= fates for fates in _outcomes()):
        return False
    return in_two_languages(a, b) or (in_words(a, b) and value_level(a, b) == "value_close")


def _is_of_a_later_day(a: Profile, b: Profile) -> bool:
    """
    True for a day of what has been, after the article of *b* was printed: what that tells of had been before, and is something else.

    Not for the day right behind its printing: the clocks of two places are a day apart. Nor for a day that its own article cannot
    have told of either: it is misprinted. Nor where *b* tells of the day of printing: an undated text is taken to be of the day it tells.
    """
    if a.claim.kind != "date" or {a.claim.status, b.claim.status} != {"actual"} or b.claim.as_of_source != "published":
        return False
    if str(b.claim.value)[:DAY_LENGTH] == str(b.claim.as_of)[:DAY_LENGTH]:
        return False
    return _lies_behind(a, b, _ONE_DAY) and not _lies_behind(a, a, timedelta())


def _lies_behind(a: Profile, b: Profile, by: timedelta) -> bool:
    """True where the day of *a* is more than *by* behind the one that *b* describes."""
    day, described = (str(told)[:DAY_LENGTH] for told in (a.claim.value, b.claim.as_of))
    if not (_is_a_day(day) and _is_a_day(described)) or "/" in str(a.claim.value):
        return False
    return first_instant(day) - first_instant(described) > by


def _is_a_day(day: str) -> bool:
    """True for a day of a year that is known."""
    return len(day) == DAY_LENGTH and day.replace("-", "").isdigit()


def _measured_from_two_places(a: Profile, b: Profile) -> bool:
    """True for distances beside which different places are named, none of them in the other's sentence: from one gate and from the next."""
    if not a.claim.slots.predicate == b.claim.slots.predicate == _DISTANCE:
        return False
    return bool(a.names and b.names) and not any(_is_told_in(one, other) for one, other in ((a, b), (b, a)))


def _is_told_in(one: Profile, other: Profile) -> bool:
    """True where a name close to *one* stands anywhere in the sentence of *other*."""
    told = {name_in_any_language(name) for name, _ in other.claim.slots.names} | other.names
    return bool(one.names & told)


def _ranked_of_two(a: Profile, b: Profile) -> bool:
    """True for ranks, seeds and minutes right beside which stand different names: eighth of the men, of the women; ``Hoa 72', Lan 72'``."""
    one, other = a.claim.slots, b.claim.slots
    if a.claim.kind != "ordinal" or one.counted != other.counted or one.counted not in (*_PLACES, _MINUTE):
        return False
    # Behind a minute stands whoever did something first.
    last = -1 if one.counted == _MINUTE else 1
    mine, theirs = (_names_ranked(side, -1, last) for side in (a, b))
    return bool(mine and theirs) and not any(one_name(x, y) for x in mine for y in theirs)


def _told_of_two_names(a: Profile, b: Profile) -> bool:
    """True for equal figures of a list, each behind a name of its own: ``Hà Nội (46,1%), Hà Tĩnh (46,1%)``."""
    mine, theirs = (_names_ranked(side, -_NEAR_NAME, -1) for side in (a, b))
    return bool(mine and theirs) and not one_name(mine[0], theirs[0])


def _names_ranked(ready: Profile, first: int, last: int) -> tuple[str, ...]:
    """The names whose rank from the figure lies from *first* to *last*, nearest first."""
    return tuple(name_in_any_language(name) for name, rank in ready.claim.slots.names if first <= rank <= last)


def _says_again(a: Profile, b: Profile) -> bool:
    """True for ``500.000.000 đồng (năm trăm triệu đồng)``, ``6,500 feet (1,980 metres)``: in brackets stands the figure before it again."""
    first, second = sorted((a.claim, b.claim), key=lambda claim: claim.start)
    between = first.sentence[first.in_sentence.end : second.in_sentence.start]
    if a.claim.kind != "date" and a.claim.unit != b.claim.unit and between.strip() in _AGAIN:
        return True
    return a.value == b.value and between.strip() == "("


def _in_one_sentence(a: Profile, b: Profile) -> bool:
    return a.claim.article == b.claim.article and a.claim.sentence_start == b.claim.sentence_start


def _apart_in_one_article(a: Profile, b: Profile) -> bool:
    one, other = a.claim, b.claim
    if _is_minute_of_match(a, b) and _is_of_summary(a) != _is_of_summary(b):
        return False
    unhedged = one.hedge == "exact" and other.hedge == "exact"
    comparable = _stand_alike(a, b) and one.zone == other.zone and one.as_of == other.as_of
    return unhedged and comparable


def _stand_alike(a: Profile, b: Profile) -> bool:
    """
    True for claims of one status, and for a plan beside what there is: who exports 2 million and will export 2.2 tells two figures.

    Not for days: what was to begin at eleven and began at ten is one fact.
    """
    told = {a.claim.status, b.claim.status}
    return len(told) == 1 or (told == {"planned", "actual"} and a.claim.kind != "date")


def _scopes_exclude(a: Profile, b: Profile) -> bool:
    """True where both state a scope and the scopes differ: a threshold and a count, a month and a year."""
    one, other = a.claim.slots, b.claim.slots
    if one.normative != other.normative and not a.claim.status == b.claim.status == "unknown":
        # What both tell of a rule is one threshold, whether it is worded as one (``after the 50th ratification``, ``needs 50``).
        return True
    if one.base and other.base and one.base != other.base and not _is_an_average_again(a, b):
        return True
    return are_of_two_denominators(one.per, other.per)


def _is_an_average_again(a: Profile, b: Profile) -> bool:
    """True for one rate, told as an average and beside its base: ``CPI bình quân tăng 3,27%``, ``3.27% above 2023``."""
    return _AVERAGE in (a.claim.slots.base, b.claim.slots.base) and value_level(a, b) == "value_same_sharp"


def _far_apart_in_time(a: Profile, b: Profile) -> bool:
    """True for minutes of two goals, and for a day that one article cannot have told of."""
    return _of_two_goals(a, b) or _is_of_a_later_day(a, b) or _is_of_a_later_day(b, a)


def _of_two_goals(a: Profile, b: Profile) -> bool:
    """
    True for minutes of a match that no two watches put so far from each other.

    Not where one digit or the order of two tells the minutes of one player apart: sent off in the 71st, and in the 61st.
    """
    if not _is_minute_of_match(a, b) or (_slipped_by_ten(a, b) and _name_one(a, b)):
        return False
    # As printed: in base units a minute is sixty, and two watches would never agree.
    one, other = a.claim.value, b.claim.value
    assert not isinstance(one, str)  # ordinals are numbers
    assert not isinstance(other, str)
    return abs(one - other) > _MINUTES_BETWEEN_WATCHES


def _slipped_by_ten(a: Profile, b: Profile) -> bool:
    one, other = a.claim.value, b.claim.value
    assert not isinstance(one, str)  # ordinals are numbers
    assert not isinstance(other, str)
    return abs(one - other) == _TEN or slip_level(one, other).startswith("swapped")


def _name_one(a: Profile, b: Profile) -> bool:
    """True where a name stands close to both."""
    return any(one_name(mine, theirs) for mine in a.names for theirs in b.names)


def _is_of_summary(ready: Profile) -> bool:
    """True for ``Hoa (81')``: the scorers above a report may contradict it, as its headline may."""
    return not _PRIMES.isdisjoint(ready.claim.quote)


def _is_minute_of_match(a: Profile, b: Profile) -> bool:
    return a.claim.kind == "ordinal" and a.claim.slots.counted == b.claim.slots.counted == _MINUTE


def _of_two_years(a: Profile, b: Profile) -> bool:
    """
    True where only one of two counts is told of an earlier year: ``In 2017, 58 people died …``.

    Counts that differ must be of what befell people: others are told again for another year by mistake. No two years
    give one sharp count: one paper names the year, and the other leaves it to be understood.
    """
    if a.claim.kind != "count" or _earlier_year(a) == _earlier_year(b):
        return False
    value = value_level(a, b)
    # 2008 and June 2008 are one year.
    one, other = (ready.claim.slots.period[:YEAR_LENGTH] for ready in (a, b))
    if one == other or value == "value_same_sharp" or _keeps(a, b):
        return False
    if (_earlier_year(a) or _earlier_year(b)) in (a if _earlier_year(b) else b).claim.sentence:
        # ``In 1976, when 97 votes decided it``: both tell the year.
        return False
    fates = frozenset().union(*_outcomes())
    return value != "value_differs" or {a.claim.slots.predicate, b.claim.slots.predicate} <= fates


def _keeps(a: Profile, b: Profile) -> bool:
    """True for what a thing has and keeps: how many a boat built in 2015 may carry is told of no year."""
    return {a.claim.slots.predicate, b.claim.slots.predicate} <= _lasting()


def _of_two_areas(a: Profile, b: Profile) -> bool:
    """True where both sentences say over what area they count, and the areas differ: a district's dead are some of the province's."""
    if a.claim.kind != "count":
        return False
    one, other = scope_of(a.claim), scope_of(b.claim)
    # Between an area that is named and one that is not, nothing is known.
    return bool(one and other and one.area != other.area and (one.area[1] or other.area[1]))


def _earlier_year(ready: Profile) -> str:
    """The year that the sentence tells, where it is before the one that the figure is as of; else an empty text."""
    year, as_of = ready.claim.slots.period, (ready.claim.as_of or "")[:YEAR_LENGTH]
    return year if len(year) == YEAR_LENGTH and year.isdigit() and as_of.isdigit() and year < as_of else ""


@cache
def _outcomes() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(members) for members in section("concepts", "outcomes").values())


@cache
def _treated() -> frozenset[str]:
    return frozenset(section("concepts", "treated").get("predicates", ()))


@cache
def _lasting() -> frozenset[str]:
    return frozenset(section("concepts", "lasting").get("attributes", ()))


@cache
def _sizes() -> frozenset[str]:
    return frozenset(section("concepts", "exclusive").get("size", ()))


@cache
def _covered(predicate: str) -> frozenset[str]:
    """What befell a part of those of whom *predicate* tells."""
    return frozenset(section("concepts", "covering").get(predicate, ()))
