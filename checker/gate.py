"""
New articles against an archive: only what a new article has a part in.

In: new articles, what they may meet, rules. Out: a `Run` whose findings each cite a new article, new sides first,
with a suggestion where other sources or an authority speak against it, and with what agrees. The archive's
articles are compared with the new ones, by the claims that the archive keeps of them, where it keeps any; what they say to
one another is not judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from checker.candidates import Archive, Met
from checker.decisions import Suggestion
from checker.embedding import Embedder
from checker.model import Article, Claim, Fact, Finding, Unread
from checker.pipeline import Progress, compare, read_claims
from checker.proposals import with_proposals
from checker.rule import FailedRule, Rule
from checker.run import Agreement, Run, sources_of

_OWN_AUTHORITY = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GateOptions:
    """
    How a gate weighs what it finds.

    Attributes:
        authority: Source -> how much its word counts in a suggestion; 1 where it is not named, 0 for none.
        embedder: Proposes what may be one fact in other words; None = nothing does.
    """

    authority: Mapping[str, Decimal] = field(default_factory=dict)
    embedder: Embedder | None = None


def gate(
    new: Sequence[Article],
    archive: Archive,
    rules: Sequence[Rule],
    *,
    options: GateOptions = GateOptions(),
    unread: Sequence[Unread] = (),
    progress: Progress | None = None,
) -> Run:
    """
    Check *new* against *archive*, against one another and against the references of *rules*.

    Args:
        new: The articles to be let in, at least one.
        archive: What they may meet.
        rules: Those that run.
        options: How the word of a source counts.
        unread: Inputs of either side that could not be read.
        progress: Told after each article whose figures were read.
    """
    ids = frozenset(article.id for article in new)
    near = archive.candidates(new)
    groups = _by_story(new, near)
    met = {article.id: article for group in groups for article in group}
    kept = {one.article.id: one.claims for meets in near.values() for one in meets if one.claims is not None}
    claims, unparsed = _claims_by_article(tuple(met.values()), {**kept, **dict.fromkeys(ids)}, progress)
    runs = [
        compare(group, [claim for article in group for claim in claims[article.id]], rules, about=ids)
        for group in groups
    ]
    if options.embedder:
        runs = [with_proposals(run, options.embedder, about=ids) for run in runs]
    merged = _merged(runs, met, claims, unread=unread, unparsed=unparsed)
    return _Desk(merged, ids, options).narrowed(len(archive))


def _by_story(new: Sequence[Article], near: Mapping[str, tuple[Met, ...]]) -> list[tuple[Article, ...]]:
    """
    The articles to be compared, one group a story, each article marked as of its group's story.

    An archived article without a story joins that of the new article it is near to; a new one without a story
    joins every story that it is near to.
    """
    groups: dict[str | None, dict[str, Article]] = defaultdict(dict)
    for one in new:
        meets = [other.article for other in near[one.id]]
        stories = {one.story} if one.story else {other.story for other in meets} or {None}
        for story in stories:
            joining = [other for other in meets if one.story or other.story == story]
            for article in (one, *joining):
                groups[story].setdefault(article.id, replace(article, story=story))
    # Without a new article there is one empty group: what could not be read is told by a run all the same.
    return [tuple(groups[story].values()) for story in sorted(groups, key=lambda name: name or "")] or [()]


def _claims_by_article(
    articles: Sequence[Article], kept: Mapping[str, tuple[Claim, ...] | None], progress: Progress | None
) -> tuple[Mapping[str, tuple[Claim, ...]], int]:
    """(each article's claims, those that are *kept* as they are; how many expressions of the others could not be read)."""
    found: dict[str, tuple[Claim, ...]] = {}
    unparsed = 0
    for done, article in enumerate(articles, 1):
        claims = kept.get(article.id)
        if claims is None:
            claims, unread = read_claims([article])
            unparsed += unread
        found[article.id] = claims
        if progress:
            progress(done, len(articles))
    return found, unparsed


def _merged(
    runs: Sequence[Run],
    met: Mapping[str, Article],
    claims: Mapping[str, tuple[Claim, ...]],
    *,
    unread: Sequence[Unread],
    unparsed: int,
) -> Run:
    """One run of several, in the order of one."""
    ids = sorted(met)
    failed: dict[str, FailedRule] = {one.rule: one for run in runs for one in run.failed_rules}
    read = {claim.id: claim for key in ids for claim in claims[key]}
    # What only a comparison makes a claim: labels that two papers print otherwise.
    retold = {claim.id: claim for run in runs for claim in run.claims if claim.id not in read}
    return replace(
        runs[0],
        articles=tuple(met[key] for key in ids),
        copies={copy: original for run in runs for copy, original in run.copies.items()},
        claims=(*read.values(), *retold.values()),
        facts=tuple(sorted((fact for run in runs for fact in run.facts), key=lambda fact: fact.id)),
        maybe_same=tuple(pair for run in runs for pair in run.maybe_same),
        findings=_in_order(finding for run in runs for finding in run.findings),
        failed_rules=tuple(failed[rule] for rule in sorted(failed)),
        unread=tuple(unread),
        unparsed=unparsed,
    )


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Most serious first; those of one story keep their order."""
    return tuple(sorted(findings, key=lambda finding: ("error", "warning", "note").index(finding.severity)))


class _Desk:
    """A merged run with its records at hand, asked about the new articles."""

    def __init__(self, run: Run, new: Collection[str], options: GateOptions) -> None:
        self.new = new
        self.options = options
        self.claims = {claim.id: claim for claim in run.claims}
        self.source_of = sources_of(run.articles, run.copies)
        self.names = {article.id: article.title or article.path for article in run.articles}
        self.references = {rule.id: rule.reference for rule in run.rules if rule.reference}
        self.facts = {fact.id: fact for fact in self._told_by_new(run.facts)}
        self.run = run

    def narrowed(self, archive: int) -> Run:
        """Return the run with what no new article has a part in left out."""
        findings: dict[str, Finding] = {}
        for finding in self.run.findings:
            if finding.fact in self.facts and self._is_new(side.claim for side in finding.citations):
                known = findings.get(finding.id)
                if known is None or len(known.citations) < len(finding.citations):
                    findings[finding.id] = self._told(finding)
        return replace(
            self.run,
            facts=tuple(self.facts[name] for name in sorted(self.facts)),
            maybe_same=tuple(pair for pair in self.run.maybe_same if self._is_new((pair.a, pair.b))),
            findings=tuple(findings.values()),
            agreement=self._agreement(archive),
        )

    def _is_new(self, claims: Iterable[str | None]) -> bool:
        return any(claim is not None and self.claims[claim].article in self.new for claim in claims)

    def _told_by_new(self, facts: Iterable[Fact]) -> Iterator[Fact]:
        """
        Each fact that a new article speaks of, once.

        A new article that met several stories stands alone in those that do not know its figure; there is nothing to
        say of it there.
        """
        told = sorted((fact for fact in facts if self._is_new(fact.claims)), key=lambda fact: len(fact.claims))
        covered: set[str] = set()
        for fact in reversed(told):
            if len(fact.claims) > 1 or not covered & set(fact.claims):
                covered.update(fact.claims)
                yield fact

    def _told(self, finding: Finding) -> Finding:
        """*finding* with the new articles' sides first and the likely correction."""
        ordered = sorted(finding.citations, key=lambda side: (side.claim is None, not self._is_new((side.claim,))))
        suggestion = self._suggestion(finding) if finding.verdict == "conflict" else None
        return replace(finding, citations=tuple(ordered), suggestion=suggestion)

    def _suggestion(self, finding: Finding) -> Suggestion | None:
        """What the authority says, else what most independent sources say against the new figure; None where they are even."""
        if finding.rule in self.references:
            reference = self.references[finding.rule]
            return Suggestion(text=_shown(reference.value), sources=(reference.title,))
        fact = self.facts[finding.fact]
        against = self._against(fact)
        support = sorted(((self._weight(claims), text) for text, claims in against.items()), reverse=True)
        if not support or support[0][0] == 0 or (len(support) > 1 and support[0][0] == support[1][0]):
            return None
        claims = against[support[0][1]]
        sources = dict.fromkeys(self.source_of[claim.article] for claim in claims)
        ranked = sorted(sources, key=lambda source: -self._authority(source))
        names = tuple(self.names.get(source, source) for source in ranked)
        return Suggestion(text=" ".join(claims[0].quote.split()), sources=names)

    def _against(self, fact: Fact) -> dict[str, list[Claim]]:
        """What positions that conflict with a new article's say, and the archive's claims that say so."""
        clashing = {end for one in fact.comparisons if one.verdict == "conflict" for end in (one.a, one.b)}
        texts = {p.text for p in fact.positions if p.id in clashing and not self._is_new(p.claims)}
        found: dict[str, list[Claim]] = defaultdict(list)
        for position in fact.positions:
            if position.text in texts and not self._is_new(position.claims):
                found[position.text].extend(self.claims[claim] for claim in position.claims)
        return found

    def _weight(self, claims: Iterable[Claim]) -> Decimal:
        return sum((self._authority(source) for source in {self.source_of[c.article] for c in claims}), Decimal(0))

    def _authority(self, source: str) -> Decimal:
        return self.options.authority.get(source, _OWN_AUTHORITY)

    def _agreement(self, archive: int) -> Agreement:
        figures = [claim for claim in self.run.claims if claim.article in self.new and _is_figure(claim)]
        agreeing: dict[str, set[str]] = defaultdict(set)
        known: set[str] = set()
        for fact in self.facts.values():
            for claim in (self.claims[one] for one in fact.claims if self.claims[one].article in self.new):
                known |= {claim.id for one in fact.claims if self._is_other(claim, self.claims[one])}
                agreeing[claim.id] |= {self.source_of[one.article] for one in self._agreeing(claim, fact)}
        confirmed = [claim for claim in figures if agreeing[claim.id]]
        return Agreement(
            new=tuple(sorted(self.new)),
            archive=archive,
            met=sum(article.id not in self.new for article in self.run.articles),
            figures=len(figures),
            confirmed=len(confirmed),
            sources=len({source for claim in confirmed for source in agreeing[claim.id]}),
            unknown=sum(claim.id not in known for claim in figures),
        )

    def _agreeing(self, claim: Claim, fact: Fact) -> Iterator[Claim]:
        """Claims of other sources whose words can be true beside *claim*: of its position, or judged so outright."""
        (home,) = (position.id for position in fact.positions if claim.id in position.claims)
        beside = {home}
        for one in fact.comparisons:
            if home in (one.a, one.b) and one.verdict in ("agree", "compatible") and not one.weak:
                beside |= {one.a, one.b}
        for position in fact.positions:
            if position.id in beside:
                yield from (self.claims[c] for c in position.claims if self._is_other(claim, self.claims[c]))

    def _is_other(self, claim: Claim, other: Claim) -> bool:
        return self.source_of[claim.article] != self.source_of[other.article]


def _is_figure(claim: Claim) -> bool:
    return claim.zone != "furniture" and claim.kind != "text"


def _shown(value: Decimal | str) -> str:
    return value if isinstance(value, str) else format(value, ",f")
