"""A run's records at hand by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model import Article, Claim, Fact, Finding
from checker.report.plain_text import one_line
from checker.rule import Reference
from checker.run import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """
    What a report asks a run for, over and over.

    Attributes:
        run: The run itself.
        articles, claims, facts: By id.
        fact_of: Claim id -> its fact.
        findings_on: Fact id -> its findings, in the order of the run.
        references: Rule id -> the authority it cites.
    """

    run: Run
    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    facts: Mapping[str, Fact]
    fact_of: Mapping[str, Fact]
    findings_on: Mapping[str, tuple[Finding, ...]]
    references: Mapping[str, Reference]


def lookup(run: Run) -> Lookup:
    """Return the records of *run* by id."""
    on: dict[str, tuple[Finding, ...]] = {}
    for finding in run.findings:
        on[finding.fact] = (*on.get(finding.fact, ()), finding)
    return Lookup(
        run=run,
        articles={article.id: article for article in run.articles},
        claims={claim.id: claim for claim in run.claims},
        facts={fact.id: fact for fact in run.facts},
        fact_of={claim: fact for fact in run.facts for claim in fact.claims},
        findings_on=on,
        references={rule.id: rule.reference for rule in run.rules if rule.reference is not None},
    )


def paper(article: Article) -> str:
    """Return who speaks in *article*: its publisher, else its title, else its path."""
    return one_line(article.source or article.title or article.path)
