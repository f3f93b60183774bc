"""What one check did and found: the record that reports, gates and callers of `checker.check` read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker import schema
from checker.decisions import IdleWaiver
from checker.model import Article, Claim, Fact, Finding, MaybeSame, Unread
from checker.rule import FailedRule, Rule

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """
    What a gate found to agree.

    Attributes:
        new: Ids of the new articles.
        archive: Number of articles that they could have met; *met* that they were compared with.
        figures: Number of the new articles' figures (claims that are not text), page furniture left out.
        confirmed: Those that another source states too; *sources* how many independent ones in all.
        unknown: Those of which the archive says nothing.
    """

    new: tuple[str, ...]
    archive: int
    met: int
    figures: int
    confirmed: int
    sources: int
    unknown: int


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
        idle_waivers: Waivers that covered nothing.
        agreement: Of a gate; None where all articles were compared with one another.
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
    idle_waivers: tuple[IdleWaiver, ...] = ()
    agreement: Agreement | None = None

    @property
    def comparisons(self) -> int:
        """Number of verdicts between two positions, and of agreements within one."""
        return sum(len(fact.comparisons) + sum(len(p.claims) - 1 for p in fact.positions) for fact in self.facts)

    @property
    def complete(self) -> bool:
        """False where an input was not read, a rule failed, or nothing could be compared."""
        return not self.unread and not self.failed_rules and self.compared

    @property
    def compared(self) -> bool:
        """
        False where a comparison was asked for and none was made.

        In a gate the new articles must have met another article: what one says twice agrees with itself.
        """
        if self.agreement is None:
            return self.single or self.comparisons > 0
        home = {claim.id: claim.article for claim in self.claims}
        return any(len({home[claim] for claim in fact.claims}) > 1 for fact in self.facts)

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


def sources_of(articles: Iterable[Article], copies: Mapping[str, str]) -> dict[str, str]:
    """Return article id -> its independent source: the publisher, or that of the article it repeats; else itself."""
    own = {article.id: article.source or article.id for article in articles}
    return {key: own.get(copies.get(key, key), own[key]) for key in own}
