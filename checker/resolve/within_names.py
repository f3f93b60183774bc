"""Words that name, not tell: ``Thắng`` in ``Nguyễn Văn Thắng`` wins nothing, and nobody draws in ``Đức Hòa``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.resolve.surroundings import CAPITAL
from checker.resolve.vocabulary import Cue
from checker.shadow import Shadow

_CAPITAL = re.compile(rf"[{CAPITAL}]")
# What stands right before a later word of a name: the word before it, as the name writes it.
_NAME_BEFORE = re.compile(rf"\b[{CAPITAL}][^\W\d_]*[ ]\Z")
# A word before the cue is no longer than this [code points].
_REACH = 16
_WORD = re.compile(r"[^\W\d_]+")


def outside_names(cues: Iterable[Cue], shadow: Shadow) -> Iterator[Cue]:
    """Yield *cues*, in order, but single words for what happens that are a later word of a proper name."""
    return (cue for cue in cues if not _in_a_name(cue, shadow))


def _in_a_name(cue: Cue, shadow: Shadow) -> bool:
    cased = shadow.cased
    if cue.section != "predicates" or not _CAPITAL.match(cased, cue.start):
        return False
    if not _NAME_BEFORE.search(cased, max(0, cue.start - _REACH), cue.start):
        return False
    return " " not in cased[cue.start : cue.end] and not _written_in_capitals(cased, cue)


def _written_in_capitals(cased: str, cue: Cue) -> bool:
    """True in a headline that opens most of its words with a capital: there a capital marks no name."""
    end = cased.find("\n", cue.end)
    words: list[str] = _WORD.findall(cased, cased.rfind("\n", 0, cue.start) + 1, end if end >= 0 else len(cased))
    return 2 * sum(word[0].isupper() for word in words) > len(words)
