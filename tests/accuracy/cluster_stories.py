"""
Stories of ``clusters/`` that were annotated whole by us, as places in their articles: no text of them is kept here.

    python -m tests.accuracy.cluster_stories GOLD FOLDER                lay them out in FOLDER, in the format of the other annotated sets
    python -m tests.accuracy.cluster_stories GOLD FOLDER --part measure only those that nothing is fitted on
    python -m tests.accuracy.cluster_stories GOLD FOLDER --take learn   take the stories of FOLDER in, as of part ``learn``

``clusters_read/`` holds the sheets: ``stories.csv`` names the stories and their part, ``facts.csv`` what is told of, ``claims.csv``
every figure (``start`` and ``end`` are offsets in the article, ``mark`` is empty, ``repeat`` or ``optional``), ``pairs.csv`` the
verdicts and ``traps.csv`` what must not be read. Each story was read and annotated before the checker had seen it. Weights are
fitted on part ``learn``; part ``measure`` is kept for measuring.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checker.model import Article
from checker.read import read_articles

SHEETS = Path(__file__).parent / "clusters_read"
PARTS = ("learn", "measure")
_COLUMNS = {
    "stories": ("story", "part"),
    "facts": ("story", "fact", "kind", "unit", "subject"),
    "claims": ("story", "id", "start", "end", "fact", "value", "low", "high", "hedge", "status", "mark"),
    "pairs": ("story", "a", "b", "fact", "verdict", "subtype", "scope", "why"),
    "traps": ("story", "article", "start", "end", "why"),
}
Record = dict[str, Any]


@cache
def stories(part: str | None = None) -> tuple[str, ...]:
    """Return the names of the annotated stories, of one *part* or of both."""
    return tuple(row["story"] for row in _rows("stories") if part in (None, row["part"]))


def plain(name: str) -> str:
    """Return the name of a story as the annotated sets spell it."""
    return name.casefold().replace("-", "_")


def articles_by_story(clusters: Path) -> Mapping[str, list[Article]]:
    """Return the articles of ``clusters/`` by the story that they name."""
    found: dict[str, list[Article]] = defaultdict(list)
    for path in sorted(clusters.glob("*.jsonl")):
        for article in read_articles([str(path)])[0]:
            found[article.story or ""].append(article)
    return found


def lay_out(gold: Path, folder: Path, part: str | None = None) -> None:
    """
    Write the annotated stories into *folder*, articles and all, as the scorer reads them.

    Args:
        gold: The folder that holds ``clusters/``.
        folder: Made where it is not there.
        part: One of `PARTS`, or both.

    Raises:
        ValueError: ``clusters/`` holds no story of that name.
    """
    names = set(stories(part))
    told = ((plain(name), articles) for name, articles in articles_by_story(gold / "clusters").items())
    texts = {
        name: {f"{number:02}": article for number, article in enumerate(articles, 1)}
        for name, articles in told
        if name in names
    }
    if names - texts.keys():
        raise ValueError(
            f"{gold / 'clusters'} holds no story {', '.join(sorted(names - texts.keys()))}: another edition of it?"
        )
    for name, files in texts.items():
        _write_story(folder / name, name, files)
    kind_of = {(row["story"], row["fact"]): row for row in _rows("facts")}
    text_of = {(name, file): article.text for name, files in texts.items() for file, article in files.items()}
    claims = [_claim(row, kind_of, text_of) for row in _rows("claims") if row["story"] in names]
    traps = [_trap(row, text_of) for row in _rows("traps") if row["story"] in names]
    pairs = [_pair(row) for row in _rows("pairs") if row["story"] in names]
    for file, rows in (("claims", claims), ("pairs", pairs), ("traps", traps), ("zones", [])):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{file}.jsonl").write_text(lines, encoding="utf-8")


@contextmanager
def annotated_sets(gold: Path) -> Iterator[Mapping[str, Path]]:
    """
    Yield the folders of the sets that weights are fitted on, ours of part ``learn`` laid out for the time being.

    The scorer beside them can be imported from then on.
    """
    sys.path.insert(0, str(gold))
    with TemporaryDirectory() as folder:
        lay_out(gold, Path(folder), "learn")
        yield {"dev": gold / "dev", "wide": gold / "wide", "clusters": Path(folder)}


def take_in(folder: Path, part: str) -> None:
    """Add the stories of *folder*, in the format of the annotated sets, to the sheets; one that they hold already is taken anew."""
    claims, pairs, traps = (_records(folder / f"{name}.jsonl") for name in ("claims", "pairs", "traps"))
    names = sorted({row["cluster"] for row in claims})
    facts = {(row["cluster"], row["fact_id"]): row for row in claims}
    added: Mapping[str, Iterable[Sequence[object]]] = {
        "stories": ((name, part) for name in names),
        "facts": ((name, _own(fact), row["kind"], row["unit"], row["subject"]) for (name, fact), row in facts.items()),
        "claims": (_claim_row(row) for row in claims),
        "pairs": (_pair_row(row) for row in pairs),
        "traps": (
            (row["cluster"], row["article"], row["start"], row["start"] + len(row["quote"]), row["why"])
            for row in traps
        ),
    }
    for file, rows in added.items():
        kept = [tuple(row.values()) for row in _rows(file) if row["story"] not in names]
        with (SHEETS / f"{file}.csv").open("w", encoding="utf-8", newline="") as sheet:
            writer = csv.writer(sheet, lineterminator="\n")
            writer.writerow(_COLUMNS[file])
            writer.writerows(sorted([*kept, *rows], key=lambda row: str(row[0])))


def _rows(file: str) -> Iterator[dict[str, str]]:
    path = SHEETS / f"{file}.csv"
    if path.exists():
        with path.open(encoding="utf-8", newline="") as sheet:
            yield from csv.DictReader(sheet)


def _records(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _own(identifier: str) -> str:
    """``01#03`` of ``story/01#03``, ``dead`` of ``story:dead``."""
    return identifier.replace("/", ":", 1).split(":", 1)[1]


def _write_story(folder: Path, name: str, files: Mapping[str, Article]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    about = [
        {"file": f"{file}.txt", "id": article.id, "title": article.title, "language": "vi"}
        for file, article in files.items()
    ]
    (folder / "meta.json").write_text(
        json.dumps({"story": name, "articles": about}, ensure_ascii=False), encoding="utf-8"
    )
    for file, article in files.items():
        (folder / f"{file}.txt").write_bytes(article.text.encode("utf-8"))


def _claim(
    row: Mapping[str, str], fact_of: Mapping[tuple[str, str], Mapping[str, str]], text_of: Mapping[tuple[str, str], str]
) -> Record:
    story, fact = row["story"], fact_of[row["story"], row["fact"]]
    article = row["id"].split("#", 1)[0]
    start, end = int(row["start"]), int(row["end"])
    told = fact["kind"] in ("date", "score")
    return {
        "id": f"{story}/{row['id']}",
        "cluster": story,
        "article": article,
        "quote": text_of[story, article][start:end],
        "start": start,
        "end": end,
        "subject": fact["subject"],
        "fact_id": f"{story}:{row['fact']}",
        "kind": fact["kind"],
        "unit": fact["unit"],
        "value": row["value"] if told else _number(row["value"]),
        "low": _number(row["low"]),
        "high": _number(row["high"]),
        "hedge": row["hedge"],
        "status": row["status"],
        **({row["mark"]: True} if row["mark"] else {}),
    }


def _number(text: str) -> float | None:
    return float(text) if text else None


def _trap(row: Mapping[str, str], text_of: Mapping[tuple[str, str], str]) -> Record:
    start = int(row["start"])
    quote = text_of[row["story"], row["article"]][start : int(row["end"])]
    return {"cluster": row["story"], "article": row["article"], "quote": quote, "start": start, "why": row["why"]}


def _pair(row: Mapping[str, str]) -> Record:
    story = row["story"]
    told = {name: row[name] for name in ("subtype", "scope", "why") if row[name]}
    fact = f"{story}:{row['fact']}" if row["fact"] else None
    return {
        "a": f"{story}/{row['a']}",
        "b": f"{story}/{row['b']}",
        "fact_id": fact,
        "verdict": row["verdict"],
        "why": row["why"],
        **told,
    }


def _claim_row(row: Record) -> tuple[object, ...]:
    mark = next((name for name in ("repeat", "optional") if row.get(name)), "")
    figures = (row["value"], row["low"], row["high"])
    return (
        row["cluster"], _own(row["id"]), row["start"], row["end"], _own(row["fact_id"]),
        *map(_cell, figures), row["hedge"], row["status"], mark,
    )  # fmt: skip


def _cell(figure: float | str | None) -> object:
    if figure is None:
        return ""
    return int(figure) if isinstance(figure, float) and figure.is_integer() else figure


def _pair_row(row: Record) -> tuple[object, ...]:
    fact = _own(row["fact_id"]) if row["fact_id"] else ""
    story = row["a"].split("/", 1)[0]
    # Of two facts of a kind a scorer counts a few pairs, which it knows by what is said of them.
    why = "" if fact else row["why"]
    return (
        story, _own(row["a"]), _own(row["b"]), fact, row["verdict"], row.get("subtype", ""), row.get("scope", ""), why,
    )  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="the folder that holds clusters/")
    parser.add_argument("folder", type=Path, help="where annotated stories are laid out, or taken in from")
    parser.add_argument("--part", choices=PARTS, help="only the stories of this part")
    parser.add_argument("--take", choices=PARTS, metavar="PART", help="take the stories of FOLDER in, as of this part")
    options = parser.parse_args()
    if options.take:
        take_in(options.folder, options.take)
    else:
        lay_out(options.gold, options.folder, options.part)
