"""
Made-up articles with texts: the events of `synthetic`, told in words, ingested in random order.

A text has the length of a real one. It names its event's names and pairs of words twice, and wanders in between through words
drawn log-uniformly from a vocabulary, so that reading and grouping it costs what a real one costs. Its claims are the same
25 rows for all: grouping does not look at them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from typing import TypeVar

from checker.model import Article
from checker.store import Archive, Entry, entry_of
from checker.store.entry import ClaimRow
from checker.workers import in_order, pool
from tests.bench.synthetic import ARTICLES, CLAIMS, Event, event

_One = TypeVar("_One")
_SHOWS_NAME, _SHOWS_PAIR = 0.75, 0.5
_VOCABULARY = 40_000
_LINES, _LINE = 45, 12
_ONSETS, _RIMES = (
    ["b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"],
    [
        "a",
        "e",
        "i",
        "o",
        "u",
        "an",
        "en",
        "in",
        "on",
        "un",
        "ang",
        "eng",
        "ong",
        "am",
        "im",
        "om",
        "at",
        "et",
        "it",
        "ot",
    ],
)
_PARCEL, _BATCH = 100, 200
_SLOTS = (("count", "person", "die"), ("count", "house", None), ("money:VND", None, None), ("percent", None, "build"))


def ingest_tellings(path: str, claims: int) -> None:
    """Add the articles of an archive of about *claims* claims, one after another, in random order."""
    numbers = [(number, at) for number in range(claims // (CLAIMS * ARTICLES)) for at in range(ARTICLES)]
    random.Random(claims).shuffle(numbers)
    with Archive(path, write=True) as archive, pool(2) as executor:
        for entries in in_order(entries_of, _cut(numbers, _PARCEL), executor, 2):
            for batch in _cut(entries, _BATCH):
                archive.add(batch)


def entries_of(numbers: Sequence[tuple[int, int]]) -> list[Entry]:
    """Return the entries of some articles: (event, which of its tellings)."""
    return [_entry(telling(*one)) for one in numbers]


def telling(number: int, at: int) -> Article:
    """Return one article about an event."""
    chance = random.Random(number * ARTICLES + at)
    told = _told(event(number), chance)
    wandering = [" ".join(_word(int(_VOCABULARY ** chance.random())) for _ in range(_LINE)) for _ in range(_LINES)]
    lines = [*told, *told, *wandering]
    chance.shuffle(lines)
    name = f"desk{at}.example/{number}"
    return Article(id=name, path=name, text=".\n".join(lines), title=f"{told[0]} {number}", published="2025-10-25")


def _told(of: Event, chance: random.Random) -> list[str]:
    names = [f"Ong {_name(name)}" for name in of.names if chance.random() < _SHOWS_NAME]
    pairs = [f"{_word(pair)} {_word(pair // 7)}" for pair in of.pairs if chance.random() < _SHOWS_PAIR]
    return [*names, *pairs] or [_name(of.names[0])]


def _name(number: int) -> str:
    return f"{_word(number).title()} {_word(number // 3 + 11).title()}"


def _word(number: int) -> str:
    """The *number*-th word: two or three syllables, another for each number."""
    syllables = []
    while number or len(syllables) < 2:
        number, one = divmod(number, len(_ONSETS) * len(_RIMES))
        syllables.append(_ONSETS[one % len(_ONSETS)] + _RIMES[one // len(_ONSETS)])
    return "".join(syllables)


def _entry(article: Article) -> Entry:
    made = entry_of(article, (), sha256(article.text.encode()).digest())
    rows = tuple(
        ClaimRow(
            dimension=dimension, counted=counted, predicate=predicate, status="actual", furniture=False, as_of=None,
            value=str(at + 3), unit=counted, quote=f"{at + 3} quốc gia",
        )
        for at, (dimension, counted, predicate) in enumerate(islice(_SLOTS * CLAIMS, CLAIMS))
    )  # fmt: skip  # one value a column
    return Entry(**{name: getattr(made, name) for name in Entry.__slots__} | {"rows": rows})


def _cut(items: Iterable[_One], size: int) -> Iterator[list[_One]]:
    waiting = iter(items)
    while piece := list(islice(waiting, size)):
        yield piece
