"""
A made-up archive of any size: events with heavy-tailed names, articles that tell them, claims, all in the archive's tables.

An event has eight names and forty pairs of words, drawn log-uniformly from vocabularies (a few names stand in thousands of
events, most in one); each of its articles shows most of the names, half of the pairs, and twenty pairs of its own. Rows are
written in bulk, which an ingest would take hours for; stories are the events.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Article
from checker.pipeline import read_claims
from checker.store.codec import pack_article, pack_claims, pack_vector
from checker.store.connection import connect, transaction
from checker.stories import Story, anchors_of
from checker.stories.features import SCALE

CLAIMS = 25
ARTICLES = 4
_NAMES, _PAIRS, _OWN = 8, 40, 20
_NAME_POOL, _PAIR_POOL = 300_000, 3_000_000
_SHOWS_NAME, _SHOWS_PAIR = 0.75, 0.5
_NAME_WEIGHT = 2.2
_PARCEL = 2_000
# Slots of the facts of an event, in the order of its claims.
_DIMENSIONS = ("count", "money:VND", "percent", "date", "duration:second")
_NOUNS = ("person", "house", "country", "school", "hectare", None)
_PREDICATES = ("die", "injure", "sign", "build", None)


@dataclass(frozen=True, slots=True)
class Event:
    """What an event's articles share: digests of names and of pairs of words."""

    names: tuple[int, ...]
    pairs: tuple[int, ...]


def event(number: int) -> Event:
    """Return the *number*-th event, the same for every archive that is large enough."""
    chance = random.Random(number)
    return Event(
        tuple(_drawn(chance, _NAME_POOL) for _ in range(_NAMES)),
        tuple(_PAIR_POOL + _drawn(chance, _PAIR_POOL) for _ in range(_PAIRS)),
    )


def telling(of: Event, chance: random.Random) -> dict[int, int]:
    """Return the vector of one article about *of*."""
    shown = {name: _NAME_WEIGHT for name in of.names if chance.random() < _SHOWS_NAME}
    shown |= {pair: 1.0 for pair in of.pairs if chance.random() < _SHOWS_PAIR}
    shown |= {_PAIR_POOL + _drawn(chance, _PAIR_POOL): 1.0 for _ in range(_OWN)}
    length = math.sqrt(math.fsum(weight * weight for weight in shown.values()))
    # Digests are spread over 32 bits as those of real features are.
    return {key * 2654435761 % 2**32: round(SCALE * weight / length) for key, weight in shown.items()}


def build(path: str, claims: int) -> int:
    """Write an archive of about *claims* claims and return how many events it holds."""
    events = claims // (CLAIMS * ARTICLES)
    connection = connect(path, write=True)
    connection.execute("PRAGMA synchronous = OFF")
    with transaction(connection):
        terms = {
            word: at
            for at, word in enumerate(
                sorted({*_DIMENSIONS, *filter(None, _NOUNS), *filter(None, _PREDICATES), "actual"}), 1
            )
        }
        connection.executemany("INSERT INTO term VALUES (?, ?)", [(at, word) for word, at in terms.items()])
        rows = _claim_columns(terms)
        content = _content()
        anchors: list[tuple[int, int]] = []
        for first in range(0, events, _PARCEL):
            numbers = range(first, min(first + _PARCEL, events))
            connection.executemany("INSERT INTO story VALUES (?, ?, 0, ?, ?)", _stories(numbers, anchors))
            versions = [(number * ARTICLES + at + 1, number + 1) for number in numbers for at in range(ARTICLES)]
            connection.executemany(
                "INSERT INTO version VALUES (?, ?, 1, 1, ?, ?, ?, ?, ?, NULL)", map(_version, versions)
            )
            connection.executemany("INSERT INTO content VALUES (?, ?, ?)", [(key, *content) for key, _ in versions])
            connection.executemany(
                "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, 0, NULL, ?, NULL, ?)",
                ((key, *row) for key, _ in versions for row in rows),
            )
        anchors.sort()
        connection.executemany("INSERT INTO anchor VALUES (?, ?)", anchors)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return events


def tellings(events: int, asked: int, seed: int) -> Iterator[tuple[int, dict[int, int]]]:
    """Yield (event, vector) of *asked* new articles about events of an archive."""
    chance = random.Random(seed)
    for _ in range(asked):
        number = chance.randrange(events)
        yield number, telling(event(number), chance)


def _stories(numbers: Sequence[int], anchors: list[tuple[int, int]]) -> Iterator[tuple[object, ...]]:
    for number in numbers:
        told, chance, story = event(number), random.Random(-number - 1), Story()
        for at in range(ARTICLES):
            vector = telling(told, chance)
            story.take(vector, 1)
            anchors.extend((anchor, number * ARTICLES + at + 1) for anchor in anchors_of(vector))
        yield number + 1, f"event-{number}", story.size, pack_vector(story.sums)


def _version(of: tuple[int, int]) -> tuple[object, ...]:
    key, story = of
    return (
        key,
        f"desk{key % 97}.example/{key}",
        story,
        key.to_bytes(16, "big"),
        "2025-10-25",
        f"desk{key % 97}.example",
        f"Telling {key}",
    )


def _claim_columns(terms: dict[str, int]) -> list[tuple[object, ...]]:
    """The columns of an event's claims behind the version: number, slots, value, quote."""
    chance = random.Random(1)
    return [
        (
            at, terms[_DIMENSIONS[at % 5]], terms.get(_NOUNS[at % 6] or ""), terms.get(_PREDICATES[at % 5] or ""),
            terms["actual"], str(chance.randrange(10_000)), f"{at + 3} quốc gia",
        )
        for at in range(CLAIMS)
    ]  # fmt: skip  # one value a column


def _content() -> tuple[bytes, bytes]:
    """One article of 25 claims as packed: what reading a candidate costs does not depend on which it is."""
    text = " ".join(
        f"Đoàn thứ {at + 2} có {at + 3} quốc gia ký vào ngày {at % 27 + 1}/10 tại Hà Nội." for at in range(12)
    )
    article = Article(id="made-up", path="made-up", text=text, title="Made up", published="2025-10-25")
    claims, _ = read_claims([article])
    return pack_article(article), pack_claims(claims[:CLAIMS], article)


def _drawn(chance: random.Random, pool: int) -> int:
    """A number below *pool*, log-uniform: the first is drawn by one in eighteen, most are drawn once."""
    return int(pool ** chance.random())
