"""A profile as a guide for depositors: every field of a record, whether it is required, what it means. Values only."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from archpack.criteria.example import example_record
from archpack.criteria.meaning import Meaning, Schema, meaning, record_schema_once, resolved
from archpack.criteria.path import Path, parsed
from archpack.criteria.profile import FieldRule, InstitutionProfile
from archpack.model import Record


class Need(StrEnum):
    """Whether a field must be there."""

    REQUIRED = "required"
    IF_ABOVE = "required in each"
    OPTIONAL = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One field. ``asked`` is what the institution says beyond the record format."""

    field: str
    need: Need
    meaning: str
    allowed: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """What a depositor has to know. ``required`` are the rows that the institution asks for, ``fields`` are all."""

    profile: InstitutionProfile
    asked: tuple[Row, ...]
    fields: tuple[Row, ...]
    record: Record | None


def guide_of(profile: InstitutionProfile) -> Guide:
    """Return the guide of a profile."""
    rules = [(rule, path) for rule in profile.written.fields if (path := parsed(rule.field))]
    asked = tuple(_asked(rule, path) for rule, path in rules)
    by_field = {rule.field.replace("[]", ""): rule for rule, _ in rules}
    return Guide(profile, asked, tuple(_every(by_field, record_schema_once(), "", "")), example_record(profile)[0])


def all_fields() -> tuple[Row, ...]:
    """Return every field that a record can have, named as profiles name them."""
    return tuple(_every({}, record_schema_once(), "", ""))


def _asked(rule: FieldRule, path: Path) -> Row:
    what = meaning(path)
    known = what if isinstance(what, Meaning) else Meaning("")
    must = Need.IF_ABOVE if any(step.many for step in path[:-1]) else Need.REQUIRED
    need = must if rule.required or rule.min else Need.OPTIONAL
    example = rule.example or next(iter(rule.values), "") or _text(known.examples)
    return Row(rule.field, need, known.description, rule.values or known.words, tuple(_said(rule)), example)


def _said(rule: FieldRule) -> Iterator[str]:
    """Yield what the institution says of a field, in sentences."""
    if rule.help:
        yield rule.help if rule.help.endswith((".", "?", "!")) else f"{rule.help}."
    if rule.pattern:
        yield f"Written like {rule.pattern} (* is any signs, ? one sign, # one digit)."
    if rule.min is not None:
        yield f"At least {rule.min}."
    if rule.max is not None:
        yield f"At most {rule.max}."
    if rule.severity and (rule.required or rule.values or rule.pattern or rule.min or rule.max):
        yield f"If it is not so, that is {'an' if rule.severity == 'error' else 'a'} {rule.severity}."


def _every(rules: dict[str, FieldRule], block: Schema, above: str, plain: str) -> Iterator[Row]:
    """Yield every field of a block and of those below it. ``plain`` is its name without the marks of lists."""
    required = block.get("required", ())
    for name, field in block["properties"].items():
        whole = resolved(field)
        entry = resolved(whole.get("items", {}))
        here, known_as = f"{above}{name}", f"{plain}{name}"
        rule = rules.get(known_as)
        need = Need.REQUIRED if not above else Need.IF_ABOVE
        must = name in required or (rule is not None and bool(rule.required or rule.min))
        words = tuple(whole.get("enum") or entry.get("enum") or ())
        yield Row(
            here,
            need if must else Need.OPTIONAL,
            " ".join(whole.get("description", "").split()),
            rule.values if rule and rule.values else words,
            tuple(_said(rule)) if rule else (),
            (rule.example if rule else None) or _text(tuple(whole.get("examples") or ())),
        )
        below = whole if "properties" in whole else entry
        if "properties" in below:
            mark = "[]" if below is entry else ""
            yield from _every(rules, below, f"{here}{mark}.", f"{known_as}.")


def _text(examples: tuple[object, ...]) -> str:
    first = next(iter(examples), "")
    if isinstance(first, list):
        return f"[{', '.join(map(str, first))}]"
    return ", ".join(f"{key}: {value}" for key, value in first.items()) if isinstance(first, dict) else str(first)
