"""Who is named in an article, and who chairs what: mentions of kind ``text``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.extract.persons.roles import chairs
from checker.extract.persons.titles import Titled, book, read_titles
from checker.lexicon import known_language
from checker.model import Article, Mention, Span
from checker.shadow import Shadow


def name_mentions(article: Article, shadow: Shadow) -> tuple[Mention, ...]:
    """
    Return the persons that *article* names and the chairs it speaks of, page furniture left out.

    Args:
        article: As read.
        shadow: Of its text.

    Returns:
        Sorted by place. A person is ``unit="person"``, once for each spelling, at its first place: *value*
        the name, *noun* the title before it. A chair is ``unit="chair"``: *value* the holders, sorted,
        joined by ``; ``; *noun* the event's words.
    """
    language = known_language(article.language)
    titled = tuple(_outside(article, shadow, read_titles(shadow, book(language))))
    found = [*_persons(article, shadow, titled), *chairs(article, shadow, titled, language)]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.rule)))


def _outside(article: Article, shadow: Shadow, titled: Iterable[Titled]) -> Iterator[Titled]:
    """Those that stand outside page furniture; both sides are in order, so that one pass is enough."""
    furniture = [Span(shadow.folded(span.start), shadow.folded(span.end)) for span in article.furniture]
    at = 0
    for one in titled:
        while at < len(furniture) and furniture[at].end <= one.start:
            at += 1
        if at == len(furniture) or one.end <= furniture[at].start:
            yield one


def _persons(article: Article, shadow: Shadow, titled: Iterable[Titled]) -> Iterator[Mention]:
    seen: set[str] = set()
    for one in titled:
        if one.name is None:
            continue
        name = " ".join(shadow.cased[one.name.start : one.name.end].split())
        if name not in seen:
            seen.add(name)
            yield _person(article, shadow, one, one.name, name)


def _person(article: Article, shadow: Shadow, one: Titled, at: Span, name: str) -> Mention:
    start, middle, end = (shadow.original(offset) for offset in (one.start, at.start, at.end))
    return Mention(
        start=start,
        end=end,
        quote=article.text[start:end],
        figure=Span(middle, end),
        kind="text",
        value=name,
        unit="person",
        noun=article.text[start:middle].strip(),
        rule="person-name",
    )
