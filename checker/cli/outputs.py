"""Reports in one format or several, each whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from checker.cli.languages import lang_option, language_of
from checker.cli.options import is_terminal, quiet_option
from checker.errors import UsageError
from checker.messages import joined, say
from checker.report import FORMATS

if TYPE_CHECKING:
    from checker.run import Run

_STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """
    How a run is reported, as the command line says.

    Attributes:
        pairs: (format, output), ``-`` for standard output.
        color: ``auto``, ``always`` or ``never``.
        furniture: List claims in page furniture too.
        quiet: No progress bar.
        summary: Of the Markdown format: only what a pull request's reader must see.
    """

    pairs: tuple[tuple[str, str], ...]
    color: str
    furniture: bool
    quiet: bool
    summary: bool

    def write(self, run: Run, fail_on: str) -> None:
        """
        Print *run* in each format to its output.

        All are made before the first is written: where one fails, no other is left as if all were well.

        Raises:
            UsageError: A file that cannot be written.
        """
        from checker.report import ReportOptions, render

        width = shutil.get_terminal_size((100, 24)).columns
        made = []
        for name, output in self.pairs:
            colored = output == _STANDARD_OUTPUT and is_terminal(self.color)
            options = ReportOptions(
                color=colored,
                width=width,
                furniture=self.furniture,
                fail_on=fail_on,
                language=language_of(run, name),
                summary=self.summary,
            )
            made.append((render(run, name, options), output))
        for report, output in made:
            write(report, None if output == _STANDARD_OUTPUT else output)


def report_options(function: Callable[..., int]) -> Callable[..., int]:
    """Add the options that say how a run is reported; *function* gets them as one ``reporting``."""

    @wraps(function)
    def called(
        *, formats: Sequence[str], outputs: Sequence[str], color: str, furniture: bool, quiet: bool,
        summary: bool, **others: object,
    ) -> int:  # fmt: skip  # one parameter an option
        pairs = paired(formats, outputs)
        reporting = Reporting(pairs=pairs, color=color, furniture=furniture, quiet=quiet, summary=summary)
        return function(reporting=reporting, **others)

    for add in _REPORT_OPTIONS:
        called = add(called)
    return called


_REPORT_OPTIONS = (
    quiet_option,
    lang_option,
    click.option(
        "--summary", is_flag=True, help="Markdown for a pull-request comment: a table, quotes folded below it."
    ),
    click.option(
        "--color",
        type=click.Choice(("auto", "always", "never")),
        default="auto",
        show_default=True,
        help="Colours in the terminal format.",
    ),
    click.option(
        "--furniture",
        is_flag=True,
        help="List claims in page furniture too (related stories, captions); they take part in no fact.",
    ),
    click.option(
        "--output",
        "-o",
        "outputs",
        multiple=True,
        metavar="FILE",
        help="Write the report to FILE instead of standard output (-); once for each --format, in their order.",
    ),
    click.option(
        "--format",
        "formats",
        multiple=True,
        type=click.Choice(tuple(FORMATS)),
        help="How to print the report; may be repeated.  [default: terminal]",
    ),
)


def paired(formats: Sequence[str], outputs: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """
    Return each format with its output, ``-`` for standard output.

    Raises:
        UsageError: Not as many of the one as of the other, or two for one output.
    """
    chosen = list(formats) or ["terminal"]
    places = list(outputs) or [_STANDARD_OUTPUT]
    if len(chosen) != len(places):
        raise UsageError(
            say("{formats} formats and {outputs} outputs", formats=len(chosen), outputs=len(places)),
            place="--output",
            allowed=say("one for each --format, in their order; - is standard output"),
            fix=joined(" ", (f"--format {name} --output {name}.out" for name in chosen)),
        )
    if len(set(places)) < len(places):
        raise UsageError(
            say("two reports for one output"), place="--output", fix=say("give each --format a file of its own")
        )
    return tuple(zip(chosen, places, strict=True))


def write(report: str | bytes, output: str | None) -> None:
    """
    Print *report*, or write it to the file *output*: whole, or the file stays as it was.

    Raises:
        UsageError: The file cannot be written, or what is no text would go to a terminal.
    """
    if output is None:
        if isinstance(report, bytes) and sys.stdout.isatty():
            raise UsageError(
                say("this format is no text for a terminal"), place="--output", fix=say("add --output FILE")
            )
        # What colours there are were asked for: click must not take them out again.
        click.echo(report, nl=False, color=True)
        return
    content = report if isinstance(report, bytes) else report.encode("utf-8", "backslashreplace")
    with _whole(output) as file:
        file.write(content)


@contextmanager
def written(output: str | None) -> Iterator[Callable[[str], None]]:
    """
    Yield a function that prints text, or writes it to the file *output*, piece by piece: whole, or the file stays as it was.

    Raises:
        UsageError: The file cannot be written.
    """
    if output is None:
        yield lambda text: click.echo(text, nl=False)
        return
    with _whole(output) as file:
        yield lambda text: _put(file, text)


def _put(file: BinaryIO, text: str) -> None:
    file.write(text.encode("utf-8", "backslashreplace"))


@contextmanager
def _whole(output: str) -> Iterator[BinaryIO]:
    """A file to write; it becomes *output* at the end, and where that is not reached, nothing does."""
    try:
        if Path(output).exists() and not Path(output).is_file():
            # /dev/stdout, a pipe: nothing to replace.
            with Path(output).open("wb") as file:
                yield file
        else:
            with _beside(Path(os.path.realpath(output))) as file:
                yield file
    except OSError as error:
        raise UsageError(
            say("cannot be written: {reason}", reason=error.strerror or str(error)),
            place=output,
            fix=say("name a file that can be written"),
        ) from error


@contextmanager
def _beside(path: Path) -> Iterator[BinaryIO]:
    """A file beside *path* that takes its name at the end, so that an interrupt leaves the old file or the new one."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        _take_mode(Path(name), path)
        os.replace(name, path)  # noqa: PTH105 - Path.replace is the same call; this name says what it does
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _take_mode(part: Path, path: Path) -> None:
    """The mode of the file that is replaced, else what a new file gets: mkstemp makes one for its owner alone."""
    if path.exists():
        part.chmod(path.stat().st_mode & 0o777)
        return
    mask = os.umask(0)
    os.umask(mask)
    part.chmod(0o666 & ~mask)
