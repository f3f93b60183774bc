"""
How fast figures are read, side by side in one run on one core: ours, Duckling, and one bare scan for digits.

    python -m tests.bench.reading [--articles N] [--profile]

Texts: the articles of DOICHIEU_GOLD/eval/clusters. Duckling (`pip install pyduckling-native-phihos`, Linux) reads
them sentence by sentence, in Vietnamese, in the dimensions that a figure can have; we read the same sentences, and whole
articles as users do. Then one text at 1, 10 and 100 times its length: time per megabyte must stay.
CPU time is measured, the best of three rounds that take turns; MB are UTF-8.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import re
import time
from collections.abc import Callable, Sequence

from checker.extract import read_figures
from checker.model import Article
from tests.gold import FOLDER

_DIMENSIONS = ["number", "time", "amount-of-money", "duration", "quantity"]
_SENTENCE_END = re.compile(r"\n+|(?<=[.!?…])\s+(?=[^\W\d_a-zà-ỹ])")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_ROUNDS = 3
# Duckling needs minutes for what we read in seconds, so that it reads a share of the sentences.
_DUCKLING_SHARE = 20

Reader = Callable[[str], object]


def main() -> None:
    """Print every figure of the bench."""
    options = _options()
    texts = _texts()[: options.articles]
    ours, sentences = _ours, [one for text in texts for one in _SENTENCE_END.split(text) if one.strip()]
    sample = sentences[::_DUCKLING_SHARE]
    rows: list[tuple[str, Reader, Sequence[str]]] = [
        ("ours, whole articles", ours, texts),
        ("ours, sentence by sentence", ours, sample),
        ("bare scan for digits, whole articles", _DIGITS.findall, texts),
    ]
    if duckling := _duckling():
        rows.append(("Duckling, sentence by sentence", duckling, sample))
    speeds = _speeds(rows)
    for name, speed in speeds.items():
        print(f"{name:40} {speed:8.3f} MB/s")
    _print_ratios(speeds)
    _print_growth(texts)
    if options.profile:
        _print_profile(texts)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1853, help="read this many articles")
    parser.add_argument("--profile", action="store_true", help="say where our time goes")
    return parser.parse_args()


def _texts() -> list[str]:
    lines = [
        line
        for path in sorted((FOLDER / "eval" / "clusters").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    ]
    return [json.loads(line)["text"] for line in lines]


def _ours(text: str) -> object:
    return read_figures(Article(id="bench", path="bench", text=text, published="2016-06-02"))


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


def _speeds(rows: Sequence[tuple[str, Reader, Sequence[str]]]) -> dict[str, float]:
    """Row -> MB/s, the best of the rounds; the rows take turns, so that a slow spell hits all."""
    best: dict[str, float] = {}
    for _ in range(_ROUNDS):
        for name, read, texts in rows:
            speed = _megabytes(texts) / _seconds(read, texts)
            best[name] = max(speed, best.get(name, 0.0))
    return best


def _seconds(read: Reader, texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - began


def _megabytes(texts: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _print_ratios(speeds: dict[str, float]) -> None:
    articles, sentences, scan, *peer = speeds.values()
    print(f"\nshare of the bare scan's throughput       {articles / scan:.1%}")
    if peer:
        print(f"times Duckling, sentence by sentence      {sentences / peer[0]:.1f}")
        print(f"times Duckling, whole articles            {articles / peer[0]:.1f}")


def _print_growth(texts: Sequence[str]) -> None:
    one = "\n".join(texts[:20])
    print("\ncost of one text by its length (linear: the last column stays)")
    for times in (1, 10, 100):
        longer = one * times
        seconds = min(_seconds(_ours, [longer]) for _ in range(_ROUNDS if times < 100 else 1))
        print(f"  {times:4} x {len(one.encode()) / 1e6:.2f} MB  {seconds * 1000 / _megabytes([longer]):8.1f} ms/MB")


def _print_profile(texts: Sequence[str]) -> None:
    profile = cProfile.Profile()
    profile.enable()
    _seconds(_ours, texts[:400])
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
