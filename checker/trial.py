"""A rule tried on its own cases: texts in, the verdict that it must give out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Article
from checker.pipeline import check_articles
from checker.rule import Rule, RuleCase

_STORY = "case"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """
    One case of one rule, tried.

    Attributes:
        rule: Rule id; *file* and *line* where the case stands.
        expected: The verdict it must give, or ``silent``.
        given: Verdicts of the rule's findings; empty = silent.
        failed: Why the rule could not be carried through, or None.
        texts: The case's sides.
    """

    rule: str
    file: str
    line: int
    expected: str
    given: tuple[str, ...]
    failed: str | None
    texts: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """True where the rule ran and gave just what the case expects."""
        return self.failed is None and self.given == (() if self.expected == "silent" else (self.expected,))


def try_rules(rules: Sequence[Rule]) -> Iterator[Trial]:
    """Try each of *rules* on each of its cases, alone: no other rule names a fact for it."""
    for rule in rules:
        for case in rule.cases:
            yield _try(rule, case)


def _try(rule: Rule, case: RuleCase) -> Trial:
    run = check_articles(_articles(case), (rule,))
    given = tuple(sorted({finding.verdict for finding in run.findings if finding.rule == rule.id}))
    failed = next((failure.why for failure in run.failed_rules), None)
    return Trial(
        rule=rule.id,
        file=rule.file,
        line=case.line,
        expected=case.expected,
        given=given,
        failed=failed,
        texts=tuple(s.text for s in case.sides),
    )


def _articles(case: RuleCase) -> tuple[Article, ...]:
    return tuple(
        Article(
            id=f"side {n}",
            path=f"side {n}",
            text=side.text,
            source=side.source or f"side {n}",
            published=side.published,
            story=_STORY,
        )
        for n, side in enumerate(case.sides, 1)
    )
