"""
Figures that a correction withdraws: ``đính chính: bão làm 31 người chết, không phải 60``, ``the toll was revised to 31 from 60``.

The sentence says that it corrects, and tells both figures of one thing, the old one right behind a word for that it no
longer holds. Whoever printed the old figure earlier is told of the correction; whoever still prints it later contradicts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from checker.judge.broken import Broken
from checker.judge.ground import Ground
from checker.judge.sentence import Told, sentences
from checker.lexicon.expressions import any_of, words_of
from checker.messages import say
from checker.model import Claim, Fact
from checker.profiles import Profile

_HEDGED_OR_NAMED = r"(?:[^\W\d]+\s){0,2}"


def withdrawn_figures(
    ground: Ground, facts: Sequence[Fact], profiles: Mapping[str, Profile], published: Mapping[str, str | None]
) -> Iterator[Broken]:
    """
    Yield the figures that other articles of the story state and that a correction withdraws.

    Args:
        ground: What the sentences tell.
        facts: As judged; figures of one fact are of one thing.
        profiles: Claim id -> claim made ready.
        published: Article id -> when it was printed, ISO 8601.
    """
    fact_of = {claim: fact for fact in facts for claim in fact.claims}
    for told in sentences(ground):
        for old, new in _corrections(told):
            fact = fact_of.get(old.id)
            others = [profiles[claim].claim for claim in fact.claims] if fact else []
            stated = [one for one in others if one.article != old.article and one.value == old.value]
            later = [one for one in stated if (published[one.article] or "") > (published[old.article] or "9999")]
            if stated:
                figures = {"corrected": [new], "withdrawn": [old], "stated": later or stated}
                why = say("A correction replaces ‘{old}’ by ‘{new}’.", old=old.quote, new=new.quote)
                yield Broken(figures, (why,), "conflict" if later else "update")


def _corrections(told: Told) -> Iterator[tuple[Claim, Claim]]:
    """The old and the new figure of a sentence that corrects one."""
    figures = [claim for claim in told.figures if claim.slots.correction] if _says_so().search(told.text) else []
    for old in figures:
        others = [claim for claim in figures if claim.id != old.id and _of_one_sort(claim, old)]
        new = others[0] if len(others) == 1 and others[0].value != old.value else None
        if new and _no_longer().search(told.before(old)) and not _no_longer().search(told.before(new)):
            yield old, new


def _of_one_sort(one: Claim, other: Claim) -> bool:
    return (one.kind, one.unit) == (other.kind, other.unit) and not (one.slots.change or other.slots.change)


@cache
def _says_so() -> re.Pattern[str]:
    """A word for a correction: ``91 % instead of 80 %`` may as well be an aim."""
    return re.compile(rf"\b(?:{any_of(words_of('corrections', 'words', 'first'))})\b")


@cache
def _no_longer() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words_of('withdrawn', 'words'))})\s{_HEDGED_OR_NAMED}$")
