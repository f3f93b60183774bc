"""
Reads the phrases of the corpus and the articles of seeds/ while every annotation of the compiled modules is held to what is passed.

    python -B -m tests.unit.extract.typed_reading

The compiled build checks at run time what plain Python only writes down, and stops where an annotation is wrong; here plain Python does
too. typeguard looks at arguments, results and variables, but not at what an ``Iterable`` gives: that is looked at by a loop of our own, put
into each function that takes one. It is a process of its own, since modules are changed as they are imported.
"""

from __future__ import annotations

import ast
import tomllib
import warnings
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from itertools import islice
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import typeguard
import yaml

PROJECT = Path(__file__).parents[3]
_PUBLISHED = "2016-06-02"
# Looked at so closely, a phrase takes a hundred times as long; nearly all annotations are met in the first ones.
_ONE_IN = 8


def main() -> None:
    """Read everything; a wrong annotation ends it with typeguard's error."""
    typeguard.config.collection_check_strategy = typeguard.CollectionCheckStrategy.ALL_ITEMS
    typeguard.config.forward_ref_policy = typeguard.ForwardRefPolicy.IGNORE
    # It does not know the names that the types of a tuple's fields are made of.
    warnings.filterwarnings("ignore", category=typeguard.TypeHintWarning)
    typeguard.install_import_hook(compiled_modules(), cls=_Finder)
    from checker.extract import read_figures
    from checker.model import Article

    count = 0
    for language, text in (*islice(_phrases(), 0, None, _ONE_IN), *_articles()):
        count += len(
            read_figures(Article(id="typed", path="typed", text=text, published=_PUBLISHED, language=language)).mentions
        )
    print(f"{count} mentions")


def compiled_modules() -> list[str]:
    """The modules that the compiled build is made of, as pyproject.toml lists them."""
    tools = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    included = tools["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]["include"]
    return [path.strip("/").removesuffix(".py").replace("/", ".") for path in included]


def _phrases() -> Iterator[tuple[str, str]]:
    for path in sorted((PROJECT / "tests/corpus").glob("*/*.yaml")):
        for phrase in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield path.parent.name, str(phrase)


def _articles() -> Iterator[tuple[str, str]]:
    for path in sorted((PROJECT / "seeds/articles").glob("*.txt")):
        yield "vi", path.read_text(encoding="utf-8")


class _Finder(typeguard.TypeguardFinder):
    """typeguard's, with our loop besides."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = super().find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader.source_to_code = _with_loops(spec.loader.source_to_code)  # type: ignore[attr-defined]  # a source's loader
        return spec


def _with_loops(compiled: Any) -> Any:
    def source_to_code(data: bytes, path: str, fullname: str | None = None) -> CodeType:
        return compiled(_Loops().visit(ast.parse(data, path)), path, fullname)  # type: ignore[no-any-return]

    return source_to_code


class _Loops(ast.NodeTransformer):
    """Puts ``forms = [check_type(each, str) for each in forms]`` into each function that takes ``forms: Iterable[str]``."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        checks = [line for argument in (*node.args.args, *node.args.kwonlyargs) for line in _checked(argument)]
        at = 1 if ast.get_docstring(node) is not None else 0
        node.body[at:at] = checks
        return node


def _checked(argument: ast.arg) -> list[ast.stmt]:
    match argument.annotation:
        case ast.Subscript(value=ast.Name(id="Iterable"), slice=of):
            loop = f"{argument.arg} = [check_type(each, {ast.unparse(of)}) for each in {argument.arg}]"
            return ast.parse(f"from typeguard import check_type\n{loop}").body
    return []


if __name__ == "__main__":
    main()
