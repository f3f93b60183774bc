"""Short texts read into claims, as the tests of `checker.resolve` need them."""

from __future__ import annotations

from checker.extract import extract
from checker.model import Article, Claim, Status
from checker.resolve import reasons, resolve

PUBLISHED = "2025-10-25T14:40"


def article(text: str, language: str = "vi", published: str | None = PUBLISHED) -> Article:
    """An article that is nothing but *text*."""
    return Article(id="bai", path="bai", text=text, published=published, language=language)


def claims_of(text: str, language: str = "vi", published: str | None = PUBLISHED) -> tuple[Claim, ...]:
    """The claims of *text* that are figures."""
    page = article(text, language, published)
    return tuple(claim for claim in resolve(page, extract(page).mentions) if claim.kind != "text")


def reasons_of(text: str, language: str = "vi", published: str | None = PUBLISHED) -> dict[str, str]:
    """Why each figure of *text* makes no claim, by its words; an empty text where it makes one."""
    page = article(text, language, published)
    mentions = extract(page).mentions
    told = zip(mentions, reasons(page, mentions), strict=True)
    return {mention.quote: reason for mention, reason in told if mention.kind != "text"}


def status_of(quote: str, text: str, language: str = "vi", published: str | None = PUBLISHED) -> Status:
    """The status of the claim *quote* of *text*."""
    found = {claim.quote: claim.status for claim in claims_of(text, language, published)}
    assert quote in found, found
    return found[quote]
