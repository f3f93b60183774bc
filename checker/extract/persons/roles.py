"""
Who chairs an event: ``X chủ trì lễ …``, ``lễ … do X và Y đồng chủ trì``, ``… dưới sự chủ trì của X``.

A chair without an event is left out (``Bộ Y tế chủ trì, phối hợp với …`` is a task), as is one whose holder
cannot be read whole. All offsets here are those of the shadow.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.extract.persons.chair_wording import Wording, chair_wording
from checker.extract.persons.titles import Titled
from checker.model import Article, Mention, Span
from checker.shadow import Shadow, bare, fold

_REACH = 420
_SENTENCE_END = re.compile(r"\n|[.!?…][\"”')\]]*\s+(?=[^\W\d_])")
_EVENT_LENGTH, _BODY_LENGTH = 90, 6


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say that somebody chairs; *holder_behind* for the passive."""

    start: int
    end: int
    holder_behind: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """One who chairs: the range it is read from, and its name, else its office in folded words, else nothing."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Page:
    """An article's titles and what they stand for, as the chairs of the article need them."""

    shadow: Shadow
    titled: tuple[Titled, ...]
    wording: Wording
    names: Mapping[str, frozenset[str]]


def chairs(article: Article, shadow: Shadow, titled: tuple[Titled, ...], language: str) -> Iterator[Mention]:
    """Yield a mention for each event and its chair, once for each wording; *titled* are the text's titles in order."""
    page = Page(shadow, titled, chair_wording(language), {})
    cues = [cue for cue in _cues(page) if not _in_furniture(article, shadow, cue)]
    if not cues:
        return
    page = Page(shadow, titled, page.wording, _names_by_title(page))
    seen: set[tuple[str, str]] = set()
    for cue in cues:
        mention = _chair(article, page, cue)
        if mention and (key := (str(mention.value), fold(mention.noun or ""))) not in seen:
            seen.add(key)
            yield mention


def _cues(page: Page) -> Iterator[Cue]:
    text = page.shadow.text
    for index, start, end in page.wording.cues.find_matches_as_indexes(text):
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield Cue(start, end, page.wording.holder_behind[index])


def _in_furniture(article: Article, shadow: Shadow, cue: Cue) -> bool:
    at = shadow.original(cue.start)
    return any(span.start <= at < span.end for span in article.furniture)


def _chair(article: Article, page: Page, cue: Cue) -> Mention | None:
    sentence = _sentence(page.shadow.cased, cue)
    read = _passive if cue.holder_behind else _active
    holders, event = read(page, cue, sentence)
    if event is None or not holders or not all(_is_told(page, holder) for holder in holders):
        return None
    spans = [event, Span(cue.start, cue.end), *(holder.span for holder in holders)]
    start = page.shadow.original(min(span.start for span in spans))
    end = page.shadow.original(max(span.end for span in spans))
    held = Span(holders[0].span.start, holders[-1].span.end)
    return Mention(
        start=start,
        end=end,
        quote=article.text[start:end],
        figure=Span(page.shadow.original(held.start), page.shadow.original(held.end)),
        kind="text",
        value="; ".join(sorted({holder.name for holder in holders}, key=bare)),
        unit="chair",
        noun=article.text[page.shadow.original(event.start) : page.shadow.original(event.end)],
        rule="role-chair",
    )


def _sentence(cased: str, cue: Cue) -> Span:
    low, high = max(0, cue.start - _REACH), min(len(cased), cue.end + _REACH)
    start = max((found.end() for found in _SENTENCE_END.finditer(cased, low, cue.start)), default=low)
    after = _SENTENCE_END.search(cased, cue.end, high)
    return Span(start, after.start() if after else high)


def _active(page: Page, cue: Cue, sentence: Span) -> tuple[list[Holder], Span | None]:
    """``X chủ trì lễ …`` or, with ``do`` before X, ``lễ … do X chủ trì``."""
    holders = _holders_before(page, cue, sentence)
    by = _by_before(page, cue, sentence, holders)
    if by is not None and (holders := holders or _bodies(page, by, cue)):
        return holders, _event_before(page, by.start, sentence)
    found = page.wording.event_behind.match(page.shadow.text, cue.end, sentence.end)
    if found is None:
        return holders, None
    event = _whole_event(page, Span(found.start(found.lastindex or 0), found.end()), sentence)
    if holders and _is_joint(page, cue):
        holders = [*holders, *_holders_after_event(page, event, sentence)]
    return holders, event


def _passive(page: Page, cue: Cue, sentence: Span) -> tuple[list[Holder], Span | None]:
    """``lễ … dưới sự chủ trì của X``."""
    return _holders_from(page, cue.end + 1, sentence), _event_before(page, cue.start, sentence)


def _is_told(page: Page, holder: Holder) -> bool:
    """False where a plural or a bare form of address hides who holds: ``các Thứ trưởng``, ``đồng chí``."""
    several = page.wording.plural.search(page.shadow.text, max(0, holder.span.start - 24), holder.span.start)
    return bool(holder.name) and several is None


def _is_joint(page: Page, cue: Cue) -> bool:
    words = page.shadow.text[cue.start : cue.end].split()
    return any(word.startswith(page.wording.joint) for word in words)


def _by_before(page: Page, cue: Cue, sentence: Span, holders: Sequence[Holder]) -> Span | None:
    """The last ``do`` before the verb; it must stand right before the holder, where that is known."""
    found = [Span(*by.span()) for by in page.wording.by.finditer(page.shadow.text, sentence.start, cue.start)]
    if not found or (holders and found[-1].end != holders[0].span.start):
        return None
    return found[-1]


def _between(page: Page, sentence: Span) -> Sequence[Titled]:
    """The sentence's titles that can hold a chair."""
    low = bisect_left(page.titled, sentence.start, key=lambda one: one.start)
    high = bisect_right(page.titled, sentence.end, key=lambda one: one.end)
    return [one for one in page.titled[low:high] if one.name or one.sort != "courtesy"]


def _holders_before(page: Page, cue: Cue, sentence: Span) -> list[Holder]:
    text = page.shadow.text
    before = list(_between(page, Span(sentence.start, cue.start)))
    if not before or not page.wording.until_verb.fullmatch(text, before[-1].end, cue.start):
        return []
    holders: list[Holder] = []
    while before:
        group = _appositions(page, before)
        holders.insert(0, _holder(page, group))
        if not before or not page.wording.joiner.fullmatch(text, before[-1].end, group[0].start):
            return holders
    return holders


def _appositions(page: Page, before: list[Titled]) -> list[Titled]:
    """Take from the end of *before* one person with the titles that follow the name after commas."""
    group = [before.pop()]
    while before and group[0].name is None and page.shadow.text[before[-1].end : group[0].start].strip() == ",":
        group.insert(0, before.pop())
    return group


def _holder(page: Page, group: Sequence[Titled]) -> Holder:
    span = Span(group[0].start, group[-1].end)
    named = next((one for one in group if one.name), None)
    if named and named.name:
        return Holder(span, " ".join(page.shadow.cased[named.name.start : named.name.end].split()))
    title = _canonical(page, Span(group[0].start, group[0].end))
    bearers = {
        name for known, names in page.names.items() if known == title or known.startswith(f"{title} ") for name in names
    }
    # One office has one holder in one article: ``Tổng Thư ký`` is the one named elsewhere in it.
    if len({bare(name) for name in bearers}) == 1:
        return Holder(span, min(bearers))
    return Holder(span, title if group[0].sort == "office" else "")


def _holders_from(page: Page, at: int, sentence: Span) -> list[Holder]:
    """The holders that begin at *at*: each begins where a joiner ends."""
    holders: list[Holder] = []
    for one in _between(page, Span(at, sentence.end)):
        start = holders[-1].span.end if holders else at
        if holders and not page.wording.joiner.fullmatch(page.shadow.text, start, one.start):
            continue
        if not holders and one.start != at:
            return []
        holders.append(_holder(page, [one]))
    return holders


def _holders_after_event(page: Page, event: Span, sentence: Span) -> list[Holder]:
    joined = page.wording.joiner.match(page.shadow.text, event.end, sentence.end)
    return _holders_from(page, joined.end(), sentence) if joined else []


def _bodies(page: Page, by: Span, cue: Cue) -> list[Holder]:
    """Countries and bodies between ``do`` and the verb, as written: ``do Việt Nam và UNODC đồng chủ trì``."""
    holders: list[Holder] = []
    at = by.end
    # A joiner begins with a space, so that a name's own syllables are left whole.
    for joint in [*page.wording.joiner.finditer(page.shadow.text, at, cue.start), None]:
        end = joint.start() if joint else cue.start
        written = page.shadow.cased[at:end].strip()
        if not written or not written[0].isupper() or len(written.split()) > _BODY_LENGTH:
            return []
        holders.append(Holder(Span(at, at + len(page.shadow.cased[at:end].rstrip())), written))
        at = joint.end() if joint else end
    return holders


def _event_before(page: Page, at: int, sentence: Span) -> Span | None:
    """The nearest event before *at* that stands in no quotation marks."""
    text = page.shadow.text
    nearest = None
    for found in page.wording.event.finditer(text, sentence.start, at):
        if found[1] and text.count('"', sentence.start, found.start()) % 2 == 0:
            nearest = Span(found.start(1), found.end(1))
    return _whole_event(page, nearest, Span(sentence.start, at)) if nearest else None


def _whole_event(page: Page, head: Span, sentence: Span) -> Span:
    """The event noun with the words that name it."""
    limit = min(sentence.end, head.end + _EVENT_LENGTH)
    ends = page.wording.event_end.search(page.shadow.text, head.end, limit)
    end = ends.start() if ends else page.shadow.text.rfind(" ", head.end, limit) if limit < sentence.end else limit
    end = max(end, head.end)
    return Span(head.start, head.start + len(page.shadow.text[head.start : end].rstrip()))


def _names_by_title(page: Page) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in page.titled:
        if one.name and one.sort != "courtesy":
            name = " ".join(page.shadow.cased[one.name.start : one.name.end].split())
            found.setdefault(_canonical(page, Span(one.start, one.name.start)), set()).add(name)
    return {title: frozenset(names) for title, names in found.items()}


def _canonical(page: Page, span: Span) -> str:
    """The title's words, folded, one form for what is written in several: ``LHQ`` for ``Liên hợp quốc``."""
    said = " ".join(page.shadow.text[span.start : span.end].split())
    return page.wording.title_variant.sub(lambda found: page.wording.same_title[found[0]], said)
