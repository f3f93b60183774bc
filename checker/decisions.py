"""The records of what an editor decides, and of what is laid before one: waivers, suggestions, what an alarm weighed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """
    An editor's word that a finding is known and may pass.

    Attributes:
        finding: Id of the finding, which changes with its fact and its figures; or empty.
        fact: Id of the fact, all of whose findings it covers while they rest on *evidence*; or empty.
        evidence: What the cited claims say, as `checker.waivers.evidence` words it, sorted.
        reason: Why it may pass.
        who: Who decided it, or None.
        until: Last day on which it holds, ISO 8601; None = while the evidence stays.
        place: Where it stands, ``file:line``.
        article: Id of the article whose front matter holds it: it covers only findings in which that one takes
            part; None = all.
    """

    finding: str = ""
    fact: str = ""
    evidence: tuple[str, ...] = ()
    reason: str
    who: str | None = None
    until: str | None = None
    place: str
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleWaiver:
    """A waiver that covered nothing in a run, and why: expired, lapsed or not needed."""

    waiver: Waiver
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """
    What a figure probably should be; for an editor to weigh, never written into an article.

    Attributes:
        text: The figure as its source words it.
        sources: Who says so, best first; a reference by its title.
    """

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """
    What was weighed before two differing figures became an alarm, or did not.

    Attributes:
        levels: What the two reach and what each is worth as log odds, as (level, weight), weightiest first.
        odds: Their sum, the prior included [log odds].
        conflict: From here on the figures are called a contradiction [log odds].
        alarm: From here on the contradiction raises an alarm [log odds].
    """

    levels: tuple[tuple[str, float], ...]
    odds: float
    conflict: float
    alarm: float
