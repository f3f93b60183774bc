"""A rule's message with its fields filled in: replaced from a closed list, never evaluated."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages import Field, Message, Moment, joined, say
from checker.model import Citation, Fact
from checker.rule import Rule


def fill(rule: Rule, fields: Mapping[str, Field]) -> Message:
    """Return the message of *rule* with each ``{field}`` replaced; a field without a value stands as ``?``."""
    return Message(rule.message, fields, own=rule.messages)


def fields_of(fact: Fact, a: Citation, b: Citation | None = None) -> dict[str, Field]:
    """Return the fields that every message may use: both sides, the fact and its positions."""
    latest = max((p.as_of for p in fact.positions if p.as_of), default=None)
    fields: dict[str, Field] = {
        "fact": fact.label,
        "positions": joined(" → ", [_dated(p.text, p.as_of) for p in fact.positions]),
        "values": joined(" / ", dict.fromkeys(p.text for p in fact.positions)),
        "as_of": Moment(latest) if latest else say("an unknown date"),
    }
    for name, side in (("a", a), ("b", b)):
        if side:
            fields |= {
                f"{name}.source": side.source,
                f"{name}.quote": " ".join(side.quote.split()),
                f"{name}.date": Moment(side.published[:10]) if side.published else say("undated"),
            }
    return fields


def _dated(text: str, as_of: str | None) -> str:
    return Message("{text} [{day}]", {"text": text, "day": Moment(as_of[:10])}) if as_of else text
