"""What an archive answers: facts with every quote behind them, and the history of one fact."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Citation, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """
    One fact that answers a question.

    Attributes:
        fact: Judged; its positions in the order of its history.
        citations: Its claims, newest position first, best sourced first; *position* names the fact's position.
        relevance: How well it fits the question; 1 and more is a fit in what is counted and what happens to it.
    """

    fact: Fact
    citations: tuple[Citation, ...]
    relevance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """
    One claim in the history of a fact.

    Attributes:
        citation: The claim with its article.
        text: What it says, in short.
        as_of: The moment it describes.
        version: Number of the article's version that says so.
        language: Of the article.
        current: True where the article still says so.
        now: What the article's newest version says of the fact instead; empty where it is this one, or where that says nothing.
    """

    citation: Citation
    text: str
    as_of: str | None
    version: int
    language: str
    current: bool
    now: str = ""
