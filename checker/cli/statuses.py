"""Exit statuses of the contract."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.run import Run

CLEAN = 0
FOUND = 1
REFUSED = 2
INCOMPLETE = 3
INTERRUPTED = 130

THRESHOLDS = ("error", "warning", "note", "never")


def status_of(run: Run, *, threshold: str, most: int = 0) -> int:
    """
    Return the status of a finished check: incomplete wins over found.

    Args:
        run: A finished check.
        threshold: The least severity that counts, or ``never``.
        most: How many findings at or above it are let pass.
    """
    if not run.complete:
        return INCOMPLETE
    counted = THRESHOLDS[: THRESHOLDS.index(threshold) + 1] if threshold != "never" else ()
    return FOUND if sum(f.severity in counted and f.waived is None for f in run.findings) > most else CLEAN


def exit_status_of(command: Callable[[], object]) -> int:
    """Run *command* and return its exit status, its errors printed to standard error."""
    try:
        status = command()
        sys.stdout.flush()
        return status if isinstance(status, int) else CLEAN
    except CheckerError as error:
        print(f"checker: {error}", file=sys.stderr)
        return REFUSED
    except click.ClickException as error:
        error.show()
        return REFUSED
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        print("checker: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) went away; there is no one to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        # Without a name it is a full disk or a terminal that is gone: what was found did not reach its reader.
        print(f"checker: {error.filename or 'standard output'}: {error.strerror or error}", file=sys.stderr)
        return INCOMPLETE
    except Exception as error:  # the one net at the command line: a fault of ours must not look like a clean run
        print(f"checker: internal error, please report it: {type(error).__name__}: {error}", file=sys.stderr)
        if os.environ.get("CHECKER_TRACEBACK"):
            raise
        return INCOMPLETE
