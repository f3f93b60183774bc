"""Full-text search: which stories say some words."""

from __future__ import annotations

from collections.abc import Sequence

from checker.store.tables import Saying, Tables

# Articles looked at for one question, and how many tell that a word is common.
_HITS = 60
_COMMON = 5000


def search(tables: Tables, words: Sequence[str], concepts: Sequence[str], *, most: int) -> tuple[str, ...]:
    """
    Return the stories whose articles match, best first.

    Args:
        tables: Of an archive.
        words: Folded words and phrases, without accents. Those that no article holds are left out, and the commonest
            are given up one by one until some article holds all the rest.
        concepts: As `entry.concepts_of`; they narrow what is found, where anything is left, and are all that is looked
            for where no article holds a word.
        most: Number of stories at most.
    """
    wanted = _rarest_first(tables, words)
    narrowing = tuple(one for one in concepts if _count(tables, Saying(concepts=(one,))))
    while wanted or narrowing:
        said = tuple(wanted)
        for asked in dict.fromkeys((Saying(said, narrowing), Saying(said))):
            found = asked != Saying() and tables.stories_saying(asked, at_most=_HITS)
            if found:
                return tuple(dict.fromkeys(found))[:most]
        if not wanted:
            return ()
        wanted.pop()
    return ()


def _rarest_first(tables: Tables, words: Sequence[str]) -> list[str]:
    counted = [(count, place, word) for place, word in enumerate(words) if (count := _count(tables, Saying((word,))))]
    return [word for _, _, word in sorted(counted)]


def _count(tables: Tables, said: Saying) -> int:
    """How many articles match, counted no further than tells rare from common."""
    return tables.count_saying(said, at_most=_COMMON)
