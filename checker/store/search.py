"""Full-text search: which stories say some words."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

# Articles looked at for one question.
_HITS = 60


def search(
    connection: sqlite3.Connection, words: Sequence[str], concepts: Sequence[str], *, most: int
) -> tuple[str, ...]:
    """
    Return the stories whose articles match, best first.

    Args:
        connection: To an archive.
        words: Folded words and phrases, without accents. Those that no article holds are left out, and the commonest
            are given up one by one until some article holds all the rest.
        concepts: As `entry.concepts_of`; they narrow what is found, where anything is left, and are all that is looked
            for where no article holds a word.
        most: Number of stories at most.
    """
    wanted = _rarest_first(connection, words)
    narrowing = [f"concepts : {_quoted(one)}" for one in concepts if _count(connection, f"concepts : {_quoted(one)}")]
    while wanted or narrowing:
        said = [_in_text(one) for one in wanted]
        for query in filter(None, ([*said, *narrowing], said)):
            found = connection.execute(_MATCHING, (" AND ".join(query), _HITS)).fetchall()
            if found:
                return tuple(dict.fromkeys(name for (name,) in found))[:most]
        if not wanted:
            return ()
        wanted.pop()
    return ()


def _rarest_first(connection: sqlite3.Connection, words: Sequence[str]) -> list[str]:
    counted = [
        (count, place, word) for place, word in enumerate(words) if (count := _count(connection, _in_text(word)))
    ]
    return [word for _, _, word in sorted(counted)]


def _in_text(word: str) -> str:
    return f"folded : {_quoted(word)}"


def _count(connection: sqlite3.Connection, query: str) -> int:
    """How many articles match, counted no further than tells rare from common."""
    counted = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT 5000)"
    (count,) = connection.execute(counted, (query,)).fetchone()
    return int(count)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


_MATCHING = """
    SELECT name FROM words JOIN version ON version.version = words.rowid JOIN story USING (story)
    WHERE words MATCH ? AND current ORDER BY rank, words.rowid DESC LIMIT ?
"""
