"""``checker rules explain``: one rule in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from checker.messages import VERDICT_WORDS, Message, Speaker, say
from checker.report.entries import SEVERITY_WORDS
from checker.report.number_text import decimal_text
from checker.report.plain_text import printable
from checker.rule import FactPattern, Rule

_EXPECTED: dict[str, Message] = {**VERDICT_WORDS, "silent": say("silent")}


def describe(rule: Rule, say: Speaker) -> str:
    """Return what *rule* is for, which fact it speaks of, and its cases, in the words of *say*."""
    return "".join(f"{printable(line)}\n" for line in _lines(rule, say))


def rule_lines(rule: Rule, say: Speaker) -> Iterator[str]:
    """Yield what *rule* holds and why."""
    yield f"  {say.again(rule.summary)}"
    yield "  " + say("why: {why}", why=say.again(rule.why))


def _lines(rule: Rule, say: Speaker) -> Iterator[str]:
    severity = say.again(SEVERITY_WORDS[rule.severity])
    # Kinds, stages, slots and concepts are called as in the rule's own file.
    yield f"{rule.id}  ({rule.kind}, {rule.stage}, {severity})  {rule.file}"
    yield from rule_lines(rule, say)
    yield from (f"  {line}" for line in _what_it_needs(rule, say))
    for case in rule.cases:
        yield f"  {say.again(_EXPECTED[case.expected])}: " + " | ".join(side.text for side in case.sides)


def _what_it_needs(rule: Rule, say: Speaker) -> Iterator[str]:
    if rule.fact_name:
        label = rule.labels.get(say.language, rule.label) or rule.fact_name
        yield say("names the fact {fact}: {label}", fact=rule.fact_name, label=label)
    if rule.kind != "relation":
        yield say("speaks of: {facts}", facts=_pattern(rule.fact, say))
    for name, pattern in rule.operands.items():
        yield f"{name}: {_pattern(pattern, say)}"
    if rule.expect:
        yield say("expects: {relation}", relation=rule.expect)
    if rule.names:
        yield say("write: {name}", name=rule.names[0])
    if rule.reference:
        value = rule.reference.value
        stated = value if isinstance(value, str) else decimal_text(value)
        yield f"{say('reference')}: {stated}, {rule.reference.title}, {rule.reference.url}"
        yield f"  ‘{rule.reference.quote}’"


def _pattern(pattern: FactPattern, say: Speaker) -> str:
    said = []
    for field in fields(pattern):
        value = getattr(pattern, field.name)
        if value not in ("", (), None):
            said.append(f"{field.name} {', '.join(value) if isinstance(value, tuple) else value}")
    return "; ".join(said) or say("every fact")
