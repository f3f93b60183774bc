"""Dates beside the article's own day: what has come and what has not."""

from __future__ import annotations

from datetime import date

from checker.model import DAY_LENGTH, YEAR_LENGTH
from checker.resolve.setting import Setting
from checker.resolve.status.governing import holds_on
from checker.resolve.status.stands import NEXT, Answer, Stand
from checker.shadow import fold
from checker.times import has_year, is_later

_CLOCK = len("T18:30")
_DAYS_OF_A_WEEK = 7
# An assumed year is seldom too early by so many.
_FAR_YEARS = 3
# How far before a day in brackets the word may stand that they explain: ngày mai (22/5) [code points].
_BEFORE_ITS_BRACKET = 12


def by_calendar(stand: Stand) -> Answer:
    """
    A day before the article's own has come, one behind it has not; ``kể từ năm 1994 tới nay`` has come in any.

    ``hôm sau`` is reckoned from what is told, not from the article's own day.
    """
    if stand.mention.kind != "date":
        return ""
    reckoned = stand.setting.words.anywhere("told_from").search(fold(stand.mention.quote)) is not None
    return _as_it_is_named(stand) or ("" if reckoned else _beside_the_own_day(stand))


def _as_it_is_named(stand: Stand) -> Answer:
    if stand.setting.precedes("until_now"):
        return "actual"
    if is_called_coming(stand.setting) or is_named_as_coming(stand) or _is_of_a_plan(stand.setting):
        return "planned"
    if _leads_to_a_goal(stand):
        return "planned"
    return "actual" if stand.setting.follows("past_moment") else ""


def is_called_coming(setting: Setting) -> bool:
    """Return True where a word behind a day, or behind its brackets, says that it is to come: ``ngày 30/5 tới``, ``thứ 2 (30/5) tới``."""
    text, end = setting.shadow.text, setting.span.end
    closed = text[end : end + 1] == ")" and setting.words.begins(text[end + 1 :].lstrip(" "), ("ahead",))
    return closed or setting.precedes("ahead")


def _leads_to_a_goal(stand: Stand) -> bool:
    """``đến năm 2025, mục tiêu là …``: up to when something is aimed at that is told right behind."""
    if not stand.setting.follows("leading_up"):
        return False
    return any(cue.concept == "goal" and 0 <= cue.start - stand.setting.span.end <= NEXT for cue in stand.cues)


def _is_of_a_plan(setting: Setting) -> bool:
    """``quy hoạch giai đoạn đến năm 2030`` in an article whose own day is not known."""
    return not setting.published and setting.follows("plan_period")


def _beside_the_own_day(stand: Stand) -> Answer:
    setting = stand.setting
    first = str(stand.mention.value).split("/")[0][:DAY_LENGTH]
    if _is_planned_to_last(stand):
        return "planned"
    if not has_year(first):
        later = None if has_year(setting.published) else is_later(first, setting.published)
        return "" if later is None else "planned" if later else "actual"
    printed = setting.published[: len(first)] if has_year(setting.published) else ""
    if not printed and first[:4] < setting.year and not _is_to_come(stand):
        return "actual"
    # A year that was only assumed may be too early for the years that the article prints; a span that ends in it tells its own.
    ends_in_it = "/" in str(stand.mention.value) and str(stand.mention.value).split("/")[-1][:4] == setting.year
    assumed = not printed or (setting.year_assumed and setting.names_its_year and first > printed and not ends_in_it)
    later = first > printed if printed else first[:4] > setting.year > ""
    if assumed and later and (_is_led_up_to(stand) or _lies_far_ahead(first, stand)):
        return "planned"
    if _lasts_on(stand):
        return "planned"
    if assumed or len(printed) < len(first) or printed == first:
        return "planned" if not assumed and printed == first and _is_later_that_day(stand) else ""
    return "planned" if first > printed else "actual"


def _is_later_that_day(stand: Stand) -> bool:
    """``starts at 6pm``, printed at noon: no such time has come, unless the page was added to and something has been since."""
    value, published = str(stand.mention.value).split("/")[0], stand.setting.published
    clocks = "T" in value and "T" in published and "+" not in value and "Z" not in value
    if any(cue.concept == "actual" for cue in stand.cues):
        return False
    return clocks and value[DAY_LENGTH : DAY_LENGTH + _CLOCK] > published[DAY_LENGTH : DAY_LENGTH + _CLOCK]


def _is_led_up_to(stand: Stand) -> bool:
    """
    ``đến năm 2025, …``: a year behind that of an article without a day, in a clause that tells no fact.

    What is told in ``đã duyệt quy hoạch đến năm 2030`` is told of the plan, and the year is still the plan's.
    """
    if not stand.setting.follows("leading_up"):
        return False
    told = [cue for cue in stand.cues if cue.concept == "actual" and stand.in_clause(cue)]
    plans, text = stand.setting.words.anywhere("plans_for_years"), stand.setting.shadow.text
    return not told or plans.search(text, told[-1].end, stand.setting.span.start) is not None


def _lies_far_ahead(first: str, stand: Stand) -> bool:
    """``Sau năm 2030, …``, ``giai đoạn từ năm 2026``: behind its word, a year far behind the assumed one; no fact is told of it."""
    told = any(cue.concept == "actual" and stand.in_clause(cue) for cue in stand.cues)
    opens = stand.setting.follows("behind_a_day", "stretch")
    return opens and not told and is_far_ahead(first[:YEAR_LENGTH], stand.setting.year)


def is_far_ahead(year: str, own: str) -> bool:
    """Return True for a year, in four digits, that lies years behind the article's *own*."""
    return year.isdigit() and own.isdigit() and int(year) - int(own) >= _FAR_YEARS


def _is_planned_to_last(stand: Stand) -> bool:
    """``dự kiến kéo dài 2 tuần (từ ngày 19/5 đến 2/6)``: a span that ends behind the article's own day, in a sentence that tells a plan."""
    last, own = str(stand.mention.value).partition("/")[2][:DAY_LENGTH], stand.setting.published[:DAY_LENGTH]
    leading = stand.before("planned", "actual", "contrast")
    if len(last) < DAY_LENGTH or not leading or leading[-1].concept != "planned":
        return False
    return last > own > "" if has_year(last) and has_year(own) else is_later(last, own) is True


def _lasts_on(stand: Stand) -> bool:
    """``diễn ra từ ngày 25/10 đến 15/11``: a span that begins on the article's own day and lasts longer than a week."""
    first, _, last = str(stand.mention.value).partition("/")
    if first != stand.setting.published[:DAY_LENGTH] or not first[:1].isdigit() or len(last) != DAY_LENGTH:
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days > _DAYS_OF_A_WEEK


def is_named_as_coming(stand: Stand) -> bool:
    """
    ``tháng 12 tới``, ``next Monday``: an end of the words themselves says so; ``22/7 tới 5/8`` joins two days by it.

    So does ``tomorrow`` among them, or before their brackets: ``ngày mai (22/5)``.
    """
    setting, quote = stand.setting, stand.mention.quote.lower()
    bracketed = setting.shadow.text[setting.span.start - 1 : setting.span.start] == "("
    start = max(setting.sentence.start, setting.span.start - _BEFORE_ITS_BRACKET) if bracketed else setting.span.start
    tomorrow = setting.words.anywhere("coming_day").search(setting.shadow.text, start, setting.span.end) is not None
    return (
        tomorrow
        or setting.follows("coming_day")
        or setting.words.ends(quote, ("ahead",))
        or setting.words.begins(quote, ("ahead",))
    )


def _is_to_come(stand: Stand) -> bool:
    """
    True where a verb of what is to come stands in the clause of an undated article's earlier year, right behind it, or leads on to it.

    ``dự kiến khởi công năm 2023, thông xe năm 2025``: nothing that has been stands between.
    """
    behind = (cue for cue in stand.cues if cue.concept == "planned" and 0 <= cue.start - stand.setting.span.end <= NEXT)
    leading = stand.before("planned", "actual", "contrast")
    leads_on = bool(leading) and leading[-1].concept == "planned" and holds_on(leading[-1], stand)
    return leads_on or any(stand.in_clause(cue) for cue in (*stand.before("planned"), *behind))
