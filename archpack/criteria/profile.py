"""An institution's profile, as somebody writes it in YAML: what it asks of a record beyond archpack's own rules."""

import json
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import Field

from archpack.criteria.selection import Selection
from archpack.findings import Severity
from archpack.model import ContentKind
from archpack.model.base import Maybe, Model, Text
from archpack.model.file_format import FileFormat
from archpack.model.schema import arranged

SCHEMA_ID = "urn:archpack:schema:profile-v1"

Count = Annotated[int, Field(ge=0, le=200_000, strict=True)]
Truth = Annotated[bool, Field(strict=True)]


class FieldRule(Model):
    """What the institution asks of one field of the record."""

    field: Text = Field(examples=["original.repository.country", "contributors[].identifiers", "contents[kind=scan]"])
    """Which field: its name, with those above it and full stops between. `[]` stands for each entry of a list, and
    `[kind=scan]` for those entries whose `kind` is `scan`."""
    required: Truth = False
    """`true` if the field must be there. Below a list it must be in each entry that is there."""
    values: tuple[Text, ...] = Field(default=(), examples=[["AL", "CN"]])
    """The only values that are allowed."""
    pattern: Maybe[Text] = Field(default=None, max_length=200, examples=["RG ###/*"])
    """What a value looks like: `*` stands for any signs, `?` for one, `#` for one digit."""
    min: Maybe[Count] = Field(default=None, examples=[1])
    """The fewest entries."""
    max: Maybe[Count] = Field(default=None, examples=[3])
    """The most entries."""
    severity: Maybe[Severity] = None
    """How much it weighs if this is not met: `error` (which stops packing), `warning` or `note`."""
    help: Maybe[Text] = Field(default=None, examples=["The country that keeps the original today"])
    """What depositors have to know, in a sentence or two."""
    example: Maybe[Text] = Field(default=None, examples=["AL"])
    """A value that is right."""


class FileRule(Model):
    """Which file formats the institution accepts."""

    kind: ContentKind
    """For which contents: `scan`, `transcript` or `translation`."""
    formats: tuple[FileFormat, ...] = Field(min_length=1, examples=[["image/tiff"]])
    """The formats, which are recognised by what is in the files and not by their names."""
    help: Maybe[Text] = None
    """What depositors have to know."""


class InfoLine(Model):
    """A line of the package's bag-info.txt. RFC 8493 2.2.2."""

    label: Text = Field(examples=["Source-Organization"])
    """The label, a word such as `Source-Organization` or `Contact-Email`."""
    value: Maybe[Text] = Field(default=None, examples=["National Archive"])
    """What always stands there."""
    field: Maybe[Text] = Field(default=None, examples=["original.repository.name"])
    """The field of the record whose text stands there, instead of `value`."""


class Rules(Model):
    """Which of archpack's rules apply, and how much they weigh."""

    select: tuple[Text, ...] = Field(default=(), examples=[["CIT", "CNT"]])
    """Only these rules: codes, or groups by the beginning of their codes. Left out: all."""
    ignore: tuple[Text, ...] = Field(default=(), examples=[["CIT003"]])
    """Not these."""
    severity: dict[str, Severity] = Field(default={}, examples=[{"CNT011": "error"}])
    """How much findings of a code or group weigh: `error`, `warning` or `note`."""
    strict: Truth = False
    """`true` if warnings count as errors."""


class WrittenProfile(Model):
    """What an institution asks of the records that it receives."""

    archpack_profile: Annotated[int, Field(ge=1, le=1, strict=True)]
    """The version of this format. Write `1`."""
    name: Text = Field(examples=["national-archive"])
    """A short name, by which findings and packages speak of the profile."""
    version: Text = Field(examples=["1.0"])
    """Its version, so that a package can say by which one it was checked."""
    title: Maybe[Text] = Field(default=None, examples=["National Archive: deposits of scanned documents"])
    """What it is called in full."""
    contact: Maybe[Text] = Field(default=None, examples=["deposits@archive.example"])
    """Whom depositors can ask."""
    description: Maybe[Text] = None
    """What it is for, in a few sentences."""
    fields: tuple[FieldRule, ...] = ()
    """What is asked of the fields of a record."""
    files: tuple[FileRule, ...] = ()
    """Which file formats are accepted."""
    rules: Rules = Rules()
    """Which of archpack's own findings count, and how much."""
    json_schema: Any = Field(default=None, examples=["record.schema.json"])
    """A JSON Schema of your own (draft 2020-12) for the record: here, or the name of a file beside the profile."""
    bag_info: tuple[InfoLine, ...] = ()
    """Lines for the bag-info.txt of packages."""
    bagit_profile: Maybe[Text] = Field(default=None, examples=["bag.json"])
    """The file, beside the profile, of a BagIt Profile that packages must meet."""


def profile_schema_text() -> str:
    """Return the JSON Schema of profiles, for editors, as it is committed in ``schemas/profile-v1.schema.json``."""
    schema = arranged(WrittenProfile.model_json_schema(), SCHEMA_ID)
    schema["title"] = "Profile"
    schema["properties"]["json_schema"]["type"] = ["string", "object", "boolean"]
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True, slots=True)
class InstitutionProfile:
    """A profile that was read and is sound. ``sha256`` is the digest of its file, in hexadecimal."""

    written: WrittenProfile
    sha256: str
    schema: Any = field(default=None, compare=False)
    """The institution's own JSON Schema, if it has one."""
    bagit: str = ""
    """The path of the BagIt Profile that packages must meet, if there is one."""

    @property
    def name(self) -> str:
        """What findings call it: its title, or its name."""
        return self.written.title or self.written.name

    @property
    def selection(self) -> Selection:
        """The rules that it chooses."""
        rules = self.written.rules
        return Selection(
            f"profile {self.written.name}", rules.select, rules.ignore, tuple(rules.severity.items()), rules.strict
        )

    def as_dict(self) -> dict[str, str]:
        """Return by what a package names it."""
        return {"name": self.written.name, "version": self.written.version, "sha256": self.sha256}
