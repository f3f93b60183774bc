"""``checker config``: what is in force, and where each value came from."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from checker.cli.languages import lang_option, speaker
from checker.cli.options import format_option
from checker.cli.statuses import CLEAN
from checker.config import DEFAULT

if TYPE_CHECKING:
    from checker.config import Setting


@click.command("config")
@format_option("table", "json")
@lang_option
@click.pass_context
def command(context: click.Context, format_: str) -> int:
    """Print every setting in force, where it came from and what it means.

    Settings stand in doichieu.toml, or in pyproject.toml under [tool.doichieu]; the nearest file is read, from the working
    directory upwards. Options of the command line win over them.
    """
    settings: tuple[Setting, ...] = context.find_root().obj()
    if format_ == "json":
        records = [{"key": s.key, "value": _plain(s.value), "from": s.origin} for s in settings]
        click.echo(json.dumps(records, indent=2, ensure_ascii=False))
        return CLEAN
    from tabulate import tabulate

    speak = speaker()
    rows = [
        (s.key, _shown(s.value), speak("default") if s.origin == DEFAULT else s.origin, speak.again(s.meaning))
        for s in settings
    ]
    headers = (speak("setting"), speak("value"), speak("from"), speak("what it is"))
    click.echo(tabulate(rows, headers=headers, tablefmt="simple", disable_numparse=True))
    return CLEAN


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return list(value) if isinstance(value, tuple) else value


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{source} = {weight}" for source, weight in value.items()) or "-"
    if isinstance(value, tuple):
        return ", ".join(value) or "-"
    return "-" if value is None else str(value)
