"""Settings of the project's configuration file as defaults of options: read when an option first asks, so that ``--help`` reads none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.messages import say

if TYPE_CHECKING:
    from checker.config import Setting

Loader = Callable[[], "tuple[Setting, ...]"]

# Option, as its function calls it -> setting.
_OPTIONS = {
    "language": "language",
    "lang": "lang",
    "fail_on": "threshold",
    "most": "max",
    "against": "against",
    "waiver_file": "waivers",
    "rule_paths": "rules",
    "semantic": "semantic",
}


class Defaults(dict[str, Any]):
    """What click asks for the default of an option, answered from the settings; only what a file sets is there."""

    def __init__(self, load: Loader) -> None:
        super().__init__()
        self._load = load

    def __contains__(self, name: object) -> bool:
        return name in _OPTIONS and self._value(str(name)) is not None

    def __getitem__(self, name: str) -> Any:
        return self._value(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Return the setting, or these defaults themselves for a verb below this one."""
        return self._value(name) if name in _OPTIONS else self

    def __bool__(self) -> bool:
        return True

    def _value(self, option: str) -> Any:
        from checker.config import DEFAULT

        settings = {one.key: one for one in self._load()}
        if option == "rule_paths":
            return rule_paths(settings["packs"].value, settings["rules"].value)
        found = settings[_OPTIONS[option]]
        return None if found.origin == DEFAULT else found.value


def rule_paths(packs: Sequence[str] | None, own: Sequence[str]) -> tuple[str, ...] | None:
    """Return the rule files and folders that run; None = all that come with the checker."""
    if packs is None and not own:
        return None
    from checker.rulebook import bundled_folder, pack_names

    chosen = pack_names() if packs is None else packs
    return (*(str(bundled_folder() / name) for name in chosen), *own)


def setting(key: str) -> Any:
    """Return the value of a setting in the running command."""
    from checker.config import value_of

    load: Loader = click.get_current_context().find_root().obj
    return value_of(load(), key)


def waivers_of(given: str | None) -> tuple[Any, ...]:
    """
    Return the waivers of the file *given*, none where it is None.

    Raises:
        UsageError: No such file.
        WaiverError: The file is refused.
    """
    from checker.errors import UsageError
    from checker.waivers import load_waivers

    if given is None:
        return ()
    path = Path(given)
    if not path.is_file():
        raise UsageError(say("no such waiver file"), place=given, fix=say("write one, or leave the option out"))
    return load_waivers(path)
