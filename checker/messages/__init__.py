"""
What the checker says to people, in each of their languages.

English is the language of the source. ``say("{a} and {b} can both be true.", a=…, b=…)`` is that English text and
remembers how it was made, so that a report can say it again with the template that ``vi.po`` has for it:
``in_language(text, "vi")``. Steps therefore need not know in which language a report will be printed, and one run
prints in any.

The catalogue is read as translators edit it; nothing has to be compiled.
"""

from __future__ import annotations

from checker.messages.texts import (
    LANGUAGES,
    SOURCE,
    Field,
    Message,
    Speaker,
    counted,
    in_language,
    joined,
    number_text,
    say,
)
from checker.messages.times import Moment, time_text
from checker.messages.verdicts import VERDICT_WORDS

__all__ = [
    "LANGUAGES", "SOURCE", "VERDICT_WORDS", "Field", "Message", "Moment", "Speaker", "counted", "in_language", "joined",
    "number_text", "say", "time_text",
]  # fmt: skip
