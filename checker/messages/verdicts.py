"""The verdicts in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from checker.messages.texts import Message, say

VERDICT_WORDS: Mapping[str, Message] = MappingProxyType(
    {
        "conflict": say("conflict"),
        "undecided": say("undecided"),
        "planned_vs_actual": say("planned / actual"),
        "update": say("update"),
        "compatible": say("compatible"),
        "agree": say("agree"),
    }
)
