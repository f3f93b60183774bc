"""None of those whom something may have befallen, as a count of nought: ``No one has been arrested``, ``none of the crew was hurt``."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from checker.extract.phrases import token_before
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.model import Span

_NOUGHT: Final = Decimal(0)
_PERSON: Final = "person"


def read_nobody(text: str, at: int, known: Words) -> Reading | None:
    """
    Return the nought that the word for nobody at *at* states, or None where nothing that befalls people is told behind it.

    What is to be prevented, or might be, is no count: ``so that no one is hurt``.
    """
    found = known.one.nobody.at(text, at)
    if found is None or not known.one.unhurt.match(text, found[0]) or _is_wished(text, at, known):
        return None
    span = Span(at, found[0])
    return Reading(
        start=at, end=span.end, figure=span, kind="count", value=_NOUGHT, unit=_PERSON, rule="nobody", whole=True
    )


def _is_wished(text: str, at: int, known: Words) -> bool:
    lead = known.one.wished.before(text, at)
    that = lead[0] if lead else at
    return token_before(text, that) in known.one.wishing or token_before(text, at) in known.one.wishing
