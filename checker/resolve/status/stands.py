"""Where a figure stands among the words of its sentence that say how something stands: planned, done, a rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checker.model import Mention, Span, Status
from checker.resolve.setting import Setting
from checker.resolve.vocabulary import Cue
from checker.shadow import Shadow

# How far before a plan's noun the word may stand that says it is reached or compared with [code points].
_FULFILLED_REACH = 3
# A share and a blank may stand before a plan's noun: 26% kế hoạch.
_SHARE_REACH = 3

# No verb behind a word that tells a plan or a cause is longer [code points].
_VERB_REACH = 24
# A comma and a blank may stand between two words that belong together, or a day and the word that says that it has come [code points].
NEXT = 3

# How a figure stands; empty where nothing tells.
Answer = Status | Literal[""]


@dataclass(frozen=True, slots=True)
class Stand:
    """
    Where a claim's figure stands among the cues of its sentence.

    Attributes:
        setting: Of the mention.
        figure: The number itself, in the shadow.
        clause: The stretch between commas, colons and brackets that holds it.
        cues: The sentence's status cues that count, in order.
    """

    setting: Setting
    figure: Span
    clause: Span
    cues: tuple[Cue, ...]

    @property
    def mention(self) -> Mention:
        """The mention itself."""
        return self.setting.mention

    def before(self, *concepts: str) -> tuple[Cue, ...]:
        """Cues of *concepts* before the figure, nearest last."""
        return tuple(cue for cue in self.cues if cue.concept in concepts and cue.end <= self.figure.start)

    def in_clause(self, cue: Cue) -> bool:
        """Return True where *cue* stands in the figure's clause."""
        return self.clause.start <= cue.start and cue.end <= self.clause.end


def status_cues(cues: Iterable[Cue], setting: Setting) -> tuple[Cue, ...]:
    """Return those of a sentence's *cues* that say how something stands, in order."""
    found, shadow = tuple(cue for cue in cues if cue.section == "status"), setting.shadow
    return tuple(
        cue
        for cue in found
        if not _is_fulfilled(cue, found, shadow)
        and not _is_a_name_or_counted(cue, shadow)
        and not _is_a_cause(cue, setting)
    )


def _is_a_cause(cue: Cue, setting: Setting) -> bool:
    """``closed due to fog``, where ``due to open`` is a plan."""
    text, words = setting.shadow.text, setting.words
    if not words.ends(text[cue.start : cue.end], ("due_to",)):
        return False
    return not words.begins(text[cue.end : cue.end + _VERB_REACH].lstrip(" "), ("due_verbs",))


def _is_fulfilled(cue: Cue, cues: tuple[Cue, ...], shadow: Shadow) -> bool:
    """
    True for a plan behind a word or share that reaches it or compares with it.

    ``vượt kế hoạch``, ``muộn hơn dự kiến``, ``26% kế hoạch``.
    """
    if cue.concept not in ("goal", "planned", "intended"):
        return False
    if cue.concept == "goal" and shadow.text[max(0, cue.start - _SHARE_REACH) : cue.start].rstrip(" ").endswith("%"):
        return True
    return any(other.concept == "fulfilled" and 0 <= cue.start - other.end <= _FULFILLED_REACH for other in cues)


def _is_a_name_or_counted(cue: Cue, shadow: Shadow) -> bool:
    return _is_named(cue, shadow) or _is_counted(cue, shadow)


def _is_counted(cue: Cue, shadow: Shadow) -> bool:
    """True for a plan's noun in the plural behind its number: ``hit 60 targets``."""
    before = shadow.text[max(0, cue.start - 2) : cue.start]
    return cue.concept == "goal" and before[:1].isdigit() and before[1:] == " " and shadow.text[cue.end - 1] == "s"


def _is_named(cue: Cue, shadow: Shadow) -> bool:
    """True for a plan's noun that a capital within its sentence makes a name: ``Sở Kế hoạch``."""
    before = shadow.cased[max(0, cue.start - 2) : cue.start]
    return cue.concept == "goal" and shadow.cased[cue.start].isupper() and before[:1].isalnum() and before[1:] == " "
