"""A language's units: what measures, what pays, what a rate is per, compiled from the section ``units`` of its lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from checker.model import MentionKind
from checker.shadow import fold


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind a number: its kind and canonical name."""

    kind: MentionKind
    name: str


def unit_names(units: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """
    Yield every unit word with what it names.

    Lengths that the lexicon lists under ``powered`` give their squares and cubes by its ``powers``
    (``{} vuông``, ``square {}``), and whatever is a unit by itself replaces those.
    """
    yield from _powers(units)
    for kind, group in (("money", "currencies"), ("measure", "measures"), ("duration", "durations")):
        for name, forms in units.get(group, {}).items():
            for form in forms:
                yield fold(form), Unit(kind, name)  # type: ignore[arg-type]  # three of the kinds
    for name in ("cent", "penny"):
        for form in units.get("cents" if name == "cent" else "pence", ()):
            if len(form) > 1 or not form.isalpha():
                yield fold(form), Unit("money", name)
    for name, forms in units.get("hundredths", {}).items():
        for form in forms:
            yield fold(form), Unit("money", name)
    for name in ("percent", "percentage_point", "per_mille", "basis_point"):
        for form in units.get(name, ()):
            yield fold(form), Unit("percent", name)


def _powers(units: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for power, templates in units.get("powers", {}).items():
        for name in units.get("powered", ()):
            for form in units["measures"][name]:
                for template in templates:
                    yield fold(template.replace("{}", form)), Unit("measure", f"{name}{power}")


def units_of_parts(units: Mapping[str, Any]) -> dict[str, Unit]:
    """Return the words for parts of a percentage that stand behind a fraction alone."""
    return {
        fold(form): Unit("percent", name) for name, forms in units.get("units_of_parts", {}).items() for form in forms
    }


class SharedName:
    """
    A name or sign of money that several countries have.

    Attributes:
        forms: Its words, folded; *others* those that name the currency for certain.
        told: Finds the words that tell of one of the countries.
        of: Each of these words and the currency of its country.
    """

    __slots__ = ("forms", "of", "others", "told")

    def __init__(self, forms: frozenset[str], others: frozenset[str], of: Mapping[str, str]) -> None:
        longest = sorted(of, key=lambda word: (-len(word), word))
        self.forms: Final = forms
        self.others: Final = others
        self.told: Final = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in longest)})(?!\w)")
        self.of: Final = of


def shared_names(units: Mapping[str, Any]) -> dict[str, SharedName]:
    """Return, for each currency whose name or sign other countries' money has too, that name with their words."""
    found: dict[str, SharedName] = {}
    for name, shared in units.get("shared_names", {}).items():
        forms = frozenset(fold(form) for form in shared["forms"])
        sure = frozenset(fold(form) for form in units["currencies"].get(name, ()))
        of = {fold(word): code for code, told in shared["countries"].items() for word in told}
        found[name] = SharedName(forms, sure - forms, of)
    return found


def single_units(units: Mapping[str, Any], unit_of: Mapping[str, Unit]) -> Iterator[tuple[str, Unit]]:
    """Yield an article with each unit that it may count (``a year``), and the unit; nothing in a language that lists none."""
    for article, words in units.get("single", {}).items():
        for word in words:
            yield fold(f"{article} {word}"), unit_of[fold(word)]


def currency_signs(units: Mapping[str, Any]) -> dict[str, str]:
    """Return the currency signs and codes that may stand before a number, and their currencies."""
    short = {fold(sign) for sign in units.get("signs", ())}
    before = {fold(sign): name for sign, name in units.get("signs_before", {}).items()}
    return before | {
        fold(form): name
        for name, forms in units.get("currencies", {}).items()
        for form in forms
        if (not fold(form).isalpha() and " " not in form) or fold(form) == name.lower() or fold(form) in short
    }


def denominators(units: Mapping[str, Any], unit_of: Mapping[str, Unit]) -> dict[str, str]:
    """Return what a price or a rate may be per: units of measure and time, codes of currencies, the lexicon's ``per_words``."""
    measured = {word: unit.name for word, unit in unit_of.items() if unit.kind in ("measure", "duration")}
    codes = {word: unit.name for word, unit in unit_of.items() if unit.kind == "money" and word == unit.name.lower()}
    return codes | measured | {fold(word): name for word, name in units.get("per_words", {}).items()}
