"""
Mentions to claims: what is counted, what happens to it, how the figure stands and who says so.

In: one article and its mentions. Out: its claims, in order of place, furniture marked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from checker.model import WITHOUT_ITS_DAY, Article, Claim, Mention, Span, Zone
from checker.resolve.bare_numbers.coordinated import with_shared_units
from checker.resolve.bare_numbers.handed_out import with_handed_nouns
from checker.resolve.bare_numbers.match_minutes import as_minute_of_match
from checker.resolve.bare_numbers.polls import with_sides_of_polls
from checker.resolve.bare_numbers.reader import Reader
from checker.resolve.bare_numbers.rows import with_first_ends
from checker.resolve.bare_numbers.understood import with_understood_nouns
from checker.resolve.holders import Utterance, Voices, carried_holder, read_holder
from checker.resolve.hundredths import with_whole_currencies
from checker.resolve.labels import why_no_claim
from checker.resolve.labels.periods import reported_periods
from checker.resolve.sentences import sentence_at, sentence_starts
from checker.resolve.setting import LabelWords, Setting, label_words, lies_ahead
from checker.resolve.shares import as_share
from checker.resolve.slots import Scene, read_slots
from checker.resolve.standing import clause_around, clause_of_a_day, stated_as_of
from checker.resolve.status import read_status
from checker.resolve.status.carried import Passage, as_carried
from checker.resolve.status.headlines import as_a_forecast, as_the_text_tells, foretells
from checker.resolve.status.own_days import OwnDays
from checker.resolve.status.rules_told import as_a_rulebook
from checker.resolve.status.stands import Stand, status_cues
from checker.resolve.streaks import as_length_of_a_run
from checker.resolve.surroundings import (
    Sentence,
    names_by_their_letters,
    names_within_sentences,
    proper_names,
    read_sentence,
    without_figures,
)
from checker.resolve.thresholds import as_threshold
from checker.resolve.trips import as_travellers
from checker.resolve.vocabulary import Cue, vocabulary
from checker.resolve.within_names import outside_names
from checker.resolve.years_of_works import as_year_of_a_work
from checker.shadow import Shadow, shadow
from checker.times import has_year

_SUBJECT_LENGTH = 80
_SUBJECT_WORDS = 3
# How far around a sentence its paragraph is looked at [code points].
_NEAR = 1500
# Where before a year the word for a birth may stand [code points].
_WINDOW = 24


def resolve(
    article: Article, mentions: tuple[Mention, ...], *, labels: Collection[int] = frozenset()
) -> tuple[Claim, ...]:
    """
    Return the claims that *mentions* make.

    Args:
        article: The article as read.
        mentions: Its mentions, in order of place, in the original's offsets.
        labels: Where mentions begin that are to make a claim though they say nothing by themselves.

    Returns:
        One claim a mention, bare numbers left out, in order of place.
    """
    folded, words = shadow(article.text), label_words(article.language)
    page = _Page(article, folded, _as_told(mentions, folded, words))
    claims: list[Claim] = []
    for span, inside in page.by_sentence().items():
        settings = tuple(_settings(page, span, inside))
        if not article.published:
            for setting in settings:
                page.days.look(setting)
        if stating := tuple(one for one in settings if one.mention.start in labels or not why_no_claim(one)):
            claims.extend(_claims_of_sentence(page, span, stating))
    ordered = tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))
    if not article.published:
        ordered = page.days.told(ordered)
    if foretells(article, words):
        ordered = as_a_forecast(ordered, page.unstated, words)
    passage = page.passage(words)
    ordered = as_a_rulebook(as_carried(ordered, page.unstated, passage), page.unstated, passage)
    return as_the_text_tells(ordered, page.unstated)


def reasons(article: Article, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Return, for each of *mentions*, why it makes no claim; an empty text where it makes one. Arguments as `resolve`."""
    folded = shadow(article.text)
    page = _Page(article, folded, _as_told(mentions, folded, label_words(article.language)))
    found = {
        id(setting.mention): why_no_claim(setting)
        for span, inside in page.by_sentence().items()
        for setting in _settings(page, span, inside)
    }
    kept = iter(page.mentions)
    # One that is two sides of a poll has the reason of the first.
    return tuple(found[id(next(told for told in kept if told.start >= mention.start))] for mention in mentions)


def _as_told(mentions: Sequence[Mention], page: Shadow, words: LabelWords) -> tuple[Mention, ...]:
    """*mentions* as what the words around make of them: travellers, shares, minutes of a match, years of works, what a treaty needs."""
    whole = with_whole_currencies(mentions)
    shares = (as_share(as_travellers(mention, page, words), page, words) for mention in whole)
    told = (as_year_of_a_work(mention, page, words) for mention in shares)
    return tuple(as_threshold(as_minute_of_match(mention, page, words), page, words) for mention in told)


def _settings(page: _Page, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Setting]:
    inward = page.shadow.folded
    spans = [Span(inward(mention.start), inward(mention.end)) for mention in mentions]
    figures = tuple(
        span for span, mention in zip(spans, mentions, strict=True) if mention.kind not in ("date", "number", "text")
    )
    published = page.article.published or ""
    year = published[:4] if has_year(published) else str(page.article.assumed_year or "")
    daily = label_words(page.article.language).anywhere("daily").search(page.shadow.text, sentence.start, sentence.end)
    # In a sentence of what is done daily such an hour is that of every day.
    ahead = tuple(
        span
        for span, mention in zip(spans, mentions, strict=True)
        if mention.kind == "date"
        and mention.rule != "date-relative"
        and not (daily and mention.rule == WITHOUT_ITS_DAY)
        and lies_ahead(str(mention.value), published, year)
    )
    for span, mention in zip(spans, mentions, strict=True):
        yield Setting(
            mention=mention,
            shadow=page.shadow,
            span=span,
            sentence=sentence,
            cues=page.cues_within(sentence),
            figures=figures,
            rated=any(mention.kind in ("money", "percent") for mention in mentions),
            periods=page.periods,
            ahead=ahead,
            published=published,
            year=year,
            year_assumed=page.article.assumed_year is not None,
            language=page.article.language,
            words=label_words(page.article.language),
        )


class _Page:
    """One article's text with its sentence starts and cues, found once."""

    def __init__(self, article: Article, folded: Shadow, mentions: tuple[Mention, ...]) -> None:
        self.dates = tuple(_dates(mentions, folded, label_words(article.language)))
        self.date_starts = [mention.start for mention in self.dates]
        self.article = article
        self.shadow = folded
        self.known = vocabulary(article.language)
        # What a crawler left before the text is no part of its first sentence.
        furniture_ends = (folded.folded(span.end) for span in article.furniture)
        self.starts = sorted({*sentence_starts(folded.cased), *furniture_ends})
        self.names = names_within_sentences(folded.cased) | names_by_their_letters(folded.cased, article.language)
        self.cues = tuple(outside_names(self.known.cues(folded.text), folded))
        reader = Reader(folded, self.cues, self.known, label_words(article.language))
        shared = with_shared_units(tuple(with_sides_of_polls(mentions, reader)), folded, reader.words)
        understood = tuple(with_first_ends(tuple(with_understood_nouns(shared, reader)), reader))
        self.mentions = tuple(with_handed_nouns(understood, folded))
        self.periods = reported_periods(folded.text, article.language)
        self.voices = Voices(folded, tuple(self._persons()), label_words(article.language))
        self._holders: dict[Span, str | None] = {}
        self.cue_starts = [cue.start for cue in self.cues]
        # Where the claims begin of which nothing says how they stand.
        self.unstated: set[int] = set()
        self.days = OwnDays()

    def _persons(self) -> Iterator[Span]:
        inward = self.shadow.folded
        for mention in self.mentions:
            if mention.kind == "text" and mention.unit == "person":
                yield Span(inward(mention.start), inward(mention.end))

    def by_sentence(self) -> Mapping[Span, Sequence[Mention]]:
        """The mentions of each sentence, in order."""
        found: dict[Span, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            found[self.sentence_span(mention)].append(mention)
        return found

    def sentence_span(self, mention: Mention) -> Span:
        return sentence_at(self.shadow.cased, self.starts, self.shadow.folded(mention.start))

    def sentence(self, span: Span) -> Sentence:
        return read_sentence(self.shadow.text, span, self.cues_within(span), self.known)

    def holder(self, span: Span) -> str | None:
        """Who the sentence at *span* has its figures from: itself, or its neighbours in the paragraph say so."""
        if own := self._own_holder(span):
            return own
        around = self._paragraph(span)
        index = bisect_right(self.starts, span.start) - 1
        first = bisect_right(self.starts, around.start) - 1
        last = bisect_left(self.starts, around.end)
        spans = [sentence_at(self.shadow.cased, self.starts, at) for at in self.starts[first:last]]
        return carried_holder(spans, index - first, self._own_holder, self.voices)

    def _paragraph(self, span: Span) -> Span:
        """The part of a sentence's paragraph that is near it: what stands further says nothing of it."""
        text, start, end = self.shadow.text, max(0, span.start - _NEAR), min(len(self.shadow.text), span.end + _NEAR)
        line_end = text.find("\n", span.end, end)
        return Span(max(start, text.rfind("\n", start, span.start) + 1), line_end if line_end >= 0 else end)

    def passage(self, words: LabelWords) -> Passage:
        """The article's sentences."""
        spans = (sentence_at(self.shadow.cased, self.starts, at) for at in self.starts)
        return Passage(self.shadow, tuple(span for span in spans if span.start < span.end), words, self.cues_within)

    def _own_holder(self, span: Span) -> str | None:
        if span not in self._holders:
            self._holders[span] = read_holder(Utterance(span, self.cues_within(span)), self.voices)
        return self._holders[span]

    def cues_within(self, span: Span) -> tuple[Cue, ...]:
        return self.cues[bisect_left(self.cue_starts, span.start) : bisect_left(self.cue_starts, span.end)]

    def dates_within(self, span: Span) -> tuple[Mention, ...]:
        """
        The dates of a sentence, labels too: they say which period a figure covers.

        The year of someone's birth does not, nor does the one that a figure is compared with.
        """
        start, end = self.shadow.original(span.start), self.shadow.original(span.end)
        return self.dates[bisect_left(self.date_starts, start) : bisect_left(self.date_starts, end)]

    def earlier_events(self, span: Span) -> tuple[Cue, ...]:
        """Event cues of the same paragraph, before the sentence."""
        before = Span(self._paragraph(span).start, span.start)
        return tuple(cue for cue in self.cues_within(before) if cue.section == "events")

    def zone(self, mention: Mention) -> Zone:
        furniture = self.article.furniture
        index = bisect_right([span.start for span in furniture], mention.start) - 1
        if index >= 0 and mention.start < furniture[index].end:
            return "furniture"
        title = self.article.title_span
        return "title" if title and title.start <= mention.start < title.end else "body"


def _dates(mentions: Iterable[Mention], folded: Shadow, words: LabelWords) -> Iterator[Mention]:
    # Doanh thu tăng 12% so với năm 2021: the year that the figure is compared with is not the one that it covers.
    none_of_the_figure = words.before(("birth", "set_against"))
    for mention in mentions:
        if mention.kind == "date":
            start = folded.folded(mention.start)
            if not none_of_the_figure.search(folded.text, max(0, start - _WINDOW), start):
                yield mention


def _claims_of_sentence(page: _Page, span: Span, settings: tuple[Setting, ...]) -> list[Claim]:
    sentence = page.sentence(span)
    inward = page.shadow.folded
    dates = tuple(
        mention._replace(start=inward(mention.start), end=inward(mention.end)) for mention in page.dates_within(span)
    )
    figures = tuple(inward(one.mention.figure.start) for one in settings if one.mention.kind not in ("date", "ordinal"))
    names = without_figures(proper_names(page.shadow.cased, span, page.names), figures, page.shadow.cased)
    words = label_words(page.article.language)
    scene = Scene(page.shadow, sentence, names, dates, page.earlier_events(span), words, page.known)
    holder = page.holder(span)
    return [_claim(page, scene, setting, holder) for setting in settings]


def _claim(page: _Page, scene: Scene, setting: Setting, holder: str | None) -> Claim:
    inward, outward = page.shadow.folded, page.shadow.original
    mention = as_length_of_a_run(setting.mention, page.shadow, scene.words, page.article.language)
    figure = Span(inward(mention.figure.start), inward(mention.figure.end))
    clause = clause_around(page.shadow.text, scene.sentence.span, setting.span)
    opens = mention.kind in ("date", "duration")
    dated = clause_of_a_day(page.shadow.text, scene.sentence.span, setting.span) if opens else clause
    stand = Stand(setting, figure, dated, status_cues(_cues_beside(setting), setting))
    told = read_status(stand)
    if not told:
        page.unstated.add(mention.start)
    if not page.article.published:
        page.days.tell(stand, told)
    status = told or "actual"
    # A day by which something is planned is no day that a figure is as of.
    stated = stated_as_of(scene.sentence.cues, scene.dates, figure) if status != "planned" else None
    start, end = outward(scene.sentence.span.start), outward(scene.sentence.span.end)
    return Claim(
        id=f"{page.article.id}#{mention.start}-{mention.end}",
        article=page.article.id,
        start=mention.start,
        end=mention.end,
        quote=mention.quote,
        figure=mention.figure,
        sentence=page.article.text[start:end],
        sentence_start=start,
        kind=mention.kind,  # type: ignore[arg-type]  # bare numbers were left out
        value=mention.value,
        unit=mention.unit,
        hedge=mention.hedge,
        core=mention.core,
        weak=mention.weak,
        place=mention.place,
        grain=mention.grain,
        subject=_subject(page, clause, mention),
        status=status,
        as_of=stated or page.article.published,
        as_of_source="stated" if stated else "published" if page.article.published else "",
        attributed_to=holder,
        zone=page.zone(mention),
        slots=read_slots(mention, figure, scene),
        rule=mention.rule,
        language=page.article.language,
    )


def _cues_beside(setting: Setting) -> Iterator[Cue]:
    """The cues of the sentence but a sum's own currency: the won of ``1,500 won`` is no victory."""
    money = setting.mention.kind == "money"
    return (
        cue for cue in setting.cues if not (money and setting.span.start < cue.start and cue.end <= setting.span.end)
    )


def _subject(page: _Page, clause: Span, mention: Mention) -> str:
    """What the figure is about, in the article's words: the noun and what follows it, or the clause around a date."""
    outward = page.shadow.original
    text = page.article.text
    if mention.kind == "text":
        return _shortened(text[mention.start : mention.end])
    end = outward(clause.end)
    if mention.kind in ("count", "ordinal"):
        words = text[mention.figure.end : end].strip()
    else:
        words = f"{text[outward(clause.start) : mention.start].strip()} {text[mention.end : end].strip()}".strip()
    if len(words.split()) < _SUBJECT_WORDS:
        # A clause of its own says too little: 'Sáng 25/10, …' is about what comes behind the comma.
        rest = text[mention.end : mention.end + 2 * _SUBJECT_LENGTH].partition("\n")[0].strip(" ,;:–-")
        words = words if mention.kind == "count" and words else rest or words
    return _shortened(words)


def _shortened(words: str) -> str:
    flat = " ".join(words.split()).strip(" ,;:.–-")
    return flat if len(flat) <= _SUBJECT_LENGTH else flat[: max(flat.rfind(" ", 0, _SUBJECT_LENGTH), 1)]
