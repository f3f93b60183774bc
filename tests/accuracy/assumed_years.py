"""
How often the year is right that articles without a date are read in.

    python -m tests.accuracy.assumed_years GOLD [--wrong]         GOLD: the folder that holds clusters/, dev/ and wide/

Read are the stories of ``clusters/`` of which no annotated set holds an article, with every date and address of theirs hidden. Which
year they are of is known: two of the three collections were gathered within some weeks, and the articles of the third bear
dates. A story's year is right, wrong or left open; ``--wrong`` names the stories whose year is wrong.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from checker.model import UNKNOWN_YEAR, Article
from checker.read.dating import Undated, with_years
from checker.read.source_text import Known, article_of
from tests.accuracy.fit_weights import unread_articles

# All that these collections hold was printed from May to July of one year.
_YEARS = {"abmusu": "2022", "vims": "2016"}


def shares(gold: Path) -> Mapping[str, float]:
    """Return how many stories there are, and the shares of those whose year is ``right``, ``wrong`` and ``open``."""
    counted = Counter(_outcome(found, printed) for _, found, printed in _years(gold))
    stories = counted.total()
    return {"stories": stories, **{name: round(counted[name] / stories, 3) for name in ("right", "wrong", "open")}}


def wrong(gold: Path) -> Iterator[str]:
    """Yield each story whose year is wrong, with the year that it is read in."""
    for name, found, printed in _years(gold):
        if _outcome(found, printed) == "wrong":
            yield f"{name}: read in {found}, printed in {printed}"


def _years(gold: Path) -> Iterator[tuple[str, str, str]]:
    """Each story with the year that its first article is read in, its dates hidden, and the year in which it was printed."""
    for name, articles in unread_articles(gold):
        read = with_years([_hidden(article) for article in articles])
        found = (read[0].published or str(read[0].assumed_year or UNKNOWN_YEAR))[:4]
        yield name, found, _YEARS.get(name.replace("_", "-").split("-")[0]) or (articles[0].published or "")[:4]


def _hidden(article: Article) -> Undated:
    known = Known(title=article.title, source=article.source, language=article.language, story=article.story)
    read = article_of(article.path, article.text, known)
    return replace(read, article=replace(read.article, id=article.id))


def _outcome(found: str, printed: str) -> str:
    return "open" if found == UNKNOWN_YEAR else "right" if found == printed else "wrong"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    print(json.dumps(shares(folder), indent=2))
    if "--wrong" in sys.argv[2:]:
        print("\n".join(wrong(folder)))
