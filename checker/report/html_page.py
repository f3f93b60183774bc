"""``check --format html``: the report as one file that needs no network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib import resources
from typing import TYPE_CHECKING

from checker.messages import Speaker
from checker.report import html_views as views
from checker.report.claim_data import claim_data, headings
from checker.report.digest import Digest, digest
from checker.report.json_document import tool_version
from checker.report.json_text import json_line
from checker.report.lookup import Lookup, lookup
from checker.report.matrix import Matrix
from checker.report.options import ReportOptions
from checker.report.quotes import printed_time
from checker.report.standing import standings
from checker.report.tallies import headline
from checker.report.templates import template
from checker.run import Run

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the page that the bar leads to."""

    anchor: str
    name: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything the templates print beside the digest."""

    headline: str
    standfirst: str
    imprint: str
    places: tuple[Place, ...]
    verdicts: tuple[views.VerdictChoice, ...]
    sources: tuple[str, ...]
    reported: tuple[views.FactView, ...]
    unreported: tuple[views.FactView, ...]
    matrices: tuple[Matrix, ...]
    articles: tuple[views.ArticleView, ...]
    standings: tuple[views.StandingView, ...]
    signs: Mapping[str, str]
    standing_words: Mapping[str, str]
    anchors: Mapping[str, str]
    fact_of_claim: Mapping[str, views.FactView]
    headings: tuple[str, ...]
    claim_total: int
    claim_data: Markup
    words: Markup
    keys: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """Style and script of the page with their hashes: the page lets nothing else run."""

    style: Markup
    style_hash: str
    script: Markup
    script_hash: str


def render(run: Run, options: ReportOptions) -> str:
    """Return the report as one HTML page: style and script inside, every text of an article escaped."""
    speak = options.say
    sheet = digest(run, speak)
    page = _page(sheet, lookup(run), options)
    date = partial(printed_time, language=speak.language)
    made = template("report.html.jinja").render(
        sheet=sheet, page=page, assets=_assets(), say=speak, counted=speak.counted, date=date
    )
    # A build log that shows the page must not take a quote for a command of the old form.
    return made.replace("##[", "##&#91;")


def _page(sheet: Digest, records: Lookup, options: ReportOptions) -> Page:
    from markupsafe import Markup

    speak, run = options.say, records.run
    facts = views.fact_views(sheet, records, speak)
    standing = standings(records)
    legend = views.standing_views(speak)
    matrices = views.matrix_views(facts, records, standing)
    anchors = {view.entry.id: view.anchor for view in facts}
    shown = {view.entry.fact.id: view for view in facts if view.entry.fact is not None}
    total = sum(options.furniture or claim.zone != "furniture" for claim in run.claims)
    sections = {fact: view.anchor for fact, view in shown.items()}
    data = claim_data(records, sections, speak, furniture=options.furniture)
    return Page(
        headline=headline(run, speak, between=", "),
        standfirst=_standfirst(sheet, run, speak),
        imprint=_imprint(run, speak),
        places=tuple(_places(sheet, facts, len(run.articles), total, speak)),
        verdicts=views.verdict_choices(facts, speak),
        sources=views.all_sources(view.entry for view in facts),
        reported=facts[: len(sheet.reported)],
        unreported=facts[len(sheet.reported) :],
        matrices=matrices,
        articles=tuple(views.article_views(records, standing, speak)),
        standings=legend,
        signs={one.name: one.sign for one in legend},
        standing_words={one.name: one.word for one in legend},
        anchors=anchors,
        fact_of_claim={claim: shown[fact.id] for claim, fact in records.fact_of.items() if fact.id in shown},
        headings=headings(speak),
        claim_total=total,
        claim_data=Markup(data),  # escaped for its place by claim_data
        words=Markup(json_line(_script_words(speak))),  # the catalogue's own words
        keys=_keys(speak),
    )


def _standfirst(sheet: Digest, run: Run, speak: Speaker) -> str:
    found = headline(run, speak, between=", ")
    if not sheet.reported:
        return found
    total = speak.counted("{number} fact", "{number} facts", len(run.facts))
    return speak("{findings} on {reported} of {facts}", findings=found, reported=len(sheet.reported), facts=total)


def _imprint(run: Run, speak: Speaker) -> str:
    rules = speak.counted("{number} rule", "{number} rules", len(run.rules))
    return speak("Made by doichieu {version} from {rules}.", version=tool_version(), rules=rules)


def _places(
    sheet: Digest, facts: tuple[views.FactView, ...], articles: int, claims: int, speak: Speaker
) -> Iterator[Place]:
    if sheet.reported:
        yield Place("findings", speak("Findings"), len(sheet.reported))
    if sheet.unreported:
        yield Place("without-a-finding", speak("Without a finding"), len(sheet.unreported))
    if sheet.open_pairs:
        yield Place("same-fact", speak("Same fact?"), len(sheet.open_pairs))
    if facts:
        yield Place("who-says-what", speak("Who says what"), len(facts))
    if articles:
        yield Place("articles", speak("Articles"), articles)
    yield Place("claims", speak("Claims"), claims)


def _keys(speak: Speaker) -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("j", "n"), speak("next fact")),
        (("k", "p"), speak("previous fact")),
        (("o",), speak("open or fold")),
        (("c",), speak("copy as note")),
        (("/",), speak("find")),
        (("1", "…", "6"), speak("go to a part of the report")),
        (("?",), speak("this list")),
    )


def _script_words(speak: Speaker) -> dict[str, str]:
    """What the script says; it fills {shown} and {total} itself."""
    return {
        "language": speak.language,
        "facts": speak("{shown} of {total} facts", shown="{shown}", total="{total}"),
        "claims": speak("{shown} of {total} claims", shown="{shown}", total="{total}"),
        "copied": speak("Copied"),
        "notCopied": speak("The browser did not let the page copy; select the text instead."),
    }


@cache
def _assets() -> Assets:
    from markupsafe import Markup

    style, script = _joined("style", ".css"), _joined("script", ".js")
    return Assets(style=Markup(style), style_hash=_hash(style), script=Markup(script), script_hash=_hash(script))


def _joined(folder: str, suffix: str) -> str:
    """All files of one folder, in order of their names."""
    found: Iterable[tuple[str, str]] = (
        (file.name, file.read_text(encoding="utf-8"))
        for file in resources.files("checker.report").joinpath("page", folder).iterdir()
        if file.name.endswith(suffix)
    )
    return "".join(text for _, text in sorted(found))


def _hash(text: str) -> str:
    digest_of_text = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest_of_text).decode()}"
