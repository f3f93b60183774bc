"""
YAML as its writer meant it, with the line and column of every value.

YAML 1.1 reads ``no`` as False, ``12:30`` as 750, ``012`` as 10 and keeps the last of two equal keys.
Here only ``true``, ``false``, ``null`` and plain numbers are anything but text, and a key stands once.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from checker.errors import YamlError
from checker.messages import say

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"


class _StrictLoader(_Loader):  # type: ignore[misc]  # the base is chosen at run time
    """Core schema only; numbers with a point become Decimal."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


def _resolve(tag: str, pattern: str, first: str) -> None:
    _StrictLoader.add_implicit_resolver(_TAG + tag, re.compile(f"^(?:{pattern})$"), list(first))


_resolve("bool", "true|false", "tf")
_resolve("null", "null|~|", "n~\0")
_resolve("int", r"-?(?:0|[1-9][0-9]*)", "-0123456789")
_resolve("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", "-0123456789")
_resolve("merge", "<<", "<")
_StrictLoader.yaml_implicit_resolvers.setdefault("", []).append((_TAG + "null", re.compile("^$")))
_StrictLoader.add_constructor(_TAG + "float", lambda _, node: Decimal(node.value))


@dataclass(frozen=True, slots=True)
class Located:
    """
    A YAML document and where its parts stand.

    Attributes:
        value: Plain Python values.
        lines: The file's lines.
        places: Path of keys and indexes -> (line, column), from 1, of that value's key or item.
    """

    value: Any
    lines: tuple[str, ...]
    places: dict[tuple[Hashable, ...], tuple[int, int]]

    def place(self, path: tuple[Hashable, ...]) -> tuple[int, int]:
        """Return line and column, from 1, of the nearest known place on *path*."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def excerpt(self, path: tuple[Hashable, ...]) -> str:
        """Return the line at *path* with a marker under its column."""
        line, column = self.place(path)
        return _excerpt(self.lines, line, column)


def load(text: str, name: str) -> Located:
    """
    Read one strict YAML document.

    Args:
        text: The document.
        name: How error messages call it, usually its path.

    Raises:
        YamlError: Broken YAML, a duplicate key, a key that is no text, an alias or a tag.
    """
    lines = tuple(text.splitlines())
    try:
        return _located(text, lines, name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise YamlError(
            say("not YAML: {error}", error=str(error.problem or error.context)),
            place=f"{name}:{line}:{column}",
            excerpt=_excerpt(lines, line, column),
        ) from error
    except yaml.YAMLError as error:
        raise YamlError(say("not YAML: {error}", error=str(error)), place=name) from error
    except RecursionError as error:
        raise YamlError(say("not YAML that can be read: nested too deeply"), place=name) from error
    except ValueError as error:
        raise YamlError(say("not YAML that can be read: {error}", error=str(error)), place=name) from error


def _located(text: str, lines: tuple[str, ...], name: str) -> Located:
    loader = _StrictLoader(text)
    try:
        node = loader.get_single_node()
        places: dict[tuple[Hashable, ...], tuple[int, int]] = {(): (1, 1)}
        if node is None:
            return Located(None, lines, places)
        _locate(node, (), places, lines, name)
        return Located(loader.construct_document(node), lines, places)
    finally:
        loader.dispose()


def load_file(path: Path) -> Located:
    """
    Read one strict YAML file, UTF-8.

    Raises:
        YamlError: As `load`; also where the file cannot be opened or is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise YamlError(
            say("cannot be read: {reason}", reason=error.strerror or str(error)), place=str(path)
        ) from error
    except UnicodeDecodeError as error:
        raise YamlError(say("is not UTF-8"), place=str(path), fix=say("save the file as UTF-8")) from error
    return load(text, str(path))


def _locate(
    node: yaml.Node,
    path: tuple[Hashable, ...],
    places: dict[tuple[Hashable, ...], tuple[int, int]],
    lines: tuple[str, ...],
    name: str,
) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            line, column = key.start_mark.line + 1, key.start_mark.column + 1
            inner = (*path, key.value)
            if inner in places:
                raise YamlError(
                    say("key '{key}' stands twice", key=key.value),
                    place=f"{name}:{line}:{column}",
                    excerpt=_excerpt(lines, line, column),
                    fix=say("keep one; the first is on line {line}", line=str(places[inner][0])),
                )
            places[inner] = (line, column)
            _locate(value, inner, places, lines, name)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            inner = (*path, index)
            places[inner] = (value.start_mark.line + 1, value.start_mark.column + 1)
            _locate(value, inner, places, lines, name)


def _excerpt(lines: tuple[str, ...], line: int, column: int) -> str:
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    gutter = f"{line:>5} | "
    return f"{gutter}{shown}\n{' ' * (len(gutter) - 2)}| {' ' * (column - 1)}^"
