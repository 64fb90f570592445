"""From a file to a record, or to grammars: within limits, scalars as text, positions kept, all findings at once."""

from typing import TYPE_CHECKING

from archpack.filenames import RECORD_FILES
from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.loading.grammar_file import load_grammars
    from archpack.loading.record_file import Loaded, load_bytes, load_file, load_from
    from archpack.loading.schema_file import editor_schema_text, schema_text
    from archpack.loading.writing import to_json, to_yaml

_HOMES = {
    "archpack.loading.grammar_file": ("load_grammars",),
    "archpack.loading.record_file": ("Loaded", "load_bytes", "load_file", "load_from"),
    "archpack.loading.schema_file": ("editor_schema_text", "schema_text"),
    "archpack.loading.writing": ("to_json", "to_yaml"),
}

__all__ = [
    "RECORD_FILES",
    "Loaded",
    "editor_schema_text",
    "load_bytes",
    "load_file",
    "load_from",
    "load_grammars",
    "schema_text",
    "to_json",
    "to_yaml",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
