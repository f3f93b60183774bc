"""Bare numbers of a group that is pointed at: ``Of the dead, 17 …``, ``Of the six convicted, two …``, ``the 11 held``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.lexicon.people import people
from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.labelled_numbers import PERSON, fate_at
from checker.resolve.bare_numbers.reader import Reader

# The end of a sentence, with the marks that close it.
SENTENCE = re.compile(r"[.!?][\"'”’)]*\s|\n")
# No reach is longer [code points].
_FAR = 300
_REST = 24
_OF_SO_MANY = re.compile(r"of \d")
# Five of Kent's 21 districts.
_OF_AN_OWNER = re.compile(r" of (?:[^\W\d_][\w.-]* ){0,3}[^\W\d_][\w.-]*['’]s? ")
_NOUN_REACH = 28
_CLAUSE = re.compile(r"[;:()]|,(?!\d)")
# A verb in the past: escaped, jumped.
_DONE = re.compile(r"[^\W\d_]{2,}ed(?!\w)")


def part_of_a_group(span: Span, last: Mention | None, reader: Reader) -> str:
    """
    Return what the number at *span* is so many of; empty where its sentence points at no group.

    ``Of the Texas patients, 101 are children`` is a part of what the sentence opens with, ``Of the six convicted, two appealed`` of the
    count in it, ``Of the dead, 17 were …`` of people; ``the 11 held`` are people by what is told of them.
    """
    text = reader.shadow.text
    start = sentence_start(text, span.start)
    lead = text[start : span.start].rstrip(" ")
    if reader.words.ends(lead, ("told_again", "of_those")) and _are_persons(span.end, reader):
        return PERSON
    if lead.strip() in reader.words.forms("pointing") and reader.words.begins(
        text[span.end :][:_REST].lstrip(" "), ("placing",)
    ):
        # Among the 23 in the cells.
        near = last is not None and "\n" not in text[reader.shadow.folded(last.end) : span.start]
        return (last.unit if last and near else None) or PERSON
    if lead.endswith((",", "(")) and reader.words.begins(text[span.end :][:_REST].lstrip(" "), ("all_told",)):
        # A third of the pupils, 210 in all, failed.
        nouns = list(reader.known.nouns(text, Span(start, start + len(lead))))
        return nouns[-1].concept if nouns else ""
    within = last is not None and reader.shadow.folded(last.start) >= start
    if (
        last
        and last.unit
        and within
        and _OF_SO_MANY.match(lead)
        and not text[reader.shadow.folded(last.end) : span.start].strip(" ")
    ):
        # Of 40 delegates 12 voted no.
        return last.unit
    if lead.endswith(",") and last and last.unit and _OF_SO_MANY.match(lead):
        # Of 46 water samples analysed, 17 grew it.
        return last.unit if within else ""
    if not lead.endswith(",") or not reader.words.begins(lead, ("of_those", "whole_openers")):
        return ""
    if text.startswith(",", span.end):
        # Among the 11 held are three dockers and a planner, 34, who …
        return ""
    noun = next((noun.concept for noun in reader.known.nouns(text, Span(start, start + len(lead)))), "")
    return noun or those_befallen(start, reader) or ((last.unit or "") if last and within else "")


def part_of_a_whole(
    mention: Mention, whole: Mention | None, last: Mention | None, seen: Mapping[object, str], reader: Reader
) -> str:
    """
    Return what the bare number *mention* is so many of, told by *whole*, the mention right behind it; or empty.

    ``420 of the carrier's 560 flights``, ``seven of the 12 accused``; ``12 of the 40 survived``: of those counted before, else people.

    Args:
        mention, whole: The two numbers.
        last: The count before them.
        seen: What the numbers told before count, by their value.
        reader: The article and the language's words.
    """
    if whole is None:
        return ""
    text, inward = reader.shadow.text, reader.shadow.folded
    between = text[inward(mention.end) : inward(whole.start)]
    near = len(between) <= _NOUN_REACH and not _CLAUSE.search(between) and not SENTENCE.search(between)
    owned = bool(reader.words.forms("of_those")) and _OF_AN_OWNER.fullmatch(between) is not None
    if not near or not (owned or reader.words.begins(between.lstrip(" "), ("of_those",))):
        return ""
    value = whole_number(whole)
    if whole.kind == "count" or value is None:
        return (whole.unit or "") if whole.kind == "count" else ""
    if told := seen.get(value) or part_of_a_group(Span(inward(whole.start), inward(whole.end)), None, reader):
        return told
    rest = text[inward(whole.end) :][:_FAR].lstrip(" ")
    if not reader.words.begins(rest, ("is_said_of", "said_of_more", "people_do", "persons_do")) and not _DONE.match(
        rest
    ):
        return ""
    near = last is not None and "\n" not in text[inward(last.end) : inward(mention.start)]
    return (last.unit if last and near else None) or PERSON


def those_befallen(at: int, reader: Reader) -> str:
    """``Nineteen of those injured``, ``of the survivors``, ``of those who died``: people, told right behind what points at them."""
    text = reader.shadow.text
    those = reader.words.behind(("of_those",)).match(text, at)
    if those is None:
        return ""
    noun = reader.known.noun_at(text, those.end() + 1)
    if noun and noun.concept in people():
        return noun.concept
    if not fate_at(those.end() + 1, reader):
        return PERSON if reader.words.behind(("who",)).match(text, those.end()) else ""
    return noun.concept if noun else PERSON


def sentence_start(text: str, at: int) -> int:
    """Return where the sentence begins that *at* stands in, no farther back than one is looked at."""
    begin = max(0, at - _FAR)
    ends = [found.end() for found in SENTENCE.finditer(text, begin, at)]
    return ends[-1] if ends else begin


def _are_persons(end: int, reader: Reader) -> bool:
    return reader.words.begins(reader.shadow.text[end : end + _FAR].lstrip(" "), ("persons_do",))
