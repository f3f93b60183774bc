"""The templates of `page`, in which every text is escaped and nothing unknown passes as empty."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.report.plain_text import one_line

if TYPE_CHECKING:
    from jinja2 import Environment, Template


def template(name: str) -> Template:
    """Return the template *name*, ready to be rendered."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("checker.report", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = one_line
    return environment
