"""
Times of day: ``15h30``, ``3 giờ chiều``, ``11 giờ kém 15``, ``3:15pm``, ``half past two``, ``15h00 (GMT+7)``.

A part of day settles which hour is meant, by the rule that the lexicon gives it: ``am`` (hours stand, twelve is
midnight), ``pm`` (hours of the afternoon), ``noon`` (ten to twelve stand, one and two are of the afternoon), ``evening``
(as pm, twelve is midnight), ``night`` (six to eleven are of the evening, twelve is midnight, smaller ones stand).
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.times.moments import Moment, hour_in_part
from checker.extract.times.numeric_dates import iso_offset
from checker.extract.times.outlook import OF_THE_WORLD
from checker.extract.times.periods import days_from, days_off, narrated_day
from checker.extract.times.scanning import Found, Scan

_COLON: Final = re.compile(r"([:.])([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?!\d)(?![.:]\d)")
_POINTED: Final = re.compile(r"(\d{1,2})\.([0-5]\d)(?!\d)")
# What a number measures touches it: on Thursday at 1.12m.
_MEASURED: Final = re.compile(r"[^\W\d_]|%")
# A dash may join them to the hour that ends an interval: 6h30-8h30.
_MINUTES: Final = re.compile(r" ?([0-5]?\d)(?!(?!-\d{1,2}(?:[hg]| giờ))[\d.,/:%-]*\d)(?!%)")
_OFFSET: Final = re.compile(r" ?([+-]\d{4})(?!\d)")
_SCORE_BEFORE: Final = re.compile(r":\w{1,4}, ?$")
_SCORE_BEHIND: Final = re.compile(r"\w{0,2}, ?\w{1,2}:\w")
_FOUR_DIGITS: Final = re.compile(r"(?!1[89]|20)([01]\d|2[0-3])([0-5]\d)(?!\w)")
_HOUR_LIKE_A_YEAR: Final = re.compile(r"(1[89]|20)([0-5]\d)(?!\w)")
_GMT_SHIFT: Final = re.compile(r" ?([+-]) ?(\d{1,2})(?::?(\d\d))?(?!\d)")
_GAP: Final = re.compile(r"[ ,(]+")
_DAY_AND_MONTH: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}(?!\d)")
_DAY_IN_BRACKETS: Final = re.compile(r" ?\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\)")
_ZONE_GAP: Final = re.compile(r",? ?\(?(?:theo )?")
_OTHER_CLOCKS: Final = re.compile(rf"({OF_THE_WORLD}),?(?: on)? ")
_MOST_HOURS: Final = 24
_HALF_DAY: Final = 12
_HALF: Final = 30
_QUARTER: Final = 15
_HOUR: Final = 60
_CUE_REACH: Final = 16
_DAYS: Final = frozenset(("day", "days_away", "narrated_days", "narrated_behind", "same_day"))


def read_clock(scan: Scan, at: int, hour: int, end: int, *, cued: bool = False) -> Found:
    """
    Return the time of day whose hour is the number *hour*, which ends at *end*.

    Args:
        scan: The text.
        at: Where the number begins.
        hour: Its value.
        end: Its end.
        cued: True where a word like ``at`` links it to a day.
    """
    if hour > _MOST_HOURS or scan.is_timed(at):
        return None
    stated = _with_colon(scan, hour, end) or _with_mark(scan, hour, end) or _with_words(scan, at, hour, end)
    if about := scan.known.about_suffix.match(scan.text, end):
        stated = stated or (Moment(hour=hour), about.end())
    moment, stop = stated or (Moment(hour=hour), end)
    if stated is None and scan.text[end : end + 1].isalpha() and not scan.find(end, "parts"):
        return None
    if stated is None and scan.after(end, "unit"):
        # For five weeks lasts.
        return None
    parted = False
    if stated or scan.known.twelve_hours:
        moment, stop, parted = _with_part(scan, moment, stop)
    moment, zoned = with_zone(scan, moment, stop)
    if not (parted or zoned > stop or _is_clock(scan, at, stop, moment, marked=stated is not None, cued=cued)):
        return None
    return _hours_settled(moment, scan), _past_other_clocks(scan, max(stop, zoned))


def _past_other_clocks(scan: Scan, stop: int) -> int:
    """Where brackets end that tell the same hour by other clocks and part it from its day: ``4 p.m. (0900 GMT) on Sunday``."""
    told = _OTHER_CLOCKS.match(scan.text, stop)
    if told is None:
        return stop
    behind = told.end()
    return told.end(1) if any(scan.find(behind, name) for name in ("weekdays", "months", "day")) else stop


def _with_colon(scan: Scan, hour: int, end: int) -> Found:
    """``3:18``, ``15:30:20``; with a point only where a part of day follows or an hour is expected."""
    found = _COLON.match(scan.text, end)
    if found is None:
        return None
    if found[1] == ".":
        return None
    second = int(found[3]) if found[3] else None
    stop, mark = found.end(), scan.after(found.end(), "hour")
    if mark and _part_of_clock(scan, mark[1]):
        # 7:05 giờ sáng
        stop = mark[1]
    return Moment(hour=hour, minute=int(found[2]), second=second), stop


def _with_mark(scan: Scan, hour: int, end: int) -> Found:
    """``8h``, ``8h30``, ``8 giờ 5 phút``, ``11 giờ kém 15``, ``huit heures moins le quart``, ``3 giờ rưỡi``, ``3 o'clock``."""
    mark = scan.after(end, "hour")
    if mark is None:
        return None
    stop = mark[1]
    if half := scan.after(stop, "half_hour"):
        return Moment(hour=hour, minute=_HALF, settled=True), half[1]
    if (joined := scan.after(stop, "and")) and (quarter := scan.after(joined[1], "quarter_hour")):
        return Moment(hour=hour, minute=_QUARTER, settled=True), quarter[1]
    if less := scan.after(stop, "less"):
        if quarter := scan.after(less[1], "quarter_hour"):
            return _minutes_off(Moment(hour=hour, settled=True), -_QUARTER), quarter[1]
        number = scan.number(scan.skip(less[1]))
        if number and 0 < number.value < _HOUR:
            minutes = scan.after(number.end, "minute")
            return _minutes_off(Moment(hour=hour, settled=True), -number.value), minutes[1] if minutes else number.end
    return _minutes_behind(scan, hour, stop)


def _minutes_behind(scan: Scan, hour: int, stop: int) -> Found:
    """An hour with its mark, of 24 where that is ``h``, and the minutes behind it."""
    glued = scan.text[stop - 1] in "hg" or None
    found = _MINUTES.match(scan.text, stop)
    if found is None:
        spelled = scan.number(scan.skip(stop))
        minutes = scan.after(spelled.end, "minute") if spelled and not spelled.digits else None
        if spelled and minutes and spelled.value < _HOUR:
            return Moment(hour=hour, minute=spelled.value), minutes[1]
        return Moment(hour=hour, settled=glued), stop
    minutes = scan.after(found.end(), "minute")
    if minutes is None and len(found[1]) < 2:
        return Moment(hour=hour, settled=glued), stop
    if minutes is None and found[0][0] == " " and scan.known.counted_after.match(scan.text, found.end()):
        return Moment(hour=hour, settled=glued), stop
    return Moment(hour=hour, minute=int(found[1]), settled=glued), minutes[1] if minutes else found.end()


def _with_words(scan: Scan, at: int, hour: int, end: int) -> Found:
    """``ten thirty am``; four digits behind ``around`` where the text is nothing else."""
    if not scan.text[at].isdigit():
        spelled = scan.number(scan.skip(end))
        if spelled and not spelled.digits and spelled.value < _HOUR and _part_of_clock(scan, spelled.end):
            return Moment(hour=hour, minute=spelled.value), spelled.end
    return None


def read_pointed(scan: Scan, at: int, *, cued: bool = False) -> Found:
    """
    Return ``3.30 pm``: a point between hour and minutes, where a part of day follows or the words before ask for an hour.

    Where another word stands before that part, ``at 3.30 this morning``, both must: prices move this morning, too.
    """
    found = _POINTED.match(scan.text, at)
    if found is None or int(found[1]) >= _MOST_HOURS:
        return None
    stated = Moment(hour=int(found[1]), minute=int(found[2]))
    follows = _part_of_clock(scan, found.end()) is not None
    if not follows and _MEASURED.match(scan.text, found.end()):
        return None
    if cued and not follows:
        return _hours_settled(stated, scan), found.end()
    moment, stop, parted = _with_part(scan, stated, found.end())
    if not parted or not (follows or _cue_before(scan, at)) or not 1 <= int(found[1]) <= _HALF_DAY:
        return (_hours_settled(stated, scan), found.end()) if _tells_an_hour(scan, at, found.end()) else None
    moment, end = with_zone(scan, moment, stop)
    return _hours_settled(moment, scan), end


def _tells_an_hour(scan: Scan, at: int, end: int) -> bool:
    pointed = scan.known.pointed
    return pointed is not None and pointed.tell_an_hour(scan.text, at, end)


def read_four_digits(scan: Scan, at: int) -> Found:
    """Return ``1030`` as a time of day: before a zone, or behind a cue in a text that says nothing else."""
    if not scan.known.twelve_hours:
        return None
    found = _FOUR_DIGITS.match(scan.text, at)
    if found is None:
        return _zoned_like_a_year(scan, at)
    moment = Moment(hour=int(found[1]), minute=int(found[2]), settled=True)
    zoned = with_zone(scan, moment, found.end())
    if zoned[1] > found.end():
        return zoned
    hours = scan.after(found.end(), "unit")
    if hours and hours[0] == [1, "hour"] and _cue_before(scan, at):
        return moment, hours[1]
    if scan.alone():
        return zoned if _cue_before(scan, at) else None
    asked = scan.known.late_before.search(scan.text, max(0, at - _CUE_REACH), at) is not None
    local = scan.after(found.end(), "local_clocks")
    end = local[1] if local else found.end()
    return (moment, end) if asked and _ends_there(scan, end) else None


def _zoned_like_a_year(scan: Scan, at: int) -> Found:
    """``2035 UTC``: what looks like a year is an hour before a zone."""
    found = _HOUR_LIKE_A_YEAR.match(scan.text, at)
    if found is None:
        return None
    moment, end = with_zone(scan, Moment(hour=int(found[1]), minute=int(found[2]), settled=True), found.end())
    return (moment, end) if end > found.end() else None


def _ends_there(scan: Scan, end: int) -> bool:
    """True where nothing that could be counted, measured or paid follows an hour in four digits."""
    measured = scan.known.counted_after.match(scan.text, end) or scan.known.measured_after.match(scan.text, end)
    return not measured and _closes(scan, end)


def _part_of_clock(scan: Scan, end: int) -> tuple[str, int] | None:
    """The rule of a part of day behind a clock, and its end."""
    part = scan.after(end, "parts") or scan.find(end, "parts")
    if part and part[1] - scan.skip(end) == 1 and (scan.skip(end) > end or ":" not in scan.text[end - 3 : end]):
        # One letter is a part of day only right behind hour and minutes: 3:18a.
        return None
    return part


def _with_part(scan: Scan, moment: Moment, stop: int) -> tuple[Moment, int, bool]:
    """The clock with the part of day behind it, and the day that this names: ``8 giờ tối nay``, ``9 tomorrow morning``."""
    part = _part_of_clock(scan, stop)
    parted = moment._replace(part=part[0]) if part else moment
    if told := _of_a_day_told(scan, parted, part[1] if part else stop):
        return *told, True
    if part:
        moment, end = parted, part[1]
        if away := scan.after(end, "deictic"):
            moment, end = _on(scan, moment, away[0]), away[1]
        elif (day := scan.find(scan.skip(stop), "days_away")) and day[1] >= end:
            moment, end = _on(scan, moment, day[0]), day[1]
        return moment, end, True
    return _with_day(scan, moment, stop)


def _with_day(scan: Scan, moment: Moment, stop: int) -> tuple[Moment, int, bool]:
    """The clock with a day behind it and that day's part: ``9 tomorrow morning``, ``3.30 this afternoon``."""
    day = scan.after(stop, "days_away")
    if day and _DAY_IN_BRACKETS.match(scan.text, day[1]):
        # 17h30 hôm nay (23-5)
        return _on(scan, moment, day[0]), day[1], True
    if not scan.known.twelve_hours:
        return moment, stop, False
    if day:
        if part := scan.after(day[1], "parts"):
            return _on(scan, moment, day[0])._replace(part=part[0]), part[1], True
        return moment, stop, False
    if (this := scan.after(stop, "before_unit")) and this[0] == 0 and (part := scan.after(this[1], "parts")):
        return _on(scan, moment, 0)._replace(part=part[0]), part[1], True
    return moment, stop, False


def _of_a_day_told(scan: Scan, moment: Moment, stop: int) -> Found:
    """``8 that evening``, ``10pm the night before``, ``8 a.m. the next day`` behind a day that the text has told."""
    begin = scan.skip(stop)
    while word := scan.find(begin, "on_a_day"):
        begin = scan.skip(word[1])
    if same := scan.find(begin, "same_part"):
        return moment if moment.part else moment._replace(part=same[0]), same[1]
    if before := scan.find(begin, "part_before"):
        day, part, end = days_off(scan, -1), before[0], before[1]
    elif told := scan.find(begin, "narrated_days") or scan.find(begin, "narrated_behind"):
        day, part, end = days_off(scan, told[0]), None, told[1]
    elif narrated := narrated_day(scan, begin):
        day, part, end = narrated[0], narrated[0].part, narrated[1]
    else:
        return None
    if day is None:
        return None
    return moment._replace(year=day.year, month=day.month, day=day.day, deictic=True, part=moment.part or part), end


def _on(scan: Scan, moment: Moment, away: int) -> Moment:
    day = days_from(scan, away)
    if day is None:
        return moment
    return moment._replace(year=f"{day.year:04}", month=day.month, day=day.day, deictic=True)


def with_zone(scan: Scan, moment: Moment, stop: int) -> tuple[Moment, int]:
    """Return *moment* with the zone behind it, and where that ends: ``(GMT+7)``, ``, giờ Việt Nam``, ``GMT``."""
    if moment.zone is not None:
        return moment, stop
    if moment.second is not None and (offset := _OFFSET.match(scan.text, stop)):
        return moment._replace(zone=iso_offset(offset[1], scan.known.own_zone)), offset.end()
    gap = _ZONE_GAP.match(scan.text, stop)
    begin = gap.end() if gap else stop
    found = scan.find(begin, "zones")
    if found is None or begin == stop:
        return moment, stop
    zone, end = str(found[0]), found[1]
    if shift := _GMT_SHIFT.match(scan.text, end):
        zone, end = f"{shift[1]}{int(shift[2]):02}:{shift[3] or '00'}", shift.end()
    if scan.text[end : end + 1] == ")" and "(" in scan.text[stop:begin]:
        end += 1
    return moment._replace(zone=None if zone in ("local", "own", scan.known.own_zone) else zone), end


def _is_clock(scan: Scan, at: int, stop: int, moment: Moment, *, marked: bool, cued: bool) -> bool:
    """A time of day, no duration: a cue, a day behind it, or hours and minutes in one word."""
    if cued or (marked and _cue_before(scan, at)):
        return True
    if not marked:
        return 0 < (moment.hour or 0) <= _HALF_DAY and _is_round(scan, at, stop)
    if (mark := scan.after(at, "number") or _digits_end(scan, at)) and _is_sure_mark(scan, mark[1]):
        return True
    if _day_behind(scan, stop):
        return True
    if moment.second is not None and scan.known.twelve_hours:
        # 2:03:44 is what a race took, unless a word asks for an hour.
        return scan.alone()
    if _HALF_DAY < (moment.hour or 0) < _MOST_HOURS and scan.known.late_before.search(
        scan.text, max(0, at - _CUE_REACH), at
    ):
        return " " not in scan.text[at:stop]
    if moment.minute is None or _among_scores(scan.text, at, stop):
        return False
    return (" " not in scan.text[at:stop] and "'" not in scan.text[at:stop]) or (
        scan.alone() and scan.text[stop - 1].isdigit()
    )


def _digits_end(scan: Scan, at: int) -> tuple[int, int] | None:
    number = scan.number(at)
    return (number.value, number.end) if number else None


def _is_sure_mark(scan: Scan, end: int) -> bool:
    """``o'clock`` stands behind hours of the day alone, ``giờ`` and ``h`` behind durations too."""
    begin = scan.skip(end)
    return any("hour" in entry and "unit" not in entry and stop - begin > 1 for stop, entry in scan.entries(begin))


def _among_scores(text: str, at: int, stop: int) -> bool:
    """``(0:15, 15:15, 30:15)`` are points of a game."""
    return bool(_SCORE_BEFORE.search(text, max(0, at - 8), at) or _SCORE_BEHIND.match(text, stop))


def _cue_before(scan: Scan, at: int) -> bool:
    return bool(scan.known.clock_before.search(scan.text, max(0, at - _CUE_REACH), at))


def _day_behind(scan: Scan, stop: int) -> bool:
    """A day right behind a clock: ``ngày 25/10``, ``hôm nay``, ``(25/10``, ``cùng ngày``."""
    gap = _GAP.match(scan.text, stop)
    if gap is None:
        return False
    if _DAY_AND_MONTH.match(scan.text, gap.end()):
        return True
    return any(not _DAYS.isdisjoint(entry) for _, entry in scan.entries(gap.end()))


def _is_round(scan: Scan, at: int, stop: int) -> bool:
    """``at 11 last night``, ``shortly before 7``: a small number that the words around make an hour."""
    pointed = scan.known.pointed
    if pointed is None:
        return False
    return pointed.tell_its_day(scan.text, at, stop) or pointed.tell_a_round_hour(scan.text, at, stop)


def _hours_settled(moment: Moment, scan: Scan) -> Moment:
    """The hour of 24 that a part of day makes of the one named."""
    hour, part = moment.hour or 0, moment.part
    if part is None:
        return moment if scan.known.twelve_hours else moment._replace(settled=True)
    if hour <= _HALF_DAY:
        hour = hour_in_part(hour, part)
    return moment._replace(hour=hour, settled=True, part=None, parted=True)


def read_clock_word(scan: Scan, at: int, end: int, clock: str) -> Found:
    """Return ``noon``, ``midnight``, where a cue or a day makes them a time; ``après-midi`` holds no noon."""
    if scan.text[at - 1 : at] == "-":
        return None
    if not (_cue_before(scan, at) or _day_behind(scan, end) or scan.depth > 1 or scan.alone()):
        return None
    hour, minute = clock.split(":")
    return Moment(hour=int(hour), minute=int(minute), settled=True), end


def read_minutes_past(scan: Scan, minutes: int, end: int, *, bare: bool, told: bool = False) -> Found:
    """
    Return ``half past two``, ``a quarter to noon``, ``15 minutes past 3pm``.

    Args:
        scan: The text.
        minutes: How many.
        end: Where the word for them ends.
        bare: True for a number with no word for minutes behind it.
        told: True where it stands behind a word that asks for an hour: ``at ten to five``, but ``fell from ten to five``.
    """
    for category, sign in (("past", 1), ("before", -1)):
        if bare and sign < 0 and not told:
            continue
        if found := scan.after(end, category):
            base = _hour_at(scan, scan.skip(found[1]))
            # By 10 to one after 11 hours: what follows lasts.
            if bare and sign < 0 and base and not _closes(scan, base[1]):
                # At ten to twelve people counts them.
                continue
            if base and not scan.after(base[1], "unit") and base[0].hour is not None and base[0].minute in (None, 0):
                return _minutes_off(base[0], sign * minutes), base[1]
    return None


def _closes(scan: Scan, end: int) -> bool:
    """True where a stop, another part of the time or a word that ties one to the rest stands behind an hour."""
    link = scan.known.link.match(scan.text, end)
    return (
        not scan.text[end : end + 2].strip(" -").isalnum() or scan.opens(scan.skip(end)) or bool(link and link["words"])
    )


def read_half(scan: Scan, end: int) -> Found:
    """Return ``half past two`` and, as the English say, ``half three``."""
    if found := read_minutes_past(scan, _HALF, end, bare=False):
        return found
    number = scan.number(scan.skip(end)) if scan.known.twelve_hours else None
    if number and not number.digits and 1 <= number.value <= _HALF_DAY and scan.alone():
        return Moment(hour=number.value, minute=_HALF), number.end
    return None


def _hour_at(scan: Scan, at: int) -> Found:
    if word := scan.find(at, "clock_words"):
        return Moment(hour=int(word[0].split(":")[0]), settled=True), word[1]
    number = scan.number(at)
    if number is None or number.ordinal or number.value > _MOST_HOURS:
        return None
    return read_clock(scan, at, number.value, number.end, cued=True)


def _minutes_off(moment: Moment, minutes: int) -> Moment:
    total = (moment.hour or 0) * _HOUR + minutes
    return moment._replace(hour=total // _HOUR % _MOST_HOURS, minute=total % _HOUR)


def read_part_of_day(scan: Scan, at: int, end: int, part: str) -> Found:
    """Return ``chiều nay``, ``đêm hôm qua``: a part of day that names its day."""
    if away := scan.after(end, "deictic") or scan.after(end, "days_away"):
        day = days_from(scan, away[0])
        return (day._replace(part=part, deictic=True), away[1]) if day else None
    if told := scan.after(end, "narrated_days") or scan.after(end, "narrated_behind"):
        day = days_off(scan, told[0])
        return (day._replace(part=part, deictic=True), told[1]) if day else None
    return None
