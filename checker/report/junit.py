"""
``--format junit``: JUnit XML, which every CI server shows as a table of tests; one case a fact.

A finding at or above the threshold fails its case; others stand in the case's output. A fact that is stated once is
skipped, not passed. What could not be read or run is an error of a case of its own.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.messages import Speaker
from checker.model import Fact, Finding
from checker.report.options import ReportOptions
from checker.report.places import Places
from checker.report.plain_text import one_line, printable
from checker.report.summary import agreement_line, idle_line, suggestion_line
from checker.report.tallies import SEVERITIES
from checker.report.trouble import Trouble, troubles
from checker.run import Run

_SUITE = "doichieu"
# What XML 1.0 can hold in no way, not even escaped; control characters are gone before.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(run: Run, options: ReportOptions) -> str:
    """Return *run* as one suite of cases."""
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in run.findings:
        findings[finding.fact].append(finding)
    suite = ET.Element("testsuite", name=_SUITE)
    _properties(suite, run, options.say)
    writer = _Writer(run, options)
    for fact in run.facts:
        suite.append(writer.case(fact, findings.pop(fact.id, ())))
    for name, left in findings.items():
        suite.append(writer.case_of(name, name, left, compared=True))
    for trouble in troubles(run, options.say):
        suite.append(_trouble_case(trouble))
    _count(suite)
    suites = ET.Element("testsuites", {"name": _SUITE, **{k: suite.attrib[k] for k in ("tests", "failures", "errors")}})
    suites.append(suite)
    ET.indent(suites)
    body = ET.tostring(suites, encoding="unicode")
    # A build log that shows this file must not take a quote for a command of the old form.
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body.replace("##[", "##&#91;")}\n'


def _properties(suite: ET.Element, run: Run, say: Speaker) -> None:
    said = {"complete": str(run.complete).lower()}
    if run.agreement:
        said["agreement"] = agreement_line(run.agreement, say)
    said |= {f"idle-waiver-{number}": idle_line(one, say) for number, one in enumerate(run.idle_waivers, 1)}
    parent = ET.SubElement(suite, "properties")
    for name, value in said.items():
        ET.SubElement(parent, "property", name=name, value=_xml(value))


class _Writer:
    """Writes cases with the run's places at hand."""

    def __init__(self, run: Run, options: ReportOptions) -> None:
        self._places, self.say = Places(run), options.say
        names: tuple[str, ...] = SEVERITIES
        self._failing = names[: names.index(options.fail_on) + 1] if options.fail_on in names else ()

    def case(self, fact: Fact, findings: Sequence[Finding]) -> ET.Element:
        """The case of *fact*."""
        return self.case_of(fact.id, fact.label, findings, compared=len(fact.claims) > 1)

    def case_of(self, name: str, label: str, findings: Iterable[Finding], *, compared: bool) -> ET.Element:
        """The case of the fact *name*; one without findings passes only where something was compared."""
        case = ET.Element("testcase", name=_xml(name), classname=_xml(label))
        listed = list(findings)
        if listed:
            parent = ET.SubElement(case, "properties")
            for one in listed:
                value = f"{one.severity} {one.verdict} {one.rule}"
                ET.SubElement(parent, "property", name=f"finding:{one.id}", value=_xml(value))
        told = [one for one in listed if not self._result(case, one)]
        if not listed and not compared:
            ET.SubElement(case, "skipped", message=self.say("stated once, so not compared"))
        if told:
            ET.SubElement(case, "system-out").text = _xml("\n".join(self._text(one) for one in told))
        return case

    def _result(self, case: ET.Element, finding: Finding) -> bool:
        """Add the result of *finding* to its case where it has one."""
        if finding.waived is not None:
            waived = self.say("waived: {reason}", reason=one_line(finding.waived))
            ET.SubElement(case, "skipped", message=_xml(waived), type=finding.verdict)
            return True
        if finding.severity not in self._failing:
            return False
        message = _xml(one_line(finding.message))
        ET.SubElement(case, "failure", message=message, type=finding.verdict).text = _xml(self._text(finding))
        return True

    def _text(self, finding: Finding) -> str:
        lines = [f"{finding.severity} {finding.verdict} {finding.id}: {one_line(finding.message)}"]
        for side in finding.citations:
            place = self._places.of(side)
            at = f" ({one_line(place.path)}:{place.line}:{place.column})" if place else ""
            lines.append(f"- {one_line(side.source)}{at}: ‘{one_line(side.quote)}’")
        lines += [f"- {one_line(step)}" for step in finding.why]
        likely = suggestion_line(finding, self.say)
        return "\n".join([*lines, likely] if likely else lines)


def _trouble_case(trouble: Trouble) -> ET.Element:
    name = trouble.path or trouble.rule or trouble.kind
    case = ET.Element("testcase", name=_xml(one_line(name)), classname=trouble.kind)
    ET.SubElement(case, "error", message=_xml(trouble.text), type=trouble.kind)
    return case


def _count(suite: ET.Element) -> None:
    cases = suite.findall("testcase")
    suite.set("tests", str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(sum(case.find(tag) is not None for case in cases)))


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", printable(text, keep="\n"))
