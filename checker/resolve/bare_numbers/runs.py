"""Runs of a game of cricket, of which the number says nothing: ``Karim hit 78``, ``Malan (70)``, ``set 288 to win``."""

from __future__ import annotations

import re

from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.ellipsis import ends_a_clause
from checker.resolve.bare_numbers.reader import Reader
from checker.resolve.surroundings import CAPITAL

_UNIT, _RULE = "run", "count-understood"
_MOST = 999
# How many words of the game an article has, at least, and how far around a number they are looked for [code points].
_FEWEST = 3
_FAR = 4000
_REACH = 60
# Who made so many: Malan (70).
_NAMED = re.compile(rf"(?<!\w)[{CAPITAL}][\w'-]+ \($")
_OWNER = re.compile(r"[^\W\d_](?:'s|s')$")


def as_runs(mention: Mention, span: Span, reader: Reader) -> Mention | None:
    """
    Return *mention*, a bare number, as a count of runs where an article on the game tells it so, or None.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        reader: The article and the language's words; only in one that lists ``run_play``.
    """
    value, words, text = whole_number(mention), reader.words, reader.shadow.text
    if value is None or not 1 <= value <= _MOST or not words.forms("run_play"):
        return None
    lead = text[max(0, span.start - _REACH) : span.start].rpartition("\n")[2].rstrip(" ")
    rest = text[span.end : span.end + _REACH]
    balls = words.behind(("runs_off",)).match(rest)
    told = balls is not None and rest[balls.end() : balls.end() + 2].strip(" ").isdecimal()
    told = told or words.begins(rest.lstrip(" "), ("runs_behind",)) or words.ends(lead, ("runs_before",))
    owned = _OWNER.search(lead) is not None
    scored = words.ends(lead, ("scored_so_many",)) and ends_a_clause(rest, words)
    if words.begins(rest.lstrip(" "), ("shared_for",)) and not told:
        # 287 for six: with how many wickets lost.
        return None
    bracketed = (
        _NAMED.search(reader.shadow.cased, max(0, span.start - _REACH), span.start) is not None and rest[:1] == ")"
    )
    if not (told or owned or scored or bracketed) or not _is_of_the_game(span, reader):
        return None
    return mention._replace(kind="count", unit=_UNIT, rule=_RULE)


def _is_of_the_game(span: Span, reader: Reader) -> bool:
    text = reader.shadow.text
    around = reader.words.anywhere("run_play").finditer(text, max(0, span.start - _FAR), span.start + _FAR)
    return sum(1 for _ in zip(around, range(_FEWEST), strict=False)) == _FEWEST
