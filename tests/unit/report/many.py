"""A run of as many articles as one wants, each with figures of its own and figures that it shares."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from checker.model import Article, Citation, Claim, Comparison, Fact, Finding, Position, Span
from checker.rule import Rule
from checker.run import Run
from tests.unit.report.newsroom import exactly, rule

_A_STORY = 10  # articles of one story
_ALONE = 16  # figures that an article alone states


@cache
def many(number: int) -> Run:
    """Return a run of *number* articles in stories of ten: each story has one conflict, one agreement, and much else."""
    articles: list[Article] = []
    claims: list[Claim] = []
    for index in range(number):
        article, stated = _article(index)
        articles.append(article)
        claims.extend(stated)
    facts, findings = _facts(claims, number)
    rules: tuple[Rule, ...] = (rule("figures-agree", "agree", "error"),)
    return Run(
        articles=tuple(articles),
        copies={},
        claims=tuple(claims),
        facts=tuple(facts),
        maybe_same=(),
        findings=tuple(findings),
        rules=rules,
    )


def _article(index: int) -> tuple[Article, list[Claim]]:
    name, story = f"bai-{index:04}", index // _A_STORY
    lines = [f"Cầu số {story} dài {450 + index % 2} m.", f"Cầu số {story} có 12 nhịp."]
    lines += [f"Đoạn {line} của {name}: có {1000 + index * 37 + line} người qua lại." for line in range(_ALONE)]
    lines.append("Không có số liệu nào trong đoạn này, chỉ có lời kể của những người sống quanh cây cầu. " * 4)
    article = Article(
        id=name, path=f"{name}.txt", text="\n\n".join(lines), title=f"Chuyện cây cầu {index}", source=f"bao{index % 40}.vn",
        published=f"2025-10-{index % 28 + 1:02}", story=f"cau-{story}",
    )  # fmt: skip
    quotes = [(f"{450 + index % 2} m", "measure", "m"), ("12 nhịp", "count", "span")]
    quotes += [(f"{1000 + index * 37 + line} người", "count", "person") for line in range(_ALONE)]
    return article, [_claim(article, *quote) for quote in quotes]


def _claim(article: Article, quote: str, kind: str, unit: str) -> Claim:
    start = article.text.index(quote)
    line = article.text.rfind("\n", 0, start) + 1
    value = quote.split(maxsplit=1)[0]
    return Claim(
        id=f"{article.id}#{start}-{start + len(quote)}", article=article.id, start=start, end=start + len(quote),
        quote=quote, figure=Span(start, start + len(value)), sentence=article.text[line:].split("\n", 1)[0],
        sentence_start=line, kind=kind, value=exactly(value).low, unit=unit, core=exactly(value),  # type: ignore[arg-type]
        as_of=article.published, as_of_source="published",
    )  # fmt: skip


def _facts(claims: list[Claim], number: int) -> tuple[list[Fact], list[Finding]]:
    facts: list[Fact] = []
    findings: list[Finding] = []
    for story in range((number + _A_STORY - 1) // _A_STORY):
        mine = [claim for claim in claims if int(claim.article[-4:]) // _A_STORY == story]
        lengths = [claim for claim in mine if claim.unit == "m"]
        positions = tuple(
            _position(place, value, [claim for claim in lengths if claim.quote == f"{value} m"])
            for place, value in enumerate(("450", "451"), 1)
        )
        fact = _fact(story, "length", "measure", "m", positions)
        why = "‘450 m’ and ‘451 m’ do not meet."
        facts.append(replace(fact, comparisons=(Comparison(a="p1", b="p2", verdict="conflict", why=why),)))
        spans = [claim for claim in mine if claim.unit == "span"]
        facts.append(_fact(story, "spans", "count", "span", (_position(1, "12", spans),)))
        facts += [
            _fact(story, f"alone-{claim.id}", "count", "person", (_position(1, claim.quote, [claim]),))
            for claim in mine
            if claim.unit == "person"
        ]
        findings.append(
            Finding(
                id=f"{story:016x}",
                rule="figures-agree",
                fact=fact.id,
                verdict="conflict",
                severity="error",
                message="Hai độ dài của một cây cầu.",
                why=(why,),
                citations=tuple(_cited(claim, fact) for claim in lengths),
            )
        )
    return facts, findings


def _position(place: int, text: str, claims: list[Claim]) -> Position:
    value = exactly(text.split(maxsplit=1)[0])
    return Position(
        id=f"p{place}", text=text, low=value.low, high=value.high, status="actual", as_of="2025-10-28",
        claims=tuple(sorted(claim.id for claim in claims)), sources=len(claims),
    )  # fmt: skip


def _fact(story: int, name: str, kind: str, unit: str, positions: tuple[Position, ...]) -> Fact:
    return Fact(
        id=f"cau-{story}/{name}", label=f"{name} của cầu {story}", kind=kind, unit=unit, story=f"cau-{story}",  # type: ignore[arg-type]
        rule=None, claims=tuple(sorted(claim for one in positions for claim in one.claims)), positions=positions,
    )  # fmt: skip


def _cited(claim: Claim, fact: Fact) -> Citation:
    return Citation(
        claim=claim.id, article=claim.article, source=claim.article, start=claim.start, end=claim.end, quote=claim.quote,
        sentence=claim.sentence, sentence_start=claim.sentence_start,
        position=next(one.id for one in fact.positions if claim.id in one.claims),
    )  # fmt: skip
