"""
Bare numbers of an article on races that are seconds: ``Ruiz (10.81)``, ``won in 10.74``, ``fourth by 0.11``.

Only in a language that lists the words of such events (``race_events``), and where two of them, or one beside a time that is told
in seconds, say that the article is on races. Marks of a throw or a jump are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.model import Mention, Span
from checker.ranges import with_ends
from checker.resolve.bare_numbers.ellipsis import ends_a_clause
from checker.resolve.bare_numbers.reader import Reader

_SECONDS = "second"
_MINUTE = Decimal(60)
_HUNDRED = Decimal(100)
_LEAST_KINDS = 2
# How far around a number its words are looked at [code points].
_FAR = 80
_PRINTED = re.compile(r"\d{1,2}\.\d{1,2}")
_NAMED_BEFORE = re.compile(r"[^\W\d_]\.? \($")
_CLAUSE = re.compile(r"[;:]|\w\.\s|\n")


def tells_of_races(mentions: Sequence[Mention], reader: Reader) -> bool:
    """Return True where the article's words, and the times that it tells, are those of races."""
    if not reader.words.forms("race_events"):
        return False
    told = {found[0] for found in reader.words.anywhere("race_events").finditer(reader.shadow.text)}
    if len(told) >= _LEAST_KINDS:
        return True
    fine = (one for one in mentions if one.kind == "duration" and one.unit == _SECONDS and one.place < 1)
    return bool(told) and next(fine, None) is not None


def as_race_time(mention: Mention, span: Span, reader: Reader) -> Mention | None:
    """
    Return *mention*, a bare number of an article on races, in seconds, or None.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        reader: The article and the language's words.
    """
    value, words, text = mention.value, reader.words, reader.shadow.text
    if not isinstance(value, Decimal) or not 0 < value < _MINUTE or not _PRINTED.fullmatch(mention.quote):
        return None
    lead, rest = text[max(0, span.start - _FAR) : span.start], text[span.end : span.end + _FAR]
    if words.anywhere("untimed").search(_CLAUSE.split(lead)[-1]):
        return None
    told = _NAMED_BEFORE.search(lead) is not None and rest.startswith(")")
    told = told or words.begins(rest.lstrip(" "), ("timed_against",))
    told = told or (words.ends(lead.rstrip(" "), ("timed_before",)) and _is_alone(rest, reader))
    return mention._replace(kind="duration", unit=_SECONDS, rule="race-time") if told else None


def as_part_of_a_second(mention: Mention, span: Span, reader: Reader) -> Mention | None:
    """Return a share of an article on races that is told in tenths or hundredths as so much of a second: ``won by seven tenths``."""
    value, core, weak = mention.value, mention.core, mention.weak
    quote = reader.shadow.text[span.start : span.end]
    if (
        mention.rule != "fraction"
        or not reader.words.ends(quote, ("parts_of_a_second",))
        or not isinstance(value, Decimal)
    ):
        return None
    if reader.words.begins(reader.shadow.text[span.end : span.end + _FAR].lstrip(" "), ("of_stuff", "of_those")):
        return None
    parts = [with_ends(interval, lambda end: end / _HUNDRED) for interval in (core, weak)]
    return mention._replace(
        kind="duration", unit=_SECONDS, value=value / _HUNDRED, core=parts[0], weak=parts[1], place=mention.place / _HUNDRED,
        rule="race-time",
    )  # fmt: skip


def _is_alone(rest: str, reader: Reader) -> bool:
    return ends_a_clause(rest, reader.words) or reader.words.begins(
        rest.lstrip(" "), ("likened_on", "as_told", "timed_on")
    )
