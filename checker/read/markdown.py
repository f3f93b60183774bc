"""Markdown with YAML front matter: ``title``, ``source``, ``url``, ``published``, ``language``, ``story``, ``waivers``."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.decisions import Waiver
from checker.errors import UnreadArticle, WaiverError, YamlError
from checker.messages import say
from checker.read.dating import Undated
from checker.read.sidecar import known_of
from checker.read.source_text import Known, article_of
from checker.strict_yaml import Located, load
from checker.waivers import waivers_in

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)?---[ \t]*(?:\r?\n|$)", re.DOTALL)
_UNCLOSED = re.compile(r"\ufeff?---[ \t]*\r?\n[ \t]*(?:title|source|url|published|language|story)[ \t]*:")


def read_markdown(path: str, text: str, known: Known) -> Undated:
    """
    Return the article of a Markdown text; its front matter wins over *known*.

    Raises:
        UnreadArticle: Front matter that is no strict YAML, or a field that is not text.
    """
    found = _FRONT_MATTER.match(text)
    if not found and _UNCLOSED.match(text):
        raise UnreadArticle(say("front matter has no end"), fix=say("close it with a line '---'"))
    if not found:
        return article_of(path, text, known)
    try:
        # A line for the opening '---', so that faults and waivers name lines as an editor counts them.
        front = load("\n" + (found[1] or ""), path)
    except YamlError as error:
        fix = error.fix or say("mend it; a value that holds ': ' stands in quotes")
        raise UnreadArticle(say("front matter: {what}", what=error.what), place=error.place, fix=fix) from error
    if not isinstance(front.value or {}, dict):
        raise UnreadArticle(say("front matter is no mapping"), fix=say("write 'title: …' and so on, one a line"))
    fields = front.value or {}
    read = article_of(path, text, known_of(fields, path).over(known), begin=found.end())
    return replace(read, article=replace(read.article, waivers=_waivers(fields, front, path, read.article.id)))


def _waivers(fields: dict[str, object], front: Located, path: str, article: str) -> tuple[Waiver, ...]:
    """An article whose waivers cannot be read is not let through without them, nor with them."""
    if "waivers" not in fields:
        return ()
    try:
        return waivers_in(front, path, article)
    except WaiverError as error:
        raise UnreadArticle(say("front matter: {what}", what=error.faults[0].what), fix=error.faults[0].fix) from error
