"""
A whole and its parts told in one sentence: ``155 người (53 người chết, 102 người mất tích)``.

Three orders: parts that a word opens behind their whole; ``trong số 120 ca, 80 ca …, còn lại 40 ca``; ``5 dead and 17 injured,
a total of 22 casualties``. Only what is sure takes part: counts of one sort, told as fact. Parts that leave nothing out must add up;
of any others neither one nor, where they exclude one another, their sum may exceed the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import islice, takewhile

from checker.concepts import exclude_each_other, general_noun
from checker.judge.breakdown import Breakdown
from checker.judge.broken import Broken
from checker.judge.ground import Ground
from checker.judge.rests import lists_with_a_rest
from checker.judge.sentence import sentences
from checker.lexicon import languages, section
from checker.lexicon.expressions import any_of, words_of
from checker.model import Claim
from checker.profiles import Profile

# How far behind the whole its list may open [code points]: the rest of its noun phrase, or of its clause before a word.
_REACH = 40
_NEAR = 24
# How soon behind its opener the list begins.
_LEAD = 6
# One or two things are seldom broken down; what looks like it counts something else.
_LEAST_WHOLE = 3
_FEWEST_PARTS = 2
_CLOSERS = {"(": ")"}
# Nothing of this stands between a whole and the list of its parts.
_BREAK = re.compile(r"[\d;:()]|\.\s")


def broken_breakdowns(ground: Ground, profiles: Mapping[str, Profile], *, exhaustive: bool) -> Iterator[Broken]:
    """
    Yield the breakdowns of a run whose parts and whole cannot both be true, in order of place.

    Args:
        ground: What the sentences tell.
        profiles: Claim id -> claim made ready.
        exhaustive: Whether parts that leave nothing out must add up; else they may only not exceed the whole.
    """
    told: set[str] = set()
    for found in (*lists_with_a_rest(ground), *breakdowns(ground)):
        if found.whole.id not in told and not found.holds(profiles, exhaustive=exhaustive):
            told.add(found.whole.id)
            yield Broken({"whole": [found.whole], "parts": found.parts})


def breakdowns(ground: Ground) -> Iterator[Breakdown]:
    """Yield every breakdown that a sentence of the run tells, one a sentence, in order of place."""
    for told in sentences(ground):
        inside = [claim for claim in told.figures if _takes_part(claim)]
        found = (_of_whole(at, inside, told.text) for at in range(len(inside)))
        yield from islice(filter(None, found), 1)


def _of_whole(at: int, inside: Sequence[Claim], text: str) -> Breakdown | None:
    whole, behind = inside[at], inside[at + 1 :]
    if any(_before("out_of").search(text[: claim.in_sentence.start]) for claim in inside[:at]):
        # What remains is of the first whole: ``of the 120, 80 in one place, 10 of them grave, the remaining 40 in another``.
        behind = list(takewhile(lambda claim: claim.slots.subset != "rest", behind))
    return _read(whole, behind, text) or _out_of(whole, behind, text) or _in_all(whole, inside[:at], text)


def _takes_part(claim: Claim) -> bool:
    plain = claim.status == "actual" and not claim.slots.change and not claim.slots.normative and not claim.slots.base
    return plain and claim.kind == "count" and claim.slots.counted_known


def _read(whole: Claim, behind: Sequence[Claim], text: str) -> Breakdown | None:
    """A list of parts that a word or a bracket opens behind their whole."""
    if not behind or not _may_be_whole(whole):
        return None
    start = whole.in_sentence.end
    opener = _opener().search(text, start, min(len(text), start + _REACH))
    if not opener or _BREAK.search(text, start, opener.start()):
        return None
    if opener[0] == "(" and opener.start() - start > _NEAR:
        return None
    if not 0 <= behind[0].in_sentence.start - opener.end() <= _LEAD:
        return None
    closer = _CLOSERS.get(opener[0])
    end = text.find(closer, opener.end()) if closer else len(text)
    parts = tuple(claim for claim in behind if claim.in_sentence.end <= (end if end >= 0 else len(text)))
    if not parts or not all(_same_sort(whole, part) for part in parts):
        return None
    several = len(parts) >= _FEWEST_PARTS
    apart = several and (_exclude(parts) or opener[0] in words_of("breakdown", "all"))
    if opener[0] == "(" and not apart:
        return None  # brackets hold asides, too
    # ``115 doctors and 126 other patients`` of 357 employees leave some out.
    rest = several and parts[-1].slots.subset == "rest" and parts[-1].slots.counted == whole.slots.counted
    return Breakdown(whole, parts, exhaustive=rest or (apart and opener[0] == "("), apart=apart)


def _out_of(whole: Claim, behind: Sequence[Claim], text: str) -> Breakdown | None:
    """``trong số 120 ca, 80 ca ở Hà Nội, còn lại 40 ca``: the parts end with the rest, so that nothing is left out."""
    if len(behind) < _FEWEST_PARTS or not _may_be_whole(whole):
        return None
    if not _before("out_of").search(text[: whole.in_sentence.start]):
        return None
    rest = next((at for at, claim in enumerate(behind) if claim.slots.subset == "rest"), 0)
    parts = tuple(behind[: rest + 1])
    if not rest or not all(_same_sort(whole, part) for part in parts) or not _is_plain_list([whole, *parts], text):
        return None
    return Breakdown(whole, parts, exhaustive=True, apart=True)


def _in_all(whole: Claim, before: Sequence[Claim], text: str) -> Breakdown | None:
    """``5 dead and 17 injured, a total of 22 casualties``: parts that exclude each other or are of one place each, and their sum."""
    if not _may_be_whole(whole) or not _before("in_all").search(text[: whole.in_sentence.start]):
        return None
    # ``3 communes lost houses: …``: what stands before the list is of another sort.
    parts = [*takewhile(lambda part: _same_sort(whole, part), reversed(before))][::-1]
    if len(parts) < _FEWEST_PARTS or not _is_plain_list([*parts, whole], text):
        return None
    told_again = any(part.slots.predicate == whole.slots.predicate for part in parts)
    # ``2 dead and 5 injured here, a total of 30 injured`` is no sum; of named places it is one.
    if (told_again or not _exclude(parts)) and not _each_named(parts):
        return None
    return Breakdown(whole, tuple(parts), exhaustive=True, apart=True)


def _each_named(parts: Sequence[Claim]) -> bool:
    """True where another name stands right before each part: ``Bảo Yên 19 nhà, Bát Xát có 21 nhà``."""
    names = [_name_before(part.sentence[: part.in_sentence.start]) for part in parts]
    return all(names) and len(names) == len(set(names))


def _name_before(lead: str) -> str:
    """The last capitalised words of *lead*, a mark or a word for that it has so many apart; empty where it ends with others."""
    words = _has().sub("", lead.rstrip(" :(")).split()
    return " ".join(reversed([*takewhile(lambda word: word[:1].isupper() and word[-1:] not in ",.;", reversed(words))]))


@cache
def _has() -> re.Pattern[str]:
    words = {word for language in languages() for word in section(language, "areas").get("has", ())}
    return re.compile(rf"\s(?:{any_of(words)})$")


def _may_be_whole(claim: Claim) -> bool:
    return isinstance(claim.value, Decimal) and claim.value >= _LEAST_WHOLE


def _is_plain_list(claims: Sequence[Claim], text: str) -> bool:
    """True where nothing between the first and the last opens a list of its own or an aside."""
    return (
        not _opener().search(text, claims[0].in_sentence.end, claims[-1].in_sentence.start)
        and ";" not in text[claims[0].in_sentence.start : claims[-1].in_sentence.start]
    )


def _same_sort(whole: Claim, part: Claim) -> bool:
    one, other = general_noun(whole.slots.counted), general_noun(part.slots.counted)
    return one == other and part.status == whole.status


def _exclude(parts: Sequence[Claim]) -> bool:
    """True where no one can be in two of *parts*: the dead and the missing."""
    fates = [part.slots.predicate for part in parts]
    return all(exclude_each_other(one, other) for i, one in enumerate(fates) for other in fates[:i])


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words_of('breakdown', 'all', 'some'))})\b|[(]")


@cache
def _before(key: str) -> re.Pattern[str]:
    """The words of *key* right before a whole."""
    return re.compile(rf"\b(?:{any_of(words_of('breakdown', key))})\s?$")
