"""Whether the words around a time point ahead: ``will reopen on Monday``, ``extended to Sunday``, but ``shut since Tuesday``."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.times.outlook_words import OutlookWords

# How far before a time a word may stand that points ahead, how far behind it, and how far before it in one clause [code points].
_BEFORE: Final = 40
_BEHIND: Final = 20
_IN_CLAUSE: Final = 100
# How far around a time its sentence is looked at [code points].
_REACH: Final = 300
# How far before an hour a part of day may stand that holds for it [code points].
_NEAR: Final = 250
# No more words than these make no clause of their own: three were charged, in December.
_FEW: Final = 1
# How far behind a time that opens its sentence [code points].
_BEHIND_OPENING: Final = 40
# Where another sentence ends, abbreviations of a letter or two aside.
_ENDS: Final = re.compile(r"(?:\w{3}[.!?][\"'”’)]*[ ]|\n)(?!.*(?:\w{3}[.!?][\"'”’)]*[ ]|\n))")


# A sentence's first words, before the time that it opens with.
_OPENS: Final = re.compile(r"(?:^|\n|[.!?][\"'”’)]*[ ])(?:[^\W\d_]+[ ]){0,2}$")
_NEXT_SENTENCE: Final = re.compile(r"[.!?][\"'”’)]*[ ]|\n")
# The same hour by the clocks of the world: 4 p.m. (0900 GMT).
OF_THE_WORLD: Final = r" ?\(\d{1,2}[:.]?\d\d (?:gmt|utc)\)"
_OF_THE_WORLD: Final = re.compile(OF_THE_WORLD)
_LONGEST_OF_THE_WORLD: Final = 12
# A name between commas, right before the time: is to meet the envoy, Ana Ruiz, on Tuesday.
_APPOSITION: Final = re.compile(r",[ ][^\W\d_][^.,;:()\n]{0,30},(?=(?:[ ][^\W\d_]{1,5})?[ ]$)")
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

    def __init__(self, words: OutlookWords, text: str, start: int, end: int) -> None:
        self.words: Final = words
        self.text: Final = text
        self.start: Final = start
        self.end: Final = end

    def points_ahead(self) -> bool:
        """Return True where something is to come at that time."""
        text, start, future = self.text, self.start, self.words.future
        if not self.words.clauses:
            return future.search(text, max(0, start - _BEFORE), self.end + _BEHIND) is not None
        lead = _APPOSITION.sub("", text[max(0, start - _IN_CLAUSE) : start])
        if self.words.past_before.search(lead) or self._went_on(lead):
            return False
        if self._leads_ahead(lead) or self.words.future_before.search(lead):
            return True
        near = self.words.past_clause.sub("", lead[-_BEFORE:])
        sentence = _ENDS.search(near)
        return self._points_on(near[sentence.end() :] if sentence else near) or (
            future.search(text[start : self.end] + self.words.told.sub("", self._behind(near))) is not None
        )

    def _leads_ahead(self, lead: str) -> bool:
        """A word of the clause that points ahead, and no verb of what has been behind it: ``that the hosts paid on Friday``."""
        return self.words.future_in_clause.search(lead) is not None and self._points_on(lead)

    def _points_on(self, lead: str) -> bool:
        ends = [found.end() for found in self.words.future.finditer(lead)]
        if not ends:
            return False
        # Will drop the tariff on imported fruit from May 1: a form in "ed" may describe, but not right before the day.
        told = self.words.past.finditer(lead, ends[-1])
        return not any(not verb[0].endswith("ed") or len(lead[verb.end() :].split()) <= _FEW for verb in told)

    def _went_on(self, lead: str) -> bool:
        """``were taking cash until Tuesday``: what went on and has ended."""
        return self.words.going_on.search(lead) is not None

    def is_set(self) -> bool:
        """Return True for a weekday that something is set for: ``vowed to walk out from Monday``, ``declared Monday a holiday``."""
        if (
            not self.words.clauses
            or self.text.startswith("'", self.end)
            or self.text.endswith("'s", self.start, self.end)
        ):
            # Sorry for Tuesday's delays.
            return False
        lead = self.text[max(0, self.start - _IN_CLAUSE) : self.start]
        if self.words.promised_in_clause.search(lead) or self.words.set_before.search(lead):
            return True
        named = self.words.naming_before.search(lead)
        return named is not None and self.words.named_behind.match(self.text, self.end) is not None

    def tells_present(self) -> bool:
        """Return True in a sentence or clause that tells what is and nothing that has been: ``the top two go to a run-off on Sunday``."""
        if not self.words.clauses or self.text.find("\n", 0, self.start) < 0:
            # A headline tells what has been as if it were.
            return False
        sentence, lead = self._sentence(), self.text[self._sentence_start() : self.start]
        if self.words.past_before.search(lead) or self.words.behind.search(_NEXT_CLAUSE.split(lead)[-1]):
            return False
        if self.words.happened_before.search(lead) or self.words.happened_behind.match(self.text, self.end):
            return False
        clause = _NEXT_CLAUSE.split(self.words.another_clause.split(lead)[-1])[-1]
        told = self.words.any_past.search(clause) or self.words.state_of_past.search(clause)
        if told is None and self.words.present.search(clause) is not None:
            return True
        return not told and not self.words.past.search(sentence) and self.words.present.search(sentence) is not None

    def is_late(self) -> bool:
        """Return True for an hour in words near a word for the evening: ``ended tonight; police fired gas at half past seven``."""
        begin = max(0, self.start - _NEAR)
        lead = self.text[begin : self.start]
        if any(char.isdigit() for char in self.text[self.start : self.end]):
            return False
        late, early = (
            max((found.end() for found in words.finditer(lead)), default=0)
            for words in (self.words.late, self.words.early)
        )
        return late > early

    def is_local(self) -> bool:
        """Return True for an hour that brackets tell by the clocks of the world too: it is none by those of the paper."""
        return _OF_THE_WORLD.search(self.text, self.start, self.end + _LONGEST_OF_THE_WORLD) is not None

    def tells_past_around(self) -> bool:
        """Return True in a sentence that tells what has been."""
        return self.words.clauses and self.words.past.search(self._sentence()) is not None

    def tells_past(self) -> bool:
        """Return True where a verb of what has been stands before the time in its clause, and nothing that is set for it."""
        if not self.words.clauses:
            return False
        clauses = _NEXT_CLAUSE.split(self.text[self._sentence_start() : self.start])
        lead = clauses[-1] if len(clauses[-1].split()) > _FEW else " ".join(clauses[-2:])
        told = [found.end() for found in self.words.past.finditer(lead)]
        return bool(told) and self.words.leading.search(lead, told[-1]) is None

    def has_passed(self) -> bool:
        """Return True right behind a word that points back: ``since October``."""
        lead = self.text[max(0, self.start - _BEFORE) : self.start]
        return self.words.clauses and self.words.past_before.search(lead) is not None

    def comes(self) -> bool:
        """Return True where a language that tells clauses apart says that something is to come: ``talks were to resume at 6pm``."""
        return self.words.clauses and (self.foretells() or self.tells_present())

    def has_been_planned(self) -> bool:
        """Return True where a plan and what came of it are told: ``had been set for March``, ``due in March, was put off``."""
        lead = self.text[max(0, self.start - _IN_CLAUSE) : self.start]
        if not self.words.clauses or not self.words.future_in_clause.search(lead):
            return False
        return bool(self.words.planned_once.search(lead) or self.words.past_behind.match(self.text, self.end))

    def foretells(self) -> bool:
        """Return True where a word of the clause says so, and not one right before the time, such as ``until``."""
        lead = self.text[max(0, self.start - _IN_CLAUSE) : self.start]
        return self.words.clauses and self.words.future_in_clause.search(lead) is not None

    def _sentence(self) -> str:
        end = _NEXT_SENTENCE.search(self.text, self.end, self.end + _REACH)
        return self.text[self._sentence_start() : end.start() if end else self.end + _REACH]

    def _sentence_start(self) -> int:
        begin = max(0, self.start - _REACH)
        ends = [found.end() for found in _NEXT_SENTENCE.finditer(self.text, begin, self.start)]
        return ends[-1] if ends else begin

    def _behind(self, lead: str) -> str:
        """What stands behind the time in its clause, or in the next where the time opens its sentence: ``On Sunday, voters will``."""
        rest = self.text[self.end : self.end + _BEHIND]
        if lead.strip():
            rest = self.words.parting.split(rest)[0]
        if not lead.strip() or _OPENS.search(lead):
            opened = _NEXT_SENTENCE.split(self.text[self.end : self.end + _BEHIND_OPENING])[0]
            return self.words.relative.split(opened)[0]
        return _NEXT_CLAUSE.split(rest)[0]
