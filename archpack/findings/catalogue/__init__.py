"""The one table of codes, a module for each subject.

A code is the letters of a group (:mod:`archpack.findings.catalogue.groups`) and a number. It is permanent: it is never
given another meaning, and never given again.
"""

import json
from collections.abc import Mapping
from importlib import resources

from archpack.findings.catalogue import (
    access_of_files,
    bag_changes,
    bag_manifests,
    bag_metadata,
    bag_names,
    bag_structure,
    chronology,
    citations,
    content,
    dates,
    derivation,
    events,
    fetching,
    file_names,
    files,
    identifiers,
    institution,
    language_use,
    languages,
    locators,
    making,
    package,
    people,
    profile,
    profile_bags,
    reading,
    references,
    responsibility,
    rights,
    scan_files,
    serialization,
    settings,
    shape,
    stored_texts,
    tables,
    texts,
    titles,
    whereabouts,
)
from archpack.findings.catalogue.groups import GROUPS, Group
from archpack.findings.finding import Code

__all__ = ["CODES", "GROUPS", "MENDED_FILE", "MODULES", "Group", "codes_of", "mended"]

MODULES = (
    reading,
    shape,
    texts,
    identifiers,
    titles,
    languages,
    language_use,
    dates,
    chronology,
    locators,
    whereabouts,
    citations,
    people,
    responsibility,
    references,
    derivation,
    content,
    rights,
    events,
    files,
    scan_files,
    stored_texts,
    file_names,
    access_of_files,
    bag_structure,
    bag_manifests,
    bag_metadata,
    bag_names,
    bag_changes,
    settings,
    institution,
    making,
    serialization,
    profile,
    profile_bags,
    fetching,
    package,
    tables,
)
"""The modules of the table, one for each subject."""

CODES: dict[str, Code] = {
    value.code: value for module in MODULES for value in vars(module).values() if isinstance(value, Code)
}
"""Every code by its name."""


def codes_of(group: Group) -> tuple[Code, ...]:
    """Return the codes of a group in the order of their numbers."""
    return tuple(CODES[name] for name in sorted(CODES) if name.startswith(group.letters))


MENDED_FILE = "mended.json"
"""Which codes archpack can mend, made from what the rules do with the examples and the fixtures."""


def mended() -> Mapping[str, str]:
    """Return the codes whose findings archpack can mend, at least sometimes: ``safe`` or ``unsafe`` by their names."""
    read: dict[str, str] = json.loads(resources.files(__package__).joinpath(MENDED_FILE).read_text(encoding="utf-8"))
    return read
