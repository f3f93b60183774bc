"""
What an archive asks of the place where its rows are kept; everything else is the same wherever that is.

`Tables` is met by an SQLite file (`sqlite.py`), by a database of a PostgreSQL server (`postgres.py`) and by a folder of
Parquet files (`folder.py`). Versions, stories, grouping, nearness and export are written once, over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

# How long another writer is waited for [s].
WAIT = 60.0
# More rows than any table has: PostgreSQL knows no LIMIT -1, SQLite no LIMIT NULL.
ALL = 2**62

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """
    What an article must say to be found, all of it.

    Attributes:
        words: Folded words and phrases, see `entry.search_words`.
        concepts: See `entry.concepts_of`.
    """

    words: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()


class Tables(Protocol):
    """
    The tables of one archive (`migrations.py` says what stands in them).

    Queries and statements are SQL as SQLite and PostgreSQL both read it, with ``?`` for each value. Every method raises
    `ArchiveError` where the place fails.
    """

    @property
    def place(self) -> str:
        """Where they are, as it may be printed: without a password."""
        ...

    def rows(self, query: str, *values: object) -> list[Row]:
        """Return what one query finds."""
        ...

    def rows_of_each(self, query: str, values: Iterable[Sequence[object]]) -> list[list[Row]]:
        """Return what *query* finds for each of *values*, in their order; a server is asked once."""
        ...

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        ...

    def count_saying(self, said: Saying, *, at_most: int) -> int:
        """Return how many articles, earlier versions too, say all of *said*, counted no further than *at_most*."""
        ...

    def stories_saying(self, said: Saying, *, at_most: int) -> list[str]:
        """
        Return the stories of the *at_most* newest versions that say *said* best, best first, each as often as it is met.

        Best by Okapi BM25 (k1 1.2, b 0.75) over all words of a version, then the newest.
        """
        ...

    def insert(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Add rows by table, their values in the order of its columns; of ``words``: version, folded, concepts."""
        ...

    def change(self, statement: str, *values: object) -> None:
        """Carry out one statement that changes rows of ``version``, ``story`` or ``term``."""
        ...

    def change_each(self, statement: str, values: Iterable[Sequence[object]]) -> None:
        """Carry it out for each of *values*, in their order; a server is asked once."""
        ...

    def transaction(self) -> AbstractContextManager[bool]:
        """
        All or nothing: what is written inside is there when the block ends, or was never there.

        Another writer is waited for. Gives True where nobody else has written since the last transaction here.
        """
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything read inside is of one moment, whatever is written meanwhile."""
        ...

    def close(self) -> None:
        """Let go of the place."""
        ...
