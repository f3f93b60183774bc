"""Rule files: what is taken, and every fault with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import RuleError, UsageError
from checker.rule_fields import rule_schema
from checker.rulebook import load_rules
from checker.trial import try_rules

GOOD = """id: tolls-differ
schema: 1
kind: running_count
stage: stable
severity: error
summary: Two tolls of one event cannot both be true.
why: Readers act on them.
message: "{a.source}: {a.quote}"
fact: {counted: person, predicate: die}
cases:
  conflict:
    - [12 người thiệt mạng., 15 người thiệt mạng.]
  silent:
    - [khoảng 12 người thiệt mạng., 13 người thiệt mạng.]
    - [12 người thiệt mạng., 15 người bị thương.]
"""


def refused(folder: Path, *texts: str) -> list[str]:
    """The faults of rule files that are refused, as printed."""
    for number, text in enumerate(texts):
        (folder / f"rule{number}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([folder])
    return [str(fault) for fault in caught.value.faults]


def test_a_rule_is_read_and_passes_its_own_cases(tmp_path: Path):
    """The smallest useful rule."""
    (tmp_path / "rule.yaml").write_text(GOOD, encoding="utf-8")
    rules = load_rules([tmp_path / "rule.yaml"])
    assert ["tolls-differ"] == [rule.id for rule in rules]
    assert all(trial.passed for trial in try_rules(rules))


def test_a_typo_names_line_column_allowed_and_fix(tmp_path: Path):
    """What an editor needs to mend it without asking."""
    (fault,) = refused(tmp_path, GOOD.replace("running_count", "running"))
    place, what = fault.split("\n")[0].rsplit(": ", 1)
    assert place.endswith("rule0.yaml:3:1")
    assert "unknown kind 'running'" == what
    assert "    3 | kind: running" in fault
    assert "allowed: agree, running_count" in fault
    assert "fix: write 'kind: running_count'" in fault


def test_every_fault_of_every_file_is_listed(tmp_path: Path):
    """One run shows all there is to mend."""
    faults = refused(
        tmp_path,
        GOOD.replace("stage: stable", "stage: maybe").replace("severity: error", "severity: fatal"),
        GOOD.replace("id: tolls-differ", "id: other").replace("why:", "wye:"),
    )
    assert 4 == len(faults)
    assert {"'maybe'", "'fatal'", "'wye'", "'why'"} == {
        word for fault in faults for word in fault.split("\n")[0].split() if word[0] == "'"
    }


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param("predicate: die", "predicate: dye", "no concept 'dye'", id="unknown-concept"),
        pytest.param("{a.quote}", "{a.password}", "unknown field '{a.password}'", id="unknown-message-field"),
        pytest.param("id: tolls-differ", "id: Tolls Differ", "id:", id="bad-id"),
        pytest.param("schema: 1", "schema: 2", "schema", id="other-schema"),
        pytest.param(
            "kind: running_count", "kind: relation", "says what it expects", id="relation-without-expectation"
        ),
        pytest.param("kind: running_count", "kind: reference", "names its authority", id="reference-without-authority"),
        pytest.param("fact: {counted: person, predicate: die}\n", "", "describes a fact", id="no-fact"),
        pytest.param(
            "    - [12 người thiệt mạng., 15 người bị thương.]\n", "", "1 firing and 1 silent", id="too-few-cases"
        ),
        pytest.param("predicate: die}", "predicate: die, match: '('}", "no regular expression", id="broken-pattern"),
        pytest.param("stage: stable", "stage: stable\nstage: preview", "stands twice", id="key-twice"),
        pytest.param("stage: stable", "stage: *anchor", "YAML", id="alias"),
        pytest.param("stage: stable", "stage: !!python/name:os.system", "YAML", id="tag"),
        pytest.param("stage: stable", "stage: [", "YAML", id="broken-yaml"),
        pytest.param("severity: error", "severity: no", "unknown severity", id="no-is-text-not-false"),
    ],
)
def test_faults(tmp_path: Path, old: str, new: str, fault: str):
    """Each is refused with a place."""
    found = refused(tmp_path, GOOD.replace(old, new))
    assert fault in found[0]
    assert "rule0.yaml:" in found[0]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("", "rule0.yaml:1:1: the file is empty", id="empty"),
        pytest.param("# nothing yet\n", "the file is empty", id="comments-only"),
        pytest.param("[1]", "no mapping of keys to values", id="list"),
        pytest.param("words", "no mapping of keys to values", id="text"),
        pytest.param("\0\1", "not YAML", id="binary"),
        pytest.param("a: " + "[" * 990 + "]" * 990, "nested too deeply", id="nested-too-deeply"),
        pytest.param(GOOD.replace("schema: 1", "schema: " + "9" * 5000), "not YAML that can be read", id="5000-digits"),
    ],
)
def test_files_that_are_no_rule(tmp_path: Path, text: str, fault: str):
    """Named with what to write instead, never an error of ours."""
    (found,) = refused(tmp_path, text)
    assert fault in found


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path):
    """As an old editor saves it."""
    (tmp_path / "rule.yaml").write_bytes(GOOD.encode("utf-16"))
    with pytest.raises(RuleError, match="is not UTF-8"):
        load_rules([tmp_path])


@pytest.mark.parametrize(
    ("old", "new", "allowed", "not_allowed"),
    [
        pytest.param("stage: stable", "stge: stable", "id, schema, kind", "normative", id="of-a-rule"),
        pytest.param("predicate: die}", "predicat: die}", "kind, unit, counted, predicate", "summary", id="of-a-fact"),
    ],
)
def test_a_key_with_a_typo_is_told_the_keys_of_its_place(
    tmp_path: Path, old: str, new: str, allowed: str, not_allowed: str
):
    """And no others."""
    fault = next(fault for fault in refused(tmp_path, GOOD.replace(old, new)) if "unknown key" in fault)
    assert f"allowed: {allowed}" in fault
    assert not_allowed not in fault
    assert f"fix: write '{old.split(maxsplit=1)[0].rstrip(':')}'" in fault


def test_two_rules_of_one_id_are_refused(tmp_path: Path):
    """The second names the first."""
    (fault,) = refused(tmp_path, GOOD, GOOD)
    assert "rule id 'tolls-differ' is taken" in fault
    assert "rule0.yaml" in fault


def test_paths_that_hold_no_rules_are_refused(tmp_path: Path):
    """Else a mistyped folder would look like a clean run."""
    with pytest.raises(UsageError):
        load_rules([tmp_path])
    with pytest.raises(UsageError):
        load_rules([tmp_path / "gone.yaml"])


def test_the_schema_describes_every_key():
    """What editors complete from."""
    assert {"id", "schema", "kind", "fact", "cases"} <= set(rule_schema()["properties"])
