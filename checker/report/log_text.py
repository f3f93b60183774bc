"""Text for a build log, where a line may be taken for a command of the build server."""

from __future__ import annotations

import re

# GitHub's runner obeys a line that begins, behind spaces, with two colons, and ``##[…]`` anywhere in a line.
_COMMAND = re.compile(r"^(\s*):(?=:)")
_OLD_COMMAND = re.compile(r"##(?=\[)")


def inert_line(line: str) -> str:
    """Return *line* with a space put where a build server would read a command."""
    return _OLD_COMMAND.sub("## ", _COMMAND.sub(r"\1: ", line))
