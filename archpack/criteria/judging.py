"""Hold a record, and the files beside it, against an institution's profile. Findings point into the record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from archpack.criteria.meaning import Unknown, meaning
from archpack.criteria.own_schema import judged
from archpack.criteria.path import MISSING, Path, parsed, values
from archpack.criteria.pattern import fits
from archpack.criteria.profile import FieldRule, InstitutionProfile
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue import institution as codes
from archpack.model import Record
from archpack.model.facts import Survey
from archpack.vocab.spelling import shown

_MOST_NAMED = 20


def judge_record(profile: InstitutionProfile, record: Record) -> Iterator[Finding]:
    """Yield what a profile has against a record: INS001 to INS005."""
    document = record.to_dict()
    for rule in profile.written.fields:
        path = parsed(rule.field)
        if path:
            yield from _Asked(rule, path, profile.name).judge(document)
    if profile.schema is not None:
        for pointer, finding in judged(profile.schema, document, profile.name):
            yield finding.at(Place(pointer=pointer))


def judge_files(profile: InstitutionProfile, record: Record, survey: Survey) -> Iterator[Finding]:
    """Yield what a profile has against the files of a deposit: INS006."""
    for rule in profile.written.files:
        allowed = ", ".join(rule.formats)
        for content in record.contents:
            for facts in survey.files_of(content) if content.kind is rule.kind else ():
                if facts.format not in rule.formats:
                    yield Finding(
                        codes.FORMAT,
                        f"This file of a {rule.kind} is {facts.format}. The profile {profile.name} accepts {allowed}.",
                        _sentence(rule.help) if rule.help else f"Give it in one of these formats: {allowed}.",
                        Place(file=facts.path),
                    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of one field, and the name of the profile that asks."""

    rule: FieldRule
    path: Path
    name: str

    def judge(self, document: Any) -> Iterator[Finding]:
        for pointer, value in values(document, self.path):
            if value is not MISSING:
                for place, text in _texts(value, pointer):
                    yield from self._text(place, text)
            elif self.rule.required:
                said = f"The profile {self.name} requires `{self.rule.field}`."
                yield self._found(codes.REQUIRED, pointer, said, _example(self.rule, self.path))
        if self.rule.min is not None or self.rule.max is not None:
            for pointer, count in _counts(document, self.path):
                yield from self._count(pointer, count)

    def _text(self, pointer: str, text: str) -> Iterator[Finding]:
        rule = self.rule
        if rule.values and text not in rule.values:
            said = f"The profile {self.name} does not allow `{shown(text)}` in `{rule.field}`."
            listing = ", ".join(rule.values[:_MOST_NAMED]) + (", and others" if len(rule.values) > _MOST_NAMED else "")
            yield self._found(codes.VALUE, pointer, said, f"Write one of: {listing}.")
        if rule.pattern is not None and not fits(rule.pattern, text):
            said = f"`{shown(text)}` is not written as the profile {self.name} asks: `{shown(rule.pattern)}`."
            example = f"Write it like `{shown(rule.example)}`. " if rule.example else ""
            remedy = f"{example}In what is asked, * stands for any signs, ? for one, and # for a digit."
            yield self._found(codes.PATTERN, pointer, said, remedy)

    def _count(self, pointer: str, count: int) -> Iterator[Finding]:
        least, most, name = self.rule.min, self.rule.max, self.rule.field
        there = f"there {'is' if count == 1 else 'are'} {count or 'none'}"
        if least is not None and count < least:
            said = f"The profile {self.name} asks for at least {least} of `{name}`, and {there}."
            yield self._found(codes.COUNT, pointer, said, "Add what is missing.")
        if most is not None and count > most:
            said = f"The profile {self.name} allows at most {most} of `{name}`, and {there}."
            yield self._found(codes.COUNT, pointer, said, "Take out what it does not need.")

    def _found(self, code: Code, pointer: str, said: str, remedy: str) -> Finding:
        told = f"{remedy} {_sentence(self.rule.help)}" if self.rule.help else remedy
        return Finding(code, said, told, Place(pointer=pointer), weight=self.rule.severity)


def _texts(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a value: itself, or those of a list or of each language."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, list):
        yield from ((f"{pointer}/{n}", text) for n, text in enumerate(value) if isinstance(text, str))
    elif isinstance(value, dict):
        yield from ((f"{pointer}/{key}", text) for key, text in value.items() if isinstance(text, str))


def _counts(document: Any, path: Path) -> Iterator[tuple[str, int]]:
    """Yield how many entries there are of the last step of a path, in each block that can have them."""
    *above, last = path
    for pointer, block in values(document, tuple(above)):
        if block is MISSING and above and above[-1].many:
            continue  # there are no entries of the list, of which each would need its own
        held = block.get(last.name, []) if isinstance(block, dict) else []
        entries = held if isinstance(held, list) else [held]
        yield f"{pointer}/{last.name}", sum(1 for _ in last.meant(entries))


def _example(rule: FieldRule, path: Path) -> str:
    """Return what to add, with a value that is right where one is known."""
    what = meaning(path)
    example = rule.example or next(iter(rule.values), None)
    if isinstance(what, Unknown) or (what.is_block and example is None):
        return "Add it."
    example = example or next(iter((*what.words, *(text for text in what.examples if isinstance(text, str)))), None)
    if example is None:
        return f"Add `{path[-1].name}`: {what.description[:1].lower()}{what.description[1:]}"
    written = f"[{example}]" if what.is_list else example
    return f"Add it, such as `{path[-1].name}: {written}`."


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
