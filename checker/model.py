"""
The records that pass from step to step.

All are frozen: a claim that a finding cites cannot change between judging and printing.
Offsets are half-open code points of the article's text as decoded from its file.
Numbers are ``Decimal``; times are ISO 8601 text at the grain stated (see `checker.times`).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from checker.decisions import Suggestion, Waiver, Weighing
from checker.ranges import Interval, Span

# Ranges stand below the records, and are had from here with them.
__all__ = ("Interval", "Span")

Kind = Literal["count", "money", "percent", "measure", "duration", "ordinal", "date", "score", "text"]
MentionKind = Literal["number", "count", "money", "percent", "measure", "duration", "ordinal", "date", "score", "text"]
Hedge = Literal["exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "range"]
Status = Literal["actual", "planned", "unknown"]
Verdict = Literal["agree", "compatible", "update", "planned_vs_actual", "conflict", "undecided"]
Severity = Literal["error", "warning", "note"]
Zone = Literal["title", "body", "furniture"]
# Stands for a year that nothing tells, in times.
UNKNOWN_YEAR = "XXXX"
# How much of a time as ISO 8601 text tells its year, and its day.
YEAR_LENGTH, DAY_LENGTH = len("2025"), len("2025-10-25")
# The grammar's rule for a time of day that names no day.
WITHOUT_ITS_DAY = "date-clock"
Grain = Literal["year", "half", "quarter", "month", "week", "day", "part", "hour", "minute", "second"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """
    One article as read.

    Attributes:
        id: Unique in the run: the path as given, or the record's ``id``.
        path: Path as in the contract; a record of a .jsonl file has its ``id`` here.
        text: The text as decoded, line ends and BOM kept.
        title, source, url: As the metadata or the text itself says; None where neither does.
        published: ISO 8601 at the grain known, local time, ``XXXX-10-25`` of a year unknown; None where unknown.
        language: ``vi``, ``en`` …
        story: Claims of different stories are never compared; None = the run's one story.
        assumed_year: Year to read undated days by where none is printed with *published*: that of the story's dated articles,
            else the one that its texts tell.
        title_span: Where the headline stands in *text*.
        furniture: Page matter that is not the article's own (related lists, publisher lines,
            repeated captions), sorted, disjoint.
        waivers: Those of its front matter.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "vi"
    story: str | None = None
    assumed_year: int | None = None
    title_span: Span | None = None
    furniture: tuple[Span, ...] = ()
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An input that could not be read, and why; *why* is one sentence for its reader."""

    path: str
    why: str


class Mention(NamedTuple):
    """
    One expression of number or time, as read, before anyone asks what it is about; a tuple, since a page makes hundreds.

    Attributes:
        start, end, quote: Where it stands, hedge, number, unit and counted noun included;
            ``text[start:end] == quote``.
        figure: The number itself within that range (for marking and for context).
        kind: As in the contract; ``number`` for a bare number.
        value: Decimal for figures; ISO 8601 for dates; ``3-1`` for scores; the text for ``text``.
        unit: Canonical unit or counted noun; None for bare numbers, dates and scores.
        noun: The counted noun as worded (``ngôi nhà``, ``quốc gia thành viên``), or None.
        hedge: What the wording does to the number.
        core, weak: The two readings of the hedged number [unit]; None for dates, scores, texts.
        place: Value of the last printed digit, scale word included [unit]: 0.1 for ``8,2 %``,
            100000000 for ``1,8 tỷ``, 1 for ``72``.
        grain: Of dates and times.
        rule: Name of the grammar rule that read it.
    """

    start: int
    end: int
    quote: str
    figure: Span
    kind: MentionKind
    value: Decimal | str
    unit: str | None = None
    noun: str | None = None
    hedge: Hedge = "exact"
    core: Interval | None = None
    weak: Interval | None = None
    place: Decimal = Decimal(1)
    grain: Grain | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """
    What a claim is about, in the lexicon's concepts; an empty value = not stated or not known.

    Attributes:
        counted: Concept of the counted or measured thing (``country``), else its folded words.
        counted_known: True where the lexicon knows it.
        modifiers: Restrictive words of the noun phrase, folded, sorted (``liên chính phủ``, ``khác``).
        predicate: Concept of what happens to it (``sign``, ``die``); several joined by ``+``.
        event: The governing sub-event's name, folded (``toạ đàm``, ``kỳ họp thứ 34``).
        names: Proper names around it (places, firms, people), folded, nearest first, with rank.
        period: ISO 8601 period that the figure covers (``2016-05``, a quarter, a year).
        base: What a change is measured against (``year_on_year``, ``plan``).
        subset: ``part``, ``rest``, ``total`` where the wording says so.
        change: ``rise``, ``fall`` or ``level`` for a figure that is a change, else empty.
        per: Denominator (``month``, ``litre``) where one is stated.
        normative: True for a rule, a threshold in law, a condition.
        correction: True where the sentence says that an earlier figure is replaced.
        person: Whose age or year of birth it is, folded: of a figure that only a comparison makes a claim.
        near: Content words around the figure, nearest first, folded, as (word or concept, rank);
            negative ranks stand before the figure.
    """

    counted: str = ""
    counted_known: bool = False
    modifiers: tuple[str, ...] = ()
    predicate: str = ""
    event: str = ""
    names: tuple[tuple[str, int], ...] = ()
    period: str = ""
    base: str = ""
    subset: Literal["", "part", "rest", "total"] = ""
    change: Literal["", "rise", "fall", "level"] = ""
    per: str = ""
    normative: bool = False
    correction: bool = False
    person: str = ""
    near: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """
    One figure as one article states it: a row of the claim table.

    Attributes:
        id: ``article#start-end``, so that it depends on nothing but its article.
        article: `Article.id`.
        start, end, quote: As in `Mention`.
        figure: The number itself.
        sentence: The sentence around it, and *sentence_start* its offset.
        kind, value, unit, hedge, core, weak, place, grain: As in `Mention`.
        subject: What is counted or measured, as the article words it.
        status: actual (stated as fact), planned, unknown (a rule, a threshold, a scenario).
        as_of: ISO 8601; the moment the figure describes.
        as_of_source: Where *as_of* comes from.
        attributed_to: Who says so, as worded; None = the paper itself.
        zone: title, body or furniture; furniture takes part in no fact.
        slots: What it is about.
        rule: The grammar rule that read the mention.
        language: Of its article; words of two languages are not compared.
    """

    id: str
    article: str
    start: int
    end: int
    quote: str
    figure: Span
    sentence: str
    sentence_start: int
    kind: Kind
    value: Decimal | str
    unit: str | None
    hedge: Hedge = "exact"
    core: Interval | None = None
    weak: Interval | None = None
    place: Decimal = Decimal(1)
    grain: Grain | None = None
    subject: str = ""
    status: Status = "actual"
    as_of: str | None = None
    as_of_source: Literal["stated", "event", "published", ""] = ""
    attributed_to: str | None = None
    zone: Zone = "body"
    slots: Slots = Slots()
    rule: str = ""
    language: str = "vi"

    @property
    def in_sentence(self) -> Span:
        """Where it stands in *sentence*."""
        return Span(self.start - self.sentence_start, self.end - self.sentence_start)

    @property
    def figure_in_sentence(self) -> Span:
        """Where its number stands in *sentence*."""
        return Span(self.figure.start - self.sentence_start, self.figure.end - self.sentence_start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """
    Claims of one fact that say the same thing.

    Attributes:
        id: ``p1``, ``p2`` … within the fact, in order of as-of, then value.
        text: Short wording for people: ``60 (planned)``.
        low, high: Closed range in *unit*; None = unbounded or not a number.
        status: Of all its claims.
        as_of: Latest as-of among its claims; ISO 8601.
        claims: Claim ids, sorted.
        sources: Number of independent sources; a wire story and its copies are one.
        unit: Of its figures, which may differ from the fact's: an article told its sum in two currencies.
    """

    id: str
    text: str
    low: Decimal | None
    high: Decimal | None
    status: Status
    as_of: str | None
    claims: tuple[str, ...]
    sources: int
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """
    The verdict on two positions of one fact.

    Attributes:
        a, b: Position ids, *a* before *b*.
        verdict: See the contract.
        why: The reason in one sentence, with the values used.
        weak: True for ``compatible`` where only the weak readings meet.
        rule: Id of the rule that judged it, or ``built-in``.
        doubt: Why a conflict raises no alarm: the two may speak of two things; empty where it does.
        weighing: What an alarm was weighed by; None where nothing had to be.
    """

    a: str
    b: str
    verdict: Verdict
    why: str
    weak: bool = False
    rule: str = "built-in"
    doubt: str = ""
    weighing: Weighing | None = None


@dataclass(frozen=True, slots=True)
class Bond:
    """Two claims whose figures differ and that linking holds for one fact, the log odds that they are, and those it asks for."""

    one: str
    other: str
    odds: float
    least: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """
    What several claims are about, and what they say of it.

    Attributes:
        id: ``story/name``; stable from run to run.
        label: A name for people, in the articles' words.
        kind, unit: Of its claims; of several units, that of most of them.
        story: The story it belongs to.
        rule: Rule that named it, or None.
        claims: Claim ids, sorted.
        bonds: What joins its figures that differ.
        positions, comparisons: Empty until judged.
    """

    id: str
    label: str
    kind: Kind
    unit: str | None
    story: str | None
    rule: str | None
    claims: tuple[str, ...]
    bonds: tuple[Bond, ...] = ()
    positions: tuple[Position, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MaybeSame:
    """Two claims that may be one fact and are not linked; *why* says what would settle it."""

    a: str
    b: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """
    One side of a finding, complete enough to print without looking anything up.

    Attributes:
        claim: Claim id, or None for a reference.
        article, source, title, url, published: Of the article; a reference has its own.
        start, end, quote, sentence, sentence_start: The claim's place; 0 and empty for a reference.
        position: Position id within the fact, or None.
    """

    claim: str | None
    article: str | None
    source: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    start: int = 0
    end: int = 0
    quote: str = ""
    sentence: str = ""
    sentence_start: int = 0
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """
    What an editor should look at: one a fact and rule kind, every side cited.

    Attributes:
        id: Fingerprint of the rule, the fact and what the cited claims say.
        rule: Rule id.
        fact: Fact id.
        verdict, severity: See the contract.
        message: One paragraph, the rule's own message filled in.
        why: How the verdict was reached, one line a step.
        citations: Every side; claims first, a reference last.
        waived: Reason of a waiver, or None.
        suggestion: In a gate, what the new article's figure probably should be, or None.
    """

    id: str
    rule: str
    fact: str
    verdict: Verdict
    severity: Severity
    message: str
    why: tuple[str, ...]
    citations: tuple[Citation, ...]
    waived: str | None = None
    suggestion: Suggestion | None = None
