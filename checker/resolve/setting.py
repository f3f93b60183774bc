"""Where a mention stands, as the rules of `labels` see it, and the lexicon's words for them, compiled once a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_of
from checker.model import DAY_LENGTH, YEAR_LENGTH, Mention, Span
from checker.resolve.vocabulary import Cue
from checker.shadow import Shadow, fold
from checker.times import has_year, is_later

# How far the words looked at may stand from the mention [code points].
_WINDOW = 40
# A quotation that opens touches what it quotes, one that closes does not.
_CLAUSE_START = re.compile(r"[,;:()–—]\s*$|[\"']$|\s-\s*$")


@dataclass(frozen=True, slots=True)
class Setting:
    """
    A mention and what stands around it.

    Attributes:
        mention: In the original's offsets.
        shadow: Of its article.
        span: Of the mention in the shadow.
        sentence: Around it, in the shadow.
        cues: Of the sentence, in order.
        figures: Spans in the shadow of the sentence's other mentions that are no dates, in order.
        rated: True where one of them is a sum of money or a rate.
        periods: Numbers of months that the article reports on (``6 tháng đầu năm``: 6).
        ahead: Spans in the shadow of the sentence's dates that lie behind the article's own day or year, in order.
        published: Of the article, ISO 8601; empty where it is not known.
        year: Of *published*, else the year that the article is about; empty where neither is known.
        year_assumed: True where the year of *published* is no more than the one that the story names.
        language: Of the article.
        words: The language's words.
    """

    mention: Mention
    shadow: Shadow
    span: Span
    sentence: Span
    cues: tuple[Cue, ...]
    figures: tuple[Span, ...]
    rated: bool
    periods: frozenset[str]
    ahead: tuple[Span, ...]
    published: str
    year: str
    year_assumed: bool
    language: str
    words: LabelWords

    def follows(self, *names: str) -> bool:
        """Return True where one of the words listed under *names* stands right before the mention."""
        lead = self.shadow.text[max(0, self.span.start - _WINDOW) : self.span.start].rstrip(" ")
        return self.words.ends(lead, names)

    def precedes(self, *names: str) -> bool:
        """Return True where one of the words listed under *names* stands right behind the mention."""
        rest = self.shadow.text[self.span.end : self.span.end + _WINDOW].lstrip(" ")
        return self.words.begins(rest, names)

    def counts(self, name: str) -> bool:
        """Return True where a word of the list *name* stands right behind the figure itself."""
        end = self.shadow.folded(self.mention.figure.end)
        return self.words.begins(self.shadow.text[end : end + _WINDOW].lstrip(" "), (name,))

    @property
    def names_its_year(self) -> bool:
        """True for a date that prints its year."""
        return str(self.mention.value)[:YEAR_LENGTH] in self.mention.quote

    @property
    def opens_clause(self) -> bool:
        """True where nothing of the mention's clause stands before it."""
        between = self.shadow.text[self.sentence.start : self.span.start]
        return not between.strip() or _CLAUSE_START.search(between) is not None

    @property
    def before(self) -> str:
        """The folded text right before the mention, within its sentence."""
        return self.shadow.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start]


def lies_ahead(value: str, published: str, year: str) -> bool:
    """
    Return True where a date begins after the article's own day, or after its year where no day is known.

    Args:
        value: ISO 8601, or two with a slash between.
        published: Of the article; empty where it is not known.
        year: Of the article; empty where it is not known.
    """
    first = value.split("/", maxsplit=1)[0][:DAY_LENGTH]
    if not has_year(first):
        return not has_year(published) and is_later(first, published) is True
    printed = (published[: len(first)] if has_year(published) else "") or year
    return bool(printed) and len(printed) in (4, len(first)) and first[: len(printed)] > printed


class LabelWords:
    """The ``labels`` section of one language as patterns."""

    def __init__(self, known: Mapping[str, Iterable[str]]) -> None:
        self._known = known
        self._before: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._told: dict[str, re.Pattern[str]] = {}
        self._behind: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._forms: dict[str, tuple[str, ...]] = {}
        self._anywhere: dict[str, re.Pattern[str]] = {}

    def ends(self, lead: str, names: tuple[str, ...]) -> bool:
        """Return True where *lead* ends with a whole word of the lists *names*."""
        for name in names:
            words = self.forms(name)
            if lead.endswith(words):
                found = (len(lead) - len(word) for word in words if lead.endswith(word))
                if any(at == 0 or not lead[at - 1].isalnum() for at in found):
                    return True
        return False

    def begins(self, rest: str, names: tuple[str, ...]) -> bool:
        """Return True where *rest* begins with a whole word of the lists *names*."""
        for name in names:
            words = self.forms(name)
            if rest.startswith(words):
                found = (len(word) for word in words if rest.startswith(word))
                if any(at == len(rest) or not rest[at].isalnum() for at in found):
                    return True
        return False

    def forms(self, name: str) -> tuple[str, ...]:
        """Return the folded words of one list, sorted."""
        if name not in self._forms:
            self._forms[name] = tuple(sorted({fold(word) for word in self._known.get(name, ())}))
        return self._forms[name]

    def before(self, names: tuple[str, ...]) -> re.Pattern[str]:
        """Return a pattern that ends where a word of the lists *names* and blanks end."""
        if names not in self._before:
            self._before[names] = re.compile(rf"(?<!\w)(?:{self._any(names)})[ ]*$")
        return self._before[names]

    def behind(self, names: tuple[str, ...]) -> re.Pattern[str]:
        """Return a pattern that begins with blanks and a word of the lists *names*."""
        if names not in self._behind:
            self._behind[names] = re.compile(rf"[ ]*(?:{self._any(names)})(?!\w)")
        return self._behind[names]

    def anywhere(self, name: str) -> re.Pattern[str]:
        """Return a pattern of one list's words, whole words only."""
        if name not in self._anywhere:
            self._anywhere[name] = re.compile(rf"(?<!\w)(?:{self._any((name,))})(?!\w)")
        return self._anywhere[name]

    def are_of(self, name: str, text: str, cue: Cue) -> bool:
        """Return True where the words of *cue*, in *text*, are of the list *name*."""
        return self.anywhere(name).fullmatch(text, cue.start, cue.end) is not None

    def counted(self, name: str) -> re.Pattern[str]:
        """Return a pattern of a number, as its group, before a word of the list *name*."""
        return re.compile(rf"(?<![\w.,])(\d{{1,2}}) (?:{self._any((name,))})(?!\w)")

    def told(self, name: str) -> re.Pattern[str]:
        """Return a pattern of a word of one list, as its group, before a number that is no score."""
        if name not in self._told:
            self._told[name] = re.compile(rf"(?<!\w)({self._any((name,))}) \d{{1,3}}(?![\w/:%]|[-.,–]\d| - )")
        return self._told[name]

    def _any(self, names: tuple[str, ...]) -> str:
        return any_of(word for name in names for word in self.forms(name))


@cache
def label_words(language: str) -> LabelWords:
    """Return the words of *language*; English for one that has no lexicon."""
    return LabelWords(section(known_language(language), "labels"))
