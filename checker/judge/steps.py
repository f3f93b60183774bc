"""
A change told in one sentence with where it began, where it ended and how large it was: ``tăng 25 %, từ 120 lên 150 ca``.

Three of the four tell the fourth. Only what is sure takes part: figures told as fact that nothing but the words for from,
to and by how much (lexicon: ``steps``, ``change``) keeps apart, and what else may stand there: a day, a base.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from checker.judge.ground import Ground
from checker.lexicon import languages, section
from checker.likeness import Profile
from checker.model import Claim, Interval
from checker.shadow import fold

Role = Literal["start", "end", "difference", "share"]

_FIGURES = 3
_KINDS = frozenset({"count", "money", "measure", "percent"})
_HUNDRED = Decimal(100)
_POINTS = "percentage_point"
# How a sentence orders what it tells: from, to, by.
_ORDERS: tuple[tuple[str, ...], ...] = (
    ("from", "to", "by"),
    ("by", "from", "to"),
    ("by", "to", "from"),
    ("to", "by", "from"),
    ("to", "by", "by"),
    ("by", "by", "to"),
    ("by", "by", "from"),
)
# A whole number with more zeros than these behind its digits may have been rounded.
_PLAIN_ZEROS = 2
# So many digits of a rounded number are sure.
_SURE_DIGITS = 3
# What stands for a day, one sign for each of its own.
_DAY = "@"
# Behind a size that ends what is told its clause ends: ``20 % of the exports`` is another thing.
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?…)\]”\"]|$)")
# Two figures in one place are told of two things.
_ANOTHER = re.compile(r"\s*(?:[-–/]|và|and|hoặc|or)\s*\d")


@dataclass(frozen=True, slots=True)
class Step:
    """
    A change as one sentence tells it.

    Attributes:
        figures: Three claims by what they are; ``difference`` is in the unit of the ends, ``share`` in hundredths of the start.
        rises: True where the sentence says that it rose, False that it fell.
    """

    figures: Mapping[Role, Claim]
    rises: bool

    def holds(self, profiles: Mapping[str, Profile]) -> bool:
        """Return True where some values that may be printed as these figures fit together, and where that cannot be told."""
        spans = {role: _printed(profiles[claim.id]) for role, claim in self.figures.items()}
        if any(not _is_bounded(span) for span in spans.values()):
            return True
        start, end, difference, share = (spans.get(role) for role in ("start", "end", "difference", "share"))
        if start and end:
            return self._fits_ends(start, end, difference or share)
        if start is None and end and difference:
            start = _less(end, difference) if self.rises else _more(end, difference)
        return not (start and difference and share) or _is_share(difference, start, share)

    def _fits_ends(self, start: Interval, end: Interval, size: Interval | None) -> bool:
        between = _less(end, start) if self.rises else _less(start, end)
        if size is None or ("difference" in self.figures and between.meets(size)):
            return True
        if "share" not in self.figures:
            return False
        # ``up 2%`` from 5 % to 7 % means points as often as hundredths.
        as_points = self.figures["start"].kind == "percent" and between.meets(size)
        return as_points or _is_ratio(end, start, size, rises=self.rises)


def steps(ground: Ground) -> Iterator[Step]:
    """Yield every change that a sentence of the run tells with three figures, in order of place; one a figure at most."""
    for key in sorted(ground.beside):
        found = ground.beside[key]
        text = fold(found[0].sentence)
        if len(text) != len(found[0].sentence) or _each().search(text):
            continue  # composed on folding, places would not fit; or told of several, or year by year
        text = _without_days(text, found)
        figures = [claim for claim in found if claim.kind != "date"]
        behind = -1
        for at in range(len(figures) - _FIGURES + 1):
            step = _read(figures[at : at + _FIGURES], text) if at > behind else None
            if step:
                behind = at + _FIGURES - 1
                yield step


def _without_days(text: str, claims: Iterable[Claim]) -> str:
    for claim in claims:
        if claim.kind == "date":
            start, end = _place(claim)
            text = text[:start] + _DAY * (end - start) + text[end:]
    return text


def _place(claim: Claim) -> tuple[int, int]:
    return claim.start - claim.sentence_start, claim.end - claim.sentence_start


def _read(claims: Sequence[Claim], text: str) -> Step | None:
    if not all(_takes_part(claim) for claim in claims):
        return None
    for order in _ORDERS:
        if _told_so(order, claims, text):
            return _step(order, claims, text)
    return None


def _takes_part(claim: Claim) -> bool:
    plain = claim.status == "actual" and not claim.slots.normative and claim.slots.base != "average"
    return plain and claim.kind in _KINDS and isinstance(claim.value, Decimal) and claim.value > 0


def _told_so(order: Sequence[str], claims: Sequence[Claim], text: str) -> bool:
    """True where the words before each figure say its part in *order*, and nothing else stands between."""
    places = [_place(claim) for claim in claims]
    if order[0] != "to" and not _opening()[order[0]].search(text[: places[0][0]]):
        return False
    for (_, end), (start, _), role in zip(places, places[1:], order[1:], strict=False):
        if start < end or not _between()[role].fullmatch(text, end, start):
            return False
    rest = text[places[-1][1] :]
    return bool(_CLAUSE_ENDS.match(rest)) if order[-1] == "by" else not _ANOTHER.match(rest)


def _step(order: Sequence[str], claims: Sequence[Claim], text: str) -> Step | None:
    ends = {name: claim for name, claim in zip(order, claims, strict=True) if name != "by"}
    sizes = [claim for name, claim in zip(order, claims, strict=True) if name == "by"]
    figures: dict[Role, Claim] = {"start" if name == "from" else "end": claim for name, claim in ends.items()}
    if len(ends) == len(_ORDERS[0]) - 1 and not _one_unit(*ends.values()):
        return None
    for size in sizes:
        role = _role_of(size, next(iter(ends.values())), others=len(sizes) > 1)
        if role is None or role in figures:
            return None
        figures[role] = size
    rises = _direction(text[: _place(claims[-1])[0]])
    if rises is None or ("start" in figures and "end" in figures and rises != _is_rise(figures)):
        return None
    return Step(figures, rises)


def _one_unit(one: Claim, other: Claim) -> bool:
    """``từ 60 lên 75 triệu đồng/lượng``: per what may be told once."""
    units = [(claim.unit or "").split("/", 1) for claim in (one, other)]
    pers = {unit[1] for unit in units if len(unit) > 1}
    return one.kind == other.kind and units[0][0] == units[1][0] and len(pers) <= 1


def _role_of(size: Claim, end: Claim, *, others: bool) -> Role | None:
    if size.kind == "percent" and size.unit == _POINTS:
        return "difference" if end.kind == "percent" and end.unit != _POINTS else None
    if size.kind == "percent" and size.unit == "percent":
        # Beside a second size a percentage of percentages may be either.
        return None if others and end.kind == "percent" else "share"
    return "difference" if _one_unit(size, end) else None


def _is_rise(figures: Mapping[Role, Claim]) -> bool | None:
    """None where both ends are the same."""
    start, end = figures["start"].value, figures["end"].value
    assert isinstance(start, Decimal)  # others take no part
    assert isinstance(end, Decimal)
    return None if start == end else start < end


def _direction(text: str) -> bool | None:
    """What the last word for a change says; None where there is none."""
    found = [match.lastgroup for match in _changes().finditer(text)]
    return found[-1] == "rise" if found else None


def _printed(ready: Profile) -> Interval:
    """The values that the wording allows, each rounded or cut off at its last printed digit."""
    claim, span = ready.claim, ready.weak or Interval(None, None)
    place = _place_of(claim)
    low = None if span.low is None else span.low - place / 2
    return Interval(low, None if span.high is None else span.high + place)


def _place_of(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Decimal)  # others take no part
    zeros = int(claim.value.normalize().as_tuple().exponent)
    rounded = Decimal(1).scaleb(claim.value.adjusted() - _SURE_DIGITS + 1) if zeros >= _PLAIN_ZEROS else Decimal(0)
    own = Decimal(0) if claim.kind == "count" and claim.place == 1 else claim.place
    return max(own, rounded)


def _is_bounded(span: Interval) -> bool:
    return span.low is not None and span.high is not None


def _less(one: Interval, other: Interval) -> Interval:
    assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
    return Interval(one.low - other.high, one.high - other.low)


def _more(one: Interval, other: Interval) -> Interval:
    assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
    return Interval(one.low + other.low, one.high + other.high)


def _is_share(part: Interval, whole: Interval, share: Interval) -> bool:
    """True where *part* may be *share* hundredths of *whole*."""
    assert part.low is not None and part.high is not None and whole.low is not None and whole.high is not None
    if whole.low <= 0:
        return True
    return Interval(part.low / whole.high * _HUNDRED, part.high / whole.low * _HUNDRED).meets(share)


def _is_ratio(end: Interval, start: Interval, share: Interval, *, rises: bool) -> bool:
    """True where from *start* to *end* may be *share* hundredths of *start*."""
    assert end.low is not None and end.high is not None and start.low is not None and start.high is not None
    if start.low <= 0:
        return True
    low, high = (end.low / start.high - 1) * _HUNDRED, (end.high / start.low - 1) * _HUNDRED
    return (Interval(low, high) if rises else Interval(-high, -low)).meets(share)


def _words(name: str, *concepts: str) -> list[str]:
    return [
        fold(word)
        for language in languages()
        for concept in concepts
        for word in section(language, name).get(concept, ())
    ]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in set(words)), key=len, reverse=True))


@cache
def _openers() -> Mapping[str, str]:
    """Part of a figure -> expression for the words that stand right before it."""
    arrivals = _words("steps", "to")
    sizes = [word for word in _words("change", "rise", "fall") if word not in arrivals]
    added = _any(_words("steps", "added"))
    return {
        "from": rf"\b(?:{_any(_words('steps', 'from', 'against'))})",
        "to": rf"\b(?:{_any([*arrivals, *_words('change', 'level')])})",
        "by": rf"\b(?:{_any(sizes)})(?:\s(?:{added}))?",
    }


@cache
def _opening() -> Mapping[str, re.Pattern[str]]:
    return {role: re.compile(rf"{words}\s$") for role, words in _openers().items()}


@cache
def _between() -> Mapping[str, re.Pattern[str]]:
    """Part of a figure -> all that may stand between the figure before it and this one."""
    day = rf"\(?(?:(?:{_any(_words('steps', 'day'))})\s)?{_DAY}+\)?"
    bases = _any(word for language in languages() for words in section(language, "bases").values() for word in words)
    base = rf"(?:{bases})|(?:{_any(_words('steps', 'against'))})\s[^\W\d{_DAY}][^,;.:()\d]{{0,40}}?"
    aside = rf"\)?(?:\s*,?\s*(?:{day}|{base}))*"
    namely = rf"(?:\(\s*|\b(?:{_any(_words('steps', 'namely'))})\s)"
    found = {role: rf"{aside}\s*,?\s*{words}\s" for role, words in _openers().items()}
    by = _openers()["by"]
    found["by"] = rf"{aside}\s*,?\s*(?:{namely}|{namely}?{by}\s)"
    return {role: re.compile(expression) for role, expression in found.items()}


@cache
def _changes() -> re.Pattern[str]:
    named = [rf"(?P<{name}>\b(?:{_any(_words('change', name))})\b)" for name in ("rise", "fall")]
    return re.compile("|".join(named))


@cache
def _each() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(_words('steps', 'each'))})\b")
