"""The one table of codes, a module for each subject.

A code is the letters of a group (:mod:`archpack.findings.catalogue.groups`) and a number. It is permanent: it is never
given another meaning, and never given again.
"""

import json
from collections.abc import Mapping
from importlib.resources import files

from archpack.findings.catalogue import (
    bag_changes,
    bag_manifests,
    bag_metadata,
    bag_names,
    bag_structure,
    citations,
    content,
    dates,
    fetching,
    languages,
    locators,
    making,
    package,
    people,
    profile,
    profile_bags,
    reading,
    references,
    serialization,
    shape,
)
from archpack.findings.catalogue.groups import GROUPS, Group
from archpack.findings.finding import Code

__all__ = ["CODES", "GROUPS", "MENDED_FILE", "MODULES", "Group", "codes_of", "mended"]

MODULES = (
    reading,
    shape,
    languages,
    dates,
    locators,
    citations,
    people,
    references,
    content,
    bag_structure,
    bag_manifests,
    bag_metadata,
    bag_names,
    bag_changes,
    making,
    serialization,
    profile,
    profile_bags,
    fetching,
    package,
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
    read: dict[str, str] = json.loads(files(__package__).joinpath(MENDED_FILE).read_text(encoding="utf-8"))
    return read
