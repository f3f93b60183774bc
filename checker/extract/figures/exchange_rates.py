"""
Rates of exchange whose currency is named before them: ``The cedi weakened to 15.82 to the dollar``, ``The rupee opened at 71.26``,
``Sterling rose against the euro to 1.37``, ``USD/ZAR was last at 18.52``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from checker.extract.phrases import Phrases, phrases
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.lexicon import section
from checker.lexicon.expressions import any_folded
from checker.shadow import fold

# How far before the rate its currency may be named [code points].
_REACH: Final = 160
_FAR: Final = 1500
# Shorter ones are codes and signs.
_LEAST_LETTERS: Final = 3
_SENTENCE: Final = re.compile(r"[.!?][\"')]*\s+(?=\w)|\n")
# The second is what one of the first is worth.
_PAIR: Final = re.compile(r"(?<![\w/])([a-z]{3})/([a-z]{3})(?![\w/])")
# What may follow a quoted rate: the clause ends.
_ENDS: Final = re.compile(r"[.;,)]?(?:\n|$)|[.,;)] |\)")


def read_rate(text: str, reading: Reading, known: Words) -> Reading | None:
    """Return *reading*, a bare number, as the price of one currency in another, or None."""
    lead = _SENTENCE.split(text[max(0, reading.start - _REACH) : reading.start])[-1]
    if _exchanged_for(known.language).behind(text, reading.end):
        names = [found[0] for found in _names(known).finditer(lead)]
        return _as_money(reading, names[-1], known) if names else None
    if not _is_quoted(text, reading, lead, known):
        return None
    pairs = [pair[2] for pair in _PAIR.finditer(lead) if {pair[1], pair[2]} <= known.units.meaning.keys()]
    if pairs:
        return _as_money(reading, pairs[-1], known)
    traded = _traded(known)
    told = list(traded.finditer(lead)) if traded else []
    priced = (
        _priced_in(text[max(0, reading.start - _FAR) : reading.start], lead, told[-1]["name"], known) if told else ""
    )
    return _as_money(reading, priced, known) if priced else None


def _is_quoted(text: str, reading: Reading, lead: str, known: Words) -> bool:
    """A number with decimals behind ``at`` or ``to``, with which its clause ends or that another one follows."""
    if reading.place >= 1 or not isinstance(reading.value, Decimal) or reading.value <= 0:
        return False
    quoted = _words(known.language, "quoted_at").before(text, reading.start)
    return quoted is not None and bool(
        _ENDS.match(text, reading.end) or _words(known.language, "quoted_against").behind(text, reading.end)
    )


def _priced_in(told: str, lead: str, name: str, known: Words) -> str:
    """
    The currency of a rate that is told of *name*: its own, or the other's where rates of it are told in that; empty where none is known.

    Args:
        told: What the text tells before the rate; *lead* the sentence's part of it.
        name: What is traded; ``the currency`` is that which was named last.
        known: The language's words.
    """
    units = section(known.language, "units")
    base = units.get("base_currencies", ())
    unit = units.get("traded_names", {}).get(
        name, known.units.meaning[name].name if name in known.units.meaning else ""
    )
    names = [found[0] for found in _names(known).finditer(lead if unit else told)]
    if unit in base:
        others = [other for other in names if known.units.meaning[other].name != unit]
        return others[-1] if others else base[unit]
    local = [other for other in names if known.units.meaning[other].name not in units.get("foreign_currencies", ())]
    return name if unit else local[-1] if local else ""


def _as_money(reading: Reading, name: str, known: Words) -> Reading:
    unit = known.units.meaning[name].name
    return Reading(
        reading.start, reading.end, reading.figure, "money", reading.value, unit, None, reading.low, reading.high,
        reading.place, None, reading.hedge, "money-rate",
    )  # fmt: skip


@cache
def _exchanged_for(language: str) -> Phrases[str]:
    return phrases(section(language, "units").get("exchanged_for", ()))


@cache
def _words(language: str, name: str) -> Phrases[str]:
    return phrases(section(language, "units").get(name, ()))


@cache
def _traded(known: Words) -> re.Pattern[str] | None:
    """A currency's name and what it does on a market: ``the rupee opened``."""
    units = section(known.language, "units")
    if not units.get("traded"):
        return None
    verbs, manners = (any_folded(units.get(name, ())) for name in ("traded", "traded_so"))
    forms = _forms(known, frozenset(map(fold, units.get("untraded_names", ()))))
    names = "|".join(map(re.escape, [*units.get("traded_names", {}), *forms]))
    return re.compile(rf"(?<!\w)(?P<name>{names})(?: (?:[^\W\d_]+ly|{manners}))?,? (?:{verbs})(?!\w)")


@cache
def _names(known: Words) -> re.Pattern[str]:
    """The names of currencies; that which is paid for stands behind the rate."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _forms(known, frozenset())))})(?!\w)")


def _forms(known: Words, but: frozenset[str]) -> list[str]:
    forms = (form for form, unit in known.units.meaning.items() if unit.kind == "money" and unit.name.isupper())
    named = (form for form in forms if form[0].isalpha() and len(form) >= _LEAST_LETTERS and form not in but)
    return sorted(named, key=lambda form: (-len(form), form))
