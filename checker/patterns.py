"""Whether a claim is of the fact that a rule describes by its slots."""

from __future__ import annotations

from functools import cache

import regex

from checker.errors import RuleTimeout
from checker.lexicon import section
from checker.messages import say
from checker.model import Article, Claim
from checker.rule import FactPattern
from checker.shadow import fold

# Seconds that a rule's own expression may take on one sentence.
_TIME_LIMIT = 0.2


def matches(pattern: FactPattern, claim: Claim) -> bool:
    """Return True when *claim* has every slot that *pattern* names; its article's topic is not asked."""
    slots = claim.slots
    return (
        _is(pattern.kind, claim.kind)
        and _is(pattern.unit, claim.unit or "")
        and _is_or_narrower(pattern.counted, slots.counted)
        and (not pattern.predicate or set(pattern.predicate.split("+")) <= set(slots.predicate.split("+")))
        and _is(pattern.change, slots.change)
        and (pattern.normative is None or pattern.normative == slots.normative)
        and _in_sentence(pattern, claim)
    )


def is_about(pattern: FactPattern, folded_article: str) -> bool:
    """Return True when the article, folded, mentions one of the names that the pattern asks for."""
    return not pattern.about or any(name in folded_article for name in pattern.about)


def folded_text(article: Article) -> str:
    """Return what `is_about` searches: the article's title and text, folded."""
    return fold(f"{article.title or ''} {article.text}")


def _is(wanted: str, said: str) -> bool:
    return not wanted or wanted == said


def _is_or_narrower(wanted: str, said: str) -> bool:
    return not wanted or wanted == said or said in _covered(wanted)


@cache
def _covered(general: str) -> frozenset[str]:
    return frozenset(section("concepts", "broader").get(general, ()))


def _in_sentence(pattern: FactPattern, claim: Claim) -> bool:
    if not (pattern.words or pattern.without or pattern.event or pattern.match):
        return True
    sentence = fold(claim.sentence)
    if pattern.event and pattern.event != claim.slots.event and pattern.event not in sentence:
        return False
    if pattern.words and not any(word in sentence for word in pattern.words):
        return False
    return not any(word in sentence for word in pattern.without) and _found(pattern.match, sentence)


def _found(expression: str, sentence: str) -> bool:
    """
    Return True when a rule's own expression is found.

    Raises:
        RuleTimeout: It took longer than `_TIME_LIMIT`: a pattern that backtracks for ever must not stop a run.
    """
    if not expression:
        return True
    try:
        return _compiled(expression).search(sentence, timeout=_TIME_LIMIT) is not None
    except TimeoutError as error:
        raise RuleTimeout(
            say(
                "the pattern '{expression}' took longer than {seconds} s on one sentence",
                expression=expression,
                seconds=str(_TIME_LIMIT),
            ),
            fix=say("write it without nested repetition"),
        ) from error


@cache
def _compiled(expression: str) -> regex.Pattern[str]:
    return regex.compile(expression)
