"""
Tables of weights as Python source, and the modules that hold them written anew.

A module is its head, written by hand, and behind it one assignment of the tables, written by the fit: ``# fmt: off`` keeps the
levels of one aspect in one line, so that the module grows by a line an aspect, not a level.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

Tables = Mapping[str, Mapping[str, float]]

# As long as a line of source may be, and how far the levels are indented.
_WIDTH, _INDENT = 120, " " * 8
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)")


def parser_of(description: str | None) -> argparse.ArgumentParser:
    """Return what every fit is asked: the gold folder, and whether the tables are written."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="the folder that holds clusters/, dev/ and wide/")
    parser.add_argument("--write", action="store_true", help="write the tables where the checker reads them")
    return parser


def publish(module: Path, name: str, tables: Tables, *, write: bool) -> None:
    """Print *tables* as *module* would hold them under *name*, or write them into it and say how many levels each has."""
    source = module.read_text(encoding="utf-8")
    made = with_tables(source, name, tables)
    if not write:
        print(made, end="")
        return
    module.write_text(made, encoding="utf-8")
    print(f"{module}:", ", ".join(f"{table} {len(levels)} levels" for table, levels in sorted(tables.items())))


def with_tables(source: str, name: str, tables: Tables) -> str:
    """
    Return *source* with *tables* in place of those that it assigns to *name*; what stands before them is kept.

    Raises:
        ValueError: *source* assigns nothing to *name*, or something stands behind it.
    """
    found = re.search(rf"^{name}: .+ = \{{\n(?: .*\n)*\}}\n\Z", source, re.MULTILINE)
    if found is None:
        raise ValueError(
            f"no tables {name} at the end of the module: assign them last, '{name}: … = {{', closed by '}}' alone"
        )
    return source[: found.start()] + source_of(found[0].split("\n", 1)[0], tables)


def source_of(opening: str, tables: Tables) -> str:
    """Return the assignment that begins with the line *opening*: tables and levels sorted, an aspect a line as far as it goes."""
    lines = [opening]
    for name, table in sorted(tables.items()):
        lines += [f'    "{name}": {{', *_lines(table), "    },"]
    return "\n".join([*lines, "}", ""])


def _lines(table: Mapping[str, float]) -> Iterator[str]:
    for _, levels in groupby(sorted(table, key=_in_order), key=_aspect):
        line = ""
        for entry in (f'"{level}": {table[level]},' for level in levels):
            if line and len(f"{_INDENT}{line} {entry}") > _WIDTH:
                yield _INDENT + line
                line = ""
            line = f"{line} {entry}".strip()
        yield _INDENT + line


def _in_order(level: str) -> tuple[str | float, ...]:
    """Numbers in a level's name sort as such: ``near_5`` before ``near_10``."""
    return tuple(float(piece) if at % 2 else piece for at, piece in enumerate(_NUMBER.split(level)))


def _aspect(level: str) -> str:
    """What a level is of: ``flanks`` of ``flanks_2``."""
    return level.split("_", 1)[0]
