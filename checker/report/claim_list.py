"""``checker claims``: the claim table for people, spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from checker.messages import Speaker
from checker.model import Claim
from checker.report.csv_text import csv_text
from checker.report.json_text import json_line
from checker.report.number_text import value_text
from checker.report.options import ReportOptions
from checker.report.plain_text import one_line, shortened
from checker.report.records import claim_records, fact_of_claim
from checker.report.unit_words import HEDGE_WORDS, STATUS_WORDS, unit_word
from checker.run import Run
from checker.schema import CLAIMS, claim_rows

_QUOTE_WIDTH = 48


def _table(run: Run, options: ReportOptions) -> str:
    # tabulate is slow to import for its size, and only this format needs it.
    from tabulate import tabulate

    sources = {article.id: article.source or article.path for article in run.articles}
    facts = fact_of_claim(run)
    rows = [
        _table_row(claim, sources[claim.article], facts.get(claim.id), options.say) for claim in _shown(run, options)
    ]
    say = options.say
    header = (
        say("Source"), say("Quote"), say("Value"), say("Unit"), say("Hedge"), say("Status"), say("As of"), say("Fact"),
    )  # fmt: skip
    return tabulate(rows, headers=header, tablefmt="simple", disable_numparse=True) + "\n"


def _table_row(claim: Claim, source: str, fact: str | None, say: Speaker) -> tuple[str, ...]:
    value = value_text(claim)
    hedge, status = say.again(HEDGE_WORDS[claim.hedge]), say.again(STATUS_WORDS[claim.status])
    quote = shortened(claim.quote, _QUOTE_WIDTH)
    cells = (source, quote, value, unit_word(claim.unit, say), hedge, status, claim.as_of, fact)
    return tuple(one_line(cell or "") for cell in cells)


def _csv(run: Run, options: ReportOptions) -> str:
    facts = fact_of_claim(run)
    claims = _shown(run, options)
    rows = [(*row, facts.get(claim.id)) for claim, row in zip(claims, claim_rows(claims, run.articles), strict=True)]
    return csv_text([*(column.name for column in CLAIMS), "fact"], rows)


def _jsonl(run: Run, options: ReportOptions) -> str:
    return "".join(json_line(record) + "\n" for record in claim_records(run, furniture=options.furniture))


def _shown(run: Run, options: ReportOptions) -> list[Claim]:
    return [claim for claim in run.claims if options.furniture or claim.zone != "furniture"]


RENDERERS: Mapping[str, Callable[[Run, ReportOptions], str]] = MappingProxyType(
    {"table": _table, "csv": _csv, "jsonl": _jsonl}
)
