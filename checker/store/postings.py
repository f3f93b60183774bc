"""Which stories hold an article's anchors, asked of an archive's tables in one go."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.store.tables import Tables


class Postings:
    """
    The postings of one article's *anchors*: see `stories.Holders`.

    They are of the moment when the first is asked for.
    """

    def __init__(self, tables: Tables, anchors: Sequence[int]) -> None:
        self._tables = tables
        self._anchors = anchors
        self._found: dict[tuple[int, int], frozenset[int]] = {}

    def holders(self, anchor: int, newest: int) -> Collection[int]:
        """The stories of the newest articles that have *anchor*."""
        if (anchor, newest) not in self._found:
            asked = [(one, newest) for one in self._anchors]
            for key, rows in zip(asked, self._tables.rows_of_each(_HOLDERS, asked), strict=True):
                self._found[key] = frozenset(story for (story,) in rows)
        return self._found[anchor, newest]


_HOLDERS = """
    SELECT DISTINCT story FROM (SELECT version FROM anchor WHERE anchor = ? ORDER BY version DESC LIMIT ?) AS newest
    JOIN version USING (version)
"""
