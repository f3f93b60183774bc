"""
The archive: articles and their claims kept, stories as they grow, and an index by which a new article meets them.

In: articles with their claims. Out: the same, by id, by story, by words, or by likeness to a new article. Kept in an SQLite
file, a folder of Parquet files or a PostgreSQL database: many readers, one writer at a time, nothing lost where a process
is killed. See `README.md` here.
"""

from __future__ import annotations

from checker.store.archive import Archive, Version
from checker.store.entry import Entry, concepts_of, entry_of, search_words
from checker.store.export import export_lines
from checker.store.parquet import export_parquet
from checker.store.sorting import Stamp, article_as_named
from checker.store.writing import Outcome

__all__ = [
    "Archive",
    "Entry",
    "Outcome",
    "Stamp",
    "Version",
    "article_as_named",
    "concepts_of",
    "entry_of",
    "export_lines",
    "export_parquet",
    "search_words",
]
