"""
The command line: one module a verb, loaded when it is called.

A verb reads its options, asks the pipeline, prints a report and ends with an exit status of `statuses`.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from checker.config import Setting

# Verb -> its short help, here so that `checker --help` loads no verb.
VERBS = {
    "ask": "Look up in an archive the facts that answer a question.",
    "check": "Compare articles and report where they disagree, and why.",
    "gate": "Check new articles against an archive before they go out.",
    "baseline": "Write down what is found now; show what is new since.",
    "claims": "List every claim that the articles make.",
    "facts": "List every fact with what each source says of it.",
    "explain": "Show how one finding was reached, from the mention to the rule.",
    "plot": "Draw a figure over time, by source.",
    "lexicon": "Propose words that the lexicon should know.",
    "export": "Print an archive as JSON lines.",
    "history": "List what was said of one fact, by whom, when.",
    "ingest": "Keep articles and their figures in an archive.",
    "regroup": "Sort an archive's articles into stories anew.",
    "completion": "Print the completion script of a shell.",
    "parse": "List every expression of number or time that is read.",
    "config": "Print what is in force, and where each value came from.",
    "rules": "List, test, explain and describe rules.",
}


class _Verbs(click.Group):
    """Knows the verbs' names and short help, and loads a verb when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        from checker.cli.manual import with_manual

        return with_manual(import_module(f"checker.cli.{name}").command, name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.command(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="doichieu", prog_name="checker")
@click.option(
    "--config",
    "config_file",
    default=None,
    metavar="FILE",
    help="Settings; default: the nearest doichieu.toml, or pyproject.toml with [tool.doichieu].",
)
@click.pass_context
def checker(context: click.Context, config_file: str | None) -> None:
    """Check facts across sources: every figure, which ones speak of the same fact, and where they disagree.

    \b
    Exit status: 0 nothing found at the threshold, 1 something found, 2 wrong usage or a refused rule,
    3 incomplete (an article not read, a rule failed, nothing compared), 130 interrupted.
    Nothing leaves this machine but requests for the web addresses that you give.
    """
    from checker.cli.settings import Defaults

    @cache
    def load() -> tuple[Setting, ...]:
        from checker.config import default_settings, load_settings

        # Help is given whatever a settings file holds.
        return default_settings() if {"-h", "--help"} & set(sys.argv) else load_settings(config_file)

    context.obj = load
    context.default_map = Defaults(load)


def main() -> None:
    """Run the command line; our own errors are printed as such, anything else as an error of ours."""
    _write_utf8()
    from checker.cli.languages import choose_language
    from checker.cli.statuses import INTERRUPTED, exit_status_of, interruptible

    choose_language(None)  # until an option or a setting says otherwise
    interrupted = interruptible()
    status = exit_status_of(lambda: checker.main(standalone_mode=False))
    if status == INTERRUPTED or interrupted.is_set():
        # Python would end as killed by the signal where that met it in the midst of an import.
        os._exit(INTERRUPTED)
    sys.exit(status)


def _write_utf8() -> None:
    """Vietnamese must come out whole where the console's own encoding has no letters for it."""
    # None where the process was started with them closed: its status is still wanted.
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")  # open as long as the process is
