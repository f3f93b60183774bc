"""
``rules/*.yaml`` to rules: one file is one rule, with its reason and its cases.

Every fault of every file is found before anything is refused, each with file, line and column. What may
stand in a file is one pydantic model, published as JSON Schema by ``checker rules schema``.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails

from checker.errors import CheckerError, RuleError, UsageError
from checker.lexicon import languages, section
from checker.model import CaseSide, FactPattern, Reference, Rule, RuleCase, RuleKind, Severity, Stage
from checker.relation import PARTS, parse_relation
from checker.shadow import fold
from checker.strict_yaml import Located, load_file
from checker.times import is_time

BUNDLED = Path(__file__).parent / "bundled_rules"
# In a checkout the rules stand beside the package; in a wheel inside it.
_BESIDE = Path(__file__).parent.parent / "rules"
# What a message may name; nothing else is replaced.
MESSAGE_FIELDS = (
    "a.source", "a.quote", "a.date", "b.source", "b.quote", "b.date", "fact", "positions", "values", "as_of",
    "expected", "reference.title", "reference.value", "reference.quote",
)  # fmt: skip
_FIELD = re.compile(r"\{([^{}]*)\}")
_SILENT_CASES = 2
_KINDS_WITH_FACT = ("agree", "running_count", "planned_actual", "reference", "dates_agree", "names", "text_agree")

Text = Annotated[str, Field(min_length=1)]
Words = Annotated[list[Text], Field(default_factory=list)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class PatternFields(_Strict):
    """A fact by its slots; see `checker.model.FactPattern`."""

    kind: Literal["", "count", "money", "percent", "measure", "duration", "ordinal", "date", "score", "text"] = ""
    unit: str = ""
    counted: str = ""
    predicate: str = ""
    change: Literal["", "rise", "fall", "level"] = ""
    event: str = ""
    words: Words
    without: Words
    about: Words
    match: str = ""
    normative: bool | None = None

    @field_validator("counted", "predicate")
    @classmethod
    def _is_concept(cls, value: str, info: ValidationInfo) -> str:
        known = _concepts("nouns" if info.field_name == "counted" else "predicates")
        if value and value not in known:
            near = difflib.get_close_matches(value, sorted(known), 3)
            hint = f"; near it: {', '.join(near)}" if near else ""
            raise ValueError(f"the lexicon has no concept '{value}'{hint}")
        return value

    @field_validator("match")
    @classmethod
    def _is_expression(cls, value: str) -> str:
        try:
            regex.compile(value)
        except regex.error as error:
            raise ValueError(f"no regular expression: {error}") from error
        return value


class ReferenceFields(_Strict):
    """A dated authority and what it says."""

    value: int | Decimal | Text
    title: Text
    url: Text
    published: str | None = None
    retrieved: str | None = None
    quote: Text

    @field_validator("published", "retrieved")
    @classmethod
    def _is_time(cls, value: str | None) -> str | None:
        if value is not None and not is_time(value):
            raise ValueError("no ISO 8601 date; write 2024-12-24")
        return value


class SideFields(_Strict):
    """One side of a case: a text, or a text with its date and source."""

    text: Text
    published: str | None = None
    source: str | None = None


class WordsFields(_Strict):
    """What a rule prints, in another language than that of the file."""

    message: Text | None = None
    label: Text | None = None

    @field_validator("message")
    @classmethod
    def _names_known_fields(cls, value: str | None) -> str | None:
        return value if value is None else _with_known_fields(value)


def _with_known_fields(message: str) -> str:
    unknown = [name for name in _FIELD.findall(message) if name not in MESSAGE_FIELDS]
    if unknown:
        raise ValueError(f"unknown field '{{{unknown[0]}}}'; known are {', '.join(MESSAGE_FIELDS)}")
    return message


@cache
def _concepts(name: str) -> frozenset[str]:
    """Every concept that some language's lexicon has in the section *name*."""
    return frozenset(concept for language in languages() for concept in section(language, name))


Sides = list[Text | SideFields]


class RuleFields(_Strict):
    """What a rule file holds."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    schema_: Annotated[Literal[1], Field(alias="schema")]
    kind: RuleKind
    stage: Stage
    severity: Severity
    summary: Text
    why: Text
    message: Text
    name: Annotated[str, Field(pattern=r"^$|^[a-z0-9-]+/[a-z0-9-]+$")] = ""
    label: str = ""
    fact: PatternFields | None = None
    operands: dict[Annotated[str, Field(pattern=r"^[a-z_][a-z0-9_]*$")], PatternFields] = Field(default_factory=dict)
    expect: str = ""
    reference: ReferenceFields | None = None
    names: Words
    translations: dict[Literal["en", "vi"], WordsFields] = Field(default_factory=dict)
    cases: dict[Literal["conflict", "compatible", "update", "planned_vs_actual", "undecided", "silent"], list[Sides]]

    @field_validator("message")
    @classmethod
    def _names_known_fields(cls, value: str) -> str:
        return _with_known_fields(value)

    @field_validator("expect")
    @classmethod
    def _is_relation(cls, value: str) -> str:
        if value and value != PARTS:
            parse_relation(value)
        return value


def load_rules(paths: Sequence[str | Path] | None = None) -> tuple[Rule, ...]:
    """
    Load rule files.

    Args:
        paths: Files, or folders searched in depth; None = the rules that come with the checker.

    Returns:
        The rules in order of id.

    Raises:
        RuleError: With every fault of every file: broken YAML, an unknown key or kind, too few cases, two rules of one id.
        UsageError: A path that does not exist, or a folder without rules.
    """
    files = list(_files([bundled_folder()] if paths is None else [Path(path) for path in paths]))
    faults: list[CheckerError] = []
    rules: list[tuple[Rule, Located]] = []
    for path in files:
        try:
            located = load_file(path)
        except CheckerError as error:
            faults.append(error)
            continue
        found = list(_read(path, located, faults))
        rules.extend((rule, located) for rule in found)
    faults.extend(_duplicates(rules))
    if faults:
        raise RuleError(tuple(faults))
    return tuple(sorted((rule for rule, _ in rules), key=lambda rule: rule.id))


def bundled_folder() -> Path:
    """Return where the rules that come with the checker stand."""
    return BUNDLED if BUNDLED.is_dir() else _BESIDE


def pack_names() -> tuple[str, ...]:
    """Return the names of the bundled packs: the folders of rules that come with the checker."""
    return tuple(sorted(path.name for path in bundled_folder().iterdir() if path.is_dir()))


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a rule file, for editors that complete and check as one types."""
    schema = RuleFields.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:doichieu:rule:1", **schema}


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            found = sorted(one for one in path.rglob("*.yaml") if not one.name.startswith("."))
            if not found:
                raise UsageError("no rules in this folder", place=str(path), allowed="*.yaml files, one rule each")
            yield from found
        elif path.is_file():
            yield path
        else:
            raise UsageError("no such rule file or folder", place=str(path))


def _read(path: Path, located: Located, faults: list[CheckerError]) -> Iterator[Rule]:
    shown = _shown(path)
    if not isinstance(located.value, dict):
        what = "the file is empty" if located.value is None else "no mapping of keys to values"
        faults.append(_located(shown, located, (), what, fix="begin it with 'id: …'; one file is one rule"))
        return
    try:
        fields = RuleFields.model_validate(located.value)
    except ValidationError as error:
        faults.extend(_fault(shown, located, one) for one in error.errors())
        return
    incomplete = [_located(shown, located, at, what, fix=fix) for at, what, fix in _incomplete(fields)]
    faults.extend(incomplete)
    if not incomplete:
        yield _rule(fields, shown, located)


def _shown(path: Path) -> str:
    """The path as a reader would write it: within the bundled rules, or from the working directory."""
    for base in (bundled_folder().resolve().parent, Path.cwd()):
        try:
            relative = path.resolve().relative_to(base)
        except ValueError:
            continue
        return relative.as_posix().replace(BUNDLED.name, "rules", 1)
    return path.as_posix()


def _fault(shown: str, located: Located, error: ErrorDetails) -> CheckerError:
    at = tuple(part for part in error["loc"] if not isinstance(part, str) or part in _keys(located.value))
    what, allowed, fix = _explained(error)
    return _located(shown, located, at, what, allowed=allowed, fix=fix)


def _keys(value: object) -> set[str]:
    """All keys anywhere in a document: pydantic's places name union branches too, which no document holds."""
    if isinstance(value, dict):
        return {str(key) for key in value} | {inner for one in value.values() for inner in _keys(one)}
    if isinstance(value, list):
        return {inner for one in value for inner in _keys(one)}
    return set()


def _explained(error: ErrorDetails) -> tuple[str, str | None, str | None]:
    """(what, allowed, fix) of one fault that pydantic found."""
    name = str(error["loc"][-1]) if error["loc"] else "rule"
    if error["type"] == "missing":
        return f"'{name}' is missing", None, f"add '{name}: …'"
    if error["type"] == "extra_forbidden":
        known = _keys_beside(error["loc"])
        near = difflib.get_close_matches(name, known, 1)
        return f"unknown key '{name}'", ", ".join(known), f"write '{near[0]}'" if near else f"remove '{name}'"
    if error["type"] == "literal_error":
        allowed = [str(option) for option in _options(error)]
        near = difflib.get_close_matches(str(error["input"]), allowed, 1)
        fix = f"write '{name}: {near[0]}'" if near else f"write one of them behind '{name}:'"
        return f"unknown {name} '{error['input']}'", ", ".join(allowed), fix
    message = error["msg"].removeprefix("Value error, ")
    return f"{name}: {message[0].lower()}{message[1:]}", None, None


def _keys_beside(at: tuple[int | str, ...]) -> list[str]:
    """The keys that may stand at the place of one that may not."""
    inner: dict[str, type[BaseModel]] = {
        "fact": PatternFields,
        "operands": PatternFields,
        "reference": ReferenceFields,
        "cases": SideFields,
    }
    model = RuleFields if len(at) == 1 else inner.get(str(at[0]), RuleFields)
    return [field.alias or key for key, field in model.model_fields.items()]


def _options(error: ErrorDetails) -> tuple[object, ...]:
    annotation = {"kind": RuleKind, "stage": Stage, "severity": Severity}.get(str(error["loc"][-1]))
    if annotation and len(error["loc"]) == 1:
        return get_args(annotation)
    return tuple(re.findall(r"'([^']*)'|(\d+)", str(error.get("ctx", {}).get("expected", "")))) and tuple(
        one or other for one, other in re.findall(r"'([^']*)'|(\d+)", str(error["ctx"]["expected"]))
    )


def _located(
    shown: str,
    located: Located,
    at: tuple[Hashable, ...],
    what: str,
    *,
    allowed: str | None = None,
    fix: str | None = None,
) -> CheckerError:
    line, column = located.place(at)
    return CheckerError(what, place=f"{shown}:{line}:{column}", allowed=allowed, fix=fix, excerpt=located.excerpt(at))


def _incomplete(fields: RuleFields) -> Iterator[tuple[tuple[Hashable, ...], str, str]]:
    """What a rule of its kind lacks, as (place, what, fix)."""
    if fields.kind in _KINDS_WITH_FACT and fields.fact is None:
        yield ("kind",), f"a rule of kind '{fields.kind}' describes a fact", "add 'fact: {kind: count, …}'"
    if fields.kind == "reference" and fields.reference is None:
        yield ("kind",), "a rule of kind 'reference' names its authority", "add 'reference: {value, title, url, quote}'"
    if fields.kind == "relation":
        yield from _incomplete_relation(fields)
    firing = sum(len(cases) for verdict, cases in fields.cases.items() if verdict != "silent")
    silent = len(fields.cases.get("silent", ()))
    if not firing or silent < _SILENT_CASES:
        yield (
            ("cases",),
            f"{firing} firing and {silent} silent cases; a rule shows when it fires and when it must not",
            ("give at least one firing and two silent cases"),
        )


def _incomplete_relation(fields: RuleFields) -> Iterator[tuple[tuple[Hashable, ...], str, str]]:
    if fields.expect == PARTS:
        if fields.operands:
            yield ("operands",), f"'{PARTS}' finds its operands itself", "leave out 'operands:'"
        return
    if not fields.expect:
        yield ("kind",), "a rule of kind 'relation' says what it expects", "add 'expect: part <= whole'"
        return
    for name in sorted(parse_relation(fields.expect).names - set(fields.operands)):
        yield ("expect",), f"'{name}' is no operand", f"describe it: 'operands: {{{name}: {{kind: count, …}}}}'"


def _duplicates(rules: Sequence[tuple[Rule, Located]]) -> Iterator[CheckerError]:
    first: dict[str, Rule] = {}
    for rule, located in rules:
        if rule.id in first:
            yield _located(
                rule.file,
                located,
                ("id",),
                f"rule id '{rule.id}' is taken",
                fix=f"choose another; it is that of {first[rule.id].file}",
            )
        first.setdefault(rule.id, rule)


def _rule(fields: RuleFields, shown: str, located: Located) -> Rule:
    return Rule(
        id=fields.id,
        kind=fields.kind,
        stage=fields.stage,
        severity=fields.severity,
        file=shown,
        summary=fields.summary,
        why=fields.why,
        message=fields.message,
        fact_name=fields.name,
        label=fields.label,
        fact=_pattern(fields.fact),
        operands={name: _pattern(pattern) for name, pattern in fields.operands.items()},
        expect=fields.expect,
        reference=_reference(fields.reference),
        names=tuple(fields.names),
        messages={language: words.message for language, words in fields.translations.items() if words.message},
        labels={language: words.label for language, words in fields.translations.items() if words.label},
        cases=tuple(_cases(fields, located)),
    )


def _pattern(fields: PatternFields | None) -> FactPattern:
    if fields is None:
        return FactPattern()
    listed = {name: tuple(fold(word) for word in getattr(fields, name)) for name in ("words", "without", "about")}
    return FactPattern(
        kind=fields.kind,
        unit=fields.unit,
        counted=fields.counted,
        predicate=fields.predicate,
        change=fields.change,
        event=fields.event,
        match=fields.match,
        normative=fields.normative,
        **listed,
    )


def _reference(fields: ReferenceFields | None) -> Reference | None:
    if fields is None:
        return None
    value = Decimal(fields.value) if isinstance(fields.value, int) else fields.value
    return Reference(
        value=value,
        title=fields.title,
        url=fields.url,
        published=fields.published,
        retrieved=fields.retrieved,
        quote=fields.quote,
    )


def _cases(fields: RuleFields, located: Located) -> Iterator[RuleCase]:
    for expected, cases in fields.cases.items():
        for index, sides in enumerate(cases):
            yield RuleCase(
                expected=expected,
                sides=tuple(_side(side) for side in sides),
                line=located.place(("cases", expected, index))[0],
            )


def _side(side: str | SideFields) -> CaseSide:
    if isinstance(side, str):
        return CaseSide(text=side)
    return CaseSide(text=side.text, published=side.published, source=side.source)
