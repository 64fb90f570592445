"""The few things on a disk that have to be right: reading, staging, flushing, publishing.

It knows neither records nor bags.
"""

from typing import TYPE_CHECKING

from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.disk.adding import add_file
    from archpack.disk.copying import ToCopy, copy_all, copy_and_hash
    from archpack.disk.reading import Entry, Folder, Kind
    from archpack.disk.staging import MARK, Staging, leftovers, remove_leftover

_HOMES = {
    "archpack.disk.adding": ("add_file",),
    "archpack.disk.copying": (
        "ToCopy",
        "copy_all",
        "copy_and_hash",
    ),
    "archpack.disk.reading": (
        "Entry",
        "Folder",
        "Kind",
    ),
    "archpack.disk.staging": (
        "MARK",
        "Staging",
        "leftovers",
        "remove_leftover",
    ),
}

__all__ = [
    "MARK",
    "Entry",
    "Folder",
    "Kind",
    "Staging",
    "ToCopy",
    "add_file",
    "copy_all",
    "copy_and_hash",
    "leftovers",
    "remove_leftover",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
