"""
Bare numbers set beside a figure whose millions they share: ``$4.2m, down from 5.1 a year ago``, ``to 1.3 million from 1.1``.

Only in a language that lists the words which set two figures beside each other (``scaled_against``).
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.model import Mention, Span
from checker.ranges import with_ends
from checker.resolve.bare_numbers.ellipsis import is_told_alone
from checker.resolve.bare_numbers.reader import Reader

_SCALES = frozenset(Decimal(10) ** power for power in (6, 9, 12))
_PRINTED = re.compile(r"\d[\d,]*(?:\.\d+)?")
# How many times the figure the number may be, or the other way round; more is another thing, or nothing in millions.
_RATIO = Decimal(4)
_MOST = Decimal(1000)
_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s|\n")
# How far behind the figure a number with tenths may go on [code points].
_FAR = 100
# How far behind the number its clause is looked at [code points].
_REACH = 40


def with_scale_of(mention: Mention, span: Span, figure: Mention | None, reader: Reader) -> Mention | None:
    """
    Return *mention*, a bare number, times the scale of *figure* and in its unit, or None where they are not set against each other.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        figure: The last figure before it.
        reader: The article and the language's words.
    """
    if figure is None or mention.kind != "number" or mention.hedge == "range":
        return None
    value, text = mention.value, reader.shadow.text
    lead = text[reader.shadow.folded(figure.end) : span.start].strip(" ")
    if not _is_set_against(mention, lead, reader) or not isinstance(value, Decimal) or not 0 < value < _MOST:
        return None
    scale = _scale(figure)
    if (
        scale is None
        or not isinstance(figure.value, Decimal)
        or not is_told_alone(text[span.end : span.end + _REACH], reader)
    ):
        return None
    scaled = value * scale
    if max(scaled, figure.value) > min(scaled, figure.value) * _RATIO:
        return None
    return mention._replace(
        kind=figure.kind, unit=figure.unit, value=scaled,
        core=with_ends(mention.core, scale.__mul__), weak=with_ends(mention.weak, scale.__mul__),
        place=mention.place * scale, rule="scale-shared",
    )  # fmt: skip


def _is_set_against(mention: Mention, lead: str, reader: Reader) -> bool:
    """Nothing else stands between, or a number with tenths goes on: ``2.4 million flew in May; August was busier, at 2.6``."""
    if lead in reader.words.forms("scaled_against"):
        return True
    tenths = mention.place < 1 and len(lead) <= _FAR and not _SENTENCE.search(lead)
    return tenths and reader.words.ends(lead, ("scaled_in_tenths",))


def _scale(figure: Mention) -> Decimal | None:
    """The million of ``$4.2m``, None where the figure has no such word or letter."""
    printed = _PRINTED.search(figure.quote)
    if printed is None or not isinstance(figure.value, Decimal):
        return None
    told = Decimal(printed[0].replace(",", ""))
    scale = figure.value / told if told else None
    return scale if scale in _SCALES else None
