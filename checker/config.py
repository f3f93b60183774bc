"""
What a project has settled for itself: ``doichieu.toml``, or ``[tool.doichieu]`` in ``pyproject.toml``.

The nearest such file is read, from the working directory upwards. A key that is not known, or a value of another kind,
is an error with its place: a slip of the pen must not switch a check off. Options of the command line win.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from checker.errors import ConfigError
from checker.messages import LANGUAGES, Message, joined, say
from checker.model import Severity

FILE_NAME = "doichieu.toml"
_SHARED = "pyproject.toml"
_TABLE = "tool.doichieu"
_THRESHOLDS: tuple[Severity | str, ...] = ("error", "warning", "note", "never")
# Where a value comes from that no file sets.
DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    One value and where it comes from.

    Attributes:
        key: As the file writes it.
        value: Text, number, tuple of texts, or mapping of source to weight; None where nothing is set.
        origin: ``default``, or ``file:line``.
        meaning: One sentence.
    """

    key: str
    value: Any
    origin: str
    meaning: Message


@dataclass(frozen=True, slots=True)
class _Key:
    """What a key may hold: *read* returns the value, or raises ValueError with what is allowed."""

    default: Any
    read: Callable[[Any, Path], Any]
    meaning: Message


def load_settings(given: str | None = None, *, folder: Path | None = None) -> tuple[Setting, ...]:
    """
    Return every setting, in a fixed order.

    Args:
        given: A file named on the command line; None = the nearest one.
        folder: Where the search begins; None = the working directory.

    Raises:
        ConfigError: The file cannot be read, is no TOML, or holds what it may not.
    """
    path = Path(given) if given else _nearest(folder or Path.cwd())
    if path is None:
        return default_settings()
    text = _text(path)
    table = _table(path, text)
    reader = _Reader(path, text)
    reader.refuse_unknown(table)
    return tuple(reader.setting(key, table) for key in _KEYS)


def default_settings() -> tuple[Setting, ...]:
    """Return every setting as it is where no file says otherwise."""
    return tuple(_setting(key, known.default, DEFAULT) for key, known in _KEYS.items())


def value_of(settings: tuple[Setting, ...], key: str) -> Any:
    """Return the value of the setting *key*."""
    return next(one.value for one in settings if one.key == key)


def _nearest(folder: Path) -> Path | None:
    for place in (folder.resolve(), *folder.resolve().parents):
        own, shared = place / FILE_NAME, place / _SHARED
        if own.is_file():
            return own
        if shared.is_file() and _table(shared, _text(shared)):
            return shared
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(say("no such file"), place=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            say("cannot be read: {error}", error=str(error)), place=str(path), fix=say("write it as UTF-8 text")
        ) from error


def _table(path: Path, text: str) -> Mapping[str, Any]:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            say("not TOML: {error}", error=str(error)), place=str(path), fix=say("mend the line")
        ) from error
    if path.name != _SHARED:
        return document
    tool = document.get("tool", {})
    table = tool.get("doichieu", {}) if isinstance(tool, Mapping) else {}
    return table if isinstance(table, Mapping) else {}


class _Reader:
    """Reads one file's settings; knows the line of each key."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._shown = _shown(path)
        self._lines = text.splitlines()
        self._table = f"[{_TABLE}" if path.name == _SHARED else ""

    def refuse_unknown(self, table: Mapping[str, Any]) -> None:
        """Raise for the first key that is not known."""
        for key in table:
            if key not in _KEYS:
                near = difflib.get_close_matches(key, _KEYS, 1)
                raise self._error(
                    key,
                    say("unknown key '{key}'", key=key),
                    joined(", ", _KEYS),
                    say("write '{name}'", name=near[0]) if near else say("remove '{key}'", key=key),
                )

    def setting(self, key: str, table: Mapping[str, Any]) -> Setting:
        """Return the setting *key*, from *table* where it stands there."""
        known = _KEYS[key]
        if key not in table:
            return _setting(key, known.default, DEFAULT)
        try:
            value = known.read(table[key], self._path.parent)
        except ValueError as error:
            what = say("'{key}' holds {value}", key=key, value=repr(table[key]))
            raise self._error(key, what, error.args[0], say("write one that is allowed")) from error
        return _setting(key, value, f"{self._shown}:{self._line(key)}")

    def _error(self, key: str, what: Message, allowed: Message, fix: Message) -> ConfigError:
        line = self._line(key)
        excerpt = f"{line:>5} | {self._lines[line - 1]}" if self._lines else None
        return ConfigError(what, place=f"{self._shown}:{line}", allowed=allowed, fix=fix, excerpt=excerpt)

    def _line(self, key: str) -> int:
        """The line of *key* within our table, or of the sub-table that bears its name; the first line where it is hidden."""
        inside = not self._table
        wanted = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""")
        above = r"tool\s*\.\s*doichieu\s*\.\s*" if self._table else ""
        header = re.compile(rf"""\s*\[+\s*{above}["']?{re.escape(key)}["']?\s*[\].]""")
        for number, line in enumerate(self._lines, 1):
            if line.lstrip().startswith("["):
                inside = line.replace(" ", "").startswith(f"{self._table}]") if self._table else False
                if header.match(line):
                    return number
            elif inside and wanted.match(line):
                return number
        return 1


def _setting(key: str, value: Any, origin: str) -> Setting:
    return Setting(key=key, value=value, origin=origin, meaning=_KEYS[key].meaning)


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _languages() -> tuple[str, ...]:
    # Imported here: help loads no lexicon.
    from checker.lexicon import languages

    return languages()


def _choice(names: Callable[[], tuple[str, ...]]) -> Callable[[Any, Path], str]:
    def read(value: Any, _: Path) -> str:
        if not isinstance(value, str) or value not in names():
            raise ValueError(joined(", ", names()))
        return value

    return read


def _packs(value: Any, folder: Path) -> tuple[str, ...]:
    # Imported here: verbs that run no rules need not load what reads them.
    from checker.rulebook import pack_names

    if not isinstance(value, list) or any(name not in pack_names() for name in value):
        raise ValueError(say("a list of {packs}", packs=", ".join(pack_names())))
    return tuple(value)


def _paths(value: Any, folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise ValueError(say("a list of paths, from the folder of this file"))
    return tuple(_shown(folder / one) for one in value)


def _path(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(say("a path, from the folder of this file"))
    return _shown(folder / value)


def _natural(value: Any, _: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(say("a whole number, 0 or more"))
    return value


def _switch(value: Any, _: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError(say("true or false"))
    return value


def _weights(value: Any, _: Path) -> Mapping[str, Decimal]:
    if not isinstance(value, Mapping) or not all(_is_weight(weight) for weight in value.values()):
        raise ValueError(say('a table of source = number, 0 or more, as "baochinhphu.vn" = 3'))
    return {source: Decimal(str(weight)) for source, weight in _pairs(value)}


def _pairs(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from sorted(table.items())


def _is_weight(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf")


_KEYS: Mapping[str, _Key] = {
    "language": _Key(
        None,
        _choice(_languages),
        say("Language of articles that name none; as their letters tell where it is not set."),
    ),
    "lang": _Key(
        None,
        _choice(lambda: LANGUAGES),
        say("Language of reports and messages; that of the articles where it is not set."),
    ),
    "packs": _Key(None, _packs, say("Bundled rule packs that run; all of them where it is not set.")),
    "rules": _Key((), _paths, say("Rule files and folders of your own, beside the packs.")),
    "threshold": _Key(
        "error", _choice(lambda: tuple(map(str, _THRESHOLDS))), say("Least severity that fails a check.")
    ),
    "max": _Key(0, _natural, say("Findings at or above the threshold that a gate lets pass.")),
    "against": _Key((), _paths, say("Articles that a gate compares new ones with.")),
    "semantic": _Key(False, _switch, say("Whether a model of meaning proposes what may be alike in other words.")),
    "waivers": _Key(None, _path, say("Waiver file.")),
    "authority": _Key(
        {}, _weights, say("How much a source's word counts in a gate's suggestion: 1 where it is not named.")
    ),
}
