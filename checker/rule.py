"""The records of a rule file: the facts it speaks of, what it expects of them, its references and its cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from checker.model import Severity

RuleKind = Literal[
    "agree",
    "running_count",
    "planned_actual",
    "relation",
    "reference",
    "dates_agree",
    "names",
    "text_agree",
    "copy",
    "ages_agree",
]
Stage = Literal["preview", "stable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPattern:
    """
    A fact described by its slots, as a rule names it; empty = any.

    Attributes:
        kind, unit, counted, predicate, change: As in `Claim` and `Slots`, in concepts.
        event: Folded words of the sub-event that the claim must belong to.
        words: Folded words one of which stands in the claim's sentence.
        without: Folded words none of which may stand there.
        about: Folded names one of which the article must mention.
        match: Regular expression that the claim's folded sentence must hold; run with a time limit.
        normative: Only rules and thresholds (True), only events (False), either (None).
    """

    kind: str = ""
    unit: str = ""
    counted: str = ""
    predicate: str = ""
    change: str = ""
    event: str = ""
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    match: str = ""
    normative: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSide:
    """One side of a rule's case: a short text, and when and by whom it was printed."""

    text: str
    published: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCase:
    """Texts that, checked together, must give *expected* (``silent`` = no finding of the rule)."""

    expected: Literal["conflict", "compatible", "update", "planned_vs_actual", "undecided", "silent"]
    sides: tuple[CaseSide, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """
    A dated authority for a fact's value.

    Attributes:
        value: Decimal, or text for names and dates.
        title, url: Its own citation.
        published: ISO 8601 date of the document.
        retrieved: ISO 8601 date on which it was read.
        quote: The words that state the value.
    """

    value: Decimal | str
    title: str
    url: str
    published: str | None
    retrieved: str | None
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    One rule file.

    Attributes:
        id, kind, stage, severity: See `checker/README.md`.
        file: Path as printed, relative where possible.
        summary, why: One sentence each.
        fact_name: Id that the rule gives to its fact (``signatories``), or empty.
        fact: The fact it speaks of.
        operands: Named facts of a relation.
        expect: The relation, ``signed <= attended``.
        reference: Of kind ``reference``.
        names: Spellings of kind ``names``; the first is the one to write.
        message: Text with fields in braces, from a closed list.
        messages, labels: Language -> *message*, *label* in it.
        cases: Tried by ``checker rules test``.
    """

    id: str
    kind: RuleKind
    stage: Stage
    severity: Severity
    file: str
    summary: str
    why: str
    message: str
    fact_name: str = ""
    label: str = ""
    fact: FactPattern = FactPattern()
    operands: Mapping[str, FactPattern] = field(default_factory=dict)
    expect: str = ""
    reference: Reference | None = None
    names: tuple[str, ...] = ()
    messages: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    cases: tuple[RuleCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedRule:
    """A rule that could not be carried through; its absence is no clean result."""

    rule: str
    why: str
