"""An archive's versions taken out to be sorted into stories anew, and put back."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Article
from checker.store.codec import pack_vector, unpack_article
from checker.store.entry import storable
from checker.store.faults import broken
from checker.store.tables import Row, Tables
from checker.stories import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """
    When a version came.

    Attributes:
        key: Its number in the archive, in order of arrival.
        article: Its article's id.
        published: As in `Article`.
    """

    key: int
    article: str
    published: str | None


def stamps(tables: Tables) -> tuple[Stamp, ...]:
    """Return every version's, in order of arrival."""
    rows = tables.rows("SELECT version, article, published FROM version ORDER BY version")
    return tuple(Stamp(key=key, article=article, published=published) for key, article, published in rows)


def packed_articles(tables: Tables, keys: Sequence[int]) -> tuple[tuple[int, bytes], ...]:
    """Return (key, packed article) of the versions *keys*, in their order."""
    found = tables.rows_of_each("SELECT article FROM content WHERE version = ?", [(key,) for key in keys])
    return tuple((key, packed) for key, ((packed,),) in zip(keys, found, strict=True))


def article_as_named(key: int, packed: bytes) -> Article:
    """
    Return one version's article, its story the one that it names itself.

    Raises:
        ArchiveError: *packed* is damaged.
    """
    try:
        article = unpack_article(packed)
    except (zlib.error, ValueError, KeyError, TypeError, struct.error) as error:
        raise broken(f"version {key}", str(error)) from error
    return replace(article, story=storable(article.story))


def put_stories(tables: Tables, stories: Iterable[tuple[int, str, Story]], homes: Mapping[int, int]) -> int | None:
    """
    Put every version into its new story, in one transaction.

    Args:
        tables: Of an archive that may be written.
        stories: (number, name, story).
        homes: Key of a version -> number of its story.

    Returns:
        How many versions came into a story of another name; None, and nothing is changed, where *homes* are not those of
        every version.
    """
    new: dict[int, Row] = {n: (n, name, one.given, one.size, pack_vector(one.sums)) for n, name, one in stories}
    with tables.transaction():
        before: dict[int, int] = dict(tables.rows("SELECT version, story FROM version"))
        if before.keys() != homes.keys():
            return None
        rows = tables.rows("SELECT story, name, given, size, sums FROM story")
        old: dict[int, Row] = {n: (n, name, bool(given), size, bytes(sums)) for n, name, given, size, sums in rows}
        _renew(tables, old, new)
        changed = [(story, key) for key, story in homes.items() if before[key] != story]
        tables.change_each("UPDATE version SET story = ? WHERE version = ?", changed)
        tables.change_each(
            "DELETE FROM story WHERE story = ?", [(number,) for number in sorted(old.keys() - new.keys())]
        )
    moved = [key for key, story in homes.items() if old[before[key]][1] != new[story][1]]
    return len(moved)


def _renew(tables: Tables, old: Mapping[int, Row], new: Mapping[int, Row]) -> None:
    """Have every story of *new* there, beside those that are gone, whose names are free."""
    renamed = [number for number in sorted(old) if number not in new or old[number][1] != new[number][1]]
    # A name that no article gives, so that two stories may change theirs for one another's.
    tables.change_each("UPDATE story SET name = ? WHERE story = ?", [(f"\x1f{number}", number) for number in renamed])
    changed = [number for number in sorted(old.keys() & new.keys()) if old[number] != new[number]]
    tables.change_each(
        "UPDATE story SET name = ?, given = ?, size = ?, sums = ? WHERE story = ?",
        [(*new[number][1:], number) for number in changed],
    )
    tables.insert({"story": [new[number] for number in sorted(new.keys() - old.keys())]})
