"""
Bare numbers whose noun is understood: ``the toll rose to 23``, ``left five missing``, ``four of the cases``, ``up from 24``.

A mention that is a number and nothing else becomes a count where its sentence, or the count before it, says of what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.lexicon.people import people
from checker.model import Mention, Span
from checker.resolve.bare_numbers.beside_shares import beside_a_share
from checker.resolve.bare_numbers.bracketed import bracketed_parts, whole_number
from checker.resolve.bare_numbers.ellipsis import ends_a_clause, is_elliptic, without_fillers
from checker.resolve.bare_numbers.groups import (
    SENTENCE,
    part_of_a_group,
    part_of_a_whole,
    sentence_start,
    those_befallen,
)
from checker.resolve.bare_numbers.labelled_numbers import PERSON, fate_at, is_named_by, labelled_by
from checker.resolve.bare_numbers.large_numbers import as_large_sum, large_number_of
from checker.resolve.bare_numbers.levels import as_level
from checker.resolve.bare_numbers.likened import as_likened, is_figure
from checker.resolve.bare_numbers.measured import as_measured
from checker.resolve.bare_numbers.millions import in_millions, is_large, told_in_full
from checker.resolve.bare_numbers.named_rows import as_one_of_named
from checker.resolve.bare_numbers.one_of_several import one_of_several
from checker.resolve.bare_numbers.race_times import as_part_of_a_second, as_race_time, tells_of_races
from checker.resolve.bare_numbers.reader import Reader
from checker.resolve.bare_numbers.rows import as_one_of_a_row
from checker.resolve.bare_numbers.runs import as_runs
from checker.resolve.bare_numbers.same_measure import going_on
from checker.resolve.bare_numbers.scales_left_out import with_scale_of
from checker.resolve.bare_numbers.stocks import as_stocks
from checker.resolve.bare_numbers.tolls import COUNTED, toll_of
from checker.resolve.bare_numbers.votes import numbers_of_votes
from checker.shadow import Shadow

_TIMES = "time"
_FIRST_YEAR, _LAST_YEAR = 1400, 2100
# How far behind a part its noun may stand [code points].
_NOUN_REACH = 28
_MOST_FILLERS = 4
# A row of counts is no longer than this.
_MOST_LISTED = 4
# From here on a bare number at the beginning of a sentence is no small number of things named before.
_MANY = 100
# How far from a result of matches the next one may stand [code points].
_RECORD_REACH = 40
_WORD = re.compile(r"[ ]?([^\W\d_]+)")
# A verb in the past: escaped, jumped.
_DONE = re.compile(r"[^\W\d_]{2,}ed(?!\w)")
_OF = " of "
_OF_SO_MANY = re.compile(r"of \d")
# How far behind its subject the verb may stand that reaches a number [code points].
_SUBJECT_REACH = 24
# What may follow a people's name that describes no thing.
_NO_THING = re.compile(r"[,.;:)\n]|$| (?:and|or|were|was|are|who|among|in|had|have|died|on|at|from|came)(?!\w)")
# Nor are the words before an age.
_AGED = 24
_FIRST_OF_TWO = re.compile(r"(?<= )\d{1,2} [^\W\d_]{2,3} $")
# No reach is longer [code points].
_FAR = 300


def with_understood_nouns(mentions: Sequence[Mention], reader: Reader) -> Iterator[Mention]:
    """Yield *mentions*, in order of place, bare numbers as counts of what is understood."""
    last: Mention | None = None
    figure: Mention | None = None
    seen: dict[object, str] = {}
    sums: list[Mention] = []
    # Where the number begins of which the one before it is a part, and what both count.
    parted: dict[int, str] = {}
    parts = bracketed_parts(mentions, reader.shadow)
    votes = numbers_of_votes(mentions, reader)
    races = tells_of_races(mentions, reader)
    for index, mention in enumerate(mentions):
        told = mention
        if whole := parts.get(mention.start):
            last = mention._replace(kind="count", unit=whole.unit, rule=COUNTED)
            yield last
            continue
        if mention.start in votes and mention.kind == "number":
            told = mention._replace(kind="count", unit="vote", rule=COUNTED)
        elif mention.kind == "number":
            whole = mentions[index + 1] if index + 1 < len(mentions) else None
            part = parted.get(mention.start) or (
                part_of_a_whole(mention, whole, last, seen, reader) if _may_count(mention, reader) else ""
            )
            parted = {whole.start: part} if whole and part else {}
            told = (
                (races and as_race_time(mention, _inward(mention, reader.shadow), reader))
                or (mention._replace(kind="count", unit=part, rule=COUNTED) if part else None)
                or beside_a_share(mentions, index, last, reader)
                or as_one_of_a_row(mentions[index : index + _MOST_LISTED], reader)
                or as_one_of_named(mention, last, whole, reader)
                or as_runs(mention, _inward(mention, reader.shadow), reader)
                or as_stocks(mention, _inward(mention, reader.shadow), reader)
                or _as_told(mention, last, figure, reader)
                or as_large_sum(mention, _inward(mention, reader.shadow), sums[-1] if sums else None, reader)
                or mention
            )
            if told.kind == "number" and mention.value in seen and _is_told_again(mention, reader):
                told = mention._replace(kind="count", unit=seen[mention.value], rule=COUNTED)
        elif races and mention.kind == "percent":
            told = as_part_of_a_second(mention, _inward(mention, reader.shadow), reader) or mention
        elif millions := in_millions(mention, reader.words):
            told = _as_millions(millions, last, figure, reader) or mention
            if told is mention and (unit := told_in_full(millions, mentions)):
                told = millions._replace(kind="count", unit=unit, rule=COUNTED)
        if told.rule == "multiple":
            # So many times as much: neither what was counted nor what may be set beside it.
            yield told
            continue
        if told.kind == "count":
            last = told
            seen[told.value] = told.unit or ""
        if is_figure(told) and told.unit != _TIMES:
            figure = told
        if told.kind == "money":
            sums.append(told)
        yield told


def _as_millions(mention: Mention, last: Mention | None, figure: Mention | None, reader: Reader) -> Mention | None:
    """``Passenger numbers rose to 18.6m``: of what the lexicon knows, or as large as the count that it is set beside."""
    if reader.words.begins(
        reader.shadow.text[reader.shadow.folded(mention.end) :][:_FAR].lstrip(" "), ("of_stuff", "high")
    ):
        # A load of 1.4m of ice; a wall of 3m high.
        return None
    found = _understood(mention, last, reader)
    if found and (found[0] in people() or found[0] in reader.words.forms("counted_in_millions")):
        return mention._replace(kind="count", unit=found[0], rule=found[1])
    if is_large(last) and (unit := _carried_on(mention, last, reader)):
        return mention._replace(kind="count", unit=unit, rule=COUNTED)
    large = figure is not None and figure.kind == "count" and is_large(figure)
    return as_likened(mention, _inward(mention, reader.shadow), figure, reader) if large else None


def _is_told_again(mention: Mention, reader: Reader) -> bool:
    """``The seven had come ashore``, ``all three are out on bail``: so many were counted before, and are pointed at."""
    span = _inward(mention, reader.shadow)
    lead = reader.shadow.text[max(0, span.start - _FAR) : span.start].rstrip(" ")
    return _may_count(mention, reader) and reader.words.ends(lead, ("told_again",))


def _as_told(mention: Mention, last: Mention | None, figure: Mention | None, reader: Reader) -> Mention | None:
    """What *mention* is, behind the count *last* and the figure *figure*: what stands around it, then what it is set beside."""
    span = _inward(mention, reader.shadow)
    measured = as_measured(mention, span, reader) or as_level(mention, last, reader)
    if measured := measured or with_scale_of(mention, span, figure, reader):
        return measured
    counts = _may_count(mention, reader)
    if counts and (found := _understood(mention, last, reader)):
        return mention._replace(kind="count", unit=found[0], rule=found[1])
    likened = as_likened(mention, span, figure, reader)
    if likened and likened.kind != "count":
        return likened
    if more := going_on(mention, span, figure, reader):
        return more
    if counts and (unit := _carried_on(mention, last, reader)):
        return mention._replace(kind="count", unit=unit, rule=COUNTED)
    if likened is None and counts and (unit := large_number_of(mention, span, last, reader)):
        return mention._replace(kind="count", unit=unit, rule=COUNTED)
    return likened


def _inward(mention: Mention, shadow: Shadow) -> Span:
    return Span(shadow.folded(mention.start), shadow.folded(mention.end))


def _may_count(mention: Mention, reader: Reader) -> bool:
    """True for whole numbers that are no year and no item of a list."""
    value = whole_number(mention)
    if value is None or value < 1:
        return False
    looks_like_a_year = mention.hedge == "exact" and mention.quote.isdigit() and _FIRST_YEAR <= value <= _LAST_YEAR
    start, end = reader.shadow.folded(mention.start), reader.shadow.folded(mention.end)
    text = reader.shadow.text
    hedged = reader.words.begins(text[end : end + _AGED], ("tied_hedges",))
    tied = text[max(0, start - 1) : start] in ("#", "-", "/", ".") or (text[end : end + 1] in ("-", "/") and not hedged)
    # Between the ages of 1 and 4.
    aged = reader.words.ends(_FIRST_OF_TWO.sub("", text[max(0, start - _AGED) : start]).rstrip(" "), ("aged_of",))
    named = aged or is_named_by(mention, reader)
    return not (looks_like_a_year or tied or named)


def _understood(mention: Mention, last: Mention | None, reader: Reader) -> tuple[str, str] | None:
    """What *mention* counts, and the rule that says so; *last* is the count before it."""
    span = _inward(mention, reader.shadow)
    # A hedge may begin with the word that multiplies: gần gấp 3 so với …
    figure = Span(reader.shadow.folded(mention.figure.start), span.end)
    if reader.words.ends(reader.shadow.text[max(0, figure.start - _FAR) : figure.start].rstrip(" "), ("multiplied",)):
        return "time", "multiple"
    if _befalls(span, reader):
        return PERSON, COUNTED
    if _is_voted(span, reader) or _is_of_metal(span, reader):
        return "vote" if _is_voted(span, reader) else "medal", COUNTED
    if _is_of_a_record(span, reader):
        return "match", COUNTED
    if part := _part_of(span, last, reader) or labelled_by(span, reader):
        return part, COUNTED
    if whole := part_of_a_group(span, last, reader) or _employed(span, reader):
        return whole, COUNTED
    # So may the verb that reaches the number: ``infections topped 158,000``.
    if toll := toll_of(span, last, reader) or toll_of(figure, last, reader):
        return toll
    return None


def _carried_on(mention: Mention, last: Mention | None, reader: Reader) -> str:
    """What *mention* counts where it goes on with the count before it, or is of people by what they do; else empty."""
    span = _inward(mention, reader.shadow)
    if mention.hedge == "range" and "-" in mention.quote:
        # Took 4-46: as often as not a score.
        return ""
    if last and last.unit and (_goes_on(span, last, reader) or is_elliptic(span, last, reader)):
        return last.unit
    if one := one_of_several(mention, span, last, reader):
        return one
    people = _lives_there(span, reader) or _are_many(mention, span, reader) or _come_from(span, reader)
    return PERSON if people or _are_persons(span, reader) else ""


def _come_from(span: Span, reader: Reader) -> bool:
    """``23 Portuguese and five Britons``: people of a country, where no thing of that country follows."""
    found = reader.words.behind(("peoples",)).match(reader.shadow.text, span.end)
    return found is not None and _NO_THING.match(reader.shadow.text, found.end()) is not None


def _are_persons(span: Span, reader: Reader) -> bool:
    """``Al Noor case: six get 15 years``, ``Nineteen held in port raids``: what only persons do, at the beginning of a clause or a line."""
    rest = reader.shadow.text[span.end : span.end + _FAR].lstrip(" ")
    lead = reader.shadow.text[max(0, span.start - _FAR) : span.start].rstrip(" ")
    return (not lead or lead.endswith((":", ";", "\n"))) and reader.words.begins(rest, ("persons_do",))


def _befalls(span: Span, reader: Reader) -> bool:
    """``19 dead``, ``more than 30 were missing``, ``killing 19``: what befalls people stands beside the number."""
    text, at = reader.shadow.text, span.end
    for _ in range(_MOST_FILLERS):
        if fate_at(at + text.startswith(" ", at), reader):
            return True
        if reader.words.begins(text[at : at + _SUBJECT_REACH].lstrip(" "), ("befallen",)):
            return True
        word = _WORD.match(text, at)
        if word is None or word[1] not in reader.words.forms("befall_fillers"):
            break
        at = word.end()
    lead = text[max(0, span.start - _FAR) : span.start]
    return lead.endswith(" ") and reader.words.ends(lead.rstrip(" "), ("befalling",))


def _is_voted(span: Span, reader: Reader) -> bool:
    """``11 in favour``, ``polled 2,611``."""
    text = reader.shadow.text
    return reader.words.begins(text[span.end : span.end + _FAR].lstrip(" "), ("votes_behind",)) or reader.words.ends(
        text[max(0, span.start - _FAR) : span.start].rstrip(" "), ("votes_before",)
    )


def _is_of_metal(span: Span, reader: Reader) -> bool:
    """``China 24 gold, Kenya 12``: the metal is all that is said."""
    metal = reader.words.behind(("metals",)).match(reader.shadow.text, span.end)
    return metal is not None and ends_a_clause(reader.shadow.text[metal.end() : metal.end() + _FAR], reader.words)


def _is_of_a_record(span: Span, reader: Reader) -> bool:
    """``thắng 8 trận, hòa 1, thua 1``, ``won 5, drew 2``: how many matches ended so, beside another such number."""
    text = reader.shadow.text
    lead = text[max(0, span.start - _RECORD_REACH) : span.start]
    rest = text[span.end : span.end + _RECORD_REACH]
    if reader.words.ends(lead.rstrip(" "), ("of_the_last",)) and ends_a_clause(rest, reader.words):
        # Won ten of their last 12.
        return reader.words.anywhere("results").search(lead) is not None
    if not reader.words.ends(lead.rstrip(" "), ("results",)):
        return False
    if reader.words.begins(rest.lstrip(" "), ("of_the_last",)):
        return True
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _RECORD_REACH)
    told = reader.words.told("results").findall(text, start, span.end + _RECORD_REACH)
    return len(set(told)) > 1


def _part_of(span: Span, last: Mention | None, reader: Reader) -> str:
    """``four of the cases``, ``three of them``: a part of what is named behind, or of what was counted before."""
    text = reader.shadow.text
    rest = text[span.end : span.end + _FAR].lstrip(" ")
    if reader.words.begins(rest, ("of_them",)):
        return last.unit or "" if last else ""
    if reader.words.begins(rest, ("who",)) and reader.shadow.cased[span.end :][:_AGED].lstrip(" ")[:2] != "WH":
        return PERSON
    if last and last.unit and _OF_SO_MANY.match(rest):
        # The new solar fridges, 86 of 210 in the region.
        return last.unit
    if not reader.words.begins(rest, ("of_those",)):
        return ""
    stop = SENTENCE.search(text, span.end)
    end = min(span.end + _NOUN_REACH, stop.start() if stop else len(text))
    return next(
        (noun.concept for noun in reader.known.nouns(text, Span(span.end, end)) if not text.startswith("'s", noun.end)),
        those_befallen(span.end, reader) or (last.unit or "" if last else ""),
    )


def _employed(span: Span, reader: Reader) -> str:
    """``a plant that employs 640``, ``a mother of two``, ``seen by nearly 7,000``: who they are stands before the number."""
    lead = reader.shadow.text[max(0, span.start - _FAR) : span.start].rstrip(" ")
    if reader.words.ends(lead, ("parents",)):
        return "child"
    if reader.words.ends(lead, ("seen_by",)):
        return "spectator"
    if reader.words.ends(lead, ("groups_of",)):
        return PERSON
    if reader.words.ends(lead, ("fleets_of",)):
        return "vehicle"
    if reader.words.ends(lead, ("seats_of",)):
        return "seat"
    if not reader.words.ends(lead, ("employs",)):
        return ""
    rest = reader.shadow.text[span.end : span.end + len(_OF)]
    return "worker" if rest[:1] in (",", ".", ";", ")", "\n", "") or rest == _OF else ""


def _lives_there(span: Span, reader: Reader) -> bool:
    """``a beach town of 40,000``: how many live in a place."""
    lead = reader.shadow.text[max(0, span.start - _FAR) : span.start].rstrip(" ")
    return reader.words.ends(lead, ("places_of",))


def _are_many(mention: Mention, span: Span, reader: Reader) -> bool:
    """``More than 20,000 are sleeping outdoors``: so many, as the subject of a sentence that names nothing else, are people."""
    value = whole_number(mention)
    text = reader.shadow.text
    begin = sentence_start(text, span.start)
    told = reader.words.ends(text[begin : span.start].rstrip(" "), ("speech", "that"))
    if value is None or value < _MANY or not (told or span.start == begin):
        return False
    return reader.words.begins(text[span.end : span.end + _FAR].lstrip(" "), ("people_do",))


def _goes_on(span: Span, last: Mention, reader: Reader) -> bool:
    """``up from 24``, ``a further 400``, ``Forty-two are children``: more or fewer of what was counted just before."""
    text, between = reader.shadow.text, reader.shadow.folded(last.end)
    lead = text[between : span.start]
    if "\n" in lead:
        return False
    rest = text[span.end : span.end + _FAR].lstrip(" ")
    if reader.words.begins(rest, ("more_behind",)):
        return True
    if reader.words.ends(lead.rstrip(" "), ("moved_so_many",)):
        # Up 10 from Friday; 210 councillors, down 30.
        clause = lead if len(lead) > _RECORD_REACH else lead.rpartition(",")[2]
        alone = clause.strip(" ,") in reader.words.forms("moved_so_many") and ends_a_clause(
            text[span.end :][:_FAR], reader.words
        )
        if alone or reader.words.begins(rest, ("moved_from",)):
            return True
    if reader.words.ends(without_fillers(lead.rstrip(" "), reader.words), ("compared_with",)):
        return SENTENCE.search(lead) is None
    if reader.words.ends(lead.rstrip(" "), ("further",)):
        return True
    return _opens(span, reader) and _is_told_of(rest, reader)


def _opens(span: Span, reader: Reader) -> bool:
    """``Three swam out``, ``The remaining two``, ``Of them 38``: nothing but which of them are told of stands before."""
    start = sentence_start(reader.shadow.text, span.start)
    return start == span.start or reader.shadow.text[start : span.start].strip(" ") in reader.words.forms(
        "rest_openers"
    )


def _is_told_of(rest: str, reader: Reader) -> bool:
    done = _DONE.match(rest) is not None and bool(reader.words.forms("elliptic_endings"))
    return done or reader.words.begins(rest, ("is_said_of", "said_of_more"))
