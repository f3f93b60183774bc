"""A small desk: made-up articles of made-up events, and archives of them."""

from __future__ import annotations

import json
import random
from hashlib import sha256
from pathlib import Path

from checker.ingest import Ingested, ingest
from checker.model import Article
from checker.pipeline import read_claims
from checker.store import Archive, Entry, entry_of, export_lines

_SYLLABLES = (
    "Khiêm", "Bến", "Hạ", "Trà", "Vang", "Lạch", "Phú", "Đông", "Sơn", "Nậm", "Pù", "Mường",
    "Kiều", "Đỗ", "Mạc", "Trịnh", "Lương", "Sa", "Vĩ", "Tân", "Khoát", "Bá", "Diệu",
)  # fmt: skip


def _name(event: int, number: int) -> str:
    """The *number*-th name of an *event*, that no other event has."""
    count = len(_SYLLABLES)
    first, second = divmod(event * 8 + number, count)
    return f"{_SYLLABLES[second]} {_SYLLABLES[(first + second) % count]} {_SYLLABLES[(3 * first + number) % count]}"


def text_of(event: int, telling: int) -> str:
    """One telling of one event: the same names, other figures."""
    place, person, river, firm, road, other = (_name(event, number) for number in range(6))
    return (
        f"Lũ quét tại {place} làm {12 + telling} người thiệt mạng.\n"
        f"Ông {person} nói {300 + 7 * event} ngôi nhà ven sông {river} bị cuốn trôi. Cầu {road} nối {other} hỏng {20 + telling} nhịp.\n"
        f"Công ty {firm} mất khoảng {event + 2},5 tỷ đồng, theo {person} ở {place}.\n"
    )


def write_articles(folder: Path, events: int, tellings: int = 2) -> Path:
    """Write a .jsonl file of *events* times *tellings* articles and return its path."""
    path = folder / "articles.jsonl"
    records = [
        {
            "id": f"{telling}/{event:03}",
            "text": text_of(event, telling),
            "title": f"Lũ quét ở {_name(event, 0)}",
            "source": f"bao{telling}.example",
            "published": f"2025-10-{1 + event % 28:02}",
        }
        for telling in range(tellings)
        for event in range(events)
    ]
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return path


def ingested(archive: Path | str, *paths: Path, **options: object) -> Ingested:
    """Ingest *paths* in this process."""
    with Archive(str(archive), write=True) as opened:
        return ingest([str(path) for path in paths], opened, processes=1, **options)  # type: ignore[arg-type]


def exported(archive: Path | str) -> str:
    """The archive as text."""
    with Archive(str(archive)) as opened:
        return "".join(export_lines(opened))


def entry(name: str, text: str, **fields: str | None) -> Entry:
    """An entry for one article, its digest made of what it says."""
    article = Article(id=name, path=name, text=text, **fields)  # type: ignore[arg-type]
    digest = sha256(repr((text, sorted(fields.items()))).encode()).digest()
    return entry_of(article, read_claims([article])[0], digest)


def tellings() -> list[Entry]:
    """Articles that grow into stories, some of which name theirs, some corrected, some drifting from event to event."""
    entries = []
    for telling in range(4):
        for event in range(12):
            text = text_of(event, telling) + (text_of(event + 1, telling) if (event + telling) % 5 == 0 else "")
            story = f"lũ-{event}" if event % 6 == 0 and telling == 2 else None
            entries.append(
                entry(
                    f"{telling}/{event:02}",
                    text,
                    story=story,
                    title=f"Lũ {event}",
                    published=f"2025-10-{1 + telling:02}",
                )
            )
            if event % 4 == 1:
                entries.append(entry(f"{telling}/{event:02}", text_of(event, telling + 20), published="2025-10-20"))
    return entries


def shuffled(seed: int) -> list[Entry]:
    """The same in another order, the versions of each article in theirs."""
    entries = tellings()
    places = [one.article for one in entries]
    random.Random(seed).shuffle(places)
    waiting = {name: iter([one for one in entries if one.article == name]) for name in places}
    return [next(waiting[name]) for name in places]
