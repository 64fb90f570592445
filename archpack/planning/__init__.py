"""The plan of a package: what will be written, file by file, before anything is written."""

import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict

from archpack.filenames import METADATA_FILES
from archpack.model import Record
from archpack.model.facts import FileFacts, Survey, is_own

PAYLOAD = "data/"

PROFILE = "urn:archpack:bagit-profile:package-v1"
"""The BagIt Profile that every package declares: ``schemas/archpack-package.bagit-profile.json``."""

_BREAKS = frozenset({"Cc", "Zl", "Zp"})


class PlannedFile(BaseModel):
    """A file of the deposit and where it goes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    """Its path in the deposit."""
    target: str
    """Its path in the package."""
    size: int
    """Its size in bytes when it was seen."""
    mtime_ns: int
    """Its time in nanoseconds when it was seen. A file that changes after that is not packed."""


class PackagePlan(BaseModel):
    """Everything that is known of a package before it is written. ``model_dump_json()`` gives it as JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    record_id: str
    """The id of the record."""
    title: str
    """Its first title."""
    files: tuple[PlannedFile, ...]
    """The payload, in the order in which it is copied."""
    left_out: tuple[str, ...]
    """Files in the deposit that are not packed: of the operating system, of open programs, and those of no content."""
    tag_files: tuple[str, ...]
    """The files that archpack makes."""
    algorithms: tuple[str, ...]
    """The digest algorithms, by their names in RFC 8493 2.4."""
    info: tuple[tuple[str, str], ...]
    """Labels and values of bag-info.txt; its two sizes are added when it is written."""

    @property
    def payload_bytes(self) -> int:
        """The size of the payload in bytes."""
        return sum(file.size for file in self.files)


def make_plan(  # noqa: PLR0913 - what goes in, and how it is to be written
    record: Record,
    survey: Survey,
    record_facts: FileFacts,
    *,
    algorithms: Iterable[str],
    software: str,
    now: datetime,
    info: Iterable[tuple[str, str]] = (),
) -> PackagePlan:
    """Plan the package of a deposit. Pure: the same arguments give the same plan.

    ``info`` are further labels and values for bag-info.txt.
    """
    claimed = [facts for content in record.contents for facts in survey.files_of(content)]
    sources = sorted((record_facts, *claimed), key=lambda facts: facts.path)
    algorithms = tuple(dict.fromkeys(algorithms))
    packed = {facts.path for facts in sources}
    return PackagePlan(
        record_id=record.id,
        title=record.title,
        files=tuple(_planned(facts) for facts in sources),
        left_out=tuple(facts.path for facts in survey.files if facts.path not in packed and not is_own(facts.path)),
        tag_files=(
            "bagit.txt",
            "bag-info.txt",
            *(f"manifest-{algorithm}.txt" for algorithm in algorithms),
            *METADATA_FILES,
            *(f"tagmanifest-{algorithm}.txt" for algorithm in algorithms),
        ),
        algorithms=algorithms,
        info=(
            ("Bag-Software-Agent", software),
            ("Bagging-Date", now.astimezone(UTC).date().isoformat()),
            ("External-Identifier", _one_line(record.id)),
            ("External-Description", _one_line(str(record.title))),
            ("BagIt-Profile-Identifier", PROFILE),
            *((label, _one_line(value)) for label, value in info),
        ),
    )


def _planned(facts: FileFacts) -> PlannedFile:
    return PlannedFile(source=facts.path, target=PAYLOAD + facts.path, size=facts.size, mtime_ns=facts.mtime_ns)


def _one_line(text: str) -> str:
    """Return the text without line breaks and control characters: bag-info.txt has one line for each value."""
    return " ".join("".join(" " if unicodedata.category(c) in _BREAKS else c for c in text).split())
