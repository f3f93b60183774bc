"""Ordinals: ``lần thứ 15``, ``thứ hai trăm``, ``twenty-first``, ``40th``, ``lần thứ XII``, ``đầu tiên``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.figures.amounts import unit_behind
from checker.extract.figures.quantity_names import known_noun
from checker.extract.figures.units_of_some import part_unit_behind
from checker.extract.numbers.number import Number
from checker.extract.numbers.spelled import read_spelled
from checker.extract.phrases import token_behind
from checker.extract.reading import Reading
from checker.extract.surrounding_words import words_behind
from checker.extract.words import Words, is_told_before
from checker.model import Span
from checker.slashed import is_of_three

_TEN: Final = Decimal(10)
_HUNDRED: Final = Decimal(100)
# A day and a month may be written so; a rank among more things than a year has months may not.
_MOST_MONTHS: Final = Decimal(12)
# A round of the last sixteen is written 1/16.
_ROUND: Final = "round"
_TIME: Final = "time"
_WEEK: Final = "week"
# What is told per week.
_OFTEN: Final = ("time", "session", "lesson")
_RANK: Final = "rank"
_RANKS: Final = ("rank", "seed")
_RUNG: Final = "rung"
# What a class of boxers or lifters is told in.
_WEIGHED: Final = ("kg", "pound")
# Winds are told by a range as often: gió cấp 6-7.
_FORCE: Final = "wind_force"
_SECOND: Final = re.compile(r" ?- ?(\d{1,2})(?![\w,.]\d|\d)")
_MINUTE: Final = "minute"
# phút 90+3 is the third minute added to the ninetieth.
_STOPPAGE: Final = re.compile(r"'? ?[+] ?(\d{1,2})(?![\w]|[.,]\d)")
# Without its word it is one behind a name alone, at the end of a half: Hoa (90+3).
_ADDED: Final = re.compile(r"[+](\d{1,2})(?![\w%+]|[.,]\d)")
_HALVES_END: Final = (Decimal(45), Decimal(90), Decimal(105), Decimal(120))
# Behind the minute of a match: Mata (81'), Hoa 90'+4; a digit there would make feet and inches of it.
_PRIME: Final = re.compile(r"'(?: ?[+] ?(\d{1,2})'?)?(?!\w)")
# Before it the name of whom it is told, or the minute before: Rooney (15', 78').
_NAME: Final = re.compile(r"([^\W\d_]+)(?: |,? ?\(|, )$")
_OPENS_A_LINE: Final = re.compile(r"\d{1,3}'(?: ?[+] ?\d{1,2}'?)?[ :-]+[^\W\d_a-z]")
_MINUTE_BEFORE: Final = re.compile(r"\d', ?$")
# An apostrophe that opens a quotation: 'Thor 4' is a film.
_OPENING: Final = re.compile(r"(?<!\w)'(?=\w)")
_NAME_REACH, _LINE_REACH = 24, 200
_MOST_MINUTES: Final = Decimal(130)
# From a number to the next: 3 đến 6.
_TO: Final = re.compile(r" [^\W\d_]+ \d+|-\d+")
_PART: Final = re.compile(r"/(\d+)")
_CONNECTED: Final = re.compile(r"[ -](?:([^\W\d_]{1,5})[ ])?")
# What a hyphen ties to an ordinal: second-largest.
_TIED: Final = re.compile(r"-([^\W\d_]{3,})")
_ROMAN: Final = re.compile(r"[ ](x{0,3}(?:ix|iv|v?i{0,3}))(?!\w|\.\w)")
_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10}


def read_ordinal(text: str, number: Number, known: Words) -> Reading | None:
    """Return the ordinal that *number* makes with the words before it (``lần thứ 15``) or its ending (``40th``), or None."""
    touching = text[number.end : number.end + 1]
    if not (touching.isalpha() or is_told_before(text, number.start, known)):
        return None
    if number.low != number.high or number.scale != 1 or number.fraction or number.low < 0 or number.low % 1:
        return None
    if number.worded and not number.low:
        # một lần không được phát sóng: a "no", no zeroth time.
        return None
    if touching.isalpha() and (suffix := known.ordinal_suffix.match(text, number.end)):
        return _ordinal(number.start, suffix.end(), number.low, _ranked(text, suffix.end(), known), "ordinal-suffix")
    part = _PART.match(text, number.end) if touching == "/" else None
    if part and Decimal(part[1]) <= max(_MOST_MONTHS, number.low):
        return None
    if not is_told_before(text, number.start, known):
        return None
    return _numbered(text, number, known) or _marked_before(text, number, known, of_part=part is not None)


def _marked_before(text: str, number: Number, known: Words, *, of_part: bool) -> Reading | None:
    """``lần thứ 15``: the ordinal that the longest word before *number* makes; *of_part* says that a slash follows."""
    for start, words, unit in known.ordinals.before(text, number.start):
        if unit == _ROUND and (of_part or _lasts(text, number.end, known) or known.round_of.behind(text, number.end)):
            return None
        if unit == _ROUND and is_of_three(text, number.start):
            # số đo ba vòng 84-60-90
            return None
        if " " not in words and start > 1 and text[start - 2].isdigit() and text[start - 1] == " ":
            continue
        if unit == "number" and not known.number_of.behind(text, number.end):
            return None
        if unit == _TIME and number.worded and _lasts(text, number.end, known):
            # ba lần một ngày: how often.
            return None
        if unit == _WEEK and (noun := known_noun(text, number.end, known)) and noun.name in _OFTEN:
            # mỗi tuần 3 lần: how often, too.
            return None
        if unit == _RANK and _is_no_rank(text, start, number, known):
            return None
        last = _SECOND.match(text, number.end) if unit == _FORCE else None
        last = last if last and int(last[1]) > number.low else None
        more = _STOPPAGE.match(text, number.end) if unit == _MINUTE else None
        end = last.end() if last else more.end() if more else number.end
        return Reading(
            start=start,
            end=end,
            figure=Span(number.start, end),
            kind="ordinal",
            value=number.low + int(more[1]) if more else number.low,
            unit=unit or None,
            low=number.low if last else None,
            high=Decimal(last[1]) if last else None,
            hedge="range" if last else "exact",
            rule="ordinal",
        )
    return None


def read_minute(text: str, number: Number, *, cased: str) -> Reading | None:
    """Return the minute of a match that is told behind a name (``Mata (81')``, ``Hoa (90+3)``), or None; *cased* is *text* as printed."""
    found = _PRIME.match(text, number.end) or (_ADDED.match(text, number.end) if number.low in _HALVES_END else None)
    if not found or number.low != number.high or number.low % 1 or not 0 < number.low <= _MOST_MINUTES:
        return None
    if not _is_told_of_name(text, number.start, cased) or _is_quoted(text, number.start):
        return None
    return Reading(
        start=number.start,
        end=found.end(),
        figure=Span(number.start, found.end()),
        kind="ordinal",
        value=number.low + int(found[1] or 0),
        unit=_MINUTE,
        rule="ordinal-minute",
    )


def _is_told_of_name(text: str, at: int, cased: str) -> bool:
    """
    True where a word printed with a capital stands before *at*, a comma or bracket between them, or another minute.

    So does one that opens a line of its own with one behind it: ``12' GOAL!``.
    """
    if _OPENS_A_LINE.match(cased, at) and not cased[max(0, at - _NAME_REACH) : at].rpartition("\n")[2].strip(" -•*"):
        return True
    begin = max(0, at - _NAME_REACH)
    name = _NAME.search(cased, begin, at)
    return name[1][:1].isupper() if name else _MINUTE_BEFORE.search(text, begin, at) is not None


def _is_quoted(text: str, at: int) -> bool:
    """True where an apostrophe opened a quotation in this line before *at*."""
    begin = max(0, at - _LINE_REACH)
    line = max(begin, text.rfind("\n", begin, at) + 1)
    return _OPENING.search(text, line, at) is not None


def _numbered(text: str, number: Number, known: Words) -> Reading | None:
    """``the No. 1 seed``, ``No. 2 in the rankings``: a rank where a word for one follows, else an identifier."""
    found = known.number_signs.before(text, number.start)
    if found is None or not known.number_of.behind(text, number.end):
        return None
    whole = _ordinal(found[0], number.end, number.low, found[1], "ordinal")
    return whole.but(figure=Span(number.start, number.end))


def _lasts(text: str, end: int, known: Words) -> bool:
    """``trong vòng 72 giờ``, ``trong vòng 3 đến 6 tháng`` is a time that passes; ``vòng 4 năm 2013`` a round, of a year."""
    if to := _TO.match(text, end):
        end = to.end()
    unit = unit_behind(text, end, known)
    return unit is not None and unit[2].kind == "duration" and not text[unit[1] : unit[1] + 2].strip()[:1].isdigit()


def _is_no_rank(text: str, start: int, number: Number, known: Words) -> bool:
    """
    True behind words for a rank, which begin at *start*, where none is told.

    ``tụt hạng 5 bậc`` says by how many, ``hạng 56 kg`` is a class, ``top 10%`` a share; ``móng vị trí số 3`` names a thing by
    longer words.
    """
    if any(begin < start for begin, _, surely in known.identifiers.before(text, number.start) if surely):
        return True
    if unit := unit_behind(text, number.end, known):
        return unit[2].kind == "percent" or unit[2].name in _WEIGHED
    noun = known_noun(text, number.end, known)
    return noun is not None and noun.name == _RUNG


def _ordinal(start: int, end: int, value: Decimal, unit: str | None, rule: str) -> Reading:
    span = Span(start, end)
    return Reading(start=start, end=end, figure=span, kind="ordinal", value=value, unit=unit, rule=rule)


def read_first(text: str, at: int, known: Words) -> Reading | None:
    """Return the ordinal of words that rank by themselves: ``đầu tiên``, ``nhì trên bảng xếp hạng``, or None."""
    found = known.first.at(text, at)
    return _ordinal(at, found[0], found[1][0], found[1][1], "ordinal-word") if found else None


def read_worded_ordinal(text: str, at: int, known: Words) -> Reading | None:
    """Return the ordinal in words that begins at *at* (``lần thứ hai``, ``twenty-fifth``), or None."""
    opener = known.ordinal_openers.at(text, at)
    if known.ordinals_follow_a_mark:
        return _marked(text, at, opener[0], known) if opener else None
    return _unmarked(text, at, known)


def _marked(text: str, at: int, end: int, known: Words) -> Reading | None:
    """``thứ`` with what follows: ``nhất``, ``tư``, a cardinal, a Roman numeral."""
    start, unit = _longer_mark(text, at, end, known)
    if roman := _roman(text, end):
        return _ordinal(start, roman[0], Decimal(roman[1]), unit, "ordinal-roman") if roman[1] else None
    if not text.startswith(" ", end):
        return None
    word = known.ordinal_words.at(text, end + 1)
    number = read_spelled(text, end + 1, known.numbers)
    if word and (number is None or number.end <= word[0]):
        return _ordinal(start, word[0], word[1], unit, "ordinal-word")
    if number and number.low == number.high:
        return _ordinal(start, number.end, number.low, unit, "ordinal-word")
    return None


def _longer_mark(text: str, at: int, end: int, known: Words) -> tuple[int, str | None]:
    """Where the words before an ordinal begin, and what they rank: ``lần thứ``."""
    longest = next(iter(known.ordinals.before(text, end)), None)
    return (longest[0], longest[2] or None) if longest else (at, None)


def _unmarked(text: str, at: int, known: Words) -> Reading | None:
    """``third``, ``twenty-first``, ``one hundred and fifth``: an ordinal that a cardinal may open."""
    whole = read_spelled(text, at, known.numbers)
    value, place = (whole.low, whole.end) if whole and whole.low == whole.high else (Decimal(0), at)
    if whole:
        joined = _CONNECTED.match(text, place)
        if joined is None or (joined[1] and joined[1] not in known.numbers.and_words):
            return None
        place = joined.end()
    word = known.ordinal_words.at(text, place)
    if word is None or (whole and not _takes(value, word[1])):
        return None
    total = value + word[1] if word[1] < _HUNDRED else max(value, Decimal(1)) * word[1]
    if total > 2 and (share := _share(text, at, word[0], total, known)):
        return share
    article = known.numbers.articles.before(text, at)
    before = known.ordinal_openers.before(text, at)
    small = not whole and known.ordinal_words.meaning[text[place : word[0]]] <= 2
    owned = text.endswith(("'s ", "s' "), 0, at)
    ranked = _ranked(text, word[0], known)
    if small and not (before or article or owned) and not _ranks_what_follows(text, word[0], known):
        return _placed(text, at, word[0], total, ranked, known)
    return _ordinal(before[0] if before else at, word[0], total, ranked, "ordinal-word")


def _placed(text: str, at: int, end: int, value: Decimal, ranked: str | None, known: Words) -> Reading | None:
    """``finished second in 4:29.15``, ``second seed``: a rank, unless a thing stands behind it: ``finished second halves``."""
    if ranked in _RANKS:
        return _ordinal(at, end, value, ranked, "ordinal-word")
    behind = words_behind(text, end)
    alone = not behind or behind[-1][0] in known.not_nouns or known.places.goes_on(behind[-1][0])
    told = alone and known.places.lead_to(text, at, first=value == 1)
    return _ordinal(at, end, value, _RANK, "ordinal-word") if told else None


def _ranks_what_follows(text: str, end: int, known: Words) -> bool:
    """``second-biggest``: a hyphen ties the ordinal to what it ranks by."""
    found = _TIED.match(text, end)
    return found is not None and found[1].endswith(known.superlatives)


def _ranked(text: str, end: int, known: Words) -> str | None:
    """What an ordinal numbers, where that stands behind it: ``88th minute``, ``71st-minute substitute``."""
    found = known.ordinals_behind.at(text, end + 1) if text[end : end + 1] in (" ", "-") else None
    return found[1] if found else None


def _takes(value: Decimal, last: Decimal) -> bool:
    """True where a cardinal and an ordinal word make one ordinal: 20 and 5th, 100 and 12th, 2 and 100th."""
    if last < _TEN:
        return not value % _TEN and (value % _HUNDRED != _TEN or value == 0)
    if last < _HUNDRED:
        return not value % _HUNDRED
    return 1 < value < last


def _share(text: str, at: int, end: int, of: Decimal, known: Words) -> Reading | None:
    """
    ``a fifth``, ``a tenth of them``, ``a third fewer``, ``the remaining fifth``, ``tenth of a gallon``: an article before and no
    word for a thing behind, or a unit.
    """
    if _TIED.match(text, end):
        # Under a third-instance procedure.
        return None
    rest = known.rest_before.before(text, at)
    article = known.numbers.articles.before(text, at) or rest
    start = article[0] if article else at
    joined = known.before_units.behind(text, end)
    if joined and (unit := unit_behind(text, joined[1], known)):
        kind, name = unit[2].kind, unit[2].name
        figure = Span(start, end)
        return Reading(start=start, end=unit[1], figure=figure, kind=kind, value=1 / of, unit=name, rule=f"{kind}-unit")
    if article and (point := part_unit_behind(text, end, known)):
        # A tenth of a point.
        kind, name = point[1].kind, point[1].name
        return Reading(
            start=start, end=point[0], figure=Span(start, end), kind=kind, value=1 / of, unit=name, rule=f"{kind}-unit"
        )
    behind = [] if known.compared_behind.behind(text, end) else words_behind(text, end)
    thing = behind[-1][0] if behind else ""
    if article and token_behind(text, end) in known.numbers.share_verbs and _is_hedged(text, start, known):
        # Nearly a third went abroad.
        thing = ""
    if article is None or (thing and thing not in known.not_nouns and not (rest and thing in known.not_describing)):
        return None
    span = Span(start, end)
    return Reading(start=start, end=end, figure=span, kind="number", value=1 / of, rule="fraction")


def _is_hedged(text: str, at: int, known: Words) -> bool:
    return bool(known.hedges_before.before(text, at) or known.hedge_phrases.before(text, at))


def _roman(text: str, at: int) -> tuple[int, int] | None:
    """(end, value) of a Roman numeral behind *at*, or None."""
    found = _ROMAN.match(text, at)
    if not found or not found[1]:
        return None
    total, before = 0, 0
    for letter in reversed(found[1]):
        value = _ROMAN_VALUES[letter]
        total += value if value >= before else -value
        before = max(before, value)
    return found.end(), total


def read_roman(text: str, at: int, known: Words) -> Reading | None:
    """Return the Roman numeral behind a word that it numbers (``thế kỷ XXI``), or None."""
    found = known.roman_before.at(text, at)
    roman = _roman(text, found[0]) if found else None
    if not found or not roman:
        return None
    figure = Span(found[0] + 1, roman[0])
    return Reading(
        start=at,
        end=roman[0],
        figure=figure,
        kind="ordinal",
        value=Decimal(roman[1]),
        unit=found[1] or None,
        rule="ordinal-roman",
    )
