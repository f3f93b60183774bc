"""Months, years and durations that say which period a figure covers, or until when it counts, and date no event themselves."""

from __future__ import annotations

import re

from checker.resolve.setting import Setting, label_words
from checker.resolve.surroundings import CAPITAL
from checker.resolve.years_of_works import RULE as YEAR_OF_A_WORK
from checker.shadow import fold

_PERIOD_GRAINS = ("year", "half", "month")
# How far behind its period a word of reckoning may stand [code points].
_RECKONED_REACH = 60
# How far from its month an event may stand [code points].
_EVENT_REACH = 30
# How far before its year or month an event may be named [code points].
_NAMED_REACH = 100
# Hours and minutes last: trong 3 giờ đầu.
_CALENDAR_UNITS = ("day", "week", "month", "quarter", "year")
_REPORTED_MONTHS = (3, 6, 9)
_MONTHS, _QUARTER = 12, 3
_OF_YEAR = re.compile(r"[ /-]*(?:[^\W\d]+ )?(?:19|20)\d\d(?!\d)")
_WINDOW = 40
_PLACE = re.compile(rf"(?: [^\W\d_]+){{0,2}}(?: [{CAPITAL}][\w&.-]*)+ ")
_COUNTED_YEARS = re.compile(r"\d $")
_DAY_OF_MONTH = re.compile(r"^ \d{1,2}(?= )")
_CLAUSE = re.compile(r"[;()]|[,:](?!\d)")
# The number of a resolution or decree that its year stands behind: nghị quyết 19 năm 2012, Law No. 12 of 2009.
_DOCUMENT_NUMBER = re.compile(r" (?:no\.? ?)?\d[\w/.-]*(?: of)? $")
_AND_OR = r"(?:,?(?: và | hoặc | and | or )|, ?)"
_YEARS_LISTED = re.compile(rf"(?:(?:[^\W\d]+ )?(?:19|20)\d\d{_AND_OR})+$")
_YEARS_ALONE = re.compile(rf"(?:(?:19|20)\d\d{_AND_OR})+$")
# Items of a list of durations before its last one: 13, 24 và
_LISTED = re.compile(r"(?:\d+(?: [^\W\d]+)?(?:, ?| và | hoặc |/))+$")
_DECADE = re.compile(r"(?P<tens>\d{3})0/(?P=tens)9|\d\d01/\d\d00")
# A year that begins in one and ends in the next, as budgets and seasons have it.
_YEAR_OF_TWO = re.compile(r"(?:19|20)\d\d-\d\d")
_SLASHED_YEARS = re.compile(r"(?:19|20)\d\d/(?:\d\d){1,2}")
_MONTH_OF_YEAR = re.compile(r"\d{1,2}[/-]\d{4}")


def is_coming(setting: Setting) -> bool:
    """
    Return True for ``due next year``: a period to come that a word names so, and that no sum or rate is of.

    Only in a language that lists such words (``coming_period``).
    """
    named = setting.words.begins(fold(setting.mention.quote), ("coming_period",)) and not setting.rated
    return named and not setting.mention.quote.endswith(("'s", "’s"))


def period(setting: Setting) -> bool:
    """
    ``6 tháng đầu năm``, ``doanh thu năm 2013``, ``trong tháng 5``: the period that a figure covers, kept as its slot.

    A month or year dates an event where a word of a moment stands before it (``vào tháng 5``, ``từ năm 2019``), where
    something happens within it (``diễn ra trong năm 2025``, ``trong tháng 7 sẽ công bố``), or where it opens its clause
    and is not the article's own.
    """
    if setting.mention.kind == "duration":
        lead = _before_the_list(setting)
        termed = setting.words.ends(lead, ("period_behind",)) and not setting.words.ends(lead, ("regularly",))
        if setting.words.ends(lead, ("compared_with",)) and setting.precedes("ago"):
            # so với 5 năm trước tells how long ago that was.
            termed = False
        named = setting.precedes("duration_before") or termed or _runs_to_a_date(setting)
        return (_period_of_months(setting) and not setting.follows("lasted_for")) or (
            named and setting.mention.unit in _CALENDAR_UNITS
        )
    if setting.mention.kind != "date" or _is_told_by_itself(setting) or is_coming(setting):
        return False
    if (
        setting.follows("period_ends")
        or _is_named_period(setting)
        or _is_of_a_document(setting)
        or _is_half_a_period(setting)
    ):
        return True
    if setting.mention.grain not in _PERIOD_GRAINS or _lies_ahead(setting) or _is_one_month(setting):
        return False
    edge = setting.words.begins(fold(setting.mention.quote), ("edges_of_months",))
    if edge or any(setting.words.ends(lead, ("moment",)) for lead in _before_the_years(setting)):
        return _closes_a_rate(setting) or (_opens_an_amount(setting) and not setting.follows("in_force_from"))
    if setting.follows("within"):
        return not (something_happens(setting) or _befell(setting) or setting.precedes("will"))
    if setting.opens_clause or setting.follows("speech"):
        return _is_own_period(setting) or is_reckoned(setting) or _opens_an_amount(setting)
    return not (something_happens(setting) or _takes_place(setting) or _befell(setting) or _is_of_an_event(setting))


def _runs_to_a_date(setting: Setting) -> bool:
    """``$49m in the three months to 30 September``: a length that its last day or month makes the period of a figure."""
    text, end = setting.shadow.text, setting.span.end
    told = text[setting.span.start : end].rpartition(" ")[2] + text[end : end + _WINDOW]
    runs = setting.words.behind(("period_ends",)).match(told) if setting.figures else None
    if runs is None:
        return False
    last = _DAY_OF_MONTH.sub("", told[runs.end() :]).lstrip(" ")
    return setting.words.begins(last, ("last_of_a_period",))


def _is_told_by_itself(setting: Setting) -> bool:
    """True for the year of a work, one of which something is told, and one since which someone has been somewhere."""
    return setting.mention.rule == YEAR_OF_A_WORK or _is_told_of(setting) or _has_been_since(setting)


def _is_told_of(setting: Setting) -> bool:
    """``Năm 2015 là năm thứ ba liên tiếp …``, ``tháng 8 cùng năm``: told of the year itself, or of what came after something else."""
    if setting.words.ends(fold(setting.mention.quote), ("same_year",)):
        return not is_reckoned(setting)
    return setting.mention.grain == "year" and setting.precedes("is_the_year") and not setting.follows("within")


def _has_been_since(setting: Setting) -> bool:
    """``có mặt ở Huế từ đầu năm 2014``: since when someone has been there, in a year that is not the article's."""
    if not setting.follows("since_the_beginning") or _is_own_period(setting):
        return False
    start = max(setting.sentence.start, setting.span.start - _WINDOW)
    found = setting.words.anywhere("been_since").search(setting.shadow.text, start, setting.span.start)
    return found is not None and not any(found.end() <= figure.start < setting.span.start for figure in setting.figures)


def _is_of_an_event(setting: Setting) -> bool:
    """
    ``Sau tranh chấp trên biển năm 2012``, ``vụ cháy chợ năm 2009``: the month or year of an event that is named, or of what a clause
    behind ``sau khi`` tells; no figure stands between.
    """
    if "/" in str(setting.mention.value):
        return False
    start = max(setting.sentence.start, setting.span.start - _NAMED_REACH)
    clause = setting.shadow.text[start : setting.span.start]
    breaks = [found.end() for found in _CLAUSE.finditer(clause)]
    events = list(setting.words.anywhere("named_events").finditer(clause, breaks[-1] if breaks else 0))
    if not events:
        return False
    return not any(start + events[-1].end() <= figure.start < setting.span.start for figure in setting.figures)


def part_of_a_year(setting: Setting) -> bool:
    """
    ``lãi quý 3``, ``nửa đầu năm 2022``: a quarter or half-year that a figure covers.

    It dates what happens in it (``hoàn thành vào quý II/2024``), and from one to another something lasts (``từ quý
    I/2023 đến quý IV/2025``).
    """
    if setting.mention.grain not in ("quarter", "half"):
        return False
    if setting.mention.grain == "quarter" and _lasts_longer(str(setting.mention.value)):
        return False
    if _is_to_come(setting):
        return False
    return not (setting.follows("moment") and something_happens(setting))


def _is_to_come(setting: Setting) -> bool:
    """``should close in the second quarter of 2026``: a part of a year that lies ahead says when, where its sentence reckons nothing."""
    ahead = setting.span in setting.ahead and setting.names_its_year and bool(setting.words.forms("coming_period"))
    return ahead and not (setting.figures or setting.rated or is_reckoned(setting))


def _lasts_longer(value: str) -> bool:
    """True for an interval from one quarter to another."""
    first, _, last = value.partition("/")
    months = [int(month[:4]) * _MONTHS + int(month[5:7]) for month in (first, last) if month[:4].isdigit()]
    return len(months) == 2 and months[1] - months[0] >= _QUARTER


def _is_half_a_period(setting: Setting) -> bool:
    """``xuất khẩu nửa đầu tháng 7 đạt 58.000 tấn``."""
    halved = setting.words.begins(fold(setting.mention.quote), ("half_periods",))
    return halved and (setting.rated or is_reckoned(setting))


def _is_of_a_document(setting: Setting) -> bool:
    """``nghị quyết 19 năm 2012``, ``Law No. 12 of 2009``."""
    if setting.mention.grain != "year":
        return False
    number = _DOCUMENT_NUMBER.search(setting.before)
    return number is not None and setting.words.ends(setting.before[: number.start()], ("documents",))


def _before_the_list(setting: Setting) -> str:
    """What stands before a duration, or before the list that it goes on with: ``kỳ hạn 6 tháng và 12 tháng``."""
    return _LISTED.sub("", setting.before).rstrip(" ")


def _before_the_years(setting: Setting) -> tuple[str, ...]:
    """
    What stands before a year, or before the list of years that it goes on with: ``vào năm 2008 và 2012``, ``in 1987, 2007 and 2023``.

    Twice where a word stands before the first: without it, and with it.
    """
    return tuple(listed.sub("", setting.before).rstrip(" ") for listed in (_YEARS_LISTED, _YEARS_ALONE))


def _befell(setting: Setting) -> bool:
    """``bị dẫn độ năm 2014``, ``được đưa vào sử dụng năm 2016``: something befell someone, in a clause that tells no figure."""
    start = max(setting.sentence.start, setting.span.start - _WINDOW)
    breaks = [found.end() for found in _CLAUSE.finditer(setting.shadow.text, start, setting.span.start)]
    begin = breaks[-1] if breaks else start
    if any(begin <= figure.start < setting.span.start for figure in setting.figures) or setting.rated:
        return False
    return setting.words.anywhere("befalls").search(setting.shadow.text, begin, setting.span.start) is not None


def _opens_an_amount(setting: Setting) -> bool:
    """``nợ công cuối năm 2020 khoảng 55,9% GDP``, ``năm 2014 là 136 triệu lượt``: the period of the figure right behind it."""
    text, end = setting.shadow.text, setting.span.end
    if setting.span in setting.ahead:
        return False
    between = setting.words.behind(("amounting",)).match(text, end)
    begin = (between.end() if between else end) + 1
    return text.startswith(" ", begin - 1) and any(figure.start == begin for figure in setting.figures)


def _closes_a_rate(setting: Setting) -> bool:
    """``rose 12% in 2024``: the period right behind a rate or a sum; one that is to come says when it will."""
    if setting.span in setting.ahead or setting.words.anywhere("turning_points").search(setting.before):
        return False
    lead = setting.words.before(("period_in",)).search(setting.shadow.text, setting.sentence.start, setting.span.start)
    before = setting.shadow.text[setting.sentence.start : lead.start()].rstrip() if lead else ""
    end = setting.sentence.start + len(before)
    return setting.rated and any(figure.end == end for figure in setting.figures)


def _period_of_months(setting: Setting) -> bool:
    """``2 quý/2022``, ``9 tháng lãi 180 tỷ``: months of a year, or of the year that is clear."""
    if setting.mention.unit not in ("month", "quarter") or setting.precedes("counted_in_months"):
        return False
    if _OF_YEAR.match(setting.shadow.text, setting.span.end):
        return True
    if setting.mention.hedge != "exact":
        return False
    if setting.mention.unit == "month" and str(setting.mention.value) in setting.periods and setting.figures:
        return True
    reported = setting.mention.value in _REPORTED_MONTHS and bool(setting.figures)
    return reported and (setting.follows("reported") or setting.precedes("reported"))


def reported_periods(folded: str, language: str) -> frozenset[str]:
    """Return the numbers of months, as printed, that *folded* reports on: ``6 tháng đầu năm``."""
    words = label_words(language).counted("period_heads")
    return frozenset(found[1] for found in words.finditer(folded))


def _lies_ahead(setting: Setting) -> bool:
    """``tháng 12 tới``: a coming month dates what is to happen in it."""
    last = setting.shadow.text[setting.span.start : setting.span.end].split(" ")[-1]
    return last in setting.words.forms("ahead")


def _is_one_month(setting: Setting) -> bool:
    """``failed last November``, ``next June``: a month that says which of its name it is dates what happens in it."""
    quote = fold(setting.mention.quote)
    return setting.mention.grain == "month" and setting.words.begins(quote, ("which_month",))


def something_happens(setting: Setting) -> bool:
    """Return True where the clause before the mention holds a word of an event that takes place."""
    start = max(setting.sentence.start, setting.span.start - _EVENT_REACH)
    clause = setting.shadow.text[start : setting.span.start]
    breaks = [found.end() for found in _CLAUSE.finditer(clause)]
    return setting.words.anywhere("happens").search(clause, breaks[-1] if breaks else 0) is not None


def _takes_place(setting: Setting) -> bool:
    """``tại Quảng trường Đỏ năm 2015``, ``năm 2015 tại Quảng trường Đỏ``: where something took place stands beside when it did."""
    lasts = "/" in str(setting.mention.value)
    if setting.precedes("at_place") and not (lasts or _is_own_period(setting) or _counts_behind(setting)):
        return True
    start, end = max(setting.sentence.start, setting.span.start - _WINDOW), setting.span.start
    heads = setting.words.anywhere("at_place").finditer(setting.shadow.text, start, end)
    return any(_PLACE.fullmatch(setting.shadow.cased, head.end(), end) for head in heads)


def _counts_behind(setting: Setting) -> bool:
    """True where a sum or count of the sentence stands behind the mention."""
    return setting.rated or any(figure.start > setting.span.end for figure in setting.figures)


def _is_own_period(setting: Setting) -> bool:
    """True where the article was printed in the month or year that the mention names."""
    value = str(setting.mention.value)
    return value == setting.year or setting.published.startswith(value)


def _is_named_period(setting: Setting) -> bool:
    """``giai đoạn 2021-2025``, ``mùa hè``, ``the June report``, ``the 2024-25 budget``: by a word beside it, or a season of no year."""
    season = fold(setting.mention.quote) in setting.words.forms("seasons") and not setting.precedes("this_season")
    contract = setting.mention.grain == "month" and setting.follows("contract")
    reported = setting.mention.grain == "month" and setting.precedes("month_of")
    decade = _DECADE.fullmatch(str(setting.mention.value)) is not None
    two = _YEAR_OF_TWO.fullmatch(setting.mention.quote) is not None and setting.follows("names_years")
    two = two or _SLASHED_YEARS.fullmatch(setting.mention.quote) is not None
    return season or contract or reported or decade or two or setting.follows("period_behind", "belonging")


def is_reckoned(setting: Setting) -> bool:
    """Return True in ``Năm 2021, nhập khẩu của cả nước đạt 160.035 chiếc``: what a sum or count behind it is reckoned over."""
    end = setting.span.end
    sums = [figure.start for figure in setting.figures if figure.start > end]
    found = setting.words.anywhere("reckoned").search(setting.shadow.text, end, min(sums, default=end))
    return found is not None and found.start() - end <= _RECKONED_REACH


def as_of_stamp(setting: Setting) -> bool:
    """``tính đến tháng 6/2022, có gần 7,5 triệu người``: a month or year that figures are as of; a day dates their count."""
    if setting.mention.kind != "date" or not setting.figures:
        return False
    if setting.mention.grain in _PERIOD_GRAINS and setting.follows("as_of_stamp"):
        return True
    until = setting.words.behind(("counting_until",)).match(setting.shadow.text, setting.span.start, setting.span.end)
    if until is None or not setting.follows("counted_until"):
        return False
    named = setting.shadow.text[until.end() : setting.span.end].lstrip(" ")
    return setting.words.begins(named, ("coarse_dates",)) or _MONTH_OF_YEAR.fullmatch(named) is not None


def word_for_a_year(setting: Setting) -> bool:
    """``đầu năm công ty``, ``50 triệu khách/năm giai đoạn 2``, ``132 năm ngày sinh``: a number word that says "year" here."""
    if setting.mention.kind not in ("count", "duration") or not _is_year_word(setting):
        return False
    return (
        setting.follows("year_word_behind")
        or setting.before.endswith("/")
        or _COUNTED_YEARS.search(setting.before) is not None
    )


def _is_year_word(setting: Setting) -> bool:
    figure = setting.mention.figure
    start, end = setting.shadow.folded(figure.start), setting.shadow.folded(figure.end)
    return setting.shadow.text[start:end] in setting.words.forms("year_words")
