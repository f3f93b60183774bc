"""
An article that tells rules, a guide to insurance or fees, states its figures as rules: ``Người tham gia đóng 22% mức thu nhập``.

No word of its single clauses need say so. What shows it is that nearly all its sentences with figures speak of who is entitled
to what, under which bound, and hardly one of what has been.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from checker.model import Claim, Span
from checker.resolve.status.carried import Passage
from checker.shadow import fold

# So many sentences with figures, and so large a share of all, tell rules where an article does.
_LEAST = 4
_SHARE = 0.6
# A day is in the calendar, a rank describes what has it.
_DATED = ("date", "ordinal", "score", "text")
# Of these a guide tells none but rules; how many someone or something is may be a fact between them.
_RATED = ("percent", "money", "duration", "measure")


def as_a_rulebook(claims: tuple[Claim, ...], unstated: Collection[int], passage: Passage) -> tuple[Claim, ...]:
    """
    Return *claims* of an article that tells rules with the figures of its rules as unknown; of any other as they are.

    Args:
        claims: Of one article, in order of place.
        unstated: Starts of those of which their own sentence does not say how they stand.
        passage: The article's sentences.
    """
    inside: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind not in _DATED and claim.zone == "body":
            inside[claim.sentence_start].append(claim)
    facts = {passage.shadow.original(one.start) for one in passage.sentences if _tells_a_fact(one, passage)}
    rules = {start for start, told in inside.items() if start not in facts and _tells_a_rule(told[0], passage)}
    if len(rules) < _LEAST or len(rules) < _SHARE * len(inside):
        return claims
    return tuple(
        replace(claim, status="unknown")
        if claim.kind not in _DATED
        and claim.sentence_start not in facts
        and (claim.sentence_start in rules or (claim.start in unstated and claim.kind in _RATED))
        else claim
        for claim in claims
    )


def _tells_a_rule(claim: Claim, passage: Passage) -> bool:
    return passage.words.anywhere("rule_words").search(fold(claim.sentence)) is not None


def _tells_a_fact(sentence: Span, passage: Passage) -> bool:
    return any((cue.section, cue.concept) == ("status", "actual") for cue in passage.cues(sentence))
