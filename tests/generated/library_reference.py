"""The reference page of the library: prose from ``library_reference.md``, then every public name by its docstring."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from enum import Enum, EnumType
from pathlib import Path
from typing import Any

from pydantic import BaseModel

import archpack
from archpack import drafting
from archpack.bag import BagReport
from archpack.citation import Copy, Piece, PrintedDate
from archpack.errors import ArchpackError
from archpack.findings.fix import Insert, Remove, RenameField, Replace, SetValue
from archpack.planning import PlannedFile
from archpack.tables import TableRow

_VERBS = (
    "new",
    "load",
    "load_criteria",
    "check",
    "check_each",
    "explain",
    "fix",
    "format_record",
    "format_text",
    "plan",
    "pack",
    "verify",
    "make_bag",
    "make_bags",
    "update_bag",
    "complete_bag",
)
_TABLES = ("load_table", "import_table", "write_table", "write_template")
_DRAFTING = ("blank", "from_citation", "from_page", "from_record", "Draft")
_CITATIONS = ("parse_citation", "parse_locator", "cite", "csl_json", "bibtex", "ris")
_NOT_SHOWN = {"Progress", "__version__", *_VERBS, *_CITATIONS, *_TABLES}
"""Names that are no classes: the functions have sections, and the other two are told in words."""

_REACHED = {
    "BagReport": BagReport,
    "Copy": Copy,
    "Piece": Piece,
    "PlannedFile": PlannedFile,
    "PrintedDate": PrintedDate,
    "TableRow": TableRow,
    **{edit.__name__: edit for edit in (Insert, Remove, RenameField, Replace, SetValue)},
}
"""What the values of the library hold, and nobody needs to import."""

_WIDTH = 88

_ROLE = re.compile(r":(?:class|func|data|attr|mod|meth):`~?([^`]+)`")
_EXAMPLE = re.compile(r"(?m)^>>> (?:.+\n?)+")
_CODE = re.compile(r"``([^`]+)``")

_ALIASES = """\
`PathLike` is `str | os.PathLike[str]`. `Progress` is `Callable[[Step], None]`. `Digests` maps a kind of digest to paths
in the package and their digests, in hexadecimal. `Edit` is `SetValue | RenameField | Remove | Insert | Replace`.
`archpack.__version__` is the version, such as `0.1.0`.
"""


def outputs() -> dict[str, str]:
    """Return the page."""
    prose = Path(__file__).with_suffix(".md").read_text(encoding="utf-8")
    return {"docs/reference/library.md": f"{prose}\n{chr(10).join(_sections())}"}


def _sections() -> Iterator[str]:
    yield "## The verbs\n"
    yield _ALIASES
    for name in _VERBS:
        yield from _function(name, getattr(archpack, name))
    yield "## Citations\n"
    for name in _CITATIONS:
        yield from _function(name, getattr(archpack, name))
    yield "## Spreadsheets\n"
    for name in _TABLES:
        yield from _function(name, getattr(archpack, name))
    yield "## What the functions take and give\n"
    for name, value in _classes():
        if not issubclass(value, ArchpackError):
            yield from _class(name, value)
    yield "## Drafting\n"
    for name in _DRAFTING:
        value = getattr(drafting, name)
        yield from _class(name, value) if inspect.isclass(value) else _function(name, value)
    yield "## Errors\n"
    yield "Every error has a `message`, which says what is wrong, and a `remedy`, which says what to do.\n"
    for name, value in _classes():
        if issubclass(value, ArchpackError):
            yield from _error(name, value)


def _classes() -> list[tuple[str, type]]:
    public = {name: getattr(archpack, name) for name in archpack.__all__ if name not in _NOT_SHOWN}
    return sorted({**public, **_REACHED}.items())


def _function(name: str, function: Callable[..., Any]) -> Iterator[str]:
    yield f"### {name}\n"
    yield _in_text(_signature(name, function))
    yield _prose(function)


def _class(name: str, value: type) -> Iterator[str]:
    yield f"### {name}\n"
    yield _prose(value)
    if isinstance(value, EnumType):
        yield f"{', '.join(f'`{name}`' for name in value.__members__)}\n"
        return
    lines = [*_fields(value), *_members(value)]
    if lines:
        yield "\n".join([*lines, ""])


def _error(name: str, value: type[ArchpackError]) -> Iterator[str]:
    yield f"### {name}\n"
    parent = value.__mro__[1].__name__
    kind = f" A kind of [`{parent}`](#{_anchor(parent)})." if issubclass(value.__mro__[1], ArchpackError) else ""
    yield f"{_prose(value).rstrip()}{kind} Exit code {value.exit_code}.\n"


def _fields(value: type) -> Iterator[str]:
    """Yield the fields of a class of values. Those of the record have a page of their own."""
    if value is archpack.Record:
        yield "The fields are those of [the record](record.md). All values are immutable; absent ones None or empty."
        yield ""
    elif is_dataclass(value) or issubclass(value, BaseModel):
        for name, annotation in _annotations(value).items():
            yield f"- `{name}: {annotation}`"


def _members(value: type) -> Iterator[str]:
    """Yield the properties and methods that the class itself defines, and what a record has from its base."""
    homes = [value, *(base for base in value.__mro__ if base.__module__ == "archpack.model.base")]
    members = {name: member for home in reversed(homes) for name, member in vars(home).items() if name[0] != "_"}
    for name, member in members.items():
        if isinstance(member, property) and member.fget:
            yield f"- `{name}: {_returns(member.fget)}`: {_summary(member)}"
        elif isinstance(member, classmethod):
            yield f"- `{_on_one_line(f'{value.__name__}.{name}', member.__func__)}`: {_summary(member)}"
        elif inspect.isfunction(member):
            yield f"- `{_on_one_line(name, member)}`: {_summary(member)}"


def _annotations(value: type) -> dict[str, str]:
    node = _node(value)
    assert isinstance(node, ast.ClassDef)
    fields = (item for item in node.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name))
    return {ast.unparse(field.target): _unquoted(field.annotation) for field in fields}


def _unquoted(annotation: ast.expr) -> str:
    """Return an annotation without the quotes that spare an import."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return annotation.value
    return ast.unparse(annotation)


def _signature(name: str, function: Callable[..., Any]) -> str:
    short = _on_one_line(name, function)
    lines = "".join(f"    {parameter},\n" for parameter in _parameters(function))
    return short if len(short) <= _WIDTH else f"{name}(\n{lines}) -> {_returns(function)}"


def _on_one_line(name: str, function: Callable[..., Any]) -> str:
    return f"{name}({', '.join(_parameters(function))}) -> {_returns(function)}"


def _parameters(function: Callable[..., Any]) -> Iterator[str]:
    """Yield the parameters as they are written in the code, but with the values of their defaults."""
    node = _node(function)
    assert isinstance(node, ast.FunctionDef)
    annotations = {
        arg.arg: arg.annotation for arg in (*node.args.args, *node.args.kwonlyargs, *filter(None, [node.args.kwarg]))
    }
    keyword_only = False
    for name, parameter in inspect.signature(function).parameters.items():
        if name in {"self", "cls"}:
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not keyword_only:
            keyword_only = True
            yield "*"
        annotation = annotations[name]
        assert annotation is not None
        stars = "**" if parameter.kind is parameter.VAR_KEYWORD else ""
        yield f"{stars}{name}: {_unquoted(annotation)}{_default(parameter.default)}"


def _default(value: Any) -> str:
    if value is inspect.Parameter.empty:
        return ""
    if isinstance(value, Enum):
        return f" = {value}" if not isinstance(value, str) else f" = {str(value)!r}"
    return f" = {value.__name__ if inspect.isfunction(value) else repr(value)}"


def _returns(function: Callable[..., Any]) -> str:
    node = _node(function)
    assert isinstance(node, ast.FunctionDef)
    assert node.returns is not None
    return _unquoted(node.returns)


def _node(value: Any) -> ast.stmt:
    return ast.parse(textwrap.dedent(inspect.getsource(value))).body[0]


def _summary(value: Any) -> str:
    return _prose(value).partition("\n\n")[0].strip().replace("\n", " ")


def _prose(value: Any) -> str:
    """Return a docstring as Markdown."""
    text = _ROLE.sub(lambda found: _link(found[1]), _EXAMPLE.sub("", inspect.getdoc(value) or "").rstrip())
    return _CODE.sub(r"`\1`", text) + "\n"


def _link(target: str) -> str:
    name = target.rpartition(".")[2]
    known = name in {*_VERBS, *_CITATIONS, *_TABLES} or name in dict(_classes())
    return f"[`{name}`](#{_anchor(name)})" if known else f"`{target}`"


def _anchor(name: str) -> str:
    return name.lower()


def _in_text(code: str) -> str:
    return f"```text\n{code}\n```\n"
