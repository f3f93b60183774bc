"""The contract's records: what claims, facts, findings and mentions are in JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.decisions import IdleWaiver, Suggestion
from checker.model import Article, Citation, Claim, Comparison, Fact, Finding, Mention, Position
from checker.report.json_text import Json
from checker.run import Agreement, Run
from checker.schema import cited_claims, for_programs, value_for_programs
from checker.waivers import evidence

Record = dict[str, Json]

# Offsets of these count in the text as extracted, which no reader of the file can rebuild: markup, documents, what was
# fetched from an address, an entry of a feed.
_EXTRACTED = re.compile(
    r"https?://.*|.*(?:\.(?:html?|xhtml|md|markdown|pdf|docx)|: entry \d+)", re.IGNORECASE | re.DOTALL
)


def article_record(article: Article, copies: Mapping[str, str]) -> Record:
    """Return *article* as in the contract; ``text`` only where it is not the file's own."""
    record: Record = {
        "id": article.id,
        "path": article.path,
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "published": for_programs(article.published),
        "language": article.language,
        "story": article.story,
        "copy_of": copies.get(article.id),
    }
    if _EXTRACTED.fullmatch(article.path):
        record["text"] = article.text
    return record


def claim_records(run: Run, *, furniture: bool) -> list[Record]:
    """Return the claims of *run* as in the contract; those in page furniture only where asked for."""
    paths = article_paths(run)
    facts = fact_of_claim(run)
    shown = (claim for claim in run.claims if furniture or claim.zone != "furniture")
    return [claim_record(claim, paths[claim.article], facts.get(claim.id)) for claim in shown]


def claim_record(claim: Claim, path: str, fact: str | None) -> Record:
    """
    Return *claim* as in the contract.

    Args:
        claim: A claim.
        path: `Article.path` of its article.
        fact: Id of the fact it belongs to, or None.
    """
    return {
        "id": claim.id,
        "article": path,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "sentence": claim.sentence,
        "kind": claim.kind,
        "value": value_for_programs(claim),
        "low": claim.core.low if claim.core else None,
        "high": claim.core.high if claim.core else None,
        "unit": claim.unit,
        "hedge": claim.hedge,
        "subject": claim.subject,
        "status": claim.status,
        "as_of": for_programs(claim.as_of),
        "as_of_source": claim.as_of_source or None,
        "attributed_to": claim.attributed_to,
        "fact": fact,
        "zone": claim.zone,
        "slots": _slots(claim),
    }


def mention_record(mention: Mention, article_id: str, no_claim: str) -> Record:
    """Return *mention* of the article *article_id* as in the contract; *no_claim* is why it makes no claim, or empty."""
    return {
        "id": article_id,
        "start": mention.start,
        "end": mention.end,
        "quote": mention.quote,
        "kind": mention.kind,
        "value": value_for_programs(mention),
        "low": mention.core.low if mention.core else None,
        "high": mention.core.high if mention.core else None,
        "unit": mention.unit,
        "hedge": mention.hedge,
        "grain": mention.grain,
        "no_claim": no_claim or None,
    }


def fact_record(fact: Fact) -> Record:
    """Return *fact* with its positions and comparisons as in the contract."""
    return {
        "id": fact.id,
        "label": fact.label,
        "kind": fact.kind,
        "unit": fact.unit,
        "story": fact.story,
        "rule": fact.rule,
        "positions": [_position(position) for position in fact.positions],
        "comparisons": [_comparison(comparison) for comparison in fact.comparisons],
    }


def finding_records(run: Run) -> list[Record]:
    """Return the findings of *run* with their citations, and with their evidence as waivers list it."""
    paths = article_paths(run)
    said = evidence(run)
    return [_finding(finding, paths, said[finding.id]) for finding in run.findings]


def _finding(finding: Finding, paths: Mapping[str, str], said: tuple[str, ...]) -> Record:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "fact": finding.fact,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "why": finding.why,
        "claims": cited_claims(finding),
        "citations": [citation_record(side, paths) for side in finding.citations],
        "waived": finding.waived,
        "evidence": said,
        "suggestion": _suggestion(finding.suggestion),
    }


def agreement_record(agreement: Agreement | None) -> Record | None:
    """Return what a gate found to agree; None where nothing was gated."""
    if agreement is None:
        return None
    return {
        "new": agreement.new,
        "archive": agreement.archive,
        "met": agreement.met,
        "figures": agreement.figures,
        "confirmed": agreement.confirmed,
        "sources": agreement.sources,
        "unknown": agreement.unknown,
    }


def idle_record(idle: IdleWaiver) -> Record:
    """Return a waiver that covered nothing, and why."""
    waiver = idle.waiver
    return {"finding": waiver.finding or None, "fact": waiver.fact or None, "place": waiver.place, "why": idle.why}


def _suggestion(suggestion: Suggestion | None) -> Record | None:
    return None if suggestion is None else {"text": suggestion.text, "sources": suggestion.sources}


def article_paths(run: Run) -> dict[str, str]:
    """Return `Article.path` for each article id of *run*."""
    return {article.id: article.path for article in run.articles}


def fact_of_claim(run: Run) -> dict[str, str]:
    """Return the fact id for each claim of *run* that belongs to one."""
    return {claim: fact.id for fact in run.facts for claim in fact.claims}


def _slots(claim: Claim) -> Record:
    """The slots that are stated; words near the figure are left out, being the sentence again."""
    slots = claim.slots
    stated: Record = {
        "counted": slots.counted,
        "modifiers": slots.modifiers,
        "predicate": slots.predicate,
        "event": slots.event,
        "names": tuple(name for name, _ in slots.names),
        "period": slots.period,
        "base": slots.base,
        "subset": slots.subset,
        "change": slots.change,
        "per": slots.per,
        "normative": slots.normative,
    }
    return {name: value for name, value in stated.items() if value}


def _position(position: Position) -> Record:
    return {
        "id": position.id,
        "text": position.text,
        "low": position.low,
        "high": position.high,
        "unit": position.unit,
        "status": position.status,
        "as_of": for_programs(position.as_of),
        "claims": position.claims,
        "sources": position.sources,
    }


def _comparison(comparison: Comparison) -> Record:
    return {
        "a": comparison.a,
        "b": comparison.b,
        "verdict": comparison.verdict,
        "weak": comparison.weak,
        "why": comparison.why,
        "rule": comparison.rule,
    }


def citation_record(side: Citation, paths: Mapping[str, str]) -> Record:
    """Return one side of a finding or an answer; *paths* gives `Article.path` for article ids."""
    return {
        "claim": side.claim,
        "article": paths.get(side.article, side.article) if side.article is not None else None,
        "source": side.source,
        "title": side.title,
        "url": side.url,
        "published": for_programs(side.published),
        "start": side.start,
        "end": side.end,
        "quote": side.quote,
        "sentence": side.sentence,
        "position": side.position,
    }
