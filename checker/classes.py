"""
Of which class of things or people a figure is told, where a bound names it: ``xe dưới 9 chỗ``, ``children under 5``, ``over-65s``.

A class is as good as a name: figures of two classes are of two things, and those that two articles give for what happened to one
class are one fact, even where one of them is rather the figure of something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.lexicon import section
from checker.lexicon.expressions import any_folded
from checker.model import Claim
from checker.profiles import Profile
from checker.shadow import fold

# Behind a figure its class stands next to what is counted: ``49.050 xe ô tô dưới 9 chỗ``.
_BEHIND = re.compile(r"[^\d;:.,()]{0,24}")


@dataclass(frozen=True, slots=True)
class ToldClass:
    """
    A class that a bound names.

    Attributes:
        unit: What is bounded, a key of the lexicon's ``classes: units``.
        bound: The number, as printed.
        side: ``above`` or ``below`` it; whether the bound itself is in is told too loosely to part two classes.
    """

    unit: str
    bound: str
    side: str


def are_of_two_classes(a: Profile, b: Profile) -> bool:
    """Return True where both are told of a class, and not of one: ``trẻ dưới 5 tuổi``, ``người trên 50 tuổi``."""
    one, other = class_of(a.claim), class_of(b.claim)
    return one is not None and other is not None and one.unit == other.unit and one != other


def tell_of_one_class(a: Profile, b: Profile) -> bool:
    """Return True where one thing is told of one class; symmetric."""
    one, other = a.claim.slots, b.claim.slots
    if class_of(a.claim) is None or class_of(a.claim) != class_of(b.claim):
        return False
    if (one.counted, one.change, one.per, one.normative) != (other.counted, other.change, other.per, other.normative):
        return False
    return all(
        _may_be_one(getattr(one, name), getattr(other, name))
        for name in ("predicate", "base", "period", "event", "subset")
    )


def may_tell_of_a_class(ready: Profile) -> bool:
    """Return False for a claim of which `tell_of_one_class` never holds: a class is counted, measured or priced."""
    return ready.claim.kind != "date" and class_of(ready.claim) is not None


def class_of(claim: Claim) -> ToldClass | None:
    """Return the class that its sentence names before the figure, in its clause, or right behind it; None where that names two."""
    return _class_in(claim.sentence, claim.in_sentence.start, claim.in_sentence.end, claim.language)


@lru_cache(maxsize=4096)
def _class_in(sentence: str, start: int, end: int, language: str) -> ToldClass | None:
    expression = _expression(language)
    if expression is None:
        return None
    before = fold(sentence[:start]).rpartition(";")[2]
    behind = fold(sentence[end:])
    found = [*expression.finditer(before)]
    next_to = expression.search(behind)
    if next_to and _BEHIND.fullmatch(behind, 0, next_to.start()):
        found = [next_to]
    told = {told for match in found if (told := _told(match))}
    return told.pop() if len(told) == 1 and all(map(_told, found)) else None


def _told(match: re.Match[str]) -> ToldClass | None:
    """The class of a bounded number; None of one without a bound, and of a range: who is told of besides is of another class."""
    if match["range"]:
        return None
    unit = next(name for name, text in match.groupdict().items() if text and name.startswith("unit_"))
    side = next((name for name in ("below", "above") if match[f"{name}_behind"]), "")
    side = side or next((name for name in ("below", "above") if match[name]), "")
    return ToldClass(unit.removeprefix("unit_"), match["bound"], side) if side else None


def _may_be_one(one: str, other: str) -> bool:
    return not one or not other or one == other


@cache
def _expression(language: str) -> re.Pattern[str] | None:
    words = section(language, "classes")
    units = words.get("units", {})
    if not units:
        return None

    def expression(key: str) -> str:
        return any_folded(words.get(key, ()))

    unit = "|".join(f"(?P<unit_{name}>{any_folded(forms)})" for name, forms in sorted(units.items()))
    side = rf"(?:(?P<below>\b(?:{expression('below')}))|(?P<above>\b(?:{expression('above')})))"
    behind = rf"(?:(?P<below_behind>{expression('below_behind')})|(?P<above_behind>{expression('above_behind')}))\b"
    ranged = rf"(?P<range>\d+\s*(?:{expression('to')})\s*)?"
    return re.compile(rf"{ranged}(?:{side}[\s-]*)?\b(?P<bound>\d+)[\s-]*(?:{unit})\b(?:\s*{behind})?")
