"""A text and what is known of it, made into an article: metadata filled from the text, furniture marked."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from checker.errors import CheckerError, UnreadArticle
from checker.lexicon import languages, section
from checker.messages import Message, joined, say
from checker.model import Article, Span
from checker.read.dating import Undated
from checker.read.imprint import read_imprint
from checker.read.zones import furniture_of, title_of
from checker.times import is_time

# What a text is in that says nothing of its language: too short to tell, and without letters of any other's own.
_FIRST: Final = "vi"
_OTHERWISE: Final = "en"
# How much of a text is looked at, and what tells. Of 1,853 Vietnamese articles the median has 19 % letters of its
# language's own, the least 4 %; English news of Hà Nội has 1 or 2 %.
_LOOKED_AT: Final = 4_000
_LEAST_LETTERS: Final = 60
_OWN_SHARE: Final = 0.035


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """
    What the metadata says of an article; None where it says nothing.

    Attributes:
        made: When its file or record was made: its publication time where neither metadata nor text says another.
    """

    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    story: str | None = None
    encoding: str | None = None
    made: str | None = None

    def over(self, fallback: Known) -> Known:
        """Return this with what it does not say taken from *fallback*."""
        return Known(**{name: getattr(self, name) or getattr(fallback, name) for name in (*FIELDS, "made")})


NOTHING_KNOWN = Known()
# Characters; ten times the longest article we know. More is an archive in one file, which would take hours.
LONGEST = 250_000
FIELDS = ("title", "source", "url", "published", "language", "story", "encoding")


def article_of(path: str, text: str, known: Known, *, begin: int = 0, furniture: tuple[Span, ...] = ()) -> Undated:
    """
    Return the article of one text, and its dateline where it bears no date.

    Args:
        path: As given.
        text: As decoded.
        known: Its metadata.
        begin: Where the text begins behind front matter.
        furniture: What its format knows to be page furniture, beside what the text itself shows.

    Raises:
        UnreadArticle: The text is empty or longer than any article, or a metadata field is no such thing.
    """
    if len(text) > LONGEST:
        raise UnreadArticle(
            say("{count} characters: too long for one article", count=len(text)),
            allowed=say("{most} characters", most=LONGEST),
            fix=say("give each article a file, or a line of a .jsonl file"),
        )
    if not text[begin:].strip("\ufeff \t\r\n"):
        raise UnreadArticle(say("empty: there is no text to read"))
    language = _checked_language(known.language) if known.language else written_in(text)
    found, header_title = furniture_of(text, begin, language)
    imprint = read_imprint(text, begin, language)
    published = _checked_time(known.published) or imprint.published
    published = published or _dated_by(_checked_time(known.made), imprint.dateline)
    title, title_span = title_of(text, begin, known.title or header_title)
    article = Article(
        id=path,
        path=path,
        text=text,
        title=title,
        source=known.source or imprint.source,
        url=known.url or imprint.url,
        published=published,
        language=language,
        story=known.story,
        title_span=title_span,
        furniture=_merged((*((Span(0, begin),) if begin else ()), *furniture, *found)),
    )
    return Undated(article, None if published else imprint.dateline)


def reason(error: CheckerError, path: str) -> Message:
    """Return in one line why *path* could not be read: what, where in it, what is allowed, how to mend it."""
    place = None if error.place == path else error.place
    what = joined(": ", (place, error.what)) if place else error.what
    return joined("; ", (what, *error.advice))


def written_in(text: str) -> str:
    """Return the language whose own letters *text* is full of; a text with few such letters is in English, a short one in Vietnamese."""
    letters = sum(letter.isalpha() for letter in text[:_LOOKED_AT])
    return told_by_letters(text) or (_FIRST if letters < _LEAST_LETTERS else _OTHERWISE)


def told_by_letters(text: str) -> str | None:
    """Return the language whose own letters *text* is full of; None where it has too few of any."""
    letters = [letter for letter in unicodedata.normalize("NFC", text[:_LOOKED_AT]).lower() if letter.isalpha()]
    for language in languages():
        own = own_letters(language)
        if own and sum(letter in own for letter in letters) >= max(_OWN_SHARE * len(letters), 1):
            return language
    return None


def own_letters(language: str) -> frozenset[str]:
    """Return the letters that *language* alone writes; none where its lexicon names none."""
    return frozenset(section(language, "imprint").get("letters", ""))


def _checked_language(language: str) -> str:
    """The language without its region: ``vi-VN`` is ``vi``."""
    name = language.strip().lower().replace("_", "-").split("-")[0]
    if name not in languages():
        raise UnreadArticle(say("no lexicon for language '{language}'", language=language), allowed=tuple(languages()))
    return name


def _checked_time(published: str | None) -> str | None:
    # RFC 3339 and many exports part day and time by a space.
    published = published and published.strip().replace(" ", "T", 1)
    if published and not is_time(published):
        raise UnreadArticle(
            say("publication time '{published}' is none", published=published),
            allowed=say("ISO 8601: 2025, 2025-10, 2025-10-25, 2025-10-25T14:40"),
        )
    return published


def _dated_by(made: str | None, dateline: tuple[int, int] | None) -> str | None:
    """When the article was made; the day of its dateline, the last one before that."""
    if made is None or dateline is None:
        return made
    day, month = dateline
    year = int(made[:4]) - (f"{month:02}-{day:02}" > made[5:10])
    stated = f"{year}-{month:02}-{day:02}"
    return stated if is_time(stated) else made


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
