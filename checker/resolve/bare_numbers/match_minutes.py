"""
Minutes of a match that are told as lengths of time or as bare ranks: ``on 63 minutes``, ``after 11 minutes``, ``De Wit (11th)``.

So are those told from its end or its break: ``two minutes from time``, ``the fourth minute of stoppage time``.
"""

from __future__ import annotations

from decimal import Decimal

from checker.model import Interval, Mention
from checker.resolve.setting import LabelWords
from checker.shadow import Shadow

# A match may last so many minutes.
_LONGEST = 120
# How far from a minute the words of a match may stand [code points].
_REACH = 140
# When the break begins, the match ends, and its extra time does.
_BREAK, _END, _EXTRA_END = 45, 90, 120
# No one tells more of them so.
_MOST_FROM = 30
# The minute that words behind a number reckon from; those of the first lists lie before it.
_BEFORE = (("minutes_to_the_end", _END), ("minutes_to_the_break", _BREAK))
_AFTER = (("minutes_past_the_break", _BREAK), ("minutes_past_the_end", _END))


def as_minute_of_match(mention: Mention, page: Shadow, words: LabelWords) -> Mention:
    """Return *mention* as the minute of a match where it is one by the words around it, else unchanged."""
    if mention.kind not in ("duration", "ordinal") or not words.forms("match_play"):
        return mention
    if reckoned := _reckoned(mention, page, words):
        return reckoned
    if not _may_be(mention):
        return mention
    start, end = page.folded(mention.start), page.folded(mention.end)
    lead, rest = page.text[max(0, start - _REACH) : start], page.text[end : end + 1]
    if mention.kind == "duration":
        told = words.ends(lead.rstrip(" "), ("minute_behind", "minute_after"))
    else:
        told = (lead.endswith("(") and rest in (")", ",")) or (
            words.ends(lead.rstrip(" "), ("rank_behind",)) and rest in (".", ",", ";")
        )
    return (
        mention._replace(kind="ordinal", unit="minute") if told and _is_of_play(lead, start, page, words) else mention
    )


def _reckoned(mention: Mention, page: Shadow, words: LabelWords) -> Mention | None:
    """``two minutes from time`` is the 88th, ``eight minutes into extra time`` the 98th, ``the third minute of added time`` the 93rd."""
    number, start, end = mention.value, page.folded(mention.start), page.folded(mention.end)
    if mention.unit != "minute" or not isinstance(number, Decimal) or not 0 < number <= _MOST_FROM or number % 1:
        return None
    rest = page.text[end : end + _REACH].lstrip(" ")
    lead = page.text[max(0, start - _REACH) : start]
    extra = words.anywhere("extra_time").search(lead) is not None
    added = _END + int(number) if words.begins(rest, ("minutes_added",)) else None
    minute = added if mention.kind == "ordinal" else _minute(int(number), rest, words, extra=extra)
    if minute is None or mention.hedge != "exact" or not _is_of_play(lead, start, page, words):
        return None
    only = Interval(Decimal(minute), Decimal(minute))
    return mention._replace(kind="ordinal", unit="minute", value=Decimal(minute), core=only, weak=only)


def _minute(number: int, rest: str, words: LabelWords, *, extra: bool) -> int | None:
    for name, base in _BEFORE:
        if words.begins(rest, (name,)):
            return (_EXTRA_END if extra and base == _END else base) - number
    return next((base + number for name, base in _AFTER if words.begins(rest, (name,))), None)


def _may_be(mention: Mention) -> bool:
    if mention.kind == "duration" and mention.unit != "minute":
        return False
    if mention.kind == "ordinal" and mention.unit:
        return False
    value = mention.value
    return value is not None and not isinstance(value, str) and 0 < value <= _LONGEST


def _is_of_play(lead: str, start: int, page: Shadow, words: LabelWords) -> bool:
    """True where a word of play stands near, in the same line."""
    line = max(start - len(lead), page.text.rfind("\n", 0, start) + 1)
    stop = page.text.find("\n", start, start + _REACH)
    end = stop if stop >= 0 else start + _REACH
    return words.anywhere("match_play").search(page.text, line, end) is not None
