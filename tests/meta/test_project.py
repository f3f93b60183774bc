"""The project keeps its own promises: rules with cases, documented verbs, modules of one subject."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker import schema
from checker.cli import VERBS
from checker.cli.statuses import THRESHOLDS
from checker.lexicon import languages, section
from checker.rule_fields import MESSAGE_FIELDS
from checker.rulebook import load_rules
from checker.shadow import fold
from checker.strict_yaml import load_file
from checker.trial import try_rules
from tests.samples import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (PROJECT / "checker" / "README.md").read_text(encoding="utf-8")
MODULES = sorted((PROJECT / "checker").rglob("*.py"))
LONGEST = 500


@pytest.mark.parametrize("trial", [pytest.param(t, id=f"{t.rule}:{t.line}") for t in try_rules(load_rules())])
def test_every_rule_passes_its_cases(trial):
    """As ``checker rules test``."""
    assert trial.passed, f"expected {trial.expected}, got {trial.given or trial.failed or 'silent'}"


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_is_documented(verb: str):
    """In the README."""
    assert f"checker {verb}" in README


def test_every_exit_status_and_threshold_is_documented():
    """What scripts rely on."""
    for status in ("0", "1", "2", "3", "130"):
        assert f"| {status} |" in README
    for threshold in THRESHOLDS:
        assert threshold in README


def test_every_message_field_and_rule_kind_is_documented():
    """What rule writers rely on."""
    for field in MESSAGE_FIELDS:
        assert f"{{{field}}}" in ARCHITECTURE
    for rule in load_rules():
        assert f"`{rule.kind}`" in ARCHITECTURE


@pytest.mark.parametrize("path", [pytest.param(p, id=p.relative_to(PROJECT).as_posix()) for p in MODULES])
def test_modules_have_one_subject(path: Path):
    """A docstring, and no more lines than one can hold in mind."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", [pytest.param(p, id=p.relative_to(PROJECT).as_posix()) for p in MODULES])
def test_public_names_are_documented_in_sentences(path: Path):
    """First line of each public docstring is a sentence."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            words = ast.get_docstring(node)
            if words:
                assert words.strip().split("\n\n")[0].rstrip().endswith((".", ":", "?")), f"{node.name}: {words}"


def test_the_packages_of_the_architecture_page_exist():
    """And none is left out."""
    steps = {path.name for path in (PROJECT / "checker").iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert {name for name in steps if f"`{name}/`" not in ARCHITECTURE} == set()


@pytest.mark.parametrize("language", [*languages(), "concepts"])
def test_every_section_of_a_lexicon_is_a_mapping(language: str):
    """Else a step would find nothing in it."""
    path = PROJECT / "checker" / "lexicon" / f"{language}.yaml"
    for name in load_file(path).value:
        if name != "language":
            assert section(language, name)


@pytest.mark.parametrize("language", languages())
def test_predicates_of_growth_and_exclusion_are_known(language: str):
    """A concept that no language knows is a slip of the pen."""
    known = {concept for one in languages() for concept in section(one, "predicates")}
    named = {
        name for group in ("growth", "exclusive") for names in section("concepts", group).values() for name in names
    }
    assert named - known == set()


@pytest.mark.parametrize("language", languages())
def test_no_counted_noun_has_two_concepts_in_one_row(language: str):
    """The last of two would win without a word."""
    rows = [(fold(word), concept) for concept, words in section(language, "nouns").items() for word in words]
    seen: dict[str, str] = {}
    twice = {word: (seen[word], concept) for word, concept in rows if seen.setdefault(word, concept) != concept}
    assert twice == {}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check", "--help"], ["rules", "--help"]], ids=" ".join
)
def test_help_loads_nothing_heavy(arguments: list[str]):
    """A script that asks for help a hundred times must not wait: what takes long to load is not loaded."""
    code = f"""
import sys
from checker.cli import checker
try:
    checker.main({arguments!r}, prog_name="checker")
except SystemExit as stop:
    assert not stop.code
print(*sorted({{"babel", "jinja2", "numpy", "pandas", "pydantic", "rapidfuzz", "regex", "rich", "yaml"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert "" == done.stdout.split("\n")[-2]


def test_columns_are_described():
    """Every column of every table: a sentence."""
    for column in (*schema.CLAIMS, *schema.FACTS, *schema.FINDINGS):
        assert re.match(r"[A-Za-z].*\.$", column.meaning)


def test_the_project_speaks_of_itself_alone():
    """No tracked file mentions a place outside it."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=False
    ).stdout.split()
    for name in listed:
        path = PROJECT / name
        if (
            path.suffix in {".py", ".md", ".yaml", ".toml", ".txt", ".yml"}
            and path.is_file()
            and path != Path(__file__)
        ):
            text = path.read_text(encoding="utf-8")
            assert "/work/" not in text, name
            assert not re.search(r"\bissue #?\d", text, re.IGNORECASE), name


# Sections whose concepts figures of two languages meet in.
SHARED = ("nouns", "predicates", "events", "bases", "subset", "change", "breakdown", "steps")


@pytest.mark.parametrize("name", SHARED)
def test_vietnamese_and_english_name_the_same_concepts(name: str):
    """A concept that one language has no word for links nothing across languages."""
    vi, en = ({concept for concept, words in section(language, name).items() if words} for language in ("vi", "en"))
    only_english = {"level"} if name == "change" else set()
    assert only_english == en - vi
    assert not vi - en


def test_no_word_names_two_concepts_of_one_section():
    """The first one would win, and which one that is would be an accident of the order."""
    for language in ("vi", "en"):
        for name in ("nouns", "predicates"):
            seen: dict[str, str] = {}
            for concept, words in section(language, name).items():
                for word in words:
                    assert concept == seen.setdefault(fold(word), concept), (language, name, word)


@pytest.mark.parametrize(
    "module",
    [
        pytest.param(f"tests.{path.parent.name}.{path.stem}", id=f"{path.parent.name}.{path.stem}")
        for folder in ("bench", "accuracy")
        for path in sorted((PROJECT / "tests" / folder).glob("*.py"))
    ],
)
def test_every_program_of_measures_loads(module: str):
    """They run by hand alone: a name that moved would be noticed late."""
    importlib.import_module(module)
