"""Exit statuses of the contract."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from checker.cli.languages import tell
from checker.errors import CheckerError
from checker.messages import joined, say

if TYPE_CHECKING:
    from checker.run import Run

CLEAN = 0
FOUND = 1
REFUSED = 2
INCOMPLETE = 3
INTERRUPTED = 130

_SHOW_CURSOR = "\x1b[?25h"
# How long an interrupted command may clean up [s].
_PATIENCE = 3.0
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


def interruptible() -> threading.Event:
    """
    Let Ctrl-C end the command soon, whatever it meets; the event is set where it came.

    Python drops an interrupt that comes in a callback of a library (a weak reference's, a finalizer's), and the work would go
    on to its end. So a second way out is opened with the first.
    """
    came = threading.Event()

    def stop(_signal: int, _frame: object) -> None:
        last_way_out = threading.Timer(_PATIENCE, _leave)
        last_way_out.daemon = True
        last_way_out.start()
        came.set()
        raise KeyboardInterrupt

    # Not where interrupts are switched off, as for jobs in a shell's background.
    may_be_caught = threading.current_thread() is threading.main_thread()
    if may_be_caught and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, stop)
    return came


def _leave() -> None:
    if sys.stderr.isatty():
        print(_SHOW_CURSOR, end="", file=sys.stderr, flush=True)  # a progress bar hides it
    os._exit(INTERRUPTED)


def exit_status_of(command: Callable[[], object]) -> int:
    """Run *command* and return its exit status, its errors printed to standard error."""
    try:
        status = command()
        sys.stdout.flush()
        return status if isinstance(status, int) else CLEAN
    except CheckerError as error:
        tell(error.text)
        return REFUSED
    except click.ClickException as error:
        error.show()
        return REFUSED
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell(say("interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) went away; there is no one to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        # Without a name it is a full disk or a terminal that is gone: what was found did not reach its reader.
        tell(joined(": ", (error.filename or say("standard output"), error.strerror or str(error))))
        return INCOMPLETE
    except Exception as error:  # the one net at the command line: a fault of ours must not look like a clean run
        tell(say("internal error, please report it: {kind}: {error}", kind=type(error).__name__, error=str(error)))
        if os.environ.get("CHECKER_TRACEBACK"):
            raise
        return INCOMPLETE
