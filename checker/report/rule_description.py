"""``checker rules explain``: one rule in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from checker.model import FactPattern, Rule
from checker.report.number_text import decimal_text


def describe(rule: Rule) -> str:
    """Return what *rule* is for, which fact it speaks of, and its cases."""
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}  ({rule.kind}, {rule.stage}, {rule.severity})  {rule.file}"
    yield f"  {rule.summary}"
    yield f"  why: {rule.why}"
    if rule.fact_name:
        yield f"  names the fact {rule.fact_name}: {rule.label or rule.fact_name}"
    if rule.kind != "relation":
        yield f"  speaks of: {_pattern(rule.fact)}"
    for name, pattern in rule.operands.items():
        yield f"  {name}: {_pattern(pattern)}"
    if rule.expect:
        yield f"  expects: {rule.expect}"
    if rule.names:
        yield f"  write: {rule.names[0]}"
    if rule.reference:
        value = rule.reference.value
        yield f"  reference: {value if isinstance(value, str) else decimal_text(value)}, {rule.reference.title}, {rule.reference.url}"
        yield f"    ‘{rule.reference.quote}’"
    for case in rule.cases:
        yield f"  {case.expected}: " + " | ".join(side.text for side in case.sides)


def _pattern(pattern: FactPattern) -> str:
    said = []
    for field in fields(pattern):
        value = getattr(pattern, field.name)
        if value not in ("", (), None):
            said.append(f"{field.name} {', '.join(value) if isinstance(value, tuple) else value}")
    return "; ".join(said) or "every fact"
