"""Where words of many lists begin in a text: one automaton looks for what each begins with, and only there are they compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from checker.shadow import fold, stretches

# What a form is first looked for by: its first word, or the mark that it begins with.
_LEAD: Final = re.compile(r"[^\W_]+|.")
# An automaton needs one token at least; no shadow holds this one.
_NEVER: Final = "\0"


class WordFinder:
    """
    Finds where words of several lists begin, in one pass over a text however many they are.

    Args:
        lists: Words or phrases, in any case; of one list the longest at a place counts, and hides those inside it.
    """

    def __init__(self, *lists: Iterable[str]) -> None:
        # Token -> list -> its phrases that begin with it.
        tokens: dict[str, dict[int, list[str]]] = {_NEVER: {}}
        for which, forms in enumerate(lists):
            for form in sorted({fold(form) for form in forms}, key=lambda form: (-len(form), form)):
                tokens.setdefault(_LEAD.match(form)[0], {}).setdefault(which, []).append(form)  # type: ignore[index]  # it matches any
        self._automaton = AhoCorasick(tokens, matchkind=MatchKind.LeftmostLongest)
        # A list that has nothing but the token itself has nothing to compare.
        self._forms = [
            tuple((which, () if forms == [token] else tuple(forms)) for which, forms in found.items())
            for token, found in tokens.items()
        ]
        self._lists = len(lists)

    def starts(self, text: str) -> list[list[int]]:
        """Return, for each list, the places of *text*, a shadow's, where one of its words stands whole, in order."""
        starts: list[list[int]] = [[] for _ in range(self._lists)]
        ends = [0] * self._lists
        # No token holds a blank, so that none is cut.
        for begin, behind in stretches(text):
            for index, first, last in self._automaton.find_matches_as_indexes(text[begin:behind]):
                start, end = begin + first, begin + last
                if _is_letter(text, end) or (start and _is_letter(text, start - 1)):
                    continue
                for which, forms in self._forms[index]:
                    if start < ends[which]:
                        continue
                    if not forms:
                        starts[which].append(start)
                    elif longest := _first_at(forms, text, start):
                        ends[which] = start + len(longest)
                        if not _is_letter(text, ends[which]):
                            starts[which].append(start)
        return starts


def _is_letter(text: str, at: int) -> bool:
    """True for a letter or digit; mostly it is a blank, which is told without a call."""
    return at < len(text) and text[at] != " " and text[at].isalnum()


def _first_at(forms: Iterable[str], text: str, start: int) -> str:
    for form in forms:
        if text[start : start + len(form)] == form:
            return form
    return ""
