"""Markdown with YAML front matter: ``title``, ``source``, ``url``, ``published``, ``language``, ``story``."""

from __future__ import annotations

import re

from checker.errors import UnreadArticle, YamlError
from checker.read.dating import Undated
from checker.read.sidecar import known_of
from checker.read.source_text import Known, article_of
from checker.strict_yaml import load

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)?---[ \t]*(?:\r?\n|$)", re.DOTALL)


def read_markdown(path: str, text: str, known: Known) -> Undated:
    """
    Return the article of a Markdown text; its front matter wins over *known*.

    Raises:
        UnreadArticle: Front matter that is no strict YAML, or a field that is not text.
    """
    found = _FRONT_MATTER.match(text)
    if not found:
        return article_of(path, text, known)
    try:
        front = load(found[1] or "", path).value or {}
    except YamlError as error:
        raise UnreadArticle(f"front matter: {error.what}", fix=error.fix or "mend the front matter") from error
    if not isinstance(front, dict):
        raise UnreadArticle("front matter is no mapping", fix="write 'title: …' and so on, one a line")
    return article_of(path, text, known_of(front, path).over(known), begin=found.end())
