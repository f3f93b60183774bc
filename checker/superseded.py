"""
A figure that its sentence tells beside the one that stands for it now: ``10.72 million nights, not 10.6 million as reported``.

The two are one fact for certain, though a text is otherwise taken to tell two things by two figures: the old one was planned
(``1,184 centres opened, against the 1,200 promised``, ``budgeted at £30m, has cost £48m``), or told before and given up
(``revised to 21.5 per cent from 21.6``). Between the two stands a word for that the one takes the other's place, and with a weak
one (``against``, ``from``) also what the old one was; what stood a year ago (``against 394 a year earlier``) is another fact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from checker.lexicon import section
from checker.lexicon.expressions import any_of, words_of
from checker.model import Claim
from checker.shadow import fold
from checker.units import dimension

# From the figure that stands now to the word that sets the old one beside it, within the clause [code points].
_REACH = 80
_SECTION = "superseded"
_WORD = r"[^\W\d_]+\s"
# Between that word and the old figure: the, its, the sum of.
_LEAD_IN = rf"(?:{_WORD}){{0,2}}"


@dataclass(frozen=True, slots=True)
class Superseded:
    """
    Two figures of one fact in one sentence.

    Attributes:
        old: The one that no longer stands.
        new: The one that does.
        planned: True where the sentence says that the old one was planned, promised or set aside.
    """

    old: Claim
    new: Claim
    planned: bool


def superseded(claims: Iterable[Claim]) -> Iterator[Superseded]:
    """
    Yield each old figure with the one that took its place, sentence by sentence, always in one order.

    Args:
        claims: Of any articles, in any order; page furniture takes no part.
    """
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.zone != "furniture" and claim.kind not in ("text", "score", "ordinal"):
            sentences[claim.article, claim.sentence_start].append(claim)
    for key in sorted(sentences):
        figures = sorted(sentences[key], key=lambda claim: (claim.start, claim.end))
        if len(figures) > 1:
            yield from _in_sentence(figures)


def _in_sentence(figures: Sequence[Claim]) -> Iterator[Superseded]:
    text = fold(figures[0].sentence)
    # Composed on folding, places would not fit.
    if len(text) != len(figures[0].sentence):
        return
    for sort in sorted({_sort(claim) for claim in figures}):
        for one, other in pairwise([claim for claim in figures if _sort(claim) == sort]):
            if one.value != other.value and _may_be_one(one, other) and (found := _told(text, one, other)):
                yield found


def _sort(claim: Claim) -> str:
    return dimension(claim.kind, claim.unit)


def _may_be_one(one: Claim, other: Claim) -> bool:
    """True for counts of one thing, the second of which may leave its noun to be understood."""
    if "range" in (one.hedge, other.hedge):
        return False
    return one.kind != "count" or one.slots.counted == other.slots.counted


def _told(text: str, one: Claim, other: Claim) -> Superseded | None:
    """What the words around two figures, the first of which is *one*, say of them."""
    gap, behind = text[one.in_sentence.end : other.in_sentence.start], text[other.in_sentence.end :]
    if len(gap) > _REACH:
        return None
    if _planned_first().search(text[: one.in_sentence.start]) and _then().fullmatch(gap):
        return Superseded(one, other, planned=True)
    planned = bool(_before("planned_before").search(gap) or _behind("planned_behind").match(behind))
    told = bool(_before("told_before").search(gap) or _behind("told_behind").match(behind)) or _was_so(
        text, one, behind
    )
    strong = _cue("instead").fullmatch(gap) is not None
    weak = (planned or told) and _cue("instead", "not", "against").fullmatch(gap) is not None
    if strong or weak:
        return Superseded(other, one, planned=planned)
    if _turns_out().fullmatch(gap):
        return Superseded(one, other, planned=False)
    counted = _is_counted_on(one) and _is_counted_on(other) and not _time_ago().match(behind)
    if counted or _revised().search(text[: one.in_sentence.start]):
        if _cue("from").fullmatch(gap):
            return Superseded(other, one, planned=False)
        if _cue("to").fullmatch(gap) and _cue("from").search(text[: one.in_sentence.start]):
            return Superseded(one, other, planned=False)
    return None


def _is_counted_on(claim: Claim) -> bool:
    """True for what a report counts on from the one before: ``down from 62,000 the previous morning``."""
    return claim.kind == "count" and claim.slots.predicate in section("concepts", "counted_on")["predicates"]


@cache
def _time_ago() -> re.Pattern[str]:
    """``a year earlier``, ``in 2024``: then something else was counted."""
    return re.compile(rf"[^.;:!?()]*?(?<!\w)(?:{any_of(words_of(_SECTION, 'another_time'))}|\d{{4}})(?!\w)")


@cache
def _turns_out() -> re.Pattern[str]:
    return re.compile(rf"[^.;:!?()\d]*?(?<!\w)(?:{any_of(words_of(_SECTION, 'turns_out'))})\s{_LEAD_IN}")


def _was_so(text: str, one: Claim, behind: str) -> bool:
    """True for ``now estimated at 1,350 crore against 1,200 crore earlier``; ``a year earlier`` is no former figure of this one."""
    return _at_present().search(text[: one.in_sentence.start]) is not None and _right_behind().match(behind) is not None


@cache
def _at_present() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words_of(_SECTION, 'at_present'))})(?!\w)")


@cache
def _right_behind() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(words_of(_SECTION, 'before_now'))})(?!\w)")


@cache
def _cue(*keys: str) -> re.Pattern[str]:
    """Text up to a figure: what is left of the clause before, and a word of *keys* right before the figure."""
    return re.compile(rf"[^.;:!?()\d]*?(?<!\w)(?:{any_of(words_of(_SECTION, *keys))})\s{_LEAD_IN}$")


@cache
def _before(key: str) -> re.Pattern[str]:
    """A word that says what the old figure was, right before it."""
    return re.compile(rf"(?<!\w)(?:{any_of(words_of(_SECTION, key))})\s(?:{_WORD})?$")


@cache
def _behind(key: str) -> re.Pattern[str]:
    """The same behind it, besides what is counted."""
    return re.compile(rf"\s*(?:{_WORD}){{0,2}}?(?:{any_of(words_of(_SECTION, key))})(?!\w)")


@cache
def _planned_first() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words_of(_SECTION, 'planned_first'))})\s(?:{_WORD})?$")


@cache
def _then() -> re.Pattern[str]:
    """From what was planned to what came of it: ``, has cost``."""
    return re.compile(rf"(?:\s[^\W\d_]+){{0,2}},?\s(?:{_WORD}){{1,4}}")


@cache
def _revised() -> re.Pattern[str]:
    """A verb for that a figure was put right, and nothing for that it is of the future: a forecast is lowered, and both were one."""
    verbs = any_of(words_of(_SECTION, "revised"))
    return re.compile(rf"^(?!.*(?<!\w)(?:{any_of(words_of(_SECTION, 'foreseen'))})(?!\w)).*(?<!\w)(?:{verbs})(?!\w)")
