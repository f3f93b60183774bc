"""
The cross-source fact-consistency checker that newsrooms trust.

``checker.check(paths)`` is what ``checker check`` runs: the same engine, the same order, no network.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.run import Run

__all__ = ["check"]


def check(
    paths: str | Path | Sequence[str | Path],
    *,
    rules: Sequence[str | Path] | None = None,
    encoding: str | None = None,
    language: str | None = None,
    story: str | None = None,
) -> Run:
    """
    Check articles against one another and against the references of the rules.

    Args:
        paths: A file, a folder or several of them: .txt, .md, .jsonl.
        rules: Rule files or folders; None = those that come with the checker.
        encoding: Code page of files that are not Unicode; see ``checker check --help``.
        language: Of articles that name none; None = as their letters tell.
        story: Of articles that name none; None = one story.

    Returns:
        The run: ``claims``, ``facts``, ``findings`` as records, ``claim_table``, ``fact_table``,
        ``finding_table`` as DataFrames, ``complete`` and ``unread`` for what is missing.

    Raises:
        checker.errors.RuleError: A rule file is refused; it holds every fault.
        checker.errors.UsageError: A rule path that does not exist.
    """
    # Imported here, so that `import checker` and `checker --help` stay quick.
    from checker.pipeline import check_paths
    from checker.read import ReadOptions
    from checker.rulebook import load_rules

    given = [paths] if isinstance(paths, str | Path) else paths
    options = ReadOptions(encoding=encoding, language=language, story=story)
    return check_paths([str(path) for path in given], load_rules(rules), options=options)
