"""
Bare numbers that share what the figure beside them is: ``mức tạ 130 và 131 kg``, ``đứng thứ 10 và 12``, ``lên 117 thế giới``.

A unit is told once, behind the last of several numbers; a rank once, before the first; what is ranked may stand behind alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.model import Mention
from checker.resolve.setting import LabelWords
from checker.shadow import Shadow
from checker.slashed import is_of_three

_RANK = "rank"
# What is ranked by numbers that may be listed: minutes and dates have lists of their own.
_RANKS = ("rank", "round", "floor", "")
_WITH_UNITS = ("measure", "percent", "duration")
_COMMA = ", "
_HUNDRED = 100
_DASH = "-"
# Numbers in one unit are of one size: 1,5 hay 2 độ, but not tập 3 và 45 phút.
_MOST_TIMES = 4
_LEAD = 24


def with_shared_units(mentions: Sequence[Mention], shadow: Shadow, words: LabelWords) -> tuple[Mention, ...]:
    """Return *mentions*, in order of place, those bare numbers with the unit or rank that a neighbour states for them."""
    read = list(mentions)
    for index in range(len(read) - 2, -1, -1):
        if _is_bare(read[index]) and _shares_unit(read[index], read[index + 1], shadow, words):
            read[index] = read[index]._replace(kind=read[index + 1].kind, unit=read[index + 1].unit, rule="unit-shared")
    for index, mention in enumerate(read):
        if index and _goes_on_placing(read[index - 1], mention, shadow, words):
            read[index] = _as_rank(mention)
        if not _is_bare(mention) or mention.hedge != "exact":
            continue
        if _is_placed(mention, shadow, words):
            read[index] = mention._replace(kind="ordinal", unit=_RANK, rule="ordinal-placed")
        elif index and _goes_on_ranking(read[index - 1], mention, shadow, words):
            read[index] = mention._replace(kind="ordinal", unit=read[index - 1].unit, rule="ordinal-shared")
    return tuple(read)


def _is_bare(mention: Mention) -> bool:
    """True for a number of which nothing is said; one that begins with a zero tells which."""
    return (
        not mention.quote.startswith("0")
        and mention.kind == "number"
        and mention.rule == "number"
        and isinstance(mention.value, Decimal)
    )


def _between(one: Mention, other: Mention, shadow: Shadow) -> str:
    return shadow.text[shadow.folded(one.end) : shadow.folded(other.start)]


def _joins(between: str, words: LabelWords) -> bool:
    return between.startswith(" ") and between.endswith(" ") and between.strip(" ") in words.forms("joins_figures")


def _shares_unit(mention: Mention, following: Mention, shadow: Shadow, words: LabelWords) -> bool:
    """``130 và 131 kg``, ``13, 24 và 36 tháng``, ``74-61-88 cm``: the unit of the last of them, of which the others are about as many."""
    if following.kind not in _WITH_UNITS or following.hedge != "exact" or mention.hedge != "exact":
        return False
    between = _between(mention, following, shadow)
    value, other = mention.value, following.value
    if isinstance(value, str) or isinstance(other, str) or value <= 0 or other <= 0:
        return False
    if _are_sides(value, other, between, words) and following.kind == "percent":
        return True
    of_three = between.strip(" ") == _DASH and is_of_three(shadow.text, shadow.folded(mention.start))
    # To 3.2 from 3.9 per cent; but 2024 from 12 per cent.
    set_against = between.strip(" ") in words.forms("sets_figures") and following.kind == "percent"
    listed = _joins(between, words) or (between == _COMMA and following.rule == "unit-shared")
    if not (of_three or set_against or (listed and value < other)):
        return False
    return max(value, other) <= min(value, other) * _MOST_TIMES


def _are_sides(value: Decimal, other: Decimal, between: str, words: LabelWords) -> bool:
    """``leads him 52 – 42 percent``, ``51 to 41 percent``: two sides of a poll, the larger first, which no range has."""
    return value > other and value + other <= _HUNDRED and between.strip(" ") in words.forms("sides_joints")


def _goes_on_ranking(before: Mention, mention: Mention, shadow: Shadow, words: LabelWords) -> bool:
    """``đứng thứ 10 và 12``: a further rank behind one."""
    if before.kind != "ordinal" or (before.unit or "") not in _RANKS or not _is_rank(mention.value):
        return False
    if isinstance(before.value, str) or isinstance(mention.value, str) or mention.value <= before.value:
        return False
    return _joins(_between(before, mention, shadow), words)


def _goes_on_placing(before: Mention, mention: Mention, shadow: Shadow, words: LabelWords) -> bool:
    """``vị trí 133 thế giới và 20 châu Á``: a further rank, in a smaller place; no continents are counted."""
    if before.kind != "ordinal" or before.unit != _RANK or mention.hedge != "exact" or not _is_rank(mention.value):
        return False
    figure = shadow.folded(mention.figure.end)
    if mention.kind not in ("number", "count") or not words.begins(_behind(figure, shadow), ("placed_in",)):
        return False
    start = shadow.folded(before.end)
    place = words.behind(("placed_in",)).match(shadow.text, start)
    return place is not None and _joins(shadow.text[place.end() : shadow.folded(mention.start)], words)


def _as_rank(mention: Mention) -> Mention:
    """*mention*, without the name behind its figure."""
    end = mention.figure.end
    quote = mention.quote[: end - mention.start]
    return mention._replace(end=end, quote=quote, kind="ordinal", unit=_RANK, noun=None, rule="ordinal-placed")


def _behind(end: int, shadow: Shadow) -> str:
    return shadow.text[end : end + _LEAD].lstrip(" ")


def _is_placed(mention: Mention, shadow: Shadow, words: LabelWords) -> bool:
    """``đứng 120 thế giới``, ``tăng 2 bậc lên 117 thế giới``: a place in what is named behind."""
    start, end = shadow.folded(mention.start), shadow.folded(mention.end)
    if not _is_rank(mention.value) or not words.begins(_behind(end, shadow), ("placed_in",)):
        return False
    return words.ends(shadow.text[max(0, start - _LEAD) : start].rstrip(" "), ("placed",))


def _is_rank(value: Decimal | str) -> bool:
    return not isinstance(value, str) and value >= 1 and not value % 1
