"""Words that are numbers and other things too: whether ``một``, ``năm``, ``one``, ``half`` state a figure where they stand."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.figures.amounts import unit_behind
from checker.extract.figures.compounds import with_unit_before
from checker.extract.figures.counting_one import counts_one
from checker.extract.figures.lone_ones import counts_alone
from checker.extract.figures.quantity_names import has_known_name, known_noun
from checker.extract.figures.shares_of_things import share_of_things
from checker.extract.figures.units_of_some import half_is_a_share, is_before_a_year, is_hedged, part_unit_behind
from checker.extract.figures.worded_counts import counts_by_its_verb
from checker.extract.numbers.fractions import part_behind
from checker.extract.numbers.number import Number
from checker.extract.numbers.number_words import Role
from checker.extract.phrases import token_before, token_behind
from checker.extract.reading import Reading
from checker.extract.words import Words, is_told_before
from checker.lexicon.people import counted_alone

_TIED: Final = re.compile(r"-[^\W\d_]")

_NO_ARTICLES: Final = ("count-in", "multiple")


def end_of_idle_word(text: str, at: int, word: str, known: Words) -> int:
    """
    Return where *word*, which begins at *at*, ends if it is a number elsewhere and here can be none, or 0.

    ``một``, ``năm``, ``không`` before a plain word: nothing that a number, a unit or a noun begins with follows.
    """
    if word not in known.numbers.ambiguous:
        return 0
    end = at + len(word)
    if _is_one(word, known) and counts_one(text, at, end, known):
        return 0
    if known.half_before.before(text, at):
        return 0
    following = token_behind(text, end) if text[end : end + 1] == " " else ""
    if not following.isalpha() or (following in known.following and not _names_nothing(text, at, word, known)):
        return 0
    return 0 if is_told_before(text, at, known) and known.ordinals.before(text, at) else end


def joins_a_half(text: str, at: int, word: str, known: Words) -> bool:
    """Return True for the half of ``an hour and a half later``: more of what stands before, whatever word follows."""
    numbers = known.numbers
    if word not in numbers.halves.first_tokens:
        return False
    article = numbers.articles.before(text, at)
    return article is not None and numbers.and_words.before(text, article[0]) is not None


def asks_in_vain(text: str, at: int, word: str, known: Words) -> bool:
    """Return True for ``hàng hóa``, ``tỷ lệ``: a word that is a number only with others, and none of them stands beside it."""
    return (
        token_behind(text, at + len(word)) not in known.numbers.asking[word]
        and token_before(text, at) not in known.numbers.alone_after
        and word not in known.ranking
    )


def _is_one(word: str, known: Words) -> bool:
    number = known.numbers.words.meaning.get(word)
    return number is not None and number.value == 1


def _names_nothing(text: str, at: int, word: str, known: Words) -> bool:
    """
    True where nothing but a noun may follow *word*, and there is none or *word* does not count it.

    ``một`` before a thing is an article (see `is_article`); ``không`` is no zero there.
    """
    end = at + len(word)
    number = known.numbers.words.meaning.get(word)
    if token_behind(text, end) not in known.naming or number is None or number.role is not Role.DIGIT:
        return False
    if is_told_before(text, at, known) or known.numbers.negative.before(text, at) or known.one_before.before(text, at):
        return False
    noun = known_noun(text, end, known)
    return noun is None or number.value == 0 or (number.value == 1 and noun.name not in counted_alone())


def is_article(text: str, reading: Reading, known: Words) -> bool:
    """``một`` before a thing is an article; before people and units it counts, and behind ``chỉ cần``."""
    if reading.kind != "count" or reading.value != 1 or reading.rule in _NO_ARTICLES or reading.unit in counted_alone():
        return False
    if counts_one(text, reading.figure.start, reading.figure.end, known) or counts_alone(text, reading.start, known):
        return False
    return not known.one_before.before(text, reading.start)


def stands_for_a_figure(text: str, number: Number, known: Words) -> bool:
    """
    Return True where a number in words states one: ``năm``, ``một``, ``half`` are other words too.

    Args:
        text: The shadow's text.
        number: A number in words.
        known: The language's words.
    """
    word = text[number.start : number.end]
    tied = number.fraction and _TIED.match(text, number.end)
    if tied and not (unit_behind(text, number.end, known) or part_unit_behind(text, number.end, known)):
        # At half-time, in the quarter-finals.
        return word not in known.numbers.ambiguous
    if word not in known.numbers.ambiguous or (number.low and has_known_name(text, number.end, known)):
        return True
    if known.range_or.behind(text, number.end) or (known.range_join.behind(text, number.end) and number.low >= 1):
        return True
    if (part := part_behind(text, number, known.numbers)) and (not part.subset or known_noun(text, part.end, known)):
        return True
    if (number.low == 1 and _is_told_as_one(text, number, known)) or share_of_things(text, number, known):
        return True
    if (number.fraction and _is_a_share(text, number, known)) or with_unit_before(text, number, known):
        return True
    if (number.low > 1 and known.among.behind(text, number.end)) or counts_by_its_verb(text, number.start, word, known):
        return True
    # A line that says nothing else, as a table's cell does.
    return not _line_around(text, number.start, number.end).strip(" .:;")


def _is_told_as_one(text: str, number: Number, known: Words) -> bool:
    """``one dead``, ``One juror fell ill``."""
    if known.one_fates.behind(text, number.end) or counts_one(text, number.start, number.end, known):
        return True
    return counts_alone(text, number.start, known)


def _is_a_share(text: str, number: Number, known: Words) -> bool:
    """``half of a litre``, ``nearly half``, ``fell by half``, ``half the exits``."""
    of_a_unit = known.before_units.behind(text, number.end) and not is_before_a_year(text, number.end, known)
    if (
        of_a_unit
        or part_unit_behind(text, number.end, known)
        or is_hedged(text, number, known)
        or half_is_a_share(text, number.start, number.end, known)
    ):
        return True
    return bool(known.half_before.before(text, number.start) or known.half_of.behind(text, number.end))


def _is_hedged(text: str, number: Number, known: Words) -> bool:
    return bool(known.hedges_before.before(text, number.start))


def _line_around(text: str, start: int, end: int) -> str:
    """The rest of the line, or of as much of it as matters."""
    before, behind = text[max(0, start - 8) : start], text[end : end + 8]
    return before.rpartition("\n")[2] + behind.partition("\n")[0]
