"""Answers and histories of an archive: for people, programs and spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from checker.answers import Answer, Telling
from checker.messages import VERDICT_WORDS, Moment, Speaker, joined
from checker.model import Citation, Fact
from checker.report.csv_text import csv_text
from checker.report.json_text import Json, json_document
from checker.report.plain_text import one_line
from checker.report.records import Record, citation_record, fact_record
from checker.report.translation import fact_in_words

ANSWER_FORMATS = ("table", "json", "csv")
_ANSWER_COLUMNS = (
    "fact", "label", "position", "status", "as_of", "sources", "source", "published", "quote", "sentence", "title", "url",
)  # fmt: skip
_HISTORY_COLUMNS = (
    "fact", "published", "as_of", "position", "source", "quote", "version", "current", "now", "sentence", "title", "url",
)  # fmt: skip


def render_answers(question: str, answers: Sequence[Answer], format: str, say: Speaker) -> str:
    """Print *answers* to *question* in one of `ANSWER_FORMATS`, every position with its quotes and links."""
    told = [replace(answer, fact=fact_in_words(answer.fact, say)) for answer in answers]
    return _answers_table(told, say) if format == "table" else _ANSWERS[format](question, told)


def render_history(fact: Fact, tellings: Sequence[Telling], format: str, say: Speaker) -> str:
    """Print what was said of *fact*, in order of time, in one of `ANSWER_FORMATS`."""
    told = [replace(one, text=say.again(one.text), now=say.again(one.now)) for one in tellings]
    fact = fact_in_words(fact, say)
    return _history_table(fact, told, say) if format == "table" else _HISTORIES[format](fact, told)


def _answers_table(answers: Sequence[Answer], say: Speaker) -> str:
    return "\n".join("\n".join(_answer_lines(number, one, say)) + "\n" for number, one in enumerate(answers, 1))


def _answer_lines(number: int, answer: Answer, say: Speaker) -> Iterator[str]:
    fact = answer.fact
    yield f"{number}. {one_line(fact.label)}  [{one_line(fact.id)}]"
    positions = {position.id: position for position in fact.positions}
    shown = ""
    for side in answer.citations:
        if side.position != shown:
            shown = side.position or ""
            position = positions[shown]
            count = say.counted("{number} source", "{number} sources", position.sources)
            yield f"   {one_line(position.text)}  ({_day(position.as_of, say)}, {count})"
        yield f"      {_quoted(side)}"
    texts = {name: position.text for name, position in positions.items()}
    for one in fact.comparisons:
        if one.verdict != "agree":
            verdict = say.again(VERDICT_WORDS[one.verdict])
            yield f"   {verdict}: {one_line(texts[one.a])} / {one_line(texts[one.b])}: {one_line(one.why)}"


def _day(iso: str | None, say: Speaker) -> str:
    return say.again(joined("", (Moment(iso),))) if iso else say("undated")


def _quoted(side: Citation) -> str:
    place = ", ".join(filter(None, (side.source, side.published, side.url)))
    return f"‘{one_line(side.quote)}’  {one_line(place)}"


def _answers_json(question: str, answers: Sequence[Answer]) -> str:
    return json_document({"question": question, "answers": [_answer_record(one) for one in answers]})


def _answer_record(answer: Answer) -> Record:
    return {**fact_record(answer.fact), "citations": [citation_record(side, {}) for side in answer.citations]}


def _answers_csv(question: str, answers: Sequence[Answer]) -> str:
    rows = []
    for answer in answers:
        positions = {position.id: position for position in answer.fact.positions}
        for side in answer.citations:
            position = positions[side.position or ""]
            said = (position.text, position.status, position.as_of, position.sources)
            rows.append((answer.fact.id, answer.fact.label, *said, *_cells(side)))
    return csv_text(_ANSWER_COLUMNS, rows)


def _cells(side: Citation) -> tuple[str | None, ...]:
    return side.source, side.published, side.quote, side.sentence, side.title, side.url


def _history_table(fact: Fact, tellings: Sequence[Telling], say: Speaker) -> str:
    lines = [f"{one_line(fact.label)}  [{one_line(fact.id)}]"]
    for one in tellings:
        lines.append(f"   {_day(one.citation.published, say):16}  {one_line(one.text):20}  {_quoted(one.citation)}")
        if not one.current:
            now = say("now ‘{text}’", text=one_line(one.now)) if one.now else say("no longer said")
            changed = say("version {version} of the article, since changed: {now}", version=one.version, now=now)
            lines.append(f"   {'':16}  {changed}")
    return "\n".join(lines) + "\n"


def _history_json(fact: Fact, tellings: Sequence[Telling]) -> str:
    told: list[Json] = [
        {
            **citation_record(one.citation, {}),
            "text": one.text,
            "as_of": one.as_of,
            "version": one.version,
            "current": one.current,
            "now": one.now or None,
        }
        for one in tellings
    ]
    return json_document({"fact": fact_record(fact), "history": told})


def _history_csv(fact: Fact, tellings: Sequence[Telling]) -> str:
    rows = [
        (
            fact.id, one.citation.published, one.as_of, one.text, one.citation.source, one.citation.quote,
            one.version, "yes" if one.current else "no", one.now, one.citation.sentence, one.citation.title, one.citation.url,
        )
        for one in tellings
    ]  # fmt: skip  # one value a column
    return csv_text(_HISTORY_COLUMNS, rows)


_ANSWERS: Mapping[str, Callable[[str, Sequence[Answer]], str]] = MappingProxyType(
    {"json": _answers_json, "csv": _answers_csv}
)
_HISTORIES: Mapping[str, Callable[[Fact, Sequence[Telling]], str]] = MappingProxyType(
    {"json": _history_json, "csv": _history_csv}
)
