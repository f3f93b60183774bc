"""What a reader of ``--help`` is told, and that it is so; what a shell completes; colours only where they are seen."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from checker.cli import checker
from checker.cli.manual import EXAMPLES, STATUSES
from tests.unit.cli.desk import PROJECT, SEEDS, run

CHECKER = Path(sys.executable).with_name("checker")


def verbs() -> Iterator[tuple[str, click.Command]]:
    """Yield every command that can be typed, groups by their parts."""
    context = click.Context(checker)
    for name in checker.list_commands(context):
        command = checker.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from ((f"{name} {part}", inner) for part, inner in command.commands.items())
        else:
            yield name, command


VERBS = dict(verbs())


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_is_explained(name: str) -> None:
    """What it does, every option, examples, and what each exit status means."""
    shown = run(*name.split(), "--help").stdout
    assert VERBS[name].help
    for option in (one for one in VERBS[name].params if isinstance(one, click.Option)):
        assert option.help, option.name
    for line in (*EXAMPLES[name], *STATUSES[name], "Examples:", "Exit status:"):
        assert f"{line}\n" in shown


def test_the_statuses_are_those_of_the_verb() -> None:
    """Each line begins with a status of the command line, in order, and success comes first."""
    for name, lines in STATUSES.items():
        numbers = [int(line.split()[0]) for line in lines]
        assert sorted(set(numbers)) == numbers, name
        assert 0 == numbers[0]
        assert {0, 1, 2, 3, 130} >= set(numbers)


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds and the rules, to run examples in."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("seeds", "rules"):
        shutil.copytree(PROJECT / name, folder / name)
    for name in ("reports", ".config/fish/completions"):
        (folder / name).mkdir(parents=True)
    return folder


@pytest.mark.parametrize("example", [one for name in VERBS for one in EXAMPLES[name]])
def test_examples_do_what_they_show(example: str, workplace: Path) -> None:
    """Each runs in a shell as it stands and ends with 0, or 1 where something is found."""
    typed = example.replace("checker ", f"{CHECKER} ")
    if "FINDING" in typed:
        typed = typed.replace("FINDING", _a_finding())
    environment = {**os.environ, "HOME": str(workplace), "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(
        ["/bin/sh", "-c", typed],
        cwd=workplace,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode in (0, 1), done.stderr


def _a_finding() -> str:
    return str(json.loads(run("check", "--format", "json", SEEDS).stdout)["findings"][0]["id"])


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        pytest.param("check", "checker ch", id="verb"),
        pytest.param("--format", "checker check --fo", id="option"),
        pytest.param("xlsx", "checker check --format x", id="value"),
        pytest.param("vi", "checker check --lang v", id="language"),
        pytest.param("explain", "checker rules e", id="part-of-a-group"),
        pytest.param("see", "checker check see", id="article"),
        pytest.param("rep", "checker check --output rep", id="file"),
    ],
)
def test_a_shell_can_complete(expected: str, typed: str) -> None:
    """What click's own completion answers."""
    words = typed.split()
    asked = {"_CHECKER_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    done = subprocess.run(
        [CHECKER], env={**os.environ, **asked}, capture_output=True, text=True, check=True, timeout=60
    )
    assert expected in [line.partition(",")[2] for line in done.stdout.splitlines()]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_names_the_command(shell: str) -> None:
    """It asks the command itself what may follow."""
    shown = run("completion", shell).stdout
    assert f"_CHECKER_COMPLETE={shell}_complete" in shown


@pytest.mark.parametrize(
    ("colored", "environment"),
    [
        pytest.param(True, {}, id="terminal"),
        pytest.param(False, {"NO_COLOR": "1"}, id="no-color"),
        pytest.param(True, {"NO_COLOR": ""}, id="no-color-empty-means-nothing"),
        pytest.param(False, {"TERM": "dumb"}, id="dumb-terminal"),
    ],
)
def test_colours_on_a_terminal_only_where_they_are_wanted(colored: bool, environment: dict[str, str]) -> None:
    """NO_COLOR is respected, and so is a terminal that has none."""
    assert colored == ("\x1b[" in _on_a_terminal("check", str(SEEDS), **environment))


def test_no_colour_goes_into_a_pipe() -> None:
    """Nor into a file; what forces colours elsewhere forces none here, ``--color always`` alone does."""
    assert "\x1b" not in run("check", SEEDS).stdout
    assert "\x1b[" in run("check", "--color", "always", SEEDS).stdout


def _on_a_terminal(*arguments: str, **environment: str) -> str:
    """What the command prints where its standard output is a terminal."""
    ours, theirs = pty.openpty()
    base = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm-256color"}
    process = subprocess.Popen(
        [CHECKER, *arguments], cwd=PROJECT, stdout=theirs, stderr=subprocess.DEVNULL, env=base | environment
    )
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:
        pass  # the other end is closed: all has been read
    finally:
        os.close(ours)
        process.wait(timeout=60)
    return shown.decode("utf-8", "replace")
