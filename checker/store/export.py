"""An archive as text, one JSON record a line, the same bytes for the same articles added in the same order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal

from checker.model import Claim
from checker.schema import for_programs
from checker.store.archive import Archive, Version

# Half a character: legal in JSON only as an escape.
_HALF = re.compile("[\ud800-\udfff]")


def export_lines(archive: Archive) -> Iterator[str]:
    """Yield every version with its claims and its text as JSON, by article id, oldest first; records of one moment."""
    with archive.snapshot():
        for version in archive.versions():
            line = json.dumps(_record(version), ensure_ascii=False)
            yield _HALF.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n"


def _record(version: Version) -> dict[str, object]:
    article = version.article
    return {
        "id": article.id,
        "version": version.number,
        "current": version.current,
        "story": article.story,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": for_programs(article.published),
        "language": article.language,
        "text": article.text,
        "claims": [_claim(claim) for claim in version.claims],
    }


def _claim(claim: Claim) -> dict[str, object]:
    """The claim's fields of the contract, numbers as text so that no digit is lost."""
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "kind": claim.kind,
        "value": str(claim.value),
        "low": _number(claim.core.low if claim.core else None),
        "high": _number(claim.core.high if claim.core else None),
        "unit": claim.unit,
        "hedge": claim.hedge,
        "subject": claim.subject,
        "status": claim.status,
        "as_of": claim.as_of,
        "attributed_to": claim.attributed_to,
        "zone": claim.zone,
        "counted": claim.slots.counted,
        "predicate": claim.slots.predicate,
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
