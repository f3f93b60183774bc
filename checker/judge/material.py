"""What rules are judged on: the facts with their verdicts, and everything that a finding must cite."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.judge.ground import Ground
from checker.judge.other_units import Restated
from checker.model import Article, Citation, Claim, Fact, Finding, Severity, Verdict
from checker.patterns import folded_text, is_about, matches
from checker.profiles import Profile
from checker.rule import FactPattern, Rule

# How serious a finding may be, by verdict: only a conflict carries the rule's own severity.
_CEILING: Mapping[Verdict, Severity] = {
    "agree": "note",
    "compatible": "warning",
    "undecided": "note",
    "update": "note",
    "planned_vs_actual": "note",
    "conflict": "error",
}
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, kw_only=True)
class Material:
    """
    Everything a rule may look at.

    Attributes:
        facts: With positions and comparisons.
        profiles: Claim id -> claim made ready.
        articles: Article id -> article.
        ground: What else the articles say.
        copies: Article id -> id of the article that it repeats.
        told: What is told again in another currency or unit.
    """

    facts: tuple[Fact, ...]
    profiles: Mapping[str, Profile]
    articles: Mapping[str, Article]
    ground: Ground
    copies: Mapping[str, str]
    told: Restated

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {key: folded_text(article) for key, article in self.articles.items()}

    @cached_property
    def fact_of(self) -> Mapping[str, str]:
        """Claim id -> id of the fact that it is of."""
        return {claim: fact.id for fact in self.facts for claim in fact.claims}

    def claim(self, claim_id: str) -> Claim:
        """Return a claim by id."""
        return self.profiles[claim_id].claim

    def matched(self, pattern: FactPattern, fact: Fact) -> tuple[Claim, ...]:
        """Return the claims of *fact* that *pattern* describes, in order of id."""
        found = (self.claim(claim_id) for claim_id in fact.claims)
        return tuple(c for c in found if matches(pattern, c) and is_about(pattern, self._folded[c.article]))

    def cite(self, claim: Claim, position: str | None = None) -> Citation:
        """Return *claim* as one side of a finding."""
        article = self.articles[claim.article]
        return Citation(
            claim=claim.id,
            article=article.path,
            source=article.source or article.title or article.path,
            title=article.title,
            url=article.url,
            published=article.published,
            start=claim.start,
            end=claim.end,
            quote=claim.quote,
            sentence=claim.sentence,
            sentence_start=claim.sentence_start,
            position=position,
        )


def finding_id(rule: Rule, fact: Fact, cited: Iterable[Claim]) -> str:
    """
    Return the fingerprint of a finding.

    It holds the rule with its authority, the fact and what the cited claims say, so that neither the order
    of the articles nor a rewording around the quotes changes it, and any other figure does.
    """
    said = sorted({f"{c.status} {c.hedge} {c.value} {c.unit}" for c in cited})
    if rule.reference:
        said.append(f"{rule.reference.value} {rule.reference.title}")
    return hashlib.sha256("\n".join((rule.id, fact.id, *said)).encode()).hexdigest()[:16]


def severity_of(rule: Rule, verdict: Verdict) -> Severity:
    """Return the rule's severity, or less where *verdict* is no conflict."""
    return max(rule.severity, _CEILING[verdict], key=SEVERITIES.index)


def make_finding(
    rule: Rule,
    fact: Fact,
    verdict: Verdict,
    *,
    message: str,
    why: Sequence[str],
    cited: Sequence[Citation],
    claims: Sequence[Claim],
) -> Finding:
    """Return the finding of *rule* on *fact*; *claims* are the cited ones, for its fingerprint."""
    return Finding(
        id=finding_id(rule, fact, claims),
        rule=rule.id,
        fact=fact.id,
        verdict=verdict,
        severity=severity_of(rule, verdict),
        message=message,
        why=tuple(dict.fromkeys(why)),
        citations=tuple(cited),
    )
