"""What is told for a coming day is to come with it."""

from __future__ import annotations

import re

from checker.model import Span
from checker.resolve.status.by_calendar import is_far_ahead
from checker.resolve.status.governing import is_subject
from checker.resolve.status.stands import Answer, Stand

_OPENING_WORDS = 2
# How far behind a figure the word may stand that leads up to its day: đạt 50 triệu khách/năm đến năm 2030.
_UNTIL_REACH = 30
# The same of a time to come within which something is done: 12 dự án trong 3 năm tới.
_WITHIN_REACH = 40
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def dated_ahead(stand: Stand) -> Answer:
    """
    ``đến năm 2030 đạt 7.500 USD``: what is told for a coming day that a word of the clause leads up to, or that opens the
    sentence of an article whose own day is known: ``Từ ngày mai (1/7), giá gas giảm 7.000 đồng``.
    """
    if stand.mention.kind == "date" or _is_a_told_cause(stand):
        return ""
    if stand.setting.published and any(_starts(day, stand) for day in stand.setting.ahead):
        return "planned"
    done = stand.before("actual")
    if not done and (_opens_tomorrow(stand) or (stand.setting.published and _opens_any(stand))):
        return "planned"
    if not done and (any(_is_reckoned_to(day, stand) for day in stand.setting.ahead) or _is_done_within(stand)):
        return "planned"
    days = (day for day in stand.setting.ahead if stand.clause.start <= day.start < day.end <= stand.clause.end)
    return "planned" if any(_leads_up(day, stand) for day in days) else ""


def _is_a_told_cause(stand: Stand) -> bool:
    """``Ngày 23/8, do 2 thợ nghỉ việc nên quán đóng cửa``: what had this effect has happened, whatever day is printed."""
    setting, text = stand.setting, stand.setting.shadow.text
    effect = setting.words.anywhere("effects").search(text, stand.figure.end, setting.sentence.end)
    return effect is not None and setting.follows("causes_of") and not stand.before("planned")


def _opens_any(stand: Stand) -> bool:
    return any(_opens(day, stand) for day in stand.setting.ahead)


def _opens(day: Span, stand: Stand) -> bool:
    """True for a day that opens the sentence, or stands between two commas of it, before the figure."""
    text = stand.setting.shadow.text
    lead = text[stand.setting.sentence.start : day.start]
    opens = len(lead.split()) <= _OPENING_WORDS
    sure = not stand.setting.year_assumed
    between = sure and text[day.end : day.end + 1] == "," and len(lead.rpartition(", ")[2].split()) < _OPENING_WORDS
    return day.end <= stand.figure.start and (opens or between)


def _is_reckoned_to(day: Span, stand: Stand) -> bool:
    """``Đến năm 2030, xây xong 3 nhà máy``, ``Sau năm 2030, 100% rác …``: a coming year and its word open the sentence or a clause."""
    text = stand.setting.shadow.text
    lead = text[stand.setting.sentence.start : day.start].rstrip(" ")
    if day.end > stand.figure.start or len(lead.rpartition(",")[2].split()) > _OPENING_WORDS:
        return False
    if stand.setting.words.ends(lead, ("leading_up",)):
        return True
    year = _YEAR.search(text, day.start, day.end)
    return (
        year is not None
        and stand.setting.words.ends(lead, ("behind_a_day",))
        and is_far_ahead(year[0], stand.setting.year)
    )


def _is_done_within(stand: Stand) -> bool:
    """``triển khai 12 dự án trong 3 năm tới``: what is told for a time to come, right behind it."""
    if stand.mention.kind in ("duration", "ordinal"):
        return False
    text, words = stand.setting.shadow.text, stand.setting.words
    return any(
        0 < span.start - stand.figure.end <= _WITHIN_REACH
        and span.end <= stand.clause.end
        and words.ends(text[stand.figure.end : span.start].rstrip(" "), ("within",))
        and words.begins(text[span.end :].lstrip(" "), ("coming",))
        for span in stand.setting.figures
    )


def _opens_tomorrow(stand: Stand) -> bool:
    """``Từ ngày mai (1/7), giá gas giảm 7.000 đồng``, whatever day the article is of."""
    setting = stand.setting
    named = setting.words.anywhere("coming_day").search(setting.shadow.text, setting.sentence.start, stand.figure.start)
    lead = setting.shadow.text[setting.sentence.start : named.start()] if named else ""
    return named is not None and len(lead.split()) <= _OPENING_WORDS


def _starts(day: Span, stand: Stand) -> bool:
    """``cho biết từ ngày 1-7, giá giảm 7.000 đồng``: what is to be from a coming day on, unless a verb behind the day tells a fact."""
    lead = stand.setting.shadow.text[stand.setting.sentence.start : day.start].rstrip(" ")
    told = any(day.end <= cue.start for cue in stand.before("actual"))
    return day.end <= stand.figure.start and stand.setting.words.ends(lead, ("starting",)) and not told


def _leads_up(day: Span, stand: Stand) -> bool:
    lead = stand.setting.shadow.text[stand.clause.start : day.start].rstrip(" ")
    behind = 0 <= day.start - stand.figure.end <= _UNTIL_REACH and stand.mention.kind != "duration"
    behind = behind and not is_subject(stand)
    return (day.end <= stand.figure.start or behind) and stand.setting.words.ends(lead, ("leading_up", "dating"))
