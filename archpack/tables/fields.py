"""The fields of the models, as far as a table has to know them: what kind of value each holds."""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from archpack.model import LocalText, Model

Path = tuple[str | int, ...]
"""The way to a value in a record: names of fields, and numbers of entries counted from 0."""

_OF_YAML = "Put it in quotes"
"""What a field says of how it is written in YAML, and so not of a table."""


class Kind(Enum):
    """What a field holds."""

    TEXT = auto()
    TEXTS = auto()
    BY_LANGUAGE = auto()
    PART = auto()
    PARTS = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a model. ``part`` is the model of what it holds, ``words`` are all that it can be."""

    name: str
    kind: Kind
    meaning: str
    example: str
    required: bool
    part: type[Model] | None = None
    words: tuple[str, ...] = ()


@cache
def fields_of(model: type[Model]) -> dict[str, Field]:
    """Return the fields of a model in their order, without the version of the record format."""
    return {name: _field(name, info) for name, info in model.model_fields.items() if name != "archpack"}


def _field(name: str, info: FieldInfo) -> Field:
    kind, part, words = _kind(info.annotation)
    example = next(iter(info.examples or words[:1]), "")
    if isinstance(example, dict):
        example = next(iter(example.values()))
    if isinstance(example, list):
        example = "; ".join(example)
    meaning = " ".join((info.description or "").partition(_OF_YAML)[0].split())
    return Field(name, kind, meaning, str(example), info.is_required(), part, words)


def _kind(annotation: Any) -> tuple[Kind, type[Model] | None, tuple[str, ...]]:
    inner = _bare(annotation)
    if get_origin(inner) is tuple:
        entry = _bare(get_args(inner)[0])
        return (Kind.TEXTS, None, ()) if entry is str else (Kind.PARTS, entry, ())
    if inner is LocalText:
        return Kind.BY_LANGUAGE, None, ()
    if issubclass(inner, StrEnum):
        return Kind.TEXT, None, tuple(inner)
    return (Kind.PART, inner, ()) if issubclass(inner, Model) else (Kind.TEXT, None, ())


def _bare(annotation: Any) -> Any:
    """Return a type without its remarks, and without the None of what can be absent."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        return _bare(next(kind for kind in get_args(annotation) if kind is not NoneType))
    return annotation
