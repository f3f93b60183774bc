"""How markup begins."""

from __future__ import annotations

import re


def first_element(*names: str) -> re.Pattern[bytes]:
    """Return a pattern of bytes that begin with one of these elements, whatever stands before it in XML."""
    before = rb"\s*(?:(?:<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>)\s*)*"
    wanted = "|".join(re.escape(name) for name in names).encode()
    return re.compile(
        rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?" + before + rb"<(?:\w+:)?(?:" + wanted + rb")[\s>/]", re.IGNORECASE
    )
