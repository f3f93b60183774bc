"""
Levels of indexes and prices that points moved: ``closed down 16.34 points at 7,401.94``, ``as long as the Nifty remains above 19,500``.

Only in a language that lists the words before which such numbers stand (``level_at``).
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.model import Mention, Span
from checker.resolve.bare_numbers.ellipsis import ends_a_clause
from checker.resolve.bare_numbers.groups import SENTENCE, sentence_start
from checker.resolve.bare_numbers.reader import Reader
from checker.shadow import fold

# How far behind the number its sentence may say by how many points it moved [code points].
_REACH = 60
# How far behind a level the next of the same index may stand [code points].
_FAR = 160
_A_FIFTH = Decimal("0.2")
_LEAST = 100
_LEAST_WHOLE = 1000
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+$|[1-9]\d{3}$")
_CLAUSE = re.compile(r"[;:()]|,(?!\d)")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def as_level(mention: Mention, last: Mention | None, reader: Reader) -> Mention | None:
    """
    Return *mention*, a bare number, as a level in points, or None.

    Its sentence names an index or tells of points, or the count *last* before it is such a level, and nearly as high.
    """
    words, text = reader.words, reader.shadow.text
    if mention.kind != "number" or not words.forms("level_at"):
        return None
    span = Span(reader.shadow.folded(mention.figure.start), reader.shadow.folded(mention.end))
    lead = text[sentence_start(text, span.start) : span.start].rstrip(" ")
    rest = text[span.end : span.end + _REACH]
    if not words.ends(lead, ("level_at",)) or not _is_all_of_it(rest, reader):
        return None
    if not _is_high(mention):
        return _as_survey(mention, lead, reader)
    stop = SENTENCE.search(rest)
    moved = f"{lead} {rest[: stop.start() if stop else _REACH]}"
    if _is_near(mention, last, reader):
        return mention._replace(kind="count", unit="point", rule="level")
    if not words.anywhere("index_points").search(moved) and not _names_an_index(lead, mention.place < 1, reader):
        return None
    return mention._replace(kind="count", unit="point", rule="level")


def _as_survey(mention: Mention, lead: str, reader: Reader) -> Mention | None:
    """``The PMI rose to 50.4``: a low number with decimals, in the clause that names an index of that sort."""
    told = reader.words.anywhere("survey_indexes").search(_CLAUSE.split(lead)[-1]) is not None
    low = isinstance(mention.value, Decimal) and 0 < mention.value < _LEAST and mention.place < 1
    return mention._replace(kind="count", unit="point", rule="level") if told and low else None


def _is_high(mention: Mention) -> bool:
    """True for a number with decimals from a hundred on, or a whole one from a thousand on that is no year."""
    value = mention.value
    if not isinstance(value, Decimal) or mention.hedge == "range":
        return False
    if mention.place < 1:
        return value >= _LEAST
    figures = fold(mention.quote).rpartition(" ")[2]
    year = figures.isdigit() and _FIRST_YEAR <= value <= _LAST_YEAR
    return value >= _LEAST_WHOLE and not year and _GROUPED.search(figures) is not None


def _is_near(mention: Mention, last: Mention | None, reader: Reader) -> bool:
    """``The Nifty held above 34,500. A drop below 34,000 could hurt``: the level told right before is of the same index."""
    if (
        last is None
        or last.rule != "level"
        or not isinstance(mention.value, Decimal)
        or not isinstance(last.value, Decimal)
    ):
        return False
    between = reader.shadow.text[reader.shadow.folded(last.end) : reader.shadow.folded(mention.start)]
    return len(between) <= _FAR and "\n" not in between and abs(mention.value - last.value) < last.value * _A_FIFTH


def _names_an_index(lead: str, decimal: bool, reader: Reader) -> bool:
    """True where an index is told of; before a whole number in its clause, and as none that a firm is listed in."""
    named = list(reader.words.anywhere("indexes").finditer(lead))
    if not named or decimal:
        return bool(named)
    if reader.words.ends(lead, ("levels",)):
        return True
    between = lead[named[-1].end() :]
    listed = reader.words.begins(between.lstrip(" -"), ("index_members",))
    return not (listed or _CLAUSE.search(between) or reader.words.ends(lead, ("places_of",)))


def _is_all_of_it(rest: str, reader: Reader) -> bool:
    """True where nothing that the number counts follows."""
    return ends_a_clause(rest, reader.words) or reader.words.begins(
        rest.lstrip(" "), ("likened_on", "as_told", "level_behind")
    )
