"""Whether the words around a time point ahead: ``will reopen on Monday``, ``extended to Sunday``, but ``shut since Tuesday``."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.times.time_words import TimeWords

# How far before a time a word may stand that points ahead, how far behind it, and how far before it in one clause [code points].
_BEFORE: Final = 40
_BEHIND: Final = 20
_IN_CLAUSE: Final = 100
# How far behind a time that opens its sentence [code points].
_BEHIND_OPENING: Final = 40
# Where another sentence ends, abbreviations of a letter or two aside.
_ENDS: Final = re.compile(r"(?:\w{3}[.!?][\"'”’)]*[ ]|\n)(?!.*(?:\w{3}[.!?][\"'”’)]*[ ]|\n))")


# A sentence's first words, before the time that it opens with.
_OPENS: Final = re.compile(r"(?:^|\n|[.!?][\"'”’)]*[ ])(?:[^\W\d_]+[ ]){0,2}$")
_NEXT_SENTENCE: Final = re.compile(r"[.!?][\"'”’)]*[ ]|\n")
_NEXT_CLAUSE: Final = re.compile(r"[,;:)\n]|[.!?][\"'”’)]*[ ]| and | but ")


class Outlook:
    """
    The words around one time; a class as `Number` is.

    Attributes:
        words: The language's words of time.
        text: The shadow's text.
        start, end: Half-open range of the time in it.
    """

    __slots__ = ("end", "start", "text", "words")

    def __init__(self, words: TimeWords, text: str, start: int, end: int) -> None:
        self.words: Final = words
        self.text: Final = text
        self.start: Final = start
        self.end: Final = end

    def points_ahead(self) -> bool:
        """Return True where something is to come at that time."""
        text, start, future = self.text, self.start, self.words.future
        if not self.words.clauses:
            return future.search(text, max(0, start - _BEFORE), self.end + _BEHIND) is not None
        lead = text[max(0, start - _IN_CLAUSE) : start]
        if self.words.past_before.search(lead):
            return False
        if self.words.future_in_clause.search(lead) or self.words.future_before.search(lead):
            return True
        near = self.words.past_clause.sub("", lead[-_BEFORE:])
        sentence = _ENDS.search(near)
        window = (near[sentence.end() :] if sentence else near) + text[start : self.end] + self._behind(near)
        return future.search(window) is not None

    def looks_back(self) -> bool:
        """Return True where the words before the time tell what happened at it, in a language that lists such words."""
        if not self.words.clauses or self.points_ahead():
            return False
        lead = self.text[max(0, self.start - _IN_CLAUSE) : self.start]
        sentence = _ENDS.search(lead)
        return self.words.told_past.search(lead[sentence.end() :] if sentence else lead) is not None

    def _behind(self, lead: str) -> str:
        """What stands behind the time in its clause, or in the next where the time opens its sentence: ``On Sunday, voters will``."""
        rest = self.text[self.end : self.end + _BEHIND]
        if not lead.strip() or _OPENS.search(lead):
            return _NEXT_SENTENCE.split(self.text[self.end : self.end + _BEHIND_OPENING])[0]
        return _NEXT_CLAUSE.split(rest)[0]
