"""Numbers whose noun the count before them told, in clauses that leave it out: ``45 cases … Terry County has nine``, ``; four said``."""

from __future__ import annotations

import re

from checker.model import Mention, Span
from checker.resolve.bare_numbers.reader import Reader
from checker.resolve.setting import LabelWords
from checker.resolve.surroundings import CAPITAL

# How far behind the count the number may stand [code points].
_REACH = 160
_STOPS = (".", ";", ",", ")", "\n", "")
_NAMED = re.compile(rf"(?:the[ ])?(?:[{CAPITAL}][\w.'-]*[ ])+$")
_OPENS = (",", ";", "(", ":")
# Someone or something of theirs, before the number that it has.
_OWNED = re.compile(
    r"(?:^|[ ])(?:[^\W\d_]+['’]s?|his|her|its|their|the one|the other)(?:[ ][^\W\d_]+(?:-[^\W\d_]+)?){0,3}$"
)
# Brought down 164 houses and damaged 24,300.
_DONE = re.compile(r"(?:,|(?:^|[ ])(?:and|but|while))[ ](?:[^\W\d_]+ly[ ])?[^\W\d_]{3,}ed$")
_DONE_WITH = re.compile(r"[ ][^\W\d_]{3,}ed(?!\w)")
_WORD = re.compile(r"[ ]((?:[^\W\d_]+-)*[^\W\d_]{3,})")
_SENTENCE = re.compile(r"[.!?;][\"'”’)]*\s")
# Captured one, and the Front took 26.
_NAMED_AND_DONE = re.compile(rf"(?:the[ ])?(?:[{CAPITAL}][\w.'-]*[ ])+[^\W\d_]{{2,}}ed[ ]$")


def is_elliptic(span: Span, last: Mention, reader: Reader) -> bool:
    """Return True where the number at *span*, in its shadow, counts what *last* counted before it in the same paragraph."""
    text, begin = reader.shadow.text, reader.shadow.folded(last.end)
    lead, words = text[begin : span.start], reader.words
    if not words.forms("clause_openers") or "\n" in lead or len(lead) > _REACH:
        return False
    lead, rest = without_fillers(lead.rstrip(" "), words), text[span.end : span.end + _REACH]
    if rest.startswith(" ") and _opens_its_clause(lead, words) and _is_said_something_of(rest, words):
        return True
    if words.begins(rest.lstrip(" "), ("which_ones",)):
        return words.ends(lead, ("which_behind",))
    # 41 seats of 120.
    if (
        lead.strip() in words.forms("whole_behind")
        or _is_the_rest(lead, rest, words)
        or _is_for_others(lead, rest, words)
        or _is_the_whole_of_one(lead, rest, words)
    ):
        return True
    ended = ends_a_clause(rest, words)
    # Terry County has nine; its auditor counts 61 delivered.
    if (ended or _is_done_with_all(rest)) and words.ends(lead, ("has_so_many",)):
        return True
    if not ended or _DONE.search(lead) or ends_with_an_owner(lead, words) or _is_where_it_was_found(lead, words):
        return ended
    # Texas counted 223 cases and New Mexico 33.
    return _has_another(Span(begin, span.start), last, reader)


def _is_done_with_all(rest: str) -> bool:
    """``61 delivered.``: what has been done with them, and nothing else, closes the clause."""
    done = _DONE_WITH.match(rest)
    return done is not None and rest[done.end() : done.end() + 1] in _STOPS


def _is_where_it_was_found(lead: str, words: LabelWords) -> bool:
    """``tested nine samples and found lead in five``: in how many of the things counted before in the sentence."""
    within = words.before(("found_in",)).search(lead)
    if within is None or _SENTENCE.search(lead):
        return False
    verb = words.anywhere("finds").search(lead)
    # A bomb was found at 7: no thing stands between.
    found = verb is not None and lead[verb.end() : within.start()].strip(" ") != ""
    return found and words.anywhere("joins_verbs").search(lead) is not None


def _is_the_whole_of_one(lead: str, rest: str, words: LabelWords) -> bool:
    """``one of the 93 abstained``: all that were counted before, of whom one did something."""
    told = ends_a_clause(rest, words) or _is_said_something_of(rest, words)
    return told and words.ends(lead, ("one_of_them",))


def _is_for_others(lead: str, rest: str, words: LabelWords) -> bool:
    """``four lanes for cars and two for buses``, ``18 convictions, including six for assault``, but ``4 for 46``."""
    shared = words.behind(("shared_for",)).match(rest)
    return (
        shared is not None
        and words.ends(lead, ("joins_verbs", "parts_behind"))
        and rest[shared.end() : shared.end() + 2].strip(" ").isalpha()
    )


def _is_the_rest(lead: str, rest: str, words: LabelWords) -> bool:
    """``The other two were freed``."""
    told = ends_a_clause(rest, words) or _is_said_something_of(rest, words)
    return told and words.ends(lead, ("rest_of_them",))


def _has_another(lead: Span, last: Mention, reader: Reader) -> bool:
    """``28 seats and the Front 26``, ``is on course for 29 seats, the Front for 26``, ``lost 212 votes and Ruiz gained 129``."""
    text, cased = reader.shadow.text, reader.shadow.cased
    before = text[: reader.shadow.folded(last.start)].rstrip(" ").rpartition(" ")[2]
    same = lead.end - len(before) - 1
    end = same if before.isalpha() and text[same : lead.end] == f"{before} " else lead.end
    named = _NAMED.search(cased, lead.start, end) or _NAMED_AND_DONE.search(cased, lead.start, end)
    if named is None:
        return False
    joint = text[lead.start : named.start()].rstrip(" ")
    return reader.words.ends(joint, ("joins_verbs",)) or (end < lead.end and joint in (",", ";"))


def ends_a_clause(rest: str, words: LabelWords) -> bool:
    """Return True where *rest*, right behind a number, says nothing of it any more."""
    return rest[:1] in _STOPS or words.begins(rest.lstrip(" "), ("has_so_many_behind",))


def ends_with_an_owner(lead: str, words: LabelWords) -> bool:
    """``17 shots to their opponents' eight``, ``and his co-pilot 1,650``: someone else who has a number of the same."""
    owned = _OWNED.search(lead)
    return owned is not None and words.ends(lead[: owned.start()].rstrip(" "), ("joins_verbs", "joins_owners"))


def without_fillers(lead: str, words: LabelWords) -> str:
    """Return what stands before a word that says how few or how many: ``listed only 52``, ``compared to just 19``."""
    filler = words.before(("elliptic_fillers",)).search(lead)
    return lead[: filler.start()].rstrip(" ") if filler else lead


def _opens_its_clause(lead: str, words: LabelWords) -> bool:
    return lead.endswith(_OPENS) or words.ends(lead, ("clause_openers",))


def _is_said_something_of(rest: str, words: LabelWords) -> bool:
    """``four said they had been vaccinated``, ``3,800 damaged``, ``ten in Manta``."""
    if words.begins(rest.lstrip(" "), ("is_said_of", "said_of_more", "elliptic_behind")):
        return True
    word = _WORD.match(rest)
    return word is not None and word[1].endswith(words.forms("elliptic_endings"))


def is_told_alone(rest: str, reader: Reader) -> bool:
    """Return True where nothing behind a number, *rest* of the text, says what it is of."""
    return ends_a_clause(rest, reader.words) or reader.words.begins(
        rest.lstrip(" "), ("likened_on", "likened_so", "as_told")
    )
