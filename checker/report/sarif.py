"""
``--format sarif``: SARIF 2.1.0, which code hosts and editors show beside the text.

A finding is a result: its first side the location, the others related locations, its derivation a code flow. Every
rule that ran is listed; what failed is a notification, and the invocation is then not successful.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from checker.messages import Speaker
from checker.model import Citation, Finding, Severity
from checker.report.json_document import tool_version
from checker.report.json_text import Json, json_document
from checker.report.options import ReportOptions
from checker.report.places import Place, Places, uri_of
from checker.report.plain_text import one_line, printable
from checker.report.quotes import web_link
from checker.report.summary import agreement_line, idle_line, suggestion_line
from checker.report.trouble import troubles
from checker.rule import Rule
from checker.run import Run

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "note": "note"}
# Messages are not plain: braces hold arguments and brackets links (SARIF 2.1.0, 3.11.5 and 3.11.6).
_ESCAPES = str.maketrans({"{": "{{", "}": "}}", "[": "\\[", "]": "\\]", "\\": "\\\\"})

Node = dict[str, Json]


def render(run: Run, options: ReportOptions) -> str:
    """Return *run* as one SARIF log with one run."""
    return json_document({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Log(run, options.say).run()]})


class _Log:
    """One run with its places and rule numbers at hand."""

    def __init__(self, run: Run, say: Speaker) -> None:
        self._run, self.say = run, say
        self._places = Places(run)
        self._rule_index = {rule.id: number for number, rule in enumerate(run.rules)}

    def run(self) -> Node:
        node: Node = {
            "tool": {"driver": self._driver()},
            "invocations": [self._invocation()],
            "columnKind": "unicodeCodePoints",
            "results": [self._result(finding) for finding in self._run.findings],
        }
        if self._run.agreement:
            node["properties"] = {"agreement": agreement_line(self._run.agreement, self.say)}
        return node

    def _driver(self) -> Node:
        return {
            "name": "doichieu",
            "semanticVersion": tool_version(),
            "rules": [_rule(rule, self.say) for rule in self._run.rules],
        }

    def _invocation(self) -> Node:
        notes: list[Json] = [*self._failures(), *self._idle()]
        node: Node = {"executionSuccessful": self._run.complete}
        if notes:
            node["toolExecutionNotifications"] = notes
        return node

    def _failures(self) -> Iterator[Node]:
        for trouble in troubles(self._run, self.say):
            node: Node = {"level": "error", "message": _message(trouble.text)}
            if trouble.rule is not None and trouble.rule in self._rule_index:
                node["associatedRule"] = {"id": trouble.rule, "index": self._rule_index[trouble.rule]}
            if trouble.path is not None:
                node["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri_of(trouble.path)}}}]
            yield node

    def _idle(self) -> Iterator[Node]:
        for one in self._run.idle_waivers:
            yield {"level": "note", "message": _message(idle_line(one, self.say))}

    def _result(self, finding: Finding) -> Node:
        node: Node = {"ruleId": finding.rule}
        if finding.rule in self._rule_index:
            node["ruleIndex"] = self._rule_index[finding.rule]
        node |= {
            "level": _LEVELS[finding.severity],
            "message": _message(_told(finding, self.say)),
            "locations": [self._location(finding.citations[0])] if finding.citations else [],
            "relatedLocations": [
                {"id": number, **self._location(side)} for number, side in enumerate(finding.citations[1:], 1)
            ],
            "codeFlows": [{"threadFlows": [{"locations": self._derivation(finding)}]}],
            "fingerprints": {"finding/v1": finding.id},
            "partialFingerprints": {"sides/v1": _digest_of_sides(finding)},
            "properties": {"verdict": finding.verdict, "fact": one_line(finding.fact)},
        }
        if finding.waived is not None:
            node["suppressions"] = [
                {"kind": "external", "status": "accepted", "justification": one_line(finding.waived)}
            ]
        return node

    def _derivation(self, finding: Finding) -> list[Json]:
        """Each side in turn, then each step of the reasoning."""
        sides: list[Json] = [{"location": self._location(side)} for side in finding.citations]
        at = self._location(finding.citations[0]) if finding.citations else {}
        return [*sides, *({"location": {**at, "message": _message(step)}} for step in finding.why)]

    def _location(self, side: Citation) -> Node:
        """A place in an article, or a reference by its name and address."""
        said = f"{side.source}: ‘{side.quote}’"
        place = self._places.of(side)
        if place:
            return {"physicalLocation": _physical(place, side), "message": _message(said)}
        name: Node = {"name": one_line(side.source), "kind": "resource"}
        node: Node = {"logicalLocations": [name], "message": _message(said)}
        link = web_link(side.url)
        if link:
            node["properties"] = {"url": link}
        return node


def _physical(place: Place, side: Citation) -> Node:
    return {
        "artifactLocation": {"uri": uri_of(place.path)},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": place.start,
            "charLength": place.length,
            "snippet": {"text": printable(side.quote, keep="\n\t")},
        },
    }


def _rule(rule: Rule, say: Speaker) -> Node:
    summary, why = say.again(rule.summary), say.again(rule.why)
    shown = say("Its file, {file}, shows when it fires and when it must not.", file=rule.file)
    return {
        "id": rule.id,
        "shortDescription": _message(summary),
        "fullDescription": _message(why),
        "help": _message(f"{summary} {why} {shown}"),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"kind": rule.kind, "stage": rule.stage, "file": one_line(rule.file)},
    }


def _told(finding: Finding, say: Speaker) -> str:
    likely = suggestion_line(finding, say)
    return f"{finding.message} {likely}" if likely else finding.message


def _message(text: str) -> Node:
    return {"text": one_line(text).translate(_ESCAPES)}


def _digest_of_sides(finding: Finding) -> str:
    said = sorted({f"{side.source}: {' '.join(side.quote.split())}" for side in finding.citations})
    return sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()[:32]
