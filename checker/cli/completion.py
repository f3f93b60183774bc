"""``checker completion``: what a shell needs to complete verbs, options and their values."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from checker.cli.statuses import CLEAN

_SHELLS = ("bash", "zsh", "fish")
# The variable by which click recognises a shell that asks what may follow.
_VARIABLE = "_CHECKER_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print the completion script of SHELL; load it in the shell's own start-up file."""
    made = get_completion_class(shell)
    assert made is not None  # click has all of _SHELLS
    click.echo(made(context.find_root().command, {}, "checker", _VARIABLE).source())
    return CLEAN
