"""
Waivers: an editor's word that a finding is known and may pass.

A waiver names a finding, whose id changes with its rule, its fact and its figures, or a fact with the evidence that it
was granted for. So it outlives another order of articles, other words around a figure and one more source that says the
same, and it lapses when a figure changes. In: a ``waivers.yaml`` or an article's front matter. Out: waivers; and a run
with its findings marked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from checker.decisions import IdleWaiver, Waiver
from checker.errors import CheckerError, WaiverError
from checker.messages import Message, Moment, joined, say
from checker.model import Claim, Finding
from checker.rule import Reference
from checker.run import Run
from checker.strict_yaml import Located, load_file
from checker.times import is_time, last_instant

_FIELDS = ("finding", "fact", "evidence", "reason", "who", "until")
_HEDGES: Mapping[str, str] = {
    "exact": "",
    "range": "range from ",
    "about": "about ",
    "nearly": "nearly ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "at most ",
}


def load_waivers(path: Path) -> tuple[Waiver, ...]:
    """
    Read a waiver file: ``schema: 1`` and a list ``waivers``.

    Raises:
        WaiverError: With every fault of the file, each with line and column.
        YamlError: No strict YAML.
    """
    located = load_file(path)
    document = located.value if isinstance(located.value, Mapping) else {}
    faults: list[CheckerError] = []
    shown = path.as_posix()
    if document.get("schema") != 1 or set(document) - {"schema", "waivers"} or not _is_list(document.get("waivers")):
        what = say("not a mapping of 'schema' and 'waivers'")
        raise WaiverError(
            (CheckerError(what, place=shown, fix=say("begin with 'schema: 1', then 'waivers:' and a list")),)
        )
    read = _Reader(located, shown, None)
    found = [read.waiver(entry, ("waivers", n), faults) for n, entry in enumerate(document["waivers"])]
    if faults:
        raise WaiverError(tuple(faults))
    return tuple(waiver for waiver in found if waiver is not None)


def waivers_in(located: Located, name: str, article: str) -> tuple[Waiver, ...]:
    """
    Return the waivers in the front matter of an article.

    Args:
        located: The front matter; its key ``waivers`` holds the list, if any.
        name: How error messages call the article.
        article: Its id.

    Raises:
        WaiverError: With every fault.
    """
    entries = located.value.get("waivers")
    if entries is None:
        return ()
    if not _is_list(entries):
        fault = CheckerError(say("'waivers' is no list"), place=name, fix=say("begin each with '- finding: …'"))
        raise WaiverError((fault,))
    faults: list[CheckerError] = []
    read = _Reader(located, name, article)
    found = [read.waiver(entry, ("waivers", n), faults) for n, entry in enumerate(entries)]
    if faults:
        raise WaiverError(tuple(faults))
    return tuple(waiver for waiver in found if waiver is not None)


def evidence(run: Run) -> Mapping[str, tuple[str, ...]]:
    """
    Return, for the id of each finding of *run*, what its sides say, each once, sorted.

    As ``72 country``, ``nearly 70 country``, ``60 country (planned)``; an authority as ``68 by`` its title.
    """
    claims = {claim.id: claim for claim in run.claims}
    references = {rule.id: rule.reference for rule in run.rules if rule.reference}
    return {finding.id: _evidence(finding, claims, references) for finding in run.findings}


def with_waivers(run: Run, waivers: Sequence[Waiver], today: date) -> Run:
    """
    Return *run* with its findings marked by *waivers* and by those of its articles, and with the idle ones listed.

    Args:
        run: A finished run.
        waivers: Of a waiver file.
        today: A waiver holds up to and on its last day.
    """
    own = tuple(waiver for article in run.articles for waiver in article.waivers)
    judge = _Desk(run, today)
    verdicts = [(waiver, judge.judge(waiver)) for waiver in dict.fromkeys((*waivers, *own))]
    covered = {name: waiver for waiver, found in reversed(verdicts) for name in found.covered}
    findings = tuple(
        replace(f, waived=_granted(covered[f.id])) if f.id in covered and f.waived is None else f for f in run.findings
    )
    # A gate sees a part of the archive: that a shared waiver is not needed here says nothing.
    partial = run.agreement is not None
    idle = tuple(
        IdleWaiver(waiver=waiver, why=found.idle)
        for waiver, found in verdicts
        if found.idle and not (partial and waiver.article is None and found.idle == _NOT_NEEDED)
    )
    return replace(run, findings=findings, idle_waivers=idle)


_NOT_NEEDED = say("is not needed: there is no such finding; its fact or a figure changed, or it was mended")


@dataclass(frozen=True, slots=True)
class _Coverage:
    """Ids of the findings that a waiver covers, or why it covers none."""

    covered: tuple[str, ...] = ()
    idle: str = ""


class _Desk:
    """A run with its findings at hand by id and by fact."""

    def __init__(self, run: Run, today: date) -> None:
        home = {claim.id: claim.article for claim in run.claims}
        said = evidence(run)
        self._today = today
        self._articles = {f.id: {home[s.claim] for s in f.citations if s.claim} for f in run.findings}
        self._by_fact: dict[str, list[Finding]] = defaultdict(list)
        self._evidence: dict[str, set[str]] = defaultdict(set)
        for finding in run.findings:
            self._by_fact[finding.fact].append(finding)
            self._evidence[finding.fact].update(said[finding.id])
        self._findings = {finding.id: finding for finding in run.findings}

    def judge(self, waiver: Waiver) -> _Coverage:
        """Return what *waiver* covers."""
        if waiver.until and last_instant(waiver.until).date() < self._today:
            return _Coverage(idle=say("expired on {day}", day=Moment(waiver.until)))
        named = [self._findings[waiver.finding]] if waiver.finding in self._findings else []
        found = self._by_fact.get(waiver.fact, []) if waiver.fact else named
        mine = [one.id for one in found if waiver.article is None or waiver.article in self._articles[one.id]]
        if not mine:
            return _Coverage(idle=_NOT_NEEDED)
        if waiver.fact and set(waiver.evidence) != self._evidence[waiver.fact]:
            return _Coverage(idle=_lapsed(waiver.evidence, self._evidence[waiver.fact]))
        return _Coverage(covered=tuple(mine))


def _lapsed(before: Iterable[str], now: Iterable[str]) -> str:
    return say(
        "has lapsed: granted for {before}; the evidence is now {now}",
        before=", ".join(before),
        now=", ".join(sorted(now)),
    )


def _granted(waiver: Waiver) -> str:
    """The reason as reports print it, with who and until when."""
    until = say("until {day}", day=Moment(waiver.until)) if waiver.until else ""
    more = [part for part in (waiver.who, until) if part]
    return joined("", (waiver.reason, " (", joined(", ", more), ")")) if more else waiver.reason


def _evidence(finding: Finding, claims: Mapping[str, Claim], references: Mapping[str, Reference]) -> tuple[str, ...]:
    said = {_said(claims[side.claim]) for side in finding.citations if side.claim is not None}
    if finding.rule in references:
        reference = references[finding.rule]
        said.add(f"{reference.value} by {reference.title}")
    return tuple(sorted(said))


def _said(claim: Claim) -> str:
    value = claim.value if isinstance(claim.value, str) else format(claim.value, "f")
    unit = f" {claim.unit}" if claim.unit and claim.kind != "text" else ""
    status = "" if claim.status == "actual" else f" ({claim.status})"
    return f"{_HEDGES[claim.hedge]}{value}{unit}{status}"


class _Reader:
    """Reads entries of one document, its faults with their places."""

    def __init__(self, located: Located, name: str, article: str | None) -> None:
        self._located = located
        self._name = name
        self._article = article

    def waiver(self, entry: object, at: tuple[str, int], faults: list[CheckerError]) -> Waiver | None:
        """Return one waiver; None where it has a fault."""
        found = list(self._faults(entry, at))
        faults.extend(found)
        if found or not isinstance(entry, Mapping):
            return None
        line = self._located.place(at)[0]
        return Waiver(
            finding=entry.get("finding", ""),
            fact=entry.get("fact", ""),
            evidence=tuple(sorted(entry.get("evidence", ()))),
            reason=entry["reason"],
            who=entry.get("who"),
            until=entry.get("until"),
            place=f"{self._name}:{line}",
            article=self._article,
        )

    def _faults(self, entry: object, at: tuple[str, int]) -> Iterator[CheckerError]:
        if not isinstance(entry, Mapping):
            yield self._fault(
                at, say("a waiver is a mapping"), fix=say("write '- finding: …' and 'reason: …' below it")
            )
            return
        for key in entry:
            if key not in _FIELDS:
                fix = say("remove '{key}'", key=str(key))
                yield self._fault((*at, key), say("unknown key '{key}'", key=str(key)), allowed=tuple(_FIELDS), fix=fix)
        for key in ("finding", "fact", "reason", "who", "until"):
            if key in entry and not (isinstance(entry[key], str) and entry[key].strip()):
                yield self._fault(
                    (*at, key), say("'{key}' is no text", key=key), fix=say("write {line}", line=f'{key}: "…"')
                )
        yield from self._misfits(entry, at)

    def _misfits(self, entry: Mapping[str, Any], at: tuple[str, int]) -> Iterator[CheckerError]:
        if ("finding" in entry) == ("fact" in entry):
            yield self._fault(
                at, say("a waiver names a finding or a fact, one of them"), fix=say("give 'finding' or 'fact'")
            )
        if "reason" not in entry:
            yield self._fault(at, say("'reason' is missing"), fix=say("say why it may pass: 'reason: …'"))
        listed = entry.get("evidence", ())
        if "evidence" in entry and not (_is_list(listed) and all(isinstance(said, str) for said in listed)):
            yield self._fault((*at, "evidence"), say("'evidence' is no list of texts"), fix=say('write - "72 country"'))
        elif "fact" in entry and not listed:
            fix = say("list what its findings rest on, as 'evidence' in the JSON report")
            yield self._fault(at, say("a waiver of a fact lists its 'evidence'"), fix=fix)
        until = entry.get("until")
        if isinstance(until, str) and not is_time(until):
            yield self._fault(
                (*at, "until"), say("'{until}' is no date", until=until), fix=say("write until: 2026-01-31")
            )

    def _fault(
        self,
        at: tuple[str | int, ...],
        what: Message,
        *,
        allowed: tuple[str, ...] | None = None,
        fix: Message | None = None,
    ) -> CheckerError:
        line, column = self._located.place(at)
        place = f"{self._name}:{line}:{column}"
        return CheckerError(what, place=place, allowed=allowed, fix=fix, excerpt=self._located.excerpt(at))


def _is_list(value: object) -> bool:
    return isinstance(value, list)
