"""A check of six articles, written out by hand: what the report tests print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from checker.model import (
    Article,
    Citation,
    Claim,
    Comparison,
    Fact,
    Finding,
    Interval,
    Kind,
    MaybeSame,
    Position,
    Severity,
    Slots,
    Span,
    Status,
    Unread,
    Verdict,
)
from checker.rule import FailedRule, Reference, Rule, RuleKind
from checker.run import Run

HOSTILE_TITLE = 'Bão <script>alert("tít")</script> | **đậm** [x](javascript:alert(1))'
HOSTILE_TEXT = (
    '=HYPERLINK("http://evil.example") \x1b[31mđỏ\x1b[0m có 12 người <b>bị thương</b> & 3 | 4 `mã` \u202egnoas\u202c.\n'
)

ARTICLES: Mapping[str, Article] = {
    article.id: article
    for article in (
        Article(
            id="bai/01-sang.txt",
            path="bai/01-sang.txt",
            text=(
                "Sáng 25/10, thủ đô đón các đoàn.\n\n"
                "Ban tổ chức cho biết 60 nước sẽ đặt bút ký trong ngày đầu, trước sự chứng kiến của khoảng 110 nước.\n\n"
                "Văn kiện gồm 9 chương và 71 điều.\n\n"
                "Kinh phí là 1,8 tỷ đồng.\n\n"
                "Đọc thêm: 13 thuyền viên về đất liền.\n"
            ),
            title="Thủ đô sẵn sàng cho lễ mở ký",
            source="vietnamplus.vn",
            url="https://www.vietnamplus.vn/le-mo-ky.vnp?a=1&b=2",
            published="2025-10-25T09:00",
            furniture=(Span(196, 234),),
        ),
        Article(
            id="bai/02-chieu.txt",
            path="bai/02-chieu.txt",
            text=(
                "Đến chiều, gần 70 quốc gia đã ký văn kiện.\n\n"
                "Khoảng 110 quốc gia có mặt tại hội trường.\n\n"
                "Ngân sách chi 2,0 tỷ đồng cho hai ngày.\n"
            ),
            title="Gần 70 quốc gia ký trong ngày đầu",
            source="nld.com.vn",
            url="https://nld.com.vn/ky.htm",
            published="2025-10-25T14:40",
        ),
        Article(
            id="bai/03-be-mac.txt",
            path="bai/03-be-mac.txt",
            text="Khi bế mạc, 72 quốc gia đã ký, theo vị bộ trưởng chủ nhà.\n\nLễ diễn ra ngày 25 và 26/10.\n\nQuý ba tăng 8,22%.\n",
            title="Bế mạc lễ mở ký",
            published="2025-10-26",
        ),
        Article(
            id="bai/04-tong-ket.txt",
            path="bai/04-tong-ket.txt",
            text=(
                "Tổng kết cho thấy 72 quốc gia đã ký và 119 quốc gia tham gia.\n\n"
                "Tăng trưởng quý ba đạt 8,22%.\n\nLễ diễn ra từ ngày 25 đến 27/10.\n"
            ),
            title="Nhìn lại lễ mở ký",
            source="baoquocte.vn",
            url="javascript:alert(1)",
            published="2025-11-18",
        ),
        Article(
            id="bai/05-chep.txt",
            path="bai/05-chep.txt",
            text="Đến chiều, gần 70 quốc gia đã ký văn kiện.\n",
            title="Gần 70 quốc gia ký",
            source="tin24h.example",
            published="2025-10-25T16:05",
        ),
        Article(
            id="bai/06-la.txt",
            path="bai/06-la.txt",
            text=HOSTILE_TEXT,
            title=HOSTILE_TITLE,
            source='"><img src=x onerror=alert(1)>',
            url='https://evil.example/"onmouseover="alert(1)',
            published="2025-10-27",
        ),
    )
}


def exactly(number: str) -> Interval:
    """Return the range that holds *number* alone."""
    return Interval(Decimal(number), Decimal(number))


def claim(
    article: str, quote: str, kind: Kind, value: str, unit: str | None, *, core: Interval | None = None, **more: object
) -> Claim:
    """Return the claim that *quote* makes where it first stands in *article*."""
    text = ARTICLES[article].text
    start = text.index(quote)
    sentence_start = text.rfind("\n", 0, start) + 1
    number = kind not in ("date", "score", "text")
    fields: dict[str, object] = {
        "core": core if core is not None or not number else exactly(value),
        "figure": Span(start, start + len(quote)),
        "sentence": text[sentence_start : text.index("\n", start)],
        "sentence_start": sentence_start,
        "as_of": ARTICLES[article].published,
        "as_of_source": "published",
        "subject": quote,
    }
    return Claim(
        id=f"{article}#{start}-{start + len(quote)}",
        article=article,
        start=start,
        end=start + len(quote),
        quote=quote,
        kind=kind,
        value=Decimal(value) if number else value,
        unit=unit,
        **(fields | more),  # type: ignore[arg-type]  # typed by the record's own checks in use
    )


_SIGN = Slots(counted="country", counted_known=True, predicate="sign", event="lễ mở ký", names=(("thủ đô", 1),))
SIGN_60 = claim("bai/01-sang.txt", "60 nước", "count", "60", "country", status="planned", slots=_SIGN)
SIGN_70 = claim(
    "bai/02-chieu.txt", "gần 70 quốc gia", "count", "70", "country",
    core=Interval(Decimal(63), Decimal(69)), hedge="nearly", slots=_SIGN,
)  # fmt: skip
SIGN_70_COPY = claim(
    "bai/05-chep.txt", "gần 70 quốc gia", "count", "70", "country",
    core=Interval(Decimal(63), Decimal(69)), hedge="nearly", slots=_SIGN,
)  # fmt: skip
SIGN_72 = claim(
    "bai/03-be-mac.txt", "72 quốc gia", "count", "72", "country", attributed_to="vị bộ trưởng chủ nhà", slots=_SIGN
)
SIGN_72_LATER = claim("bai/04-tong-ket.txt", "72 quốc gia", "count", "72", "country", slots=_SIGN)
ATTEND_110 = claim(
    "bai/01-sang.txt", "khoảng 110 nước", "count", "110", "country",
    core=Interval(Decimal(109), Decimal(111)), hedge="about",
)  # fmt: skip
ATTEND_110_TOO = claim(
    "bai/02-chieu.txt", "Khoảng 110 quốc gia", "count", "110", "country",
    core=Interval(Decimal(109), Decimal(111)), hedge="about",
)  # fmt: skip
ATTEND_119 = claim("bai/04-tong-ket.txt", "119 quốc gia", "count", "119", "country")
CHAPTERS = claim("bai/01-sang.txt", "9 chương", "count", "9", "chapter")
PROVISIONS = claim("bai/01-sang.txt", "71 điều", "count", "71", "article")
COST = claim("bai/01-sang.txt", "1,8 tỷ đồng", "money", "1.8E+9", "VND")
COST_TOO = claim("bai/02-chieu.txt", "2,0 tỷ đồng", "money", "2000000000", "VND")
GROWTH = claim(
    "bai/04-tong-ket.txt", "8,22%", "percent", "8.22", "percent", core=Interval(Decimal("8.215"), Decimal("8.225"))
)
GROWTH_TOO = claim(
    "bai/03-be-mac.txt", "8,22%", "percent", "8.22", "percent", core=Interval(Decimal("8.215"), Decimal("8.225"))
)
DAYS = claim("bai/03-be-mac.txt", "ngày 25 và 26/10", "date", "2025-10-25/2025-10-26", None, grain="day")
DAYS_TOO = claim("bai/04-tong-ket.txt", "từ ngày 25 đến 27/10", "date", "2025-10-25/2025-10-27", None, grain="day")
CREW = claim("bai/01-sang.txt", "13 thuyền viên", "count", "13", "person", zone="furniture")
INJURED = claim("bai/06-la.txt", "12 người <b>bị thương</b>", "count", "12", "person")
FORMULA = claim("bai/06-la.txt", '=HYPERLINK("http://evil.example")', "text", "=HYPERLINK", None)

CLAIMS: tuple[Claim, ...] = tuple(
    sorted(
        (
            SIGN_60, SIGN_70, SIGN_70_COPY, SIGN_72, SIGN_72_LATER, ATTEND_110, ATTEND_110_TOO, ATTEND_119,
            CHAPTERS, PROVISIONS, COST, COST_TOO, GROWTH, GROWTH_TOO, DAYS, DAYS_TOO, CREW, INJURED, FORMULA,
        ),
        key=lambda one: (one.article, one.start),
    )
)  # fmt: skip


def position(number: int, text: str, *claims: Claim, status: Status = "actual", sources: int = 1) -> Position:
    """Return the position that *claims* share, its range that of the first."""
    core = claims[0].core
    return Position(
        id=f"p{number}",
        text=text,
        low=core.low if core else None,
        high=core.high if core else None,
        status=status,
        as_of=max(one.as_of or "" for one in claims) or None,
        claims=tuple(sorted(one.id for one in claims)),
        sources=sources,
    )


def fact(name: str, label: str, *positions: Position, comparisons: tuple[Comparison, ...] = ()) -> Fact:
    """Return a judged fact of the one story."""
    first = next(one for one in CLAIMS if one.id == positions[0].claims[0])
    return Fact(
        id=f"le-mo-ky/{name}",
        label=label,
        kind=first.kind,
        unit=first.unit,
        story="le-mo-ky",
        rule=None,
        claims=tuple(sorted(claim_id for one in positions for claim_id in one.claims)),
        positions=positions,
        comparisons=comparisons,
    )


FACTS: tuple[Fact, ...] = (
    fact(
        "dates", "ngày tổ chức lễ mở ký",
        position(1, "25–26 Oct 2025", DAYS), position(2, "25–27 Oct 2025", DAYS_TOO),
        comparisons=(Comparison(a="p1", b="p2", verdict="undecided", why="One may count the closing day."),),
    ),
    fact("chapters", "số chương của văn kiện", position(1, "9", CHAPTERS)),
    fact(
        "cost", "kinh phí tổ chức lễ mở ký",
        position(1, "1.8 billion VND", COST), position(2, "2.0 billion VND", COST_TOO),
        comparisons=(Comparison(a="p1", b="p2", verdict="conflict", why="1.8 and 2.0 billion VND are both exact."),),
    ),
    fact("growth", "tăng trưởng quý III", position(1, "8.22 %", GROWTH, GROWTH_TOO, sources=2)),
    fact(
        "participants", "quốc gia tham dự",
        position(1, "about 110", ATTEND_110, ATTEND_110_TOO, sources=2), position(2, "119", ATTEND_119),
        comparisons=(
            Comparison(a="p1", b="p2", verdict="compatible", why="119 is at the edge of about 110.", weak=True),
        ),
    ),
    fact("provisions", "số điều của văn kiện", position(1, "71", PROVISIONS)),
    fact(
        "signatories", "quốc gia ký văn kiện",
        position(1, "60 (planned)", SIGN_60, status="planned"),
        position(2, "nearly 70", SIGN_70, SIGN_70_COPY),
        position(3, "72", SIGN_72, SIGN_72_LATER, sources=2),
        comparisons=(
            Comparison(a="p1", b="p2", verdict="planned_vs_actual", why="60 was announced; nearly 70 is reported."),
            Comparison(a="p1", b="p3", verdict="planned_vs_actual", why="60 was announced; 72 is reported."),
            Comparison(a="p2", b="p3", verdict="update", why="The later count, 72, is the higher one."),
        ),
    ),
)  # fmt: skip


def cite(one: Claim, position_id: str | None) -> Citation:
    """Return *one* as a side of a finding."""
    article = ARTICLES[one.article]
    return Citation(
        claim=one.id,
        article=one.article,
        source=article.source or one.article,
        title=article.title,
        url=article.url,
        published=article.published,
        start=one.start,
        end=one.end,
        quote=one.quote,
        sentence=one.sentence,
        sentence_start=one.sentence_start,
        position=position_id,
    )


def finding(
    name: str, severity: Severity, verdict: Verdict, fact_name: str, message: str, *citations: Citation
) -> Finding:
    """Return a finding of the rule *name* on a fact of the one story."""
    return Finding(
        id=f"{name}-0a1b2c3d",
        rule=name,
        fact=f"le-mo-ky/{fact_name}",
        verdict=verdict,
        severity=severity,
        message=message,
        why=("The two claims count one thing.", "No wording explains the difference."),
        citations=citations,
    )


ADOPTED = Reference(
    value=Decimal(68),
    title="A/RES/79/243",
    url="https://docs.un.example/A/RES/79/243",
    published="2024-12-24",
    retrieved="2025-11-01",
    quote="Article 68",
)
ADOPTED_TEXT = Citation(
    claim=None,
    article=None,
    source="United Nations",
    title="A/RES/79/243",
    url="https://docs.un.example/A/RES/79/243",
    published="2024-12-24",
    quote="Article 68",
)

FINDINGS: tuple[Finding, ...] = (
    finding(
        "provisions-differ", "error", "conflict", "provisions",
        "vietnamplus.vn gives 71 provisions; the adopted text has 68.", cite(PROVISIONS, "p1"), ADOPTED_TEXT,
    ),
    finding(
        "amounts-differ", "error", "conflict", "cost",
        "vietnamplus.vn: ‘1,8 tỷ đồng’; nld.com.vn: ‘2,0 tỷ đồng’.", cite(COST, "p1"), cite(COST_TOO, "p2"),
    ),
    finding(
        "counts-differ", "warning", "compatible", "participants",
        "‘khoảng 110 nước’ and ‘119 quốc gia’ can only just both be true.",
        cite(ATTEND_110, "p1"), cite(ATTEND_110_TOO, "p1"), cite(ATTEND_119, "p2"),
    ),
    finding(
        "dates-differ", "warning", "undecided", "dates",
        "The last day is given as 26 and as 27 October.", cite(DAYS, "p1"), cite(DAYS_TOO, "p2"),
    ),
    finding(
        "planned-and-actual", "note", "planned_vs_actual", "signatories",
        "60 were announced; 72 are reported as having signed.", cite(SIGN_60, "p1"), cite(SIGN_72, "p3"),
    ),
    finding(
        "running-count", "note", "update", "signatories",
        "nearly 70 on 25 October became 72 on 26 October.",
        cite(SIGN_70, "p2"), cite(SIGN_70_COPY, "p2"), cite(SIGN_72, "p3"), cite(SIGN_72_LATER, "p3"),
    ),
)  # fmt: skip


def rule(name: str, kind: RuleKind, severity: Severity) -> Rule:
    """Return a rule as far as reports print one."""
    return Rule(
        id=name,
        kind=kind,
        stage="stable",
        severity=severity,
        file=f"rules/general/{name}.yaml",
        summary="Two figures of one fact cannot both be true.",
        why="Readers act on figures.",
        message="{a.quote}",
    )


COMPLETE = Run(
    articles=tuple(ARTICLES.values()),
    copies={"bai/05-chep.txt": "bai/02-chieu.txt"},
    claims=CLAIMS,
    facts=FACTS,
    maybe_same=(MaybeSame(a=CHAPTERS.id, b=INJURED.id, why="‘12 người’ says nothing of where."),),
    findings=FINDINGS,
    rules=(
        replace(rule("provisions-differ", "reference", "error"), reference=ADOPTED),
        rule("counts-differ", "agree", "warning"),
        rule("running-count", "running_count", "note"),
    ),
    unparsed=3,
)
INCOMPLETE = replace(
    COMPLETE,
    unread=(Unread(path="bai/07-hong.txt", why="The bytes are no UTF-8 and no code page is declared."),),
    failed_rules=(FailedRule(rule="names", why="The pattern ran out of time."),),
)
EMPTY = Run(articles=(), copies={}, claims=(), facts=(), maybe_same=(), findings=(), rules=())
