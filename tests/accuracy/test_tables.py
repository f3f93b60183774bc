"""Tables of weights as they are written into the modules that the checker reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import weights
from checker.judge import alarm_weights
from tests.accuracy.tables import publish, with_tables

HEAD = '"""What levels are worth."""\n\n# At or above: one fact.\nLINK = -0.1\n\n# fmt: off\n'
OPENING = "WEIGHTS: dict[str, dict[str, float]] = {\n"
HELD = HEAD + OPENING + '    "meets": {\n        "prior": 1.0,\n    },\n}\n'


def test_an_aspect_is_a_line_and_the_head_stays():
    expected = (
        '    "differs": {\n        "toll": 1.8,\n    },\n'
        '    "meets": {\n        "near_0": -0.5, "near_5": 0.25, "near_10": 1.0,\n        "prior": 2.0,\n    },\n}\n'
    )
    meets = {"prior": 2.0, "near_10": 1.0, "near_5": 0.25, "near_0": -0.5}
    assert HEAD + OPENING + expected == with_tables(HELD, "WEIGHTS", {"meets": meets, "differs": {"toll": 1.8}})


def test_an_aspect_of_many_levels_goes_on_in_the_next_line():
    written = with_tables(HELD, "WEIGHTS", {"meets": {f"near_{number}": -0.25 for number in range(40)}})
    held: dict[str, dict[str, dict[str, float]]] = {}
    exec(written, held)
    assert list(held["WEIGHTS"]["meets"]) == [f"near_{number}" for number in range(40)]
    assert max(map(len, written.splitlines())) <= 120


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(HEAD, id="no-tables"),
        pytest.param(HELD.replace("WEIGHTS", "OTHERS"), id="of-another-name"),
        pytest.param(HELD + "\nMAYBE = -2.2\n", id="something-behind"),
    ],
)
def test_a_module_that_would_lose_something_is_refused(source: str):
    with pytest.raises(ValueError, match="WEIGHTS at the end"):
        with_tables(source, "WEIGHTS", {"meets": {"prior": 1.0}})


@pytest.mark.parametrize(
    ("module", "name"),
    [
        pytest.param(weights, "WEIGHTS", id="links"),
        pytest.param(alarm_weights, "ALARM_WEIGHTS", id="alarms"),
    ],
)
def test_the_modules_stand_as_they_would_be_written(module, name: str, tmp_path: Path, capsys):
    """So that a refit shows nothing but weights that changed."""
    source = Path(module.__file__).read_text(encoding="utf-8")
    copy = tmp_path / "copy.py"
    copy.write_text(source, encoding="utf-8")
    publish(copy, name, getattr(module, name), write=False)
    assert source == capsys.readouterr().out
    publish(copy, name, {"full": {"prior": 0.5}}, write=True)
    assert "full 1 levels" in capsys.readouterr().out
    assert copy.read_text(encoding="utf-8").endswith('    "full": {\n        "prior": 0.5,\n    },\n}\n')
