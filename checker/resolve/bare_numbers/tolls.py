"""
Bare numbers behind what their subject counts: ``the death toll rose to 23``, ``the number of people sickened has reached 91``,
``puts survivors at 23``, ``infections topped 158,000``, ``class sizes are capped at 28``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile

from checker.model import Mention, Span
from checker.resolve.bare_numbers.ellipsis import without_fillers
from checker.resolve.bare_numbers.groups import sentence_start
from checker.resolve.bare_numbers.labelled_numbers import PERSON, fate_at
from checker.resolve.bare_numbers.reader import Reader

# The rule of a count whose noun is understood.
COUNTED = "count-understood"
# The lexicon's words for a toll -> what it counts, and the rule.
_TOLLS = {
    "tolls_of_persons": (PERSON, "count-toll"),
    "tolls_of_cases": ("case", "count-cases"),
    "crowds": ("spectator", "count-crowd"),
    "people_counted": (PERSON, COUNTED),
    "votes_counted": ("vote", COUNTED),
    "units_sold": ("unit", COUNTED),
}
# How far behind "the number of" its noun may stand [code points].
_NOUN_REACH = 28
# How far before its sentence the size of classes may be told of [code points].
_BEFORE = 160
# How far behind its subject the verb may stand that reaches a number [code points].
_SUBJECT_REACH = 24
# One word has no more meanings than these.
_MOST_MEANINGS = 8
_WORD = re.compile(r"[ ]?([^\W\d_]+)")
_CLAUSE = re.compile(r"[;:()]|,(?!\d)")


def toll_of(span: Span, last: Mention | None, reader: Reader) -> tuple[str, str] | None:
    """``the death toll … rose to 23``, ``the number of people sickened … has reached 91``: what the subject counts."""
    text = reader.shadow.text
    start = sentence_start(text, span.start)
    lead = text[start : span.start].rstrip(" ")
    if reader.words.ends(lead, ("capacities",)):
        return "seat", COUNTED
    if reader.words.ends(lead, ("tolls_of_persons",)):
        # Flood toll 27 as rain goes on.
        return _TOLLS["tolls_of_persons"]
    if _is_of_a_class(lead, start, reader):
        return "pupil", COUNTED
    if not reader.words.ends(lead, ("toll_reaches",)):
        lead = without_fillers(lead, reader.words)
    if not reader.words.ends(lead, ("toll_reaches",)):
        return None
    clauses = lead, *(lead[found.end() :] for found in reader.words.anywhere("joins_verbs").finditer(lead))
    for clause in reversed(clauses):
        # The total of deaths is now 1,359 and the number of active cases 40,365.
        for name, told in _TOLLS.items():
            if reader.words.anywhere(name).search(clause):
                return told
    number_of = list(reader.words.anywhere("number_of").finditer(lead))
    if not number_of and last and last.unit and reader.words.anywhere("the_number").search(lead):
        return last.unit, COUNTED
    if not number_of:
        return _subject(Span(start, start + len(lead)), reader)
    return _counted_by(start + number_of[-1].end(), reader)


def _is_of_a_class(lead: str, start: int, reader: Reader) -> bool:
    """
    ``Class sizes, now capped at 28``: how many pupils, behind the limit or mean of what the sentence is about, *lead* of which
    begins at *start*, or of a size that the one before it names.
    """
    words = reader.words
    reaches = words.before(("class_limits",)).search(lead)
    if reaches is None:
        return False
    before = reader.shadow.text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    here = words.anywhere("class_sizes").search(lead, 0, reaches.start()) is not None
    return here or words.anywhere("class_sizes_only").search(before) is not None


def _counted_by(begin: int, reader: Reader) -> tuple[str, str] | None:
    """What stands behind ``số``, ``number of``: its noun, unless a verb comes first or it is one that has a number of its own."""
    text = reader.shadow.text
    nouns = reader.known.nouns(text, Span(begin, begin + _NOUN_REACH))
    noun = reader.known.noun_at(text, begin + text.startswith(" ", begin)) or next(iter(nouns), None)
    if noun is None:
        # the number of confirmed dead
        word = reader.shadow.text.find(" ", begin + 1) + 1
        return (
            (PERSON, COUNTED) if fate_at(begin + 1, reader) or fate_at(word, reader) else _plural_behind(begin, reader)
        )
    if noun.concept in reader.words.forms("have_a_number"):
        return None
    first = bisect_left(reader.cues, begin, key=lambda cue: cue.start)
    before = takewhile(lambda cue: cue.start < noun.start, reader.cues[first:])
    return None if any(cue.section == "predicates" for cue in before) else (noun.concept, COUNTED)


def _plural_behind(begin: int, reader: Reader) -> tuple[str, str] | None:
    """``the number of working holiday visas``: a plural that the lexicon does not know, in a language that marks it."""
    for word in _WORD.finditer(reader.shadow.text, begin, begin + _NOUN_REACH):
        if word[1].endswith(reader.words.forms("plural_endings") or ("\0",)):
            return word[1][:-1], COUNTED
    return None


def _subject(lead: Span, reader: Reader) -> tuple[str, str] | None:
    """``infections topped 158,000``, ``passenger numbers grew to 4.3 million``: a counted noun as the subject of what reaches a number."""
    text = reader.shadow.text
    reaches = reader.words.before(("subject_reaches",)).search(text, lead.start, lead.end)
    if reaches is None:
        return _put_at(lead, reader) or _moved_subject(lead, reader)
    nouns = list(reader.known.nouns(text, lead))
    if not nouns or not 0 <= reaches.start() - nouns[-1].end <= _SUBJECT_REACH:
        return None
    between = text[nouns[-1].end : reaches.start()]
    return None if _CLAUSE.search(between) else (nouns[-1].concept, COUNTED)


def _put_at(lead: Span, reader: Reader) -> tuple[str, str] | None:
    """``puts survivors at 23``, ``put job losses at 300``: a counted noun between the verb that estimates it and its number."""
    text = reader.shadow.text
    at = reader.words.before(("put_at",)).search(text, lead.start, lead.end)
    begin = max(lead.start, lead.end - 2 * _SUBJECT_REACH)
    verbs = list(reader.words.anywhere("puts").finditer(text, begin, at.start())) if at else []
    if not at or not verbs:
        return None
    found = (reader.known.noun_at(text, word.start(1)) for word in _WORD.finditer(text, verbs[-1].end(), at.start()))
    return next(((noun.concept, COUNTED) for noun in found if noun and noun.end == at.start() - 1), None)


def _moved_subject(lead: Span, reader: Reader) -> tuple[str, str] | None:
    """``Foreign visitors to Vietnam rose 58.4% from a year earlier to 8.84 million``: the first noun, and the verb that moves it."""
    text = reader.shadow.text
    noun = next(iter(reader.known.nouns(text, lead)), None)
    if not reader.words.ends(text[: lead.end], ("moved_to",)):
        return None
    if noun is None:
        return _moved_plural(lead, reader)
    first = bisect_left(reader.cues, noun.end, key=lambda cue: cue.start)
    verb = next((cue for cue in reader.cues[first : first + _MOST_MEANINGS] if cue.section == "change"), None)
    near = verb is not None and verb.start - noun.end <= _SUBJECT_REACH and verb.end <= lead.end
    return (noun.concept, COUNTED) if near and not _CLAUSE.search(text, noun.start, lead.end) else None


def _moved_plural(lead: Span, reader: Reader) -> tuple[str, str] | None:
    """``Unemployment claims fell by 5,000 to 245,000``: a plural that the lexicon does not know right before its verb."""
    text = reader.shadow.text
    first = bisect_left(reader.cues, lead.start, key=lambda cue: cue.start)
    verb = next((cue for cue in reader.cues[first:] if cue.start >= lead.end or cue.section == "change"), None)
    if verb is None or verb.end > lead.end or _CLAUSE.search(text, verb.end, lead.end):
        return None
    word = text[lead.start : verb.start].rstrip(" ").rpartition(" ")[2]
    ending = reader.words.forms("plural_endings")
    counted = bool(ending) and word.isalpha() and len(word) > len("was") and word.endswith(ending)
    return (word[:-1], COUNTED) if counted and word not in reader.words.forms("told_in_sums") else None
