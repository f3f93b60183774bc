"""A rule's message with its fields filled in: replaced from a closed list, never evaluated."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.model import Citation, Fact

_FIELD = re.compile(r"\{([a-z_.]+)\}")


def fill(message: str, fields: Mapping[str, str]) -> str:
    """Return *message* with each ``{field}`` replaced; a field without a value stands as ``?``."""
    return _FIELD.sub(lambda found: fields.get(found[1], "?"), message)


def fields_of(fact: Fact, a: Citation, b: Citation | None = None) -> dict[str, str]:
    """Return the fields that every message may use: both sides, the fact and its positions."""
    fields = {
        "fact": fact.label,
        "positions": " → ".join(_dated(p.text, p.as_of) for p in fact.positions),
        "values": " / ".join(dict.fromkeys(p.text for p in fact.positions)),
        "as_of": max((p.as_of for p in fact.positions if p.as_of), default="an unknown date"),
    }
    for name, side in (("a", a), ("b", b)):
        if side:
            fields |= {
                f"{name}.source": side.source,
                f"{name}.quote": " ".join(side.quote.split()),
                f"{name}.date": (side.published or "undated")[:10],
            }
    return fields


def _dated(text: str, as_of: str | None) -> str:
    return f"{text} [{as_of[:10]}]" if as_of else text
