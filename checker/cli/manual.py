"""
The second half of every ``--help``: examples, and what each exit status means.

Verbs are named as they are typed, ``rules test``; a test runs the examples.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import click

# Placeholders that stand for a file or folder. Whether it can be read is found, and said, by those who read it.
_FILES = ("PATH", "FILE", "NEW", "BASELINE", "PACK")
_ANY_FILE = click.Path(readable=False, allow_dash=True)
_STOPPED = "130 interrupted"
_WRONG = "2 wrong usage, or a rule file that is refused; nothing was checked"
_UNREAD = "3 incomplete: an article could not be read; the rest is printed"
_FOUND = (
    "0 nothing found at or above the threshold",
    "1 at least one finding at or above it",
    _WRONG,
    "3 incomplete: an article was not read, a rule failed, or nothing was compared; what was found is printed all the same",
    _STOPPED,
)
_LISTED = ("0 printed", "2 wrong usage", _UNREAD, _STOPPED)
_LOOKED_UP = ("0 printed", "2 wrong usage, no such fact, or an archive that cannot be read", _STOPPED)
_PRINTED = ("0 printed", "2 wrong usage, or a rule file that is refused")

EXAMPLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ask": (
            'checker ingest seeds/articles && checker ask "bao nhiêu nước ký Công ước Hà Nội?"',
            "checker ingest seeds/articles && checker ask --format json 'How many countries signed the Hanoi Convention?'",
        ),
        "check": (
            "checker check seeds/articles",
            "checker check seeds/articles --format html --output reports/seeds.html",
            "checker check seeds/articles --format xlsx --output reports/seeds.xlsx --lang vi",
            "checker check seeds/articles --format markdown --summary --fail-on never",
            "cat seeds/articles/*.txt | checker check - --format json",
        ),
        "gate": (
            "checker gate seeds/new --against seeds/articles",
            "checker ingest seeds/articles && checker gate seeds/new --archive archive.sqlite",
            "checker gate seeds/new --against seeds/articles --fail-on warning --format sarif --output gate.sarif",
        ),
        "baseline write": ("checker baseline write seeds/articles --output baseline.json",),
        "baseline diff": ("checker baseline diff baseline.json seeds/articles",),
        "claims": (
            "checker claims seeds/articles",
            "checker claims seeds/articles --format csv --output reports/claims.csv",
        ),
        "config": ("checker config", "checker config --format json"),
        "completion": (
            "checker completion bash >> ~/.bashrc",
            "checker completion fish > ~/.config/fish/completions/checker.fish",
        ),
        "export": ("checker ingest seeds/articles && checker export --output archive.jsonl",),
        "history": ("checker ingest seeds/articles && checker history hanoi-convention/signatories",),
        "ingest": (
            "checker ingest seeds/articles",
            "checker ingest seeds/articles seeds/new --archive desk.sqlite --processes 2",
        ),
        "regroup": (
            "checker ingest seeds/articles && checker regroup",
            "checker ingest seeds/articles && checker regroup --order date",
        ),
        "explain": ("checker explain FINDING seeds/articles",),
        "facts": (
            "checker facts seeds/articles",
            'checker facts seeds/articles --about "quốc gia" --format csv --output facts.csv',
        ),
        "lexicon suggest": (
            "checker lexicon suggest seeds/articles",
            "checker lexicon suggest seeds/articles --format pack --output words.yaml",
        ),
        "parse": ('checker parse --text "gần 70 quốc gia" --published 2025-10-25', "checker parse seeds/articles"),
        "plot": (
            "checker plot signatories seeds/articles --output signatories.svg --output signatories.png",
            "checker plot participants seeds/articles --lang en > participants.svg",
        ),
        "rules list": ("checker rules list", "checker rules list --rules rules/general"),
        "rules test": ("checker rules test", "checker rules test --rules rules/general"),
        "rules explain": ("checker rules explain figures-agree",),
        "rules schema": ("checker rules schema > rule.schema.json",),
    }
)

STATUSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ask": _LOOKED_UP,
        "check": _FOUND,
        "gate": _FOUND,
        "baseline write": ("0 written", _WRONG, "3 incomplete: nothing was written", _STOPPED),
        "baseline diff": _FOUND,
        "claims": _LISTED,
        "config": _PRINTED,
        "completion": ("0 printed", "2 no such shell"),
        "export": _LOOKED_UP,
        "history": _LOOKED_UP,
        "ingest": (
            "0 every article is in the archive",
            "2 wrong usage, or an archive that cannot be opened or written",
            "3 incomplete: an article could not be read, or there was none; the rest is in the archive",
            "130 interrupted: the same command goes on where it stopped",
        ),
        "regroup": (
            "0 every article is in its story",
            "2 wrong usage, an archive that cannot be opened or written, or one to which articles came meanwhile",
            "130 interrupted: nothing is changed",
        ),
        "explain": ("0 explained", "2 wrong usage, or no such finding", _UNREAD, _STOPPED),
        "facts": ("0 printed", _WRONG, "3 incomplete: an article was not read, a rule failed, or nothing was compared", _STOPPED),
        "lexicon suggest": _LISTED,
        "parse": _LISTED,
        "plot": (
            "0 drawn", "2 wrong usage, no such fact, or nothing of it to draw",
            "3 drawn, but an article was not read or a rule failed", _STOPPED,
        ),
        "rules list": _PRINTED,
        "rules test": ("0 every case gives what it says", "1 a case does not", _WRONG, "3 a rule could not be tried"),
        "rules explain": _PRINTED,
        "rules schema": _PRINTED,
    }
)  # fmt: skip


def with_manual(command: click.Command, name: str) -> click.Command:
    """
    Return *command*, named *name* as it is typed, with its examples and exit statuses at the end of its help.

    A shell completes files where its placeholder is one.
    """
    if isinstance(command, click.Group):
        for part, inner in command.commands.items():
            with_manual(inner, f"{name} {part}")
    for parameter in command.params:
        if (parameter.metavar or "").strip("[].") in _FILES and isinstance(parameter.type, click.types.StringParamType):
            parameter.type = _ANY_FILE
    if name in EXAMPLES:
        command.epilog = "\n\n".join([_listed("Examples:", EXAMPLES[name]), _listed("Exit status:", STATUSES[name])])
    return command


def _listed(title: str, lines: tuple[str, ...]) -> str:
    """A block that click prints line by line, as it stands."""
    return "\n".join(["\b", title, *(f"  {line}" for line in lines)])
