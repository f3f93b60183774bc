"""Days and times of day that date no event: of prices, of every week, of no day that is known, or on which someone spoke."""

from __future__ import annotations

import re

from checker.resolve.labels.periods import is_coming, is_reckoned, something_happens
from checker.resolve.setting import Setting
from checker.resolve.surroundings import CAPITAL
from checker.shadow import fold

_DAY_GRAINS = ("day", "part")
_CLOCK_GRAINS = ("hour", "minute")
# Monday is the second day, Saturday the seventh.
_WEEKDAYS = range(2, 8)
# How far from its day a verb of saying may stand [code points].
_SPEECH_REACH = 140
# How far behind a word of speech a day may stand that is the one of speaking [code points].
_SAID_REACH = 12
# How far behind what runs daily its hours may stand [code points].
_DAILY_REACH = 400
_WINDOW = 40
_FILED = re.compile(rf"[{CAPITAL}]{{2,}}[{CAPITAL} .'-]*(?:, (?:[{CAPITAL}][\w.]*[ ]?)+)?,? ?\(?")
_REPORT = re.compile(r"(?:,[^()\n]{0,40})?\)?\.?(?: ?\([^()]*\))? ?-+ ")
# The same in small letters, which opens a report: Kolkata, Oct 29: …
_FILED_IN = re.compile(rf"(?:[{CAPITAL}][\w.'-]*[ ]?){{1,4}}, ?\(?")
_OPENS_A_REPORT = re.compile(r",?\)?(?: ?\([^()]*\))?: ")
_NAMED = re.compile(rf",? (?:[{CAPITAL}][\w&.-]* )+")
_BULLET = re.compile(r"[*•]")
_ENTRY = re.compile(r"\]? ?(?:[-:|]|\n)[ \n]?[^\d\s]")
_DIGITS = re.compile(r"\d")
_CLAUSE = re.compile(r"[;()]|[,:](?!\d)")
_MONTH_AND_DAY = re.compile(r"-(\d\d)-(\d\d)T")
# A day of a settlement, counted from that of the trade: T+2.
_COUNTED_DAY = re.compile(r"(?<!\w)t ?\+ ?\d(?!\d)")
# Minutes behind an hour, without a unit of their own: 18 giờ 30,
_MINUTES = re.compile(r" [0-5]\d(?![\w.,/%:]\w| ?[^\W\d_])")
# The commas and words between the days of a list.
_DAY_LIST = re.compile(r"(?:(?:thứ )?[^\W\d]+(?:, ?| và | hoặc ))+$")


def told_by_publication(setting: Setting) -> bool:
    """
    ``last month``, ``Six months ago investors left``: nothing but the day of publication tells which; ``due next year`` is to come.
    """
    if setting.mention.kind == "duration":
        return setting.precedes("told_ago") and setting.opens_clause and not _lead(setting)
    return setting.mention.rule == "date-relative" and not is_coming(setting)


def clock(setting: Setting) -> bool:
    """``vào lúc 15 giờ cùng ngày``, ``6g sáng``: a time of day of which no day is known lasts no 15 hours, and weighs no 6 grams."""
    if setting.mention.kind == "measure":
        marked = fold(setting.mention.quote).endswith(setting.words.forms("hour_marks"))
        return marked and setting.precedes("of_the_day")
    if setting.mention.kind != "duration" or setting.mention.unit not in ("hour", "minute"):
        return False
    if setting.mention.unit == "hour" and setting.follows("sharp") and not setting.precedes("hours_last"):
        return True
    if setting.mention.unit == "hour" and _MINUTES.match(setting.shadow.text, setting.span.end):
        return True
    figure = setting.shadow.folded(setting.mention.figure.start)
    lead = setting.shadow.text[max(0, figure - _WINDOW) : figure].rstrip(" ")
    return setting.words.ends(lead, ("clock",)) or setting.precedes("of_the_day")


def weekday(setting: Setting) -> bool:
    """``hôm thứ Tư``, ``ngày thứ Ba``, ``thứ 6 tuần này``: a day of the week of which no date is known, no fourth of anything."""
    mention, cased = setting.mention, setting.shadow.cased
    if mention.kind != "ordinal" or mention.unit not in (None, "day") or mention.value not in _WEEKDAYS:
        return False
    if mention.unit:
        # ngày thứ ba của hội nghị counts days.
        name = cased.rfind(" ", 0, setting.span.end) + 1
        return mention.rule == "ordinal-word" and cased[name : name + 1].isupper()
    if setting.precedes("weekday_tail"):
        return True
    if mention.rule != "ordinal-word":
        return setting.follows("weekday_of") and not setting.precedes("rank_of")
    name = cased.rfind(" ", 0, setting.span.end) + 1
    numbered = bool(setting.words.forms("weekday_of")) and cased[name : name + 1].isupper()
    return numbered or setting.follows("weekday_of")


def recurring_weekday(setting: Setting) -> bool:
    """``vào các ngày thứ Tư, thứ Sáu``: the days of every week."""
    words, named = setting.words, fold(setting.mention.quote)
    if setting.mention.kind != "date" or not words.begins(named, ("weekday_names",)) or _DIGITS.search(named):
        return False
    lead = _DAY_LIST.split(setting.before)[0].rstrip(" ")
    return words.ends(lead, ("every_week",)) or setting.precedes("weekly")


def recurring_hour(setting: Setting) -> bool:
    """
    ``Hằng ngày, anh dậy từ 5h``, ``đóng cửa lúc 22h mỗi ngày``, ``chợ thường họp từ 4h``, ``giờ cao điểm, từ 11h30 đến 14h30``: the
    hour of every day.
    """
    if not _is_hour_alone(setting):
        return False
    lead = setting.shadow.text[setting.sentence.start : setting.span.start]
    lead = setting.words.anywhere("once").sub("", lead)
    before = setting.shadow.text[max(0, setting.span.start - _DAILY_REACH) : setting.span.start]
    if setting.precedes("daily") or setting.words.anywhere("daily").search(lead):
        return True
    if setting.words.anywhere("runs_daily").search(before):
        return True
    lasts = "/" in str(setting.mention.value)
    if lasts and setting.words.anywhere("hours_of_every_day").search(lead):
        return True
    return setting.words.anywhere("usually").search(_CLAUSE.split(lead)[-1]) is not None


def hour_of_no_day(setting: Setting) -> bool:
    """``chậm nhất 16h30 ngày T+2``: the hour of a day that is only counted from another."""
    start, end = setting.sentence.start, setting.sentence.end
    return _is_hour_alone(setting) and _COUNTED_DAY.search(setting.shadow.text, start, end) is not None


def _is_hour_alone(setting: Setting) -> bool:
    """Return True for a time of day that names no day of its own, as far as the language's words for one tell."""
    if setting.mention.kind != "date" or setting.mention.grain not in _CLOCK_GRAINS:
        return False
    named = fold(setting.mention.quote)
    days = ((int(day), int(month)) for month, day in _MONTH_AND_DAY.findall(str(setting.mention.value)))
    printed = any(re.search(rf"(?<!\d)0?{day}[/.-]0?{month}(?!\d)", named) for day, month in days)
    return not (printed or setting.words.anywhere("own_day").search(named))


def day_of_a_figure(setting: Setting) -> bool:
    """``riêng ngày 20/7``, ``Trong ngày 21/7, …``, ``Sáng nay, giá vàng …``: the day that a figure is as of."""
    if setting.mention.kind != "date" or setting.mention.grain not in _DAY_GRAINS:
        return False
    if setting.rated and not _DIGITS.search(setting.mention.quote) and not something_happens(setting):
        return _is_of_a_move(setting)
    if _is_of_prices(setting) or (setting.follows("within") and is_reckoned(setting)):
        return True
    if setting.follows("singled_out") and not (setting.rated or setting.figures):
        return False
    if setting.follows("figure_day", "singled_out") and not setting.follows("no_figure_day"):
        return True
    return setting.words.before(("within",)).fullmatch(_lead(setting)) is not None


def _is_of_a_move(setting: Setting) -> bool:
    """
    ``Shares fell 3% on Thursday``, ``On Monday, the index closed at …``: the day on which prices moved.

    In a language whose verbs of moving are listed a day needs one of them in its clause; else sums and rates tell enough.
    """
    if not setting.words.forms("figure_moves"):
        return True
    start, end = setting.sentence.start, setting.sentence.end
    lead = setting.shadow.text[start : setting.span.start]
    breaks = [found.end() for found in _CLAUSE.finditer(lead)]
    begin = start + (breaks[-1] if breaks else 0)
    return (
        setting.words.anywhere("figure_moves").search(
            setting.shadow.text, begin, setting.span.start if _lead(setting).count(" ") else end
        )
        is not None
    )


def _is_of_prices(setting: Setting) -> bool:
    """``Giá cà phê hôm nay 23/7: …``: the day of prices, in the words that such a report begins with."""
    words, opening = setting.words, setting.shadow.text[setting.sentence.start : setting.span.start]
    return words.begins(opening, ("priced",)) and words.begins(fold(setting.mention.quote), ("today",))


def day_of_speaking(setting: Setting) -> bool:
    """
    When a source spoke: ``Chiều 21/7, Bộ Y tế cho biết …``, ``Ngày 13/7, theo Cảng vụ …``, ``NASA ngày 27/7 cho biết``,
    ``theo Indian Express ngày 31.5``, ``he told reporters on Monday``.

    An event between the day and the verb has the day to itself: ``Sáng 2/6, tại hội nghị, ông X cho biết``.
    """
    if setting.mention.kind != "date" or setting.mention.grain not in (*_DAY_GRAINS, "month"):
        return False
    lead = _opening(setting)
    if _is_reported_then(setting):
        return True
    if setting.precedes("speech", "reports") or (setting.follows("speech_before") and not setting.follows("found_out")):
        return True
    if setting.words.begins(lead, ("talking",)) and then_speaks(setting):
        return True
    if not lead or setting.words.before(("day_opening",)).fullmatch(lead):
        return _has_its_source(setting) or then_speaks(setting)
    return _said_so(setting)


def _is_reported_then(setting: Setting) -> bool:
    """``Ngày 15/7, NHK đưa tin``: a name alone stands between the day and the word of a report."""
    text, end = setting.shadow.text, setting.span.end
    found = setting.words.anywhere("reports").search(text, end, min(setting.sentence.end, end + _WINDOW))
    return found is not None and _NAMED.fullmatch(setting.shadow.cased, end, found.start()) is not None


def _has_its_source(setting: Setting) -> bool:
    """``Ngày 13/7, theo Cảng vụ …``; ``Hôm 29/4, theo mệnh lệnh …`` names none."""
    opening = setting.words.behind(("source_behind",)).match(setting.shadow.text, setting.span.end)
    if opening is None:
        return False
    named = setting.shadow.text[opening.end() : opening.end() + _WINDOW].lstrip(" ")
    return not setting.words.begins(named, ("no_source",))


def feast(setting: Setting) -> bool:
    """``houses for Christmas``: a feast that names a time of the year; ``by Christmas`` is a day."""
    return setting.mention.rule == "date-holiday" and not setting.follows("feast_behind")


def time_of_an_entry(setting: Setting) -> bool:
    """``06:05 – Police ask people to stay away``: when an entry of a live report was written."""
    if setting.mention.kind != "date" or setting.mention.grain != "minute":
        return False
    line = setting.shadow.text.rfind("\n", 0, setting.span.start) + 1
    opens = not setting.shadow.text[line : setting.span.start].strip(" *•-[")
    return opens and _ENTRY.match(setting.shadow.text, setting.span.end) is not None


def dateline(setting: Setting) -> bool:
    """``HANOI, Oct. 24 - …``, ``HANOI (Oct. 24, Wire) - …``, at the start ``Kolkata, Oct 29: …``: where and when a report was filed."""
    if setting.mention.kind != "date" or setting.mention.grain not in _DAY_GRAINS:
        return False
    start, cased = setting.span.start, setting.shadow.cased
    line = cased.rfind("\n", max(0, start - _WINDOW), start) + 1
    text, end = setting.shadow.text, setting.span.end
    if _FILED.fullmatch(cased, line, start) and _REPORT.match(text, end):
        return True
    opens = "\n" not in text[:line].strip()
    return (
        opens and _FILED_IN.fullmatch(cased, line, start) is not None and _OPENS_A_REPORT.match(text, end) is not None
    )


def _lead(setting: Setting) -> str:
    lead = setting.shadow.text[setting.sentence.start : setting.span.start]
    return _BULLET.split(lead)[-1].strip()


def _opening(setting: Setting) -> str:
    """
    What stands before a day in its sentence, less a clause that says what is spoken of or who reports it: ``Liên quan vụ cháy,
    chiều 20/7``.
    """
    lead = _lead(setting)
    clause, _, rest = lead.rpartition(",")
    led = setting.words.begins(clause, ("matters",)) or setting.words.ends(clause, ("reports",))
    return rest.strip() if led and not _DIGITS.search(clause) else lead


def then_speaks(setting: Setting) -> bool:
    """Return True where someone speaks behind a day, and nothing happens or is counted between."""
    text, end = setting.shadow.text, setting.span.end
    spoken = setting.words.anywhere("speech").search(text, end, min(setting.sentence.end, end + _SPEECH_REACH))
    if not spoken or any(end <= figure.start < spoken.start() for figure in setting.figures):
        return False
    if setting.words.anywhere("turns").search(text, end, spoken.start()):
        return False
    return not any(cue.section == "events" and end <= cue.start < spoken.start() for cue in setting.cues)


def _said_so(setting: Setting) -> bool:
    """The clause before the day opens with a word of attribution and holds no other figure."""
    clause = setting.shadow.text[setting.sentence.start : setting.span.start]
    breaks = [found.end() for found in _CLAUSE.finditer(clause)]
    start = setting.sentence.start + (breaks[-1] if breaks else 0)
    cues = [c for c in setting.cues if c.section == "attribution" and c.concept == "before" and c.start >= start]
    opening = [c for c in cues if c.end <= setting.span.start and not setting.shadow.text[start : c.start].strip()]
    named = setting.shadow.text[opening[0].end : setting.span.start].lstrip() if opening else ""
    if any(len(named) - said.end() > _SAID_REACH for said in setting.words.anywhere("speech").finditer(named)):
        # dẫn lời ông A cho biết B chết vào đêm 20/5: the day belongs to what was said.
        return False
    manner = setting.words.begins(named, ("no_source",))
    return bool(named) and not manner and not _DIGITS.search(named) and not something_happens(setting)
