"""
An archive's articles sorted into stories anew: read in any number of processes, put together by one.

What takes long, to read what an article is about, is one function over a Parquet partition (`read_partition`), so that any
executor on any machine can do it; the stories hang on the articles and their order alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any, Literal

from checker.errors import MissingExtra
from checker.messages import say
from checker.pipeline import Progress
from checker.store import Archive, Stamp, article_as_named
from checker.stories import Arrival, Regrouping, read_features, story_name, vector_of
from checker.workers import in_order, number_of_processes, pool

Order = Literal["arrival", "date"]
# Versions in one partition.
_PARTITION = 200
# An archive of fewer versions is read here: starting other processes would take longer.
_FEW = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """
    What a regrouping did.

    Attributes:
        versions, stories: How many there are.
        moved: Versions that came into a story of another name.
    """

    versions: int
    stories: int
    moved: int


def regroup(
    archive: Archive,
    *,
    order: Order = "arrival",
    processes: int | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Regrouped:
    """
    Sort every article of *archive* into stories anew.

    Args:
        archive: Open for writing; it is changed in one transaction at the end.
        order: ``arrival``: as they came, which gives the stories that ingesting gave. ``date``: by publication, then id
            (versions of one article stay together, oldest first), which gives the same stories in whatever order they came.
        processes: How many read; None = one for each processor, where there is enough to read.
        executor: Reads instead, where it is given: its workers need nothing but this package.
        progress: Told after each partition.

    Raises:
        MissingExtra: pyarrow is not installed.
        ArchiveError: An ingest added articles meanwhile; nothing is changed.
    """
    stamps, grouping = archive.arrivals(), Regrouping()
    keys = [stamp.key for stamp in _ordered(stamps, order)]
    articles = {stamp.key: stamp.article for stamp in stamps}
    processes = number_of_processes(processes)
    with ExitStack() as open_pools:
        if executor is None and len(keys) >= _FEW and processes > 1:
            executor = open_pools.enter_context(pool(processes))
        read = in_order(read_partition, _partitions(archive, keys), executor, processes)
        for done, one in enumerate(_arrivals(read, articles), 1):
            grouping.arrive(one)
            if progress and (done % _PARTITION == 0 or done == len(keys)):
                progress(done, len(keys))
    stories = tuple(grouping.named_stories())
    moved = archive.sort_anew(stories, grouping.homes())
    return Regrouped(versions=len(keys), stories=len(stories), moved=moved)


def read_partition(partition: bytes) -> bytes:
    """
    Return what each article of a partition is about: a pure function, for any process on any machine.

    Args:
        partition: Parquet: ``key``, ``article`` (packed as the archive keeps it), one row a version.

    Returns:
        Parquet, the rows in the same order: ``key``; ``named``, the story that the article names, or null; ``opens``, what a
        story that it opens is called; ``features`` (32-bit digests) and ``weights`` (in ten thousandths), see `stories.vector_of`.
    """
    parquet = _parquet()
    rows = parquet.read_table(BytesIO(partition))
    keys = rows["key"].to_pylist()
    articles = list(map(article_as_named, keys, rows["article"].to_pylist()))
    vectors = [vector_of(read_features(article)) for article in articles]
    return _written(
        {
            "key": ("int64", keys),
            "named": ("string", [article.story for article in articles]),
            "opens": ("string", [story_name(article) for article in articles]),
            "features": ("features", [list(vector) for vector in vectors]),
            "weights": ("weights", [list(vector.values()) for vector in vectors]),
        }
    )


def _ordered(stamps: Iterable[Stamp], order: Order) -> list[Stamp]:
    stamps = sorted(stamps, key=lambda stamp: stamp.key)
    if order == "arrival":
        return stamps
    dates: dict[str, str] = {}
    for stamp in stamps:
        dates.setdefault(stamp.article, stamp.published or "9999")
    return sorted(stamps, key=lambda stamp: (dates[stamp.article], stamp.article, stamp.key))


def _partitions(archive: Archive, keys: list[int]) -> Iterator[bytes]:
    waiting = iter(keys)
    while asked := list(islice(waiting, _PARTITION)):
        rows = archive.packed(asked)
        yield _written({"key": ("int64", asked), "article": ("binary", [packed for _, packed in rows])})


def _arrivals(partitions: Iterable[bytes], articles: Mapping[int, str]) -> Iterator[Arrival]:
    parquet = _parquet()
    for partition in partitions:
        rows = parquet.read_table(BytesIO(partition))
        for key, named, opens, features, weights in zip(
            *(rows[name].to_pylist() for name in rows.column_names), strict=True
        ):
            vector = dict(zip(features, weights, strict=True))
            yield Arrival(key=key, article=articles[key], named=named, opens=opens, vector=vector)


def _written(columns: Mapping[str, tuple[str, list[Any]]]) -> bytes:
    """Name -> (type, values) as Parquet."""
    parquet, pyarrow = _parquet(), _pyarrow()
    types: dict[str, Callable[[], Any]] = {
        "int64": pyarrow.int64,
        "string": pyarrow.string,
        "binary": pyarrow.binary,
        "features": lambda: pyarrow.list_(pyarrow.uint32()),
        "weights": lambda: pyarrow.list_(pyarrow.uint16()),
    }
    arrays = {name: pyarrow.array(values, type=types[kind]()) for name, (kind, values) in columns.items()}
    written = BytesIO()
    # Nothing in it repeats: neither a dictionary nor compression makes it smaller.
    parquet.write_table(pyarrow.table(arrays), written, use_dictionary=False, compression="none")
    return written.getvalue()


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtra(say("Grouping anew"), "parquet") from error
    return pyarrow


def _parquet() -> Any:
    _pyarrow()
    from pyarrow import parquet

    return parquet
