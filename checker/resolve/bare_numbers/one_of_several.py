"""The word for one where it is one of those counted before: ``Twenty went to hospital. One, a nurse, died``, ``of which one held lead``."""

from __future__ import annotations

import re

from checker.model import Mention, Span
from checker.resolve.bare_numbers.groups import sentence_start
from checker.resolve.bare_numbers.reader import Reader

# How far behind the count it may stand [code points].
_REACH = 200
_MARKED = re.compile(r",| - ")


def one_of_several(mention: Mention, span: Span, last: Mention | None, reader: Reader) -> str:
    """
    Return what *mention* is one of; empty where it is none of the things counted before it in its paragraph.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        last: The count before it.
        reader: The article and the language's words.
    """
    if mention.value != 1 or mention.quote[-1:].isdigit() or last is None or not last.unit or last.value == 1:
        return ""
    text, begin = reader.shadow.text, reader.shadow.folded(last.end)
    lead = text[begin : span.start]
    if "\n" in lead or len(lead) > _REACH:
        return ""
    if reader.words.ends(lead.rstrip(" "), ("of_which_one",)):
        return last.unit
    first = text[sentence_start(text, span.start) : span.start].strip(" ")
    opens = not first or reader.words.ends(first, ("one_alone",))
    return last.unit if opens and _MARKED.match(text, span.end) else ""
