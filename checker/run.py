"""What one check did and found: the record that reports, gates and callers of `checker.check` read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker import schema
from checker.model import Article, Claim, Fact, FailedRule, Finding, MaybeSame, Rule, Unread

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """
    Everything one check did and found.

    Attributes:
        articles: As read, in order of id.
        copies: Article id -> id of the article whose text it repeats.
        claims: All of them, furniture too, in order of article and place.
        facts: Judged, in order of id; *maybe_same* the pairs left open.
        findings: Most serious first.
        rules: The rules that ran.
        unread: Inputs that could not be read.
        failed_rules: Rules that could not be carried through.
        unparsed: Expressions that look like figures and could not be read.
        single: True where no comparison was asked for, so that none is missing.
    """

    articles: tuple[Article, ...]
    copies: Mapping[str, str]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    maybe_same: tuple[MaybeSame, ...]
    findings: tuple[Finding, ...]
    rules: tuple[Rule, ...]
    unread: tuple[Unread, ...] = ()
    failed_rules: tuple[FailedRule, ...] = ()
    unparsed: int = 0
    single: bool = False

    @property
    def comparisons(self) -> int:
        """Number of verdicts between two positions, and of agreements within one."""
        return sum(len(fact.comparisons) + sum(len(p.claims) - 1 for p in fact.positions) for fact in self.facts)

    @property
    def complete(self) -> bool:
        """False where an input was not read, a rule failed, or nothing could be compared."""
        compared = self.single or self.comparisons > 0
        return not self.unread and not self.failed_rules and compared

    @property
    def claim_table(self) -> DataFrame:
        """The claims as a `pandas.DataFrame`: (n, columns of schema.CLAIMS), one row a claim."""
        return schema.claim_table(self.claims, self.articles)

    @property
    def fact_table(self) -> DataFrame:
        """The facts as a `pandas.DataFrame`: one row a position, columns of schema.FACTS."""
        return schema.fact_table(self.facts)

    @property
    def finding_table(self) -> DataFrame:
        """The findings as a `pandas.DataFrame`: one row a finding, columns of schema.FINDINGS."""
        return schema.finding_table(self.findings)
