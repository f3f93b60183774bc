"""A language's words for one where that is a pronoun and an article, too, and of what there may be one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from checker.extract.phrases import Phrases, phrases
from checker.lexicon import section
from checker.lexicon.expressions import any_folded
from checker.shadow import fold

_NEVER: Final = ("\0",)
_LEAST_LETTERS: Final = 4
# Heroes and tornadoes lose both letters, as no foes, floes and shoes do.
_LEAST_OF_OES: Final = 5
_ENDING_IN_E: Final = ("shoes", "canoes", "oboes", "toes", "throes")
_SIBILANT: Final = re.compile(r"(?:ss|x|z|ch|sh)es$")


@dataclass(frozen=True, eq=False, kw_only=True)
class OneWords:
    """
    The words of one language; all are folded, and none where it has no such word.

    Attributes:
        ones: ``one``, ``a single``; behind those of *of_any* any word is one, and *of_any_behind* may stand before.
        not_behind: What they do not count behind; the digit 1 counts only behind those of *digit_behind*.
        of_no_kind: Words that they never count, nor stand before what they count.
        alone: Behind these the word for one is none of those that go with a noun.
        speaking: What someone does who is only quoted: ``one resident said``.
        nobody: ``no one``, ``none``; *unhurt* matches what did not befall them, right behind.
        wishing: Behind these it is told what shall not be, also where *wished* stands between.
        told_closely: Matches what tells, right behind the word for one of several, who or what it is.
        of_which: Behind these it is one of those told before.
        rows: Words of place that tell of each of a row: ``nine in Calt and one in Dorn``; *definite* may stand behind them.
        does: Matches what is told of one of several, right behind the word for it.
        singulars: The singular of every noun whose plural is known -> its concept.
    """

    ones: Phrases[str]
    of_any: Phrases[str]
    of_any_behind: frozenset[str]
    not_behind: frozenset[str]
    digit_behind: frozenset[str]
    of_no_kind: frozenset[str]
    alone: frozenset[str]
    speaking: frozenset[str]
    nobody: Phrases[str]
    unhurt: re.Pattern[str]
    wishing: frozenset[str]
    wished: Phrases[str]
    told_closely: re.Pattern[str]
    of_which: Phrases[str]
    rows: Phrases[str]
    definite: Phrases[str]
    does: re.Pattern[str]
    singulars: Mapping[str, str]


def one_words(language: str) -> OneWords:
    """Return the compiled words of *language*, which must have a lexicon."""
    numbers, counting = section(language, "numbers"), section(language, "counting")
    plural = counting.get("plural", "")
    nouns = {fold(word): concept for concept, forms in section(language, "nouns").items() for word in forms}
    return OneWords(
        ones=phrases(numbers.get("ones", ())),
        of_any=phrases(numbers.get("ones_of_any", ())),
        of_any_behind=frozenset(map(fold, numbers.get("ones_of_any_behind", ()))),
        not_behind=frozenset(map(fold, numbers.get("ones_not_behind", ()))),
        digit_behind=frozenset(map(fold, numbers.get("one_digit_behind", ()))),
        of_no_kind=frozenset(map(fold, numbers.get("ones_of_no_kind", ()))),
        alone=frozenset(map(fold, numbers.get("ones_alone", ()))),
        speaking=frozenset(map(fold, numbers.get("ones_speaking", ()))),
        nobody=phrases(numbers.get("nobody", ())),
        unhurt=_unhurt(numbers),
        wishing=frozenset(map(fold, numbers.get("wishing", ()))),
        wished=phrases(numbers.get("wished", ())),
        told_closely=_told_closely(numbers),
        of_which=phrases(numbers.get("one_of_which", ())),
        rows=phrases(numbers.get("one_in_a_row", ())),
        definite=phrases(section(language, "labels").get("definite", ())),
        does=_does(numbers),
        singulars={singular(noun): concept for noun, concept in nouns.items() if plural and noun.endswith(plural)}
        | {fold(word): concept for word, concept in counting.get("singulars", {}).items()},
    )


def singular(word: str) -> str:
    """Return a regular plural without its ending: ``companies``, ``coaches``, ``volcanoes``, ``goals``."""
    if word.endswith("ies") and len(word) > _LEAST_LETTERS:
        return f"{word[:-3]}y"
    if word.endswith("oes") and len(word) > _LEAST_OF_OES and not word.endswith(_ENDING_IN_E):
        return word[:-2]
    return word[:-2] if _SIBILANT.search(word) else word[:-1]


def _does(numbers: Mapping[str, Any]) -> re.Pattern[str]:
    """``one caught fire``, ``one has been charged``, ``one was from Leeds``, but ``one injured man``, ``one who stayed``."""
    names = ("one_is", "one_verbs", "one_goes_on", "one_endings", "one_of_them", "one_apposed", "one_stands")
    helping, verbs, behind, endings, those, apposed, stands = (any_folded(numbers.get(name, _NEVER)) for name in names)
    done = rf"(?:{verbs}|[^\W\d_]{{2,}}(?:{endings}))(?!\w)"
    told = rf" (?:{those}),? (?:{apposed})(?!\w)"
    is_so = rf"(?:{helping}) (?:{done}|(?:{stands})(?!\w))"
    return re.compile(rf"{told}|(?: (?:{those}),?)? (?:{is_so}|{done}(?=[.,;\n]|$| (?:{behind})(?!\w)))")


def _told_closely(numbers: Mapping[str, Any]) -> re.Pattern[str]:
    """``One, a nurse, died``, ``One, Ana Ruiz, 34, died``, ``only one - a cook - could swim``; no one who is only quoted."""
    kind, speaking = any_folded(numbers.get("one_is_a", _NEVER)), any_folded(numbers.get("ones_speaking", _NEVER))
    by_name = r"(?:[^\W\d_][\w'’.-]*[ ]?){1,4}, \d\d?(?= -|[,:;])"
    quoted = rf"(?![^.;\n]{{2,60}}, (?:{speaking})(?!\w))"
    return re.compile(rf"{quoted}(?:(?:,| -) (?:(?:{kind})(?!\w)|{by_name})| - [^\W\d_])")


def _unhurt(numbers: Mapping[str, Any]) -> re.Pattern[str]:
    """``has been arrested``, ``of the crew was seriously hurt``."""
    helping, filling, fates = (
        any_folded(numbers.get(name, _NEVER)) for name in ("nobody_is", "nobody_fills", "nobody_fates")
    )
    return re.compile(rf"(?: of [^.,;\n]{{1,30}})? (?:{helping}) (?:(?:{filling}) )*(?:{fates})(?!\w)")
