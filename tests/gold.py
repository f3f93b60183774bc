"""Where the hand-annotated articles are, and what to do where they are not."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from tests.requirements import do_without

FOLDER = Path(os.environ.get("DOICHIEU_GOLD", Path(__file__).parents[2] / "shared"))


def gold(name: str) -> Path:
    """
    Return the folder or file *name* of the gold data.

    A test without it is skipped with the reason, and fails where DOICHIEU_REQUIRE_GOLD=1 says that it must be there.
    """
    path = FOLDER / name
    if not path.exists():
        do_without(f"no gold data at {path}: set DOICHIEU_GOLD", "DOICHIEU_REQUIRE_GOLD")
    return path


def clusters() -> Path:
    """Return the folder of real articles, unlabelled, that benches read; a bench without it ends here and says so."""
    folder = FOLDER / "eval" / "clusters"
    if not any(folder.glob("*.jsonl")):
        raise SystemExit(f"no articles at {folder}: set DOICHIEU_GOLD")
    return folder


def lines_of_clusters() -> list[str]:
    """The real articles, one record a line."""
    paths = sorted(clusters().glob("*.jsonl"))
    return [line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line]


def digest_of(folder: Path) -> str:
    """Return a short digest of every file of a gold set, so that a floor names what it was measured on."""
    digest = hashlib.sha256()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
