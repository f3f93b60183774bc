"""
``rules/*.yaml`` to rules: one file is one rule, with its reason and its cases.

Every fault of every file is found before anything is refused, each with file, line and column. What may stand in a file
is told by `rule_fields`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from checker.errors import CheckerError, RuleError, UsageError
from checker.messages import Message, joined, say
from checker.model import Severity
from checker.relation import WITHOUT_OPERANDS, parse_relation
from checker.rule import CaseSide, FactPattern, Reference, Rule, RuleCase, RuleKind, Stage
from checker.rule_fields import PatternFields, ReferenceFields, RuleFields, SideFields
from checker.shadow import fold
from checker.strict_yaml import Located, load_file

BUNDLED = Path(__file__).parent / "bundled_rules"
# In a checkout the rules stand beside the package; in a wheel inside it.
_BESIDE = Path(__file__).parent.parent / "rules"
_SILENT_CASES = 2
_KINDS_WITH_FACT = (
    "agree", "running_count", "planned_actual", "reference", "dates_agree", "names", "text_agree", "ages_agree",
)  # fmt: skip
# What pydantic calls a value of another kind, and what is said of it.
_WRONG_KINDS = {
    "bool_type": say("neither true nor false"),
    "dict_type": say("no mapping of keys to values"),
    "int_type": say("no whole number"),
    "list_type": say("no list; write '- …' lines below it, or […]"),
    "model_type": say("no mapping of keys to values"),
    "string_type": say("no text; a number or yes/no stands in quotes"),
    "string_too_short": say("empty; say something"),
}


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


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            found = sorted(one for one in path.rglob("*.yaml") if not one.name.startswith("."))
            if not found:
                raise UsageError(
                    say("no rules in this folder"), place=str(path), allowed=say("*.yaml files, one rule each")
                )
            yield from found
        elif path.is_file():
            yield path
        else:
            raise UsageError(say("no such rule file or folder"), place=str(path))


def _read(path: Path, located: Located, faults: list[CheckerError]) -> Iterator[Rule]:
    shown = _shown(path)
    if not isinstance(located.value, dict):
        what = say("the file is empty") if located.value is None else say("no mapping of keys to values")
        faults.append(_located(shown, located, (), what, fix=say("begin it with 'id: …'; one file is one rule")))
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


def _explained(error: ErrorDetails) -> tuple[Message, tuple[str, ...] | None, Message | None]:
    """(what, allowed, fix) of one fault that pydantic found."""
    name = str(error["loc"][-1]) if error["loc"] else "rule"
    if error["type"] == "missing":
        return say("'{key}' is missing", key=name), None, say("add '{key}: …'", key=name)
    if error["type"] == "extra_forbidden":
        known = _keys_beside(error["loc"])
        near = difflib.get_close_matches(name, known, 1)
        fix = say("write '{name}'", name=near[0]) if near else say("remove '{key}'", key=name)
        return say("unknown key '{key}'", key=name), tuple(known), fix
    if error["type"] == "literal_error":
        allowed = [str(option) for option in _options(error)]
        near = difflib.get_close_matches(str(error["input"]), allowed, 1)
        fix = (
            say("write '{key}: {name}'", key=name, name=near[0])
            if near
            else say("write one of them behind '{key}:'", key=name)
        )
        return say("unknown {key} '{value}'", key=name, value=str(error["input"])), tuple(allowed), fix
    return joined(": ", (name, _said(error))), None, None


def _said(error: ErrorDetails) -> Message:
    """A fault that a validator of ours found in its own words; any other in those of its kind."""
    own = error.get("ctx", {}).get("error")
    if isinstance(own, ValueError) and own.args:
        return own.args[0] if isinstance(own.args[0], Message) else joined("", (str(own),))
    return _WRONG_KINDS.get(error["type"]) or say("not as the schema asks: {fault}", fault=error["msg"])


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
    what: Message,
    *,
    allowed: tuple[str, ...] | None = None,
    fix: Message | None = None,
) -> CheckerError:
    line, column = located.place(at)
    return CheckerError(what, place=f"{shown}:{line}:{column}", allowed=allowed, fix=fix, excerpt=located.excerpt(at))


def _incomplete(fields: RuleFields) -> Iterator[tuple[tuple[Hashable, ...], Message, Message]]:
    """What a rule of its kind lacks, as (place, what, fix)."""
    if fields.kind in _KINDS_WITH_FACT and fields.fact is None:
        yield (
            ("kind",),
            say("a rule of kind '{kind}' describes a fact", kind=fields.kind),
            _add("fact: {kind: count, …}"),
        )
    if fields.kind == "reference" and fields.reference is None:
        yield (
            ("kind",),
            say("a rule of kind 'reference' names its authority"),
            _add("reference: {value, title, url, quote}"),
        )
    if fields.kind == "relation":
        yield from _incomplete_relation(fields)
    firing = sum(len(cases) for verdict, cases in fields.cases.items() if verdict != "silent")
    silent = len(fields.cases.get("silent", ()))
    if not firing or silent < _SILENT_CASES:
        yield (
            ("cases",),
            say(
                "{firing} firing and {silent} silent cases; a rule shows when it fires and when it must not",
                firing=firing,
                silent=silent,
            ),
            say("give at least one firing and two silent cases"),
        )


def _add(line: str) -> Message:
    return say("add '{line}'", line=line)


def _incomplete_relation(fields: RuleFields) -> Iterator[tuple[tuple[Hashable, ...], Message, Message]]:
    if fields.expect in WITHOUT_OPERANDS:
        if fields.operands:
            yield (
                ("operands",),
                say("'{relation}' finds its operands itself", relation=fields.expect),
                say("leave out 'operands:'"),
            )
        return
    if not fields.expect:
        yield ("kind",), say("a rule of kind 'relation' says what it expects"), _add("expect: part <= whole")
        return
    for name in sorted(parse_relation(fields.expect).names - set(fields.operands)):
        described = f"operands: {{{name}: {{kind: count, …}}}}"
        yield ("expect",), say("'{name}' is no operand", name=name), say("describe it: '{line}'", line=described)


def _duplicates(rules: Sequence[tuple[Rule, Located]]) -> Iterator[CheckerError]:
    first: dict[str, Rule] = {}
    for rule, located in rules:
        if rule.id in first:
            yield _located(
                rule.file,
                located,
                ("id",),
                say("rule id '{id}' is taken", id=rule.id),
                fix=say("choose another; it is that of {file}", file=first[rule.id].file),
            )
        first.setdefault(rule.id, rule)


def _rule(fields: RuleFields, shown: str, located: Located) -> Rule:
    return Rule(
        id=fields.id,
        kind=fields.kind,
        stage=fields.stage,
        severity=fields.severity,
        file=shown,
        summary=_in_languages(fields.summary, {name: words.summary for name, words in fields.translations.items()}),
        why=_in_languages(fields.why, {name: words.why for name, words in fields.translations.items()}),
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


def _in_languages(text: str, translations: Mapping[str, str | None]) -> Message:
    """A rule's own sentence; it holds no fields, and braces in it are braces."""
    own = {language: said for language, said in translations.items() if said}
    return Message("{text}", {"text": text}, own=own)


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
