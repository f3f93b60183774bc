"""What a page says of its article beside its text: JSON-LD, and the ``meta`` lines that papers write."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.read.clock import local_time

_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish-date",
    "pubdate",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
)
_LEAD_NAMES = ("og:description", "description", "twitter:description")
_ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
_DEEPEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a page's head says; None where it does not."""

    published: str | None
    language: str | None
    lead: str | None
    body: str | None


def facts_of(tree: Any) -> PageFacts:
    """Return what the head of a page, as lxml has it, says; JSON-LD before ``meta`` before ``time``."""
    article, named = _linked_data(tree), _named(tree)
    stated = (article.get("datePublished"), *(named.get(name) for name in _DATE_NAMES), *_time_elements(tree))
    languages = (article.get("inLanguage"), tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"))
    return PageFacts(
        published=next(filter(None, map(local_time, filter(_is_words, stated))), None),
        language=next(filter(_is_words, languages), None),
        lead=next((" ".join(named[name].split()) for name in _LEAD_NAMES if named.get(name)), None),
        body=article["articleBody"] if _is_words(article.get("articleBody")) else None,
    )


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _linked_data(tree: Any) -> Mapping[str, Any]:
    """The page's article in JSON-LD; empty where it describes none."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                found = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            for node in _nodes(found, 0):
                types = node.get("@type")
                if any(str(one).endswith(_ARTICLE_TYPES) for one in (types if isinstance(types, list) else [types])):
                    return node
    return {}


def _nodes(found: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        for one in found:
            yield from _nodes(one, depth + 1)
    elif isinstance(found, dict):
        yield found
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(found.get(key), depth + 1)


def _named(tree: Any) -> Mapping[str, str]:
    """Content of the ``meta`` lines by name; the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name, content = (meta.get(attribute) or "").strip().lower(), (meta.get("content") or "").strip()
            if name and content:
                found.setdefault(name, content)
    return found


def _time_elements(tree: Any) -> Iterator[str | None]:
    for element in tree.iter():
        if (element.get("itemprop") or "").lower() == "datepublished" or (
            element.tag == "time" and "pubdate" in element.attrib
        ):
            yield element.get("datetime") or element.get("content") or element.text
