"""Rows of counts whose noun stands behind the last: ``three gold, four silver and two bronze medals``."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
        if one.hedge != "exact" or not _SORT.fullmatch(_between(one, other, reader)):
            return None
        if other.kind == "count":
            return row[0]._replace(kind="count", unit=other.unit, rule="count-understood") if other.unit else None
        if other.kind != "number":
            return None
    return None


def _between(one: Mention, other: Mention, reader: Reader) -> str:
    return reader.shadow.text[reader.shadow.folded(one.end) : reader.shadow.folded(other.start)]
