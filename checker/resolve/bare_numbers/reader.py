"""What the readers of bare numbers look at."""

from __future__ import annotations

from dataclasses import dataclass

from checker.resolve.setting import LabelWords
from checker.resolve.vocabulary import Cue, Vocabulary
from checker.shadow import Shadow


@dataclass(frozen=True, slots=True)
class Reader:
    """
    What the rules look at.

    Attributes:
        shadow: Of the article.
        cues: Of the article, in order.
        known: The language's vocabulary; *words* its lists for mentions.
    """

    shadow: Shadow
    cues: tuple[Cue, ...]
    known: Vocabulary
    words: LabelWords
