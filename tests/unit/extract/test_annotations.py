"""What the compiled modules say of their arguments is true: that build checks it at run time, plain Python does not."""

import subprocess
import sys

from tests.unit.extract.typed_reading import PROJECT, compiled_modules


def test_annotations_hold_while_a_page_is_read():
    """Phrases of every language and whole articles, read while each annotation is held to what is passed."""
    command = [sys.executable, "-B", "-m", "tests.unit.extract.typed_reading"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (0, "") == (done.returncode, done.stderr)
    assert int(done.stdout.split()[0]) > 200


def test_the_modules_are_those_that_are_compiled():
    """A module that the compiled build gains is looked at as well."""
    assert {"checker.extract", "checker.shadow"} < set(compiled_modules())
