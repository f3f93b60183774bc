"""
A change told in one sentence with where it began, where it ended and how large it was: ``tăng 25 %, từ 120 lên 150 ca``.

Three of the four tell the fourth. Only what is sure takes part: figures told as fact that nothing but the words for from,
to and by how much (lexicon: ``steps``, ``change``) keeps apart, and what else may stand there: a day, a base.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from checker.judge.broken import Broken
from checker.judge.ground import Ground
from checker.judge.sentence import CLAUSE_END, Told, consecutive, sentences
from checker.judge.step import Role, Step
from checker.judge.step_words import DAY, aside_words, between, changes, each, opening
from checker.likeness import levels, scopes_agree
from checker.messages import Message, say
from checker.model import Claim
from checker.profiles import Profile

_FIGURES = 3
_KINDS = frozenset({"count", "money", "measure", "percent"})
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
_HALF_ORDERS: tuple[tuple[str, ...], ...] = (("from", "to"), ("by", "to"), ("to", "by"), ("by", "from"), ("to", "from"))
# The rest of the noun phrase of what was reached: ``480 lượt đặt hẹn, tăng 60 %``.
_NOUN = r"(?:[^,;.:()@\d]{1,24}(?=,))"
# Two figures in one place are told of two things.
_ANOTHER = re.compile(r"\s*(?:[-–/]|và|and|hoặc|or)\s*\d")


def broken_steps(ground: Ground, profiles: Mapping[str, Profile], fact_of: Mapping[str, str]) -> Iterator[Broken]:
    """
    Yield the changes of a run that cannot be those of their ends, in order of place.

    Args:
        ground: What the sentences tell.
        profiles: Claim id -> claim made ready.
        fact_of: Claim id -> the fact that it is of, by which a change of one sentence and the ends of another are one.
    """
    told = tuple(steps(ground))
    for found in (*told, *joined_steps(tuple(steps(ground, figures=_FIGURES - 1)), profiles, fact_of)):
        if not found.holds(profiles):
            yield Broken({role: [claim] for role, claim in found.figures.items()}, (_worked_out(found),))


def _worked_out(step: Step) -> Message:
    if "share" in step.figures:
        return say("The other figures make a change of {number} %.", number=step.worked_out())
    return say("The other figures make a change of {number}.", number=step.worked_out())


def steps(ground: Ground, *, figures: int = _FIGURES) -> Iterator[Step]:
    """
    Yield every change that a sentence of the run tells with so many *figures*, in order of place; one a figure at most.

    Three tell a change in full, two leave it open.
    """
    for told in sentences(ground, least=figures):
        yield from _of_sentence(told, figures)


def joined_steps(halves: Sequence[Step], profiles: Mapping[str, Profile], fact_of: Mapping[str, str]) -> Iterator[Step]:
    """
    Yield the changes that two sentences tell in full between them: ``tăng 25 %, lên 150 ca`` and ``từ 120 ca lên 150 ca``.

    They are one change where the figure that both tell is of one fact and the same, both rise or both fall, and both
    are measured against one base.
    """
    by_fact: dict[tuple[Role, str, object], list[Step]] = defaultdict(list)
    for half in halves:
        for role, claim in half.figures.items():
            by_fact[role, fact_of.get(claim.id, claim.id), profiles[claim.id].value].append(half)
    for (shared, _, _), found in by_fact.items():
        for one, other in combinations(found, 2):
            roles = {**other.figures, **one.figures}
            alike = levels(*(profiles[half.figures[shared].id] for half in (one, other)))
            if len(roles) == _FIGURES and scopes_agree(alike) and _is_one_change(one, other, shared):
                yield Step(roles, one.rises)


def _is_one_change(one: Step, other: Step, shared: Role) -> bool:
    if one.rises != other.rises:
        return False
    bases = [{claim.slots.base for claim in half.figures.values()} - {""} for half in (one, other)]
    periods = [half.figures[shared].slots.period for half in (one, other)]
    return bases[0] == bases[1] and periods[0] == periods[1]


def _of_sentence(told: Told, figures: int) -> Iterator[Step]:
    text = _without_days(told)
    behind = -1
    for at, claims in enumerate(consecutive(told.figures, figures)):
        step = _read(claims, text) if at > behind else None
        if step:
            behind = at + figures - 1
            yield step


def _without_days(told: Told) -> str:
    text = told.text
    for place in (day.in_sentence for day in told.days):
        text = text[: place.start] + DAY * (place.end - place.start) + text[place.end :]
    return text


def _read(claims: Sequence[Claim], text: str) -> Step | None:
    if not all(_takes_part(claim) for claim in claims) or each().search(text, 0, claims[-1].in_sentence.end):
        return None  # or told of several, or year by year
    for order in _ORDERS if len(claims) == _FIGURES else _HALF_ORDERS:
        if _told_so(order, claims, text):
            return _step(order, claims, text)
    return None


def _takes_part(claim: Claim) -> bool:
    plain = claim.status == "actual" and not claim.slots.normative and claim.slots.base != "average"
    return plain and claim.kind in _KINDS and isinstance(claim.value, Decimal) and claim.value > 0


def _told_so(order: tuple[str, ...], claims: Sequence[Claim], text: str) -> bool:
    """True where the words before each figure say its part in *order*, and nothing else stands between."""
    places = [claim.in_sentence for claim in claims]
    if order[0] != "to" and not opening()[order[0]].search(text[: places[0].start]):
        return False
    for at, (one, other) in enumerate(pairwise(places)):
        noun = rf"{_NOUN}?" if at == 0 and order[0] == "to" else ""
        words = between().get(order[: at + 2]) or between()[order[at : at + 2]]
        if other.start < one.end or not re.fullmatch(noun + words, text[one.end : other.start]):
            return False
    rest = text[places[-1].end :]
    if order[-1] != "by":
        return not _ANOTHER.match(rest)
    # Behind ``100, up 5, or 5%,`` stands the base of both; ``from 100 to 105, up 20% on the plan`` has another.
    own_base = order.count("by") > 1 and "(" not in text[places[-2].end : places[-1].start]
    return bool(re.match(aside_words() + ("*" if own_base else "{0}") + CLAUSE_END.pattern, rest))


def _step(order: tuple[str, ...], claims: Sequence[Claim], text: str) -> Step | None:
    ends = {name: claim for name, claim in zip(order, claims, strict=True) if name != "by"}
    sizes = [claim for name, claim in zip(order, claims, strict=True) if name == "by"]
    figures: dict[Role, Claim] = {"start" if name == "from" else "end": claim for name, claim in ends.items()}
    if len(ends) > 1 and not _one_unit(*ends.values()):
        return None
    for size in sizes:
        role = _role_of(size, next(iter(ends.values())), others=len(sizes) > 1)
        if role is None or role in figures:
            return None
        figures[role] = size
    rises = _direction(text[: claims[-1].in_sentence.start])
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
    found = [match.lastgroup for match in changes().finditer(text)]
    return found[-1] == "rise" if found else None
