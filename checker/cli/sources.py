"""Options for inputs that are no plain articles: tables whose columns have other names, web addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from checker.read import FetchOptions

Function = TypeVar("Function", bound=Callable[..., object])

_PLACE = "checker.sources"


def source_options(function: Function) -> Function:
    """Add the options; `columns` and `fetching` give what they say to whoever reads."""
    for add in reversed(_OPTIONS):
        function = add(function)
    return function


def columns() -> Mapping[str, str]:
    """
    Return contract field -> column, as ``--columns`` says.

    Raises:
        UsageError: It maps no column.
    """
    from checker.read.tables import column_map

    return column_map(_said().get("columns"))


def fetching() -> FetchOptions:
    """Return how web addresses are fetched, as the options say."""
    from checker.read import FetchOptions

    said = _said()
    if not said:  # a verb without these options
        return FetchOptions()
    return FetchOptions(allow_private=said["allow_private_addresses"], delay=said["delay"], most=said["most_pages"])


def _said() -> Mapping[str, Any]:
    found: Mapping[str, Any] = click.get_current_context().meta.get(_PLACE, {})
    return found


def _keep(context: click.Context, option: click.Parameter, value: object) -> None:
    context.meta.setdefault(_PLACE, {})[option.name] = value


_OPTIONS = (
    click.option(
        "--columns",
        default=None,
        metavar="MAP",
        expose_value=False,
        callback=_keep,
        help="Columns of CSV, Parquet and JSON lines: text=body,id=guid; what is not named bears its own name.",
    ),
    click.option(
        "--most-pages",
        type=click.IntRange(min=1),
        default=1000,
        show_default=True,
        metavar="N",
        expose_value=False,
        callback=_keep,
        help="Web addresses fetched in one run.",
    ),
    click.option(
        "--delay",
        type=click.FloatRange(min=0),
        default=1.0,
        show_default=True,
        metavar="SECONDS",
        expose_value=False,
        callback=_keep,
        help="Between two requests to one host.",
    ),
    click.option(
        "--allow-private-addresses",
        is_flag=True,
        expose_value=False,
        callback=_keep,
        help="Fetch from this machine and its network as well.",
    ),
)
