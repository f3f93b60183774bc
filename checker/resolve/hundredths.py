"""Cents and pence as parts of their currency, so that ``62 cents`` meets ``$0.62``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from checker.lexicon import section
from checker.model import Mention
from checker.ranges import with_ends

_CENT = Decimal("0.01")


def with_whole_currencies(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """
    Yield *mentions*, in order, sums in hundredths in the currency that they are parts of.

    A cent is one of the currency with cents that the article names last before it, else first behind it, else of the
    first that `concepts.yaml` lists for it.
    """
    if not any(mention.kind == "money" and _head(mention.unit) in _wholes() for mention in mentions):
        yield from mentions
        return
    for index, mention in enumerate(mentions):
        wholes = _wholes().get(_head(mention.unit)) if mention.kind == "money" else None
        if wholes is None:
            yield mention
            continue
        named = (_head(other.unit) for other in (*reversed(mentions[:index]), *mentions[index + 1 :]))
        yield _as_part_of(next((unit for unit in named if unit in wholes), wholes[0]), mention)


def _as_part_of(currency: str, mention: Mention) -> Mention:
    _, mark, denominator = (mention.unit or "").partition("/")
    return mention._replace(
        unit=f"{currency}{mark}{denominator}",
        value=_of_hundred(Decimal(mention.value)),
        core=with_ends(mention.core, _of_hundred),
        weak=with_ends(mention.weak, _of_hundred),
        place=_of_hundred(mention.place),
    )


def _of_hundred(value: Decimal) -> Decimal:
    return value * _CENT


def _head(unit: str | None) -> str:
    return (unit or "").partition("/")[0]


@cache
def _wholes() -> Mapping[str, tuple[str, ...]]:
    return {part: tuple(currencies) for part, currencies in section("concepts", "hundredths").items()}
