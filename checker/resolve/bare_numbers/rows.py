"""Counts whose noun stands behind the last of them: ``three gold, four silver and two bronze medals``, ``from 37 to 46 cases``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model import Mention
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.reader import Reader

# What tells one sort from another, and what joins it to the next.
_SORT = re.compile(r" ([^\W\d_]+(?:-[^\W\d_]+)?)(?:,| and|, and) $")


def as_one_of_a_row(row: Sequence[Mention], reader: Reader) -> Mention | None:
    """
    Return the first of *row*, bare numbers up to a count, as a count of the same, or None.

    Args:
        row: A bare number and what follows it.
        reader: The article and the language's words; only in one that lists ``clause_openers``.
    """
    if not reader.words.forms("clause_openers") or whole_number(row[0]) is None:
        return None
    for one, other in pairwise(row):
        sort = _SORT.fullmatch(_between(one, other, reader))
        if one.hedge != "exact" or sort is None or sort[1] in reader.words.forms("vote_sides"):
            # 30 against and four abstentions.
            return None
        if other.kind == "count":
            return row[0]._replace(kind="count", unit=other.unit, rule="count-understood") if other.unit else None
        if other.kind != "number":
            return None
    return None


def _between(one: Mention, other: Mention, reader: Reader) -> str:
    return reader.shadow.text[reader.shadow.folded(one.end) : reader.shadow.folded(other.start)]


def with_first_ends(mentions: Sequence[Mention], reader: Reader) -> Iterator[Mention]:
    """Yield *mentions*, in order of place; ``cases jumped from 37 to 46``: what the second end of a change counts, the first does."""
    for index, one in enumerate(mentions):
        other = mentions[index + 1] if index + 1 < len(mentions) else None
        told = other is not None and _is_first_end(one, other, reader)
        yield one._replace(kind="count", unit=other.unit, rule="count-understood") if other and told else one


def _is_first_end(one: Mention, other: Mention, reader: Reader) -> bool:
    if whole_number(one) is None or other.kind != "count" or not other.unit or one.quote.startswith("0"):
        return False
    before = reader.shadow.text[: reader.shadow.folded(one.start)].rstrip(" ").rpartition(" ")[2]
    joint = _between(one, other, reader).strip(" ")
    return before in reader.words.forms("change_opens") and joint in reader.words.forms("second_end")
