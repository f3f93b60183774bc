"""
How fast figures are read, side by side in one run on one core: ours, Duckling, and one bare scan for digits.

    python -m tests.bench.reading [--articles N] [--profile] [--compiled .venv-compiled/bin/python]

Texts: the articles of DOICHIEU_GOLD/eval/clusters. Duckling (`pip install pyduckling-native-phihos`, Linux) reads
them sentence by sentence, in Vietnamese, in the dimensions that a figure can have; we read the same sentences, and whole
articles as users do. Then one text at 1, 10 and 100 times its length, in turn: time per megabyte must stay. What a megabyte
costs hangs on how many figures it holds (the English text is made of them), so that this is printed beside it.
CPU time is measured, the best of three rounds that take turns; MB are UTF-8. With ``--compiled`` the build of ``make compiled``
reads the same texts in turn, in a process of its own.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import math
import pstats
import re
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from tests.bench.elsewhere import Elsewhere, count_figures, how_built, read_all
from tests.gold import lines_of_clusters

_DIMENSIONS = ["number", "time", "amount-of-money", "duration", "quantity"]
_SENTENCE_END = re.compile(r"\n+|(?<=[.!?…])\s+(?=[^\W\d_a-zà-ỹ])")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_ROUNDS = 3
_MOST_ROUNDS = 10
# Ordinals and a month that is another word too: what English asks of the text around.
_ORDINALS = "They met on the 40th floor and may come back; the 21st meeting drew 300 people in May.\n"
# Duckling needs minutes for what we read in seconds, so that it reads a share of the sentences.
_DUCKLING_SHARE = 20

# Where Python says that the constructors of records stand.
_GENERATED = "<string>"
# Part of a module's path -> what its time is spent on; the first that fits.
_GROUPS = (
    ("extract/times/", "times"),
    ("extract/identifiers", "identifiers"),
    ("extract/numbers/", "numbers"),
    ("extract/hedging", "hedges"),
    ("checker/hedges", "hedges"),
    ("extract/figures/", "units and nouns"),
    ("extract/phrases", "phrases at a place"),
    ("extract/surrounding_words", "phrases at a place"),
    ("extract/words", "words that open a figure, and other tables"),
    ("checker/shadow", "folding"),
    ("extract/__init__", "the driver and its records"),
    (_GENERATED, "records made as tuples and dataclasses"),
)
_OTHER = "others"

_PEER = "Duckling, sentence by sentence"
_WHOLE, _BY_SENTENCE = "whole articles", "sentence by sentence"

Reader = Callable[[str], object]
# Texts, and the language where the reader asks for one -> CPU seconds.
Timed = Callable[..., float]


class Row(NamedTuple):
    """One line of the table: who reads what."""

    name: str
    seconds: Timed
    texts: Sequence[str]


def main() -> None:
    """Print every figure of the bench."""
    options = _options()
    texts = _texts()[: options.articles]
    sample = [one for text in texts for one in _SENTENCE_END.split(text) if one.strip()][::_DUCKLING_SHARE]
    builds = {how_built(): read_all}
    if options.compiled:
        other = Elsewhere(options.compiled)
        builds[f"{other.how_built()}, installed"] = other.seconds
    rows = [Row("bare scan for digits, whole articles", partial(_seconds, _DIGITS.findall), texts)]
    if duckling := _duckling():
        rows.append(Row(_PEER, partial(_seconds, duckling), sample))
    for built, read in builds.items():
        rows += [Row(f"{built}, {_WHOLE}", read, texts), Row(f"{built}, {_BY_SENTENCE}", read, sample)]
    speeds = _speeds(rows)
    for name, speed in speeds.items():
        print(f"{name:40} {speed:8.3f} MB/s")
    # Beside ours: what a scan that keeps nearly nothing costs by length.
    _print_growth("bare scan", "vi", "\n".join(texts[:20]), lambda longer, _: _seconds(_DIGITS.findall, longer))
    for built, read in builds.items():
        _print_ratios(built, speeds)
        _print_growth(f"{built}, Vietnamese", "vi", "\n".join(texts[:20]), read)
        _print_growth(f"{built}, English", "en", _ORDINALS * 400, read)
    if options.profile:
        _print_profile(texts)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1853, help="read this many articles")
    parser.add_argument(
        "--compiled", metavar="PYTHON", help="interpreter of a compiled build to measure beside this one"
    )
    parser.add_argument("--profile", action="store_true", help="say where our time goes")
    return parser.parse_args()


def _texts() -> list[str]:
    return [json.loads(line)["text"] for line in lines_of_clusters()]


def _duckling() -> Reader | None:
    """Duckling's reader, or None with the reason printed."""
    try:
        import duckling
    except ImportError as missing:
        print(f"Duckling is not compared: {missing}; pip install pyduckling-native-phihos")
        return None
    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    moment = duckling.parse_ref_time(zones, "Asia/Ho_Chi_Minh", 1464840000)
    context = duckling.Context(
        moment, duckling.parse_locale("VI", duckling.default_locale_lang(duckling.parse_lang("VI")))
    )
    dimensions = duckling.parse_dimensions(_DIMENSIONS)
    return lambda text: duckling.parse(text, context, dimensions, False)


def _speeds(rows: Sequence[Row]) -> dict[str, float]:
    """Row -> MB/s, the best of the rounds; the rows take turns, so that a slow spell hits all."""
    best: dict[str, float] = {}
    for _ in range(_ROUNDS):
        for row in rows:
            speed = _megabytes(row.texts) / row.seconds(row.texts)
            best[row.name] = max(speed, best.get(row.name, 0.0))
    return best


def _seconds(read: Reader, texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - began


def _megabytes(texts: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _print_ratios(built: str, speeds: dict[str, float]) -> None:
    articles, sentences = (speeds[f"{built}, {texts}"] for texts in (_WHOLE, _BY_SENTENCE))
    print(f"\n{built}: share of the bare scan's throughput  {articles / next(iter(speeds.values())):.1%}")
    if peer := speeds.get(_PEER):
        print(f"{built}: times Duckling, sentence by sentence  {sentences / peer:.1f}")
        print(f"{built}: times Duckling, whole articles        {articles / peer:.1f}")


def _print_growth(name: str, language: str, one: str, read: Timed) -> None:
    """Print what one text costs by its length; a language's own grammar may be what is not linear."""
    figures = count_figures(one, language) / len(one.encode()) * 1000
    print(f"\n{name}: cost of one text of {figures:.0f} figures a KB by its length (linear: the last column stays)")
    longer = {times: one * times for times in (1, 10, 100)}
    best: dict[int, float] = {}
    for _ in range(_ROUNDS):
        for times, text in longer.items():
            # What is short is over in one of the machine's moods: it is read more often, so that each length finds a good one.
            for _ in range(max(1, _MOST_ROUNDS // times)):
                best[times] = min(read([text], language), best.get(times, math.inf))
    for times, seconds in best.items():
        spent = seconds * 1000 / _megabytes([longer[times]])
        print(f"  {times:4} x {len(one.encode()) / 1e6:.2f} MB  {spent:8.1f} ms/MB")


def _print_profile(texts: Sequence[str]) -> None:
    # What is compiled once a language is no part of it.
    read_all(texts[:1], "vi")
    profile = cProfile.Profile()
    profile.enable()
    read_all(texts[:400], "vi")
    profile.disable()
    stats = pstats.Stats(profile).sort_stats("tottime")
    _print_groups(stats)
    stats.print_stats(25)


def _print_groups(stats: pstats.Stats) -> None:
    """Print the share of each group of modules; what the interpreter itself does counts for the module that asks."""
    spent: dict[str, float] = defaultdict(float)
    for (path, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]  # not in typeshed
        if "/checker/" in path or path == _GENERATED:
            spent[_group(path)] += own
            continue
        for (caller, _, _), (_, _, there, _) in callers.items():
            spent[_group(caller)] += there
    whole = sum(spent.values())
    print("\nwhere the time goes (profiled, so that calls weigh more than they cost)")
    for group, seconds in sorted(spent.items(), key=lambda one: -one[1]):
        print(f"  {group:40} {seconds / whole:6.1%}")


def _group(path: str) -> str:
    return next((group for part, group in _GROUPS if part in path), _OTHER)


if __name__ == "__main__":
    main()
