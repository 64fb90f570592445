"""The files of the grammar. Every value in them is text, whatever YAML would make of it."""

from importlib.resources import files
from typing import Any

import yaml

# The loader of plain texts: box 012 stays 012 and NO stays Norway. With C where PyYAML was built with it.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_grammar(data: str | bytes) -> Any:
    """Return the lists, blocks and texts of a grammar file. Raises ``yaml.YAMLError`` if it is not YAML."""
    return yaml.load(data, Loader=_LOADER)  # noqa: S506 - it builds nothing but texts, lists and dicts


def own_grammar(*path: str) -> Any:
    """Return a grammar file of this package, by its path within it."""
    return read_grammar(files(__package__).joinpath(*path).read_bytes())


def own_grammars(folder: str) -> tuple[Any, ...]:
    """Return every grammar file in a folder of this package, sorted by name."""
    found = sorted(files(__package__).joinpath(folder).iterdir(), key=lambda file: file.name)
    return tuple(read_grammar(file.read_bytes()) for file in found if file.name.endswith(".yaml"))
