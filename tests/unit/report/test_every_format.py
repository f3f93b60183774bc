"""What holds of every format in the registry: one run, one set of findings; nothing of an article steers its reader."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from junitparser import JUnitXml, Properties
from markdown_it import MarkdownIt

from checker.candidates import Shelf
from checker.decisions import IdleWaiver, Suggestion, Waiver
from checker.gate import gate
from checker.model import Article
from checker.report import FORMATS, ReportOptions, render
from checker.rulebook import load_rules
from checker.run import Agreement, Run
from tests.unit.report.newsroom import COMPLETE, INCOMPLETE

HOSTILE = (
    "<script>alert(1)</script>",
    '=HYPERLINK("http://evil.example")',
    "@SUM(A1)",
    "::error::pwned",
    "  ::error file=x::pwned",
    "##[error]pwned",
    "]]>",
    "<![CDATA[",
    "\x1b[31mred\x1b[0m",
    "\x9b31mred",
    "\u202egnoas\u202c",
    "a\x00b",
    "half \ud800 a letter",
    "\ufffe",
    "{0} {a.source} [x](javascript:alert(1))",
    '"><img src=x onerror=alert(1)>',
    "a\r\n::warning::pwned\n=1+1",
    "%0A::error::pwned",
)
PLANTED = "\n".join(HOSTILE)
BEARERS = [*HOSTILE, PLANTED]

# No build log shows what stands in these.
COMPRESSED = ("xlsx",)

AGREEMENT = Agreement(new=("bai/04-tong-ket.txt",), archive=5, met=5, figures=4, confirmed=2, sources=2, unknown=1)


def waived(run: Run) -> Run:
    """*run* with its second finding waived, a suggestion on its first, and a waiver that covers nothing."""
    first, second, *others = run.findings
    idle = IdleWaiver(waiver=Waiver(finding="ffff", reason="old", place="waivers.yaml:3"), why="is not needed")
    return replace(
        run,
        findings=(
            replace(first, suggestion=Suggestion(text="68", sources=("A/RES/79/243",))),
            replace(second, waived="two scopes"),
            *others,
        ),
        idle_waivers=(idle,),
        agreement=AGREEMENT,
    )


def planted(run: Run, text: str) -> Run:
    """*run* with *text* wherever an article, a file name or an editor's hand may bring it in."""
    run = waived(run)
    return replace(
        run,
        articles=tuple(replace(one, title=text, source=text, url=text) for one in run.articles),
        claims=tuple(replace(one, subject=text, attributed_to=text) for one in run.claims),
        facts=tuple(
            replace(one, label=text, positions=tuple(replace(p, text=text) for p in one.positions)) for one in run.facts
        ),
        maybe_same=tuple(replace(one, why=text) for one in run.maybe_same),
        findings=tuple(
            replace(
                one,
                message=text,
                why=(text, text),
                waived=text if one.waived else None,
                suggestion=Suggestion(text=text, sources=(text,)) if one.suggestion else None,
                citations=tuple(
                    replace(
                        side,
                        source=text,
                        title=text,
                        url=text,
                        sentence=f"{text} {side.quote} {text}",
                        sentence_start=0,
                    )
                    for side in one.citations
                ),
            )
            for one in run.findings
        ),
        unread=tuple(replace(one, path=text, why=text) for one in run.unread),
        failed_rules=tuple(replace(one, why=text) for one in run.failed_rules),
        idle_waivers=tuple(replace(one, waiver=replace(one.waiver, place=text), why=text) for one in run.idle_waivers),
    )


def shown(run: Run, format: str, options: ReportOptions = ReportOptions(width=100)) -> str:
    """The report as text; of one that is a zip of XML, its parts."""
    report = render(run, format, options)
    if isinstance(report, str):
        return report
    with zipfile.ZipFile(io.BytesIO(report)) as parts:
        return "\n".join(parts.read(name).decode("utf-8") for name in parts.namelist() if name.endswith(".xml"))


def _sarif(text: str) -> Mapping[str, str]:
    results = json.loads(text)["runs"][0]["results"]
    return {one["fingerprints"]["finding/v1"]: "waived" if "suppressions" in one else one["level"] for one in results}


def _junit(text: str) -> Mapping[str, str]:
    found = {}
    for suite in JUnitXml.fromstring(text.encode()):
        for case in suite:
            waivers = sum(str(result.message).startswith("waived") for result in case.result)
            for one in case.child(Properties) or ():
                severity, _, _ = one.value.split(" ", 2)
                found[one.name.removeprefix("finding:")] = "waived" if waivers else severity
    return found


def _github(text: str) -> Mapping[str, str]:
    found = {}
    for line in text.splitlines():
        told = re.match(r"::\w+ .*title=(\w+) (\w+) ([\w-]+) ([\w-]+)::(.*)", line)
        if told:
            found[told[4]] = "waived" if " waived: " in told[5] else told[1]
    return found


def _gitlab(text: str) -> Mapping[str, str]:
    return {
        one["fingerprint"]: "waived" if "(waived: " in one["description"] else one["content"]["body"].split()[0]
        for one in json.loads(text)
    }


def _json(text: str) -> Mapping[str, str]:
    return {one["id"]: "waived" if one["waived"] else one["severity"] for one in json.loads(text)["findings"]}


def _csv(text: str) -> Mapping[str, str]:
    rows = csv.DictReader(io.StringIO(text))
    return {row["id"]: "waived" if row["waived"] else row["severity"] for row in rows}


READERS: Mapping[str, Callable[[str], Mapping[str, str]]] = {
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
    "json": _json,
    "csv": _csv,
}


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_tells_the_same_findings(format: str):
    """Read back where a program reads it; by their ids where people do."""
    run = waived(COMPLETE)
    expected = {one.id: "waived" if one.waived else one.severity for one in run.findings}
    text = shown(run, format)
    if format in READERS:
        assert expected == READERS[format](text)
    else:
        assert [] == [name for name in expected if name not in text]


# CSV is a table of findings alone: standard error and the exit status tell what is missing.
@pytest.mark.parametrize("format", [name for name in FORMATS if name != "csv"])
def test_no_format_of_an_incomplete_run_looks_clean(format: str):
    """The unread file and the rule that did not run are told."""
    text = shown(INCOMPLETE, format)
    assert "07-hong.txt" in text
    assert "ran out of time" in text


@pytest.fixture(scope="module")
def read_run() -> Run:
    """Two articles that disagree and bear it all, in title, source and text, gated as they are read."""
    # Half a letter is refused where articles are read.
    whole = [text for text in HOSTILE if "\ud800" not in text]
    around, planted_in = " ".join(whole).replace("\n", " "), "\n".join(whole)
    articles = [
        Article(
            id=f"{number} ::error::.txt",
            path=f"{number} ::error::.txt",
            text=f"{around}\nTrong mưa {around} vụ sạt lở làm {number} người thiệt mạng {around}.\n{planted_in}",
            title=planted_in,
            source=f"{number}{planted_in}",
            published="2025-10-26",
        )
        for number in (12, 15)
    ]
    return gate(articles[:1], Shelf(articles[1:]), load_rules())


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_articles_are_inert_when_read(read_run: Run, format: str):
    """From the file to the report: the finding is there, and its quotes steer nothing."""
    assert ["conflict"] == [one.verdict for one in read_run.findings]
    text = shown(read_run, format)
    assert read_run.findings[0].id in text
    assert [] == [c for c in text if _steers(c)]
    if format not in COMPRESSED:
        commands = [line for line in text.splitlines() if line.strip().startswith("::")]
        assert (1 if format == "github" else 0) == len(commands)
        assert "##[" not in text


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("bearer", BEARERS, ids=[f"hostile-{number}" for number in range(len(BEARERS))])
def test_hostile_text_is_inert_in_every_format(format: str, bearer: str):
    """It steers no terminal, no build server, no spreadsheet, no browser and no parser."""
    text = shown(planted(INCOMPLETE, bearer), format)
    harmless = shown(planted(INCOMPLETE, "x"), format)
    assert [] == [c for c in text if _steers(c)]
    if format not in COMPRESSED:
        commands = [line for line in text.splitlines() if line.strip().startswith("::")]
        own = [line for line in harmless.splitlines() if line.strip().startswith("::")]
        assert [line.partition(" ")[0] for line in own] == [line.partition(" ")[0] for line in commands]
        assert "##[" not in text
    if format in ("json", "sarif", "gitlab"):
        assert _shape(json.loads(harmless)) == _shape(json.loads(text))
    elif format == "junit":
        assert [one.tag for one in ET.fromstring(harmless).iter()] == [one.tag for one in ET.fromstring(text).iter()]
    elif format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert [] == [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    elif format == "html":
        assert _tags(harmless) == _tags(text)
    elif format == "markdown":
        # The empty comment is the report's own: no text of an article brings a "<" in.
        plain = text.replace("<!-- -->", "")
        kinds = {token.type for block in MarkdownIt().parse(plain) for token in (block, *(block.children or ()))}
        assert set() == kinds & {"html_inline", "html_block", "image"}
    elif format == "xlsx":
        assert "<f>" not in text


def _steers(character: str) -> bool:
    """Controls, marks of direction and halves of letters; line ends and tabs are the formats' own."""
    if character in "\n\t":
        return False
    return unicodedata.category(character) in ("Cc", "Cs") or unicodedata.bidirectional(character) in (
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    )  # fmt: skip


def _shape(value: object) -> object:
    """A document without its texts: keys, lists and kinds of value."""
    if isinstance(value, dict):
        return {key: _shape(one) for key, one in value.items() if key not in ("url", "properties")}
    if isinstance(value, list):
        return [_shape(one) for one in value]
    return type(value).__name__ if not isinstance(value, int | float | Decimal) else "number"


def _tags(html: str) -> list[str]:
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(tag)
            assert not [name for name, _ in attrs if name.startswith("on")]
            assert not [value for _, value in attrs if value and value.strip().lower().startswith("javascript:")]

    Reader().feed(html)
    # Text that names no web address gives no link, and a wrapped figure no mark.
    return [tag for tag in found if tag not in ("a", "mark")]


# JSON and CSV hold the records, without words of their own.
@pytest.mark.parametrize("format", [name for name in FORMATS if name not in ("json", "csv")])
def test_every_format_says_the_likely_figure_in_the_language_asked_for(format: str):
    """And no word of it in English."""
    text = _in_vietnamese(format)
    assert "Nhiều khả năng là: ‘68’ (A/RES/79/243)." in text
    assert "Likely" not in text


@pytest.mark.parametrize("format", [name for name in FORMATS if name not in ("json", "csv", "gitlab")])
def test_every_format_with_room_for_it_says_what_the_archive_confirms(format: str):
    """GitLab's has room for issues alone."""
    text = _in_vietnamese(format)
    assert "2 con số được xác nhận bởi 2 nguồn độc lập, 1 con số chưa có trong kho bài" in text
    assert "waivers.yaml:3: lệnh bỏ qua ffff" in text


def test_a_comment_for_a_pull_request_tells_both():
    """The short form of Markdown."""
    text = str(render(waived(COMPLETE), "markdown", ReportOptions(summary=True)))
    assert "Likely: ‘68’ (A/RES/79/243)." in text
    assert "2 figures confirmed by 2 independent sources, 1 unknown to the archive" in text
    assert "waivers.yaml:3: waiver of ffff is not needed" in text


def test_the_table_of_findings_has_a_column_for_it():
    """With who says so."""
    first, *_ = csv.DictReader(io.StringIO(shown(waived(COMPLETE), "csv")))
    assert "68 (A/RES/79/243)" == first["suggestion"]


def _in_vietnamese(format: str) -> str:
    return shown(waived(COMPLETE), format, ReportOptions(width=300, language="vi"))
