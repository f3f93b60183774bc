"""Numbers whose noun the count before them told, in clauses that leave it out: ``45 cases … Terry County has nine``, ``; four said``."""

from __future__ import annotations

import re
from typing import Protocol

from checker.model import Mention, Span
from checker.resolve.setting import LabelWords
from checker.resolve.surroundings import CAPITAL
from checker.shadow import Shadow

# How far behind the count the number may stand [code points].
_REACH = 160
_STOPS = (".", ";", ",", ")", "\n", "")
_NAMED = re.compile(rf"(?:[{CAPITAL}][\w.'-]*[ ])+$")
_OPENS = (",", ";", "(", ":")


class Reading(Protocol):
    """What the rules look at."""

    @property
    def shadow(self) -> Shadow:
        """Of the article."""

    @property
    def words(self) -> LabelWords:
        """The language's lists for mentions."""


def is_elliptic(span: Span, last: Mention, reader: Reading) -> bool:
    """Return True where the number at *span*, in its shadow, counts what *last* counted before it in the same paragraph."""
    text, begin = reader.shadow.text, reader.shadow.folded(last.end)
    lead = text[begin : span.start]
    if not reader.words.forms("clause_openers") or "\n" in lead or len(lead) > _REACH:
        return False
    lead, rest = lead.rstrip(" "), text[span.end : span.end + _REACH]
    if rest.startswith(" ") and _opens_its_clause(lead, reader.words):
        # …; four said they had been vaccinated; 62 have unknown status; and ten in Manta.
        return reader.words.begins(rest.lstrip(" "), ("is_said_of", "said_of_more", "elliptic_behind"))
    if not _ends(rest, reader.words):
        return False
    if reader.words.ends(lead, ("has_so_many",)):
        return True
    # Texas counted 223 cases and New Mexico 33.
    named = _NAMED.search(reader.shadow.cased, begin, span.start)
    return named is not None and reader.words.ends(text[begin : named.start()].rstrip(" "), ("joins_verbs",))


def _opens_its_clause(lead: str, words: LabelWords) -> bool:
    return lead.endswith(_OPENS) or words.ends(lead, ("clause_openers",))


def _ends(rest: str, words: LabelWords) -> bool:
    return rest[:1] in _STOPS or words.begins(rest.lstrip(" "), ("has_so_many_behind",))
