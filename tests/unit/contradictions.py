"""What the papers of one small story contradict each other in, for the tests of what makes two figures one fact."""

from __future__ import annotations

from checker.model import Article
from checker.pipeline import check_articles
from checker.rulebook import load_rules


def conflicts(*texts: str, kind: str = "") -> list[tuple[str, str]]:
    """What each two positions say that are in conflict, an article of no date to each of *texts*; facts of *kind* alone, or of any."""
    articles = [Article(id=f"{n:02}", path=f"{n:02}", text=text, language="vi") for n, text in enumerate(texts)]
    found = []
    for fact in check_articles(articles, load_rules()).facts:
        said = {position.id: str(position.text) for position in fact.positions}
        if kind in ("", fact.kind):
            found += [
                tuple(sorted((said[one.a], said[one.b]))) for one in fact.comparisons if one.verdict == "conflict"
            ]
    return found
