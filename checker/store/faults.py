"""What may be wrong with an archive, wherever it is: each fault with what to do."""

from __future__ import annotations

from checker.errors import ArchiveError
from checker.messages import Message, say

# (what, fix)
DISK_FULL = (
    say("the disk is full"),
    say("make room, then run the same command again: it goes on where it stopped"),
)


def missing(place: str) -> ArchiveError:
    """Return the error of a place that holds no archive."""
    return ArchiveError(
        say("no such archive"), place=place, fix=say("make one: checker ingest PATH... --archive {path}", path=place)
    )


def empty(place: str) -> ArchiveError:
    """Return the error of a place that was made and has no tables yet."""
    return ArchiveError(say("empty"), place=place, fix=_bring_up_to_date(place))


def older_version(place: str, tables: int) -> ArchiveError:
    """Return the error of an archive that only a writer may read, since its *tables* must be changed first."""
    what = say("made by an older version of this program (tables {version})", version=str(tables))
    return ArchiveError(what, place=place, fix=_bring_up_to_date(place))


def newer_version(place: str, tables: int, known: int) -> ArchiveError:
    """Return the error of an archive whose *tables* are of a version that is not *known* here."""
    return ArchiveError(
        say(
            "made by a newer version of this program (tables {version}, known here: {known})",
            version=str(tables),
            known=str(known),
        ),
        place=place,
        fix=say("install the newer version: pip install --upgrade doichieu"),
    )


def locked(place: str) -> ArchiveError:
    """Return the error of an archive that another program kept for itself."""
    return ArchiveError(
        say("another program is writing it, and did not finish in time"),
        place=place,
        fix=say("wait for it, then try again"),
    )


def broken(place: str, detail: str) -> ArchiveError:
    """Return the error of an archive whose content is damaged."""
    return ArchiveError(
        say("damaged, or no archive ({detail})", detail=detail),
        place=place,
        fix=say("take its last copy, or make a new archive from the articles"),
    )


def _bring_up_to_date(place: str) -> Message:
    return say("bring it up to date: checker ingest PATH... --archive {path}", path=place)
