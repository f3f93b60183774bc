"""A run said in one language: the texts that judging gave, in the words of the report that prints them."""

from __future__ import annotations

from dataclasses import replace

from checker.messages import SOURCE, Speaker
from checker.model import Comparison, Fact, Finding, Position
from checker.run import Run


def in_words_of(run: Run, say: Speaker) -> Run:
    """
    Return *run* with every label, reason and message in the language of *say*.

    Ids, values and quotes stay as they are. What is no `checker.messages.Message` (a rule's own words, the
    articles' words) stays as it is, too.
    """
    if say.language == SOURCE:
        return run
    return replace(
        run,
        facts=tuple(fact_in_words(fact, say) for fact in run.facts),
        maybe_same=tuple(replace(pair, why=say.again(pair.why)) for pair in run.maybe_same),
        findings=tuple(_finding(finding, say) for finding in run.findings),
        unread=tuple(replace(one, why=say.again(one.why)) for one in run.unread),
        idle_waivers=tuple(replace(one, why=say.again(one.why)) for one in run.idle_waivers),
        failed_rules=tuple(replace(one, why=say.again(one.why)) for one in run.failed_rules),
    )


def fact_in_words(fact: Fact, say: Speaker) -> Fact:
    """Return *fact* with its label, positions and comparisons in the language of *say*."""
    return replace(
        fact,
        label=say.again(fact.label),
        positions=tuple(_position(one, say) for one in fact.positions),
        comparisons=tuple(_comparison(one, say) for one in fact.comparisons),
    )


def _position(position: Position, say: Speaker) -> Position:
    return replace(position, text=say.again(position.text))


def _comparison(comparison: Comparison, say: Speaker) -> Comparison:
    return replace(comparison, why=say.again(comparison.why), doubt=say.again(comparison.doubt))


def _finding(finding: Finding, say: Speaker) -> Finding:
    return replace(
        finding,
        message=say.again(finding.message),
        why=tuple(map(say.again, finding.why)),
        waived=say.again(finding.waived) if finding.waived is not None else None,
    )
