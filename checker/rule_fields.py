"""What may stand in a rule file: one pydantic model, published as JSON Schema by ``checker rules schema``."""

from __future__ import annotations

import difflib
import re
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from checker.lexicon import languages, section
from checker.messages import Message, say
from checker.model import Severity
from checker.relation import WITHOUT_OPERANDS, parse_relation
from checker.rule import RuleKind, Stage
from checker.times import is_time

# What a message may name; nothing else is replaced.
MESSAGE_FIELDS = (
    "a.source", "a.quote", "a.date", "b.source", "b.quote", "b.date", "fact", "positions", "values", "as_of",
    "expected", "reference.title", "reference.value", "reference.quote",
)  # fmt: skip
_FIELD = re.compile(r"\{([^{}]*)\}")

Text = Annotated[str, Field(min_length=1)]
Words = Annotated[list[Text], Field(default_factory=list)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class PatternFields(_Strict):
    """A fact by its slots; see `checker.rule.FactPattern`."""

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
        # Predicates may be joined: ``die+missing`` is one figure of the dead and the missing.
        for concept in value.split("+") if value else ():
            if concept not in known:
                near = difflib.get_close_matches(concept, sorted(known), 3)
                raise ValueError(_no_concept(concept, near))
        return value

    @field_validator("match")
    @classmethod
    def _is_expression(cls, value: str) -> str:
        try:
            regex.compile(value)
        except regex.error as error:
            raise ValueError(say("no regular expression: {error}", error=str(error))) from error
        return value


def _no_concept(concept: str, near: list[str]) -> Message:
    if not near:
        return say("the lexicon has no concept '{value}'", value=concept)
    return say("the lexicon has no concept '{value}'; near it: {near}", value=concept, near=", ".join(near))


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
            raise ValueError(say("no ISO 8601 date; write 2024-12-24"))
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
    summary: Text | None = None
    why: Text | None = None

    @field_validator("message")
    @classmethod
    def _names_known_fields(cls, value: str | None) -> str | None:
        return value if value is None else _with_known_fields(value)


def _with_known_fields(message: str) -> str:
    unknown = [name for name in _FIELD.findall(message) if name not in MESSAGE_FIELDS]
    if unknown:
        raise ValueError(
            say(
                "unknown field '{field}'; known are {fields}",
                field=f"{{{unknown[0]}}}",
                fields=", ".join(MESSAGE_FIELDS),
            )
        )
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
        if value and value not in WITHOUT_OPERANDS:
            parse_relation(value)
        return value


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a rule file, for editors that complete and check as one types."""
    schema = RuleFields.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:doichieu:rule:1", **schema}
