"""``checker parse --format table``: what was read, what it says as an interval, and which grammar rule read it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.lexicon import section
from checker.messages import Message, Speaker
from checker.model import Interval, Mention
from checker.report.number_text import decimal_text, value_text
from checker.report.plain_text import one_line
from checker.report.unit_words import HEDGE_WORDS

_QUOTE_WIDTH = 40


def mention_table(mentions: Sequence[Mention], reasons: Sequence[str], article_id: str, say: Speaker) -> str:
    """
    Return *mentions* of the article *article_id* as a table for people, one a row, in their order.

    ``says`` is the core reading, ``at the widest`` the weak one where it differs: ``(40, 44]`` is more than 40, at
    most 44. ``read as`` names the grammar rule and tells what it reads; ``no claim`` says, of *reasons*, why it makes none.
    """
    # tabulate is slow to import for its size, and only this format needs it.
    from tabulate import tabulate

    headers = (
        say("place"), say("quote"), say("kind"), say("value"), say("unit"), say("hedge"), say("says"),
        say("at the widest"), say("read as"), say("no claim"),
    )  # fmt: skip  # one a column
    rows = [
        (*_row(mention, say), say.again(Message(reason))) for mention, reason in zip(mentions, reasons, strict=True)
    ]
    table = tabulate(rows, headers=headers, tablefmt="simple", disable_numparse=True) if rows else say("nothing read")
    return f"{one_line(article_id)}\n{table}\n"


def _row(mention: Mention, say: Speaker) -> tuple[str, ...]:
    quote = one_line(mention.quote)
    return (
        f"{mention.start}-{mention.end}",
        quote if len(quote) <= _QUOTE_WIDTH else quote[: _QUOTE_WIDTH - 1] + "…",
        mention.kind,
        value_text(mention),
        mention.unit or mention.grain or "",
        say.again(HEDGE_WORDS[mention.hedge]),
        interval_text(mention.core),
        interval_text(mention.weak) if mention.weak != mention.core else "",
        f"{mention.rule}: {_told(mention.rule, say)}",
    )


def interval_text(interval: Interval | None) -> str:
    """Return *interval* as mathematicians write it: ``[63, 69]``, ``(40, 44]``, ``[12, ∞)``; empty for None."""
    if interval is None:
        return ""
    low = "(-∞" if interval.low is None else ("(" if interval.low_open else "[") + _bound(interval.low)
    high = "∞)" if interval.high is None else _bound(interval.high) + (")" if interval.high_open else "]")
    return f"{low}, {high}"


def _bound(number: Decimal) -> str:
    """A bound is reckoned, not printed by anyone: no zeros behind its mark."""
    text = decimal_text(number)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _told(rule: str, say: Speaker) -> str:
    """What a grammar rule reads; rules of dates are told as one."""
    known = section("concepts", "grammar")
    told = known.get(rule) or known.get(rule.partition("-")[0])
    return say.again(Message(str(told))) if told else say("named in the text")
