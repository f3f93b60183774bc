"""
What comes out of web pages: trafilatura by itself, and what `checker.read` makes of them with its second opinion.

    python -m tests.bench.pages

Kept: of the articles' paragraphs, those that came out whole. Leaked: of the pages' other lines with figures, those that
came out as the article's own, page furniture left aside. Empty: pages of which nothing came out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checker.errors import UnreadArticle
from checker.read.parts import Content
from checker.read.web.pages import read_page
from tests.bench.page_templates import DECOYS, LAYOUTS, TestPage, pages


@dataclass(frozen=True)
class Tally:
    kept: int
    paragraphs: int
    leaked: int
    decoys: int
    empty: int


def by_trafilatura(markup: str) -> str:
    """What trafilatura finds, with the settings that `checker.read` gives it."""
    from trafilatura import bare_extraction

    found = bare_extraction(markup, with_metadata=True, include_comments=False, include_tables=True)
    return found.text or "" if found else ""


def by_checker(markup: str) -> str:
    """The article's own text: page furniture left out."""
    try:
        article = read_page(Content(path="a.html", content=markup.encode())).article
    except UnreadArticle:
        return ""
    own, at = [], 0
    for span in article.furniture:
        own.append(article.text[at : span.start])
        at = span.end
    return "".join([*own, article.text[at:]])


def tally(tried: Iterable[TestPage], read: Callable[[str], str]) -> Tally:
    kept = paragraphs = leaked = decoys = empty = 0
    for page in tried:
        text = " ".join(read(page.markup).split())
        kept += sum(" ".join(words.split()) in text for words in page.own)
        paragraphs += len(page.own)
        leaked += sum(words in text for words in DECOYS)
        decoys += len(DECOYS)
        empty += not text
    return Tally(kept, paragraphs, leaked, decoys, empty)


def main() -> None:
    tried = pages()
    print(f"{len(tried)} pages")
    for name in (*LAYOUTS, "one", "three", "whole", ""):
        chosen = [page for page in tried if name in ("", page.layout, page.length)]
        for label, read in (("trafilatura", by_trafilatura), ("checker", by_checker)):
            began = time.process_time()
            one = tally(chosen, read)
            each = (time.process_time() - began) / len(chosen) * 1000
            print(
                f"{name or 'all':14} {label:11} kept {one.kept}/{one.paragraphs} leaked {one.leaked}/{one.decoys} "
                f"empty {one.empty} {each:.1f} ms a page"
            )


if __name__ == "__main__":
    main()
