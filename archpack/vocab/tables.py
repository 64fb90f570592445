"""The generated tables, read when they are first needed."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """One public code list: where it comes from, the date of the list, and its entries by code."""

    source: str
    version: str
    entries: MappingProxyType[str, Any]


@cache
def table(name: str) -> Table:
    """Return the table ``tables/<name>.json``. It is read once; nobody can change it."""
    text = files(__package__).joinpath("tables", f"{name}.json").read_text(encoding="utf-8")
    raw = json.loads(text)
    return Table(raw["source"], raw["version"], MappingProxyType(raw["entries"]))
