"""Texts that remember how they were made, and the catalogue that says them again; see the package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.messages.times import Moment, time_text

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

SOURCE = "en"
LANGUAGES: tuple[str, ...] = (SOURCE, "vi")

_FIELD = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
_NO_FIELDS: Mapping[str, Field] = MappingProxyType({})
_NO_WORDS: Mapping[str, str] = MappingProxyType({})
_COMMA_FOR_POINT = str.maketrans(",.", ".,")

Field = str | int | Decimal


class Message(str):
    """
    Text that can be said again in another language; as a string it is in English.

    Attributes:
        template: English text with ``{fields}``.
        fields: What stands in them; messages among them are said in the same language, numbers written as it writes them.
        own: Language -> template, for texts that bring their translations themselves, as rules do.
        number: Of things counted, where *template* has a plural; None otherwise.
        plural: Template of several, where *number* is given.
    """

    __slots__ = ("fields", "number", "own", "plural", "template")
    template: str
    fields: Mapping[str, Field]
    own: Mapping[str, str]
    number: int | None
    plural: str

    def __new__(
        cls,
        template: str,
        fields: Mapping[str, Field] = _NO_FIELDS,
        *,
        own: Mapping[str, str] = _NO_WORDS,
        number: int | None = None,
        plural: str = "",
    ) -> Message:
        """Return the text in English; arguments as the attributes."""
        english = template if number in (None, 1) else plural
        message = super().__new__(cls, _filled(own.get(SOURCE, english), fields, SOURCE))
        message.template, message.fields, message.own = template, fields, own
        message.number, message.plural = number, plural
        return message

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        """Pickle and copy by what it was made of."""
        return _again, (self.template, dict(self.fields), dict(self.own), self.number, self.plural)

    def in_language(self, language: str) -> str:
        """Return this text in *language*; in English where the catalogue does not have it."""
        template = self.own.get(language) or _translated(self, language)
        return _filled(template, self.fields, language)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Speaks one language: ``say("No findings")`` and ``say.counted(…)`` give text in it, ready to print."""

    language: str

    def __call__(self, template: str, /, **fields: Field) -> str:
        """Return *template* in this language, its fields filled."""
        return Message(template, fields).in_language(self.language)

    def counted(self, one: str, several: str, number: int, **fields: Field) -> str:
        """Return ``1 claim`` or ``2 claims``; see `counted`."""
        return counted(one, several, number, **fields).in_language(self.language)

    def again(self, text: str) -> str:
        """Return *text*, a `Message` or any other string, in this language where that is known."""
        return in_language(text, self.language)

    def number(self, value: Decimal | int) -> str:
        """Return *value* as this language writes it."""
        return number_text(value, self.language)


def say(template: str, /, **fields: Field) -> Message:
    """Return *template* with its ``{fields}`` replaced, never evaluated."""
    return Message(template, fields)


def counted(one: str, several: str, number: int, **fields: Field) -> Message:
    """Return *one* or *several* by *number*, which stands as ``{number}`` in either."""
    return Message(one, {"number": number, **fields}, number=number, plural=several)


def joined(separator: str, parts: Iterable[Field]) -> Message:
    """Return *parts* one after another with *separator*, words of no language, between them."""
    fields = {f"part{place}": part for place, part in enumerate(parts)}
    return Message(separator.join(f"{{{name}}}" for name in fields), fields)


def in_language(text: str, language: str) -> str:
    """Return *text* said in *language* where it is a `Message`, else as it is."""
    return text.in_language(language) if isinstance(text, Message) else text


def number_text(value: Decimal | int, language: str) -> str:
    """Return *value* in groups of three as *language* writes it: ``1,800,000.5`` or ``1.800.000,5``; no exponent."""
    english = format(value, ",f") if isinstance(value, Decimal) else format(value, ",")
    return english if language == SOURCE else english.translate(_COMMA_FOR_POINT)


def _again(
    template: str, fields: Mapping[str, Field], own: Mapping[str, str], number: int | None, plural: str
) -> Message:
    return Message(template, fields, own=own, number=number, plural=plural)


def _filled(template: str, fields: Mapping[str, Field], language: str) -> str:
    """Replace in one pass, so that braces in a field's own text stay as they are."""
    if "{" not in template:
        return template
    return _FIELD.sub(lambda found: _field(fields.get(found[1], "?"), language), template)


def _field(value: Field, language: str) -> str:
    if isinstance(value, Moment):
        return str(value) if language == SOURCE else time_text(value, language)
    if isinstance(value, str):
        return in_language(value, language)
    return number_text(value, language)


def _translated(message: Message, language: str) -> str:
    english = message.template if message.number in (None, 1) else message.plural
    if language == SOURCE:
        return message.own.get(SOURCE, english)
    found = catalogue(language).get(message.template)
    if found is None or not found.string or found.fuzzy:
        return english
    if isinstance(found.string, str):
        return found.string or english
    # One form for any number, as in Vietnamese, or one for each of one and several.
    return found.string[0 if message.number == 1 else -1] or english


@cache
def catalogue(language: str) -> Catalog:
    """
    Return the catalogue of *language*, read from ``<language>.po``.

    Raises:
        FileNotFoundError: *language* is not in `LANGUAGES`, or is the language of the source.
    """
    # Only what is said in another language than the source's needs them.
    from importlib import resources

    from babel.messages.pofile import read_po

    with resources.files("checker.messages").joinpath(f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)
