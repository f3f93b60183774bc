"""What articles hold steers no terminal, whichever verb prints it; `tests/unit/report/test_every_format.py` tries the formats."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.unit.cli.desk import run

_EVIL = "Báo \x1b[31mđỏ\x1b[0m \u202etxet <script>alert(1)</script> ::error::x ]]> \x00 \x9b2J"
_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with hostile articles and their archive, and what is found there."""

    folder: Path
    finding: str
    fact: str


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Two articles that disagree, and one that cannot be read, with hostile names, sources and titles."""
    folder = tmp_path_factory.mktemp("hostile")
    records = [
        {"id": f"{_EVIL}-{name}", "text": text, "source": f"{_EVIL}{name}", "title": _EVIL, "published": "2025-10-25"}
        for name, text in (
            ("a", f"Lũ quét làm 12 người thiệt mạng ở Lào Cai. {_EVIL}"),
            ("b", "Lũ quét làm 15 người thiệt mạng ở Lào Cai."),
            ("c", ""),
        )
    ]
    (folder / "all.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    run("ingest", "all.jsonl", cwd=folder)
    found = json.loads(run("check", "all.jsonl", "--format", "json", cwd=folder).stdout)["findings"][0]
    answer = json.loads(run("ask", "bao nhiêu người thiệt mạng?", "--format", "json", cwd=folder).stdout)["answers"][0]
    return Desk(folder, found["id"], answer["id"])


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("claims", "all.jsonl"), id="claims"),
        pytest.param(("facts", "all.jsonl"), id="facts"),
        pytest.param(("parse", "all.jsonl", "--format", "table"), id="parse"),
        pytest.param(("parse", "all.jsonl"), id="parse-jsonl"),
        pytest.param(("explain", "FINDING", "all.jsonl"), id="explain"),
        pytest.param(("explain", _EVIL.replace("\x00", ""), "all.jsonl"), id="no-such-finding"),
        pytest.param(("gate", "all.jsonl", "--against", "all.jsonl", "--format", "lines"), id="gate"),
        pytest.param(("ingest", "all.jsonl"), id="ingest"),
        pytest.param(("ask", "bao nhiêu người thiệt mạng ở Lào Cai?"), id="ask"),
        pytest.param(("history", "FACT"), id="history"),
        pytest.param(("plot", "person-die", "all.jsonl"), id="plot"),
    ],
)
def test_nothing_of_an_article_steers_the_terminal(desk: Desk, arguments: tuple[str, ...]):
    """On neither stream."""
    named = {"FINDING": desk.finding, "FACT": desk.fact}
    done = run(*(named.get(one, one) for one in arguments), cwd=desk.folder)

    assert not _STEERS.search(done.stdout)
    assert not _STEERS.search(done.stderr)
    assert done.stdout or done.stderr
