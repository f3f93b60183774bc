"""Web pages in the layouts that papers use, around articles of our own: what is the article's, and what is not, is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from json import dumps
from pathlib import Path

from checker.model import Article
from checker.read import read_articles

_SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
_MENU = "".join(
    f'<li><a href="/{name}">{name}</a></li>' for name in ("Trang chủ", "Thời sự", "Thế giới", "Kinh tế", "Giáo dục")
)
# Other stories' figures: each in the article's text is one that a desk would be alarmed by.
_OTHERS = tuple(f"Cháy chợ đầu mối: {20 + n} người bị thương, {3 * n} xe bị thiêu rụi" for n in range(8))
_COMMENTS = ("Tôi nghe nói chỉ có 55 nước ký thôi, báo đăng nhầm rồi chăng?", "Rất tự hào, mong có 100 nước tham gia!")
DECOYS = (*_OTHERS, *_COMMENTS)
_FOOT = "Giấy phép số 123/GP-BTTTT cấp ngày 01/01/2020. © 2026 Báo Ví Dụ. Tổng biên tập: Nguyễn Văn A. Điện thoại: 024 3456 7890"


@dataclass(frozen=True)
class TestPage:
    """One page; *own* are the paragraphs that must come out of it."""

    __test__ = False  # no test case, whatever its name
    layout: str
    length: str
    markup: str
    own: tuple[str, ...]


def pages() -> tuple[TestPage, ...]:
    """Return every layout around every article, whole and cut to three paragraphs and to one."""
    found = []
    articles, _ = read_articles([_SEEDS.as_posix()])
    for article in articles:
        title, paragraphs = article.title or "", _own(article)
        for length, count in (("whole", len(paragraphs)), ("three", 3), ("one", 1)):
            own = tuple(paragraphs[:count])
            found += [TestPage(name, length, layout(title, own), own) for name, layout in LAYOUTS.items()]
    return tuple(found)


def _own(article: Article) -> list[str]:
    """The paragraphs of an article's text that are no page furniture, headline aside."""
    found = []
    for line in re.finditer(r"[^\n]{60,}", article.text):
        if not any(span.start < line.end() and line.start() < span.end for span in article.furniture):
            found.append(line[0].strip())
    return [words for words in found if words != article.title]


def _related(tag: str = "div", mark: str = "box-related") -> str:
    items = "".join(f'<li><a href="/tin/{n}.html">{escape(words)}</a></li>' for n, words in enumerate(_OTHERS))
    return f'<{tag} class="{mark}"><h3>Tin liên quan</h3><ul>{items}</ul></{tag}>'


def _whole(title: str, body: str, *, head: str = "", nav: str = f"<nav><ul>{_MENU}</ul></nav>") -> str:
    comments = "".join(f'<div class="comment-item"><p>{words}</p></div>' for words in _COMMENTS)
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(title)} - Báo Ví Dụ</title>{head}</head>'
        f'<body><header>{nav}</header>{body}<div class="comments">{comments}</div><footer><p>{_FOOT}</p></footer></body></html>'
    )


def _paragraphs(own: Sequence[str], tag: str = "p", mark: str = "") -> str:
    return "".join(f"<{tag}{mark}>{escape(words)}</{tag}>" for words in own)


def _semantic(title: str, own: Sequence[str]) -> str:
    return _whole(
        title, f"<main><article><h1>{escape(title)}</h1>{_paragraphs(own)}</article>{_related('aside')}</main>"
    )


def _lead_apart(title: str, own: Sequence[str]) -> str:
    head = f'<meta property="og:description" content="{escape(own[0])}">'
    body = f'<div class="detail"><h1 class="dt-title">{escape(title)}</h1><h2 class="sapo">{escape(own[0])}</h2>'
    inner = f'<div class="detail-cmain"><div class="detail-content afcbc-body">{_paragraphs(own[1:])}</div></div></div>'
    return _whole(title, f"{body}{inner}{_related()}", head=head)


def _nameless(title: str, own: Sequence[str]) -> str:
    body = (
        f'<div class="x1"><div class="a9 k2"><h1>{escape(title)}</h1>{_paragraphs(own, "div", " class=b7")}</div></div>'
    )
    return _whole(
        title, f'{body}<div class="x3">{_related(mark="z4")}</div>', nav=f'<div class="n0"><ul>{_MENU}</ul></div>'
    )


def _table(title: str, own: Sequence[str]) -> str:
    text = "<br><br>".join(map(escape, own))
    cells = f"<td width=150><ul>{_MENU}</ul></td><td><font size=4><b>{escape(title)}</b></font><br><br><font>{text}</font></td>"
    return _whole(title, f"<table><tr>{cells}<td width=200>{_related()}</td></tr></table>", nav="")


def _spans(title: str, own: Sequence[str]) -> str:
    return _whole(
        title,
        f"<section><h1>{escape(title)}</h1>{_paragraphs(own, 'span', ' style=display:block')}</section>{_related()}",
    )


def _linked(title: str, own: Sequence[str]) -> str:
    def marked(words: str) -> str:
        return " ".join(
            f'<a href="/tag/{n}">{escape(w)}</a>' if n % 3 == 0 else escape(w) for n, w in enumerate(words.split(" "))
        )

    body = "".join(f"<p>{marked(words)}</p>" for words in own)
    return _whole(title, f'<div id="content"><h1>{escape(title)}</h1>{body}</div>{_related()}')


def _teasers(title: str, own: Sequence[str]) -> str:
    middle = max(1, len(own) // 2)
    body = f"{_paragraphs(own[:middle])}{_related(mark='VnnNewsLinks')}{_paragraphs(own[middle:])}"
    return _whole(title, f"<main><h1>{escape(title)}</h1><div class='main-detail-body'>{body}</div></main>")


def _program(title: str, own: Sequence[str]) -> str:
    said = {
        "@type": "NewsArticle",
        "headline": title,
        "articleBody": "\n".join(own),
        "datePublished": "2025-10-25T14:40:00+07:00",
    }
    head = f'<script type="application/ld+json">{dumps(said)}</script>'
    return _whole(title, f'<div id="app"></div>{_related()}', head=head)


LAYOUTS: Mapping[str, Callable[[str, Sequence[str]], str]] = {
    "semantic": _semantic,
    "lead-apart": _lead_apart,
    "nameless": _nameless,
    "table": _table,
    "spans": _spans,
    "linked": _linked,
    "teasers-within": _teasers,
    "program": _program,
}
