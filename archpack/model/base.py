"""What all models share: frozen, no unknown fields, and what is not given is not stored."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

T = TypeVar("T")


def _sentence(field: str) -> str:
    return field.replace("_", " ").capitalize()


class Model(BaseModel):
    """Base of every part of a record.

    Instances are immutable, hashable and compared by value. Every default is "nothing" (None or an empty
    tuple), so a record written without its defaults loses nothing.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        field_title_generator=lambda name, _: _sentence(name),
    )

    def model_dump_json(self, *, exclude_defaults: bool = True, **options: Any) -> str:
        """Return JSON that :meth:`model_validate_json` reads back: absent things are left out, not ``null``."""
        return super().model_dump_json(exclude_defaults=exclude_defaults, **options)

    def to_dict(self) -> dict[str, Any]:
        """Return what JSON and YAML can hold, in the order of the fields, absent things left out."""
        return self.model_dump(mode="json", exclude_defaults=True)


class Word(StrEnum):
    """One of the few words that a field takes. Each has its meaning as its docstring."""

    _value_: str

    def __new__(cls, value: str, meaning: str = "") -> Self:
        """Make a word from its text and its meaning."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.__doc__ = meaning
        return word

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        # Not a keyword of JSON Schema; editors show what it says.
        return {**handler(schema), "enumDescriptions": [word.__doc__ for word in cls]}


class _AbsentNotNull:
    """In Python an absent value is None; in JSON its key is left out, and ``null`` is refused.

    So the JSON Schema needs no ``anyOf: [..., null]`` and agrees with the model on every document.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (inner,) = (a for a in get_args(source) if a is not NoneType)
        schema = handler.generate_schema(inner)
        return core_schema.json_or_python_schema(schema, core_schema.nullable_schema(schema))


Maybe = Annotated[T | None, _AbsentNotNull()]
"""``Maybe[X]`` is an X or, in Python only, None."""

Text = Annotated[str, StringConstraints(pattern=r"[^ \t\r\n]")]
"""A text that is not blank. It is kept as written: nothing is trimmed or normalised."""

Separator = Annotated[str, StringConstraints(min_length=1, max_length=10)]
"""Signs and blanks between two things."""


class LocalText(Mapping[str, str]):
    """The same text in several languages: language tag to text, in the order written. Immutable.

    >>> LocalText({"en": "A talk", "sq": "Një bisedë"})["sq"]
    'Një bisedë'
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts = dict(texts or {})

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"LocalText({self._texts!r})"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        texts = handler.generate_schema(dict[Text, Text])
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_after_validator_function(cls, texts),
            python_schema=core_schema.union_schema(
                [
                    core_schema.is_instance_schema(cls),
                    core_schema.no_info_after_validator_function(cls, texts),
                ]
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(dict),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        # Pydantic names the pattern of the keys, but not that no other key may be there.
        return {**handler(schema), "additionalProperties": False}
