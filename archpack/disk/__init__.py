"""The few things on a disk that have to be right: reading, staging, flushing, publishing.

It knows neither records nor bags.
"""

from typing import TYPE_CHECKING

from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.disk.adding import add_file
    from archpack.disk.claims import MARK, leftovers, remove_leftover
    from archpack.disk.copying import CopyTarget, NewContent, ToCopy, copy_all, copy_and_hash
    from archpack.disk.reading import Entry, Folder, Kind
    from archpack.disk.staging import Staging
    from archpack.disk.writing import whole_file, write_file

_HOMES = {
    "archpack.disk.claims": ("MARK", "leftovers", "remove_leftover"),
    "archpack.disk.adding": ("add_file",),
    "archpack.disk.copying": (
        "CopyTarget",
        "NewContent",
        "ToCopy",
        "copy_all",
        "copy_and_hash",
    ),
    "archpack.disk.reading": (
        "Entry",
        "Folder",
        "Kind",
    ),
    "archpack.disk.writing": ("whole_file", "write_file"),
    "archpack.disk.staging": ("Staging",),
}

__all__ = [
    "MARK",
    "CopyTarget",
    "Entry",
    "Folder",
    "Kind",
    "NewContent",
    "Staging",
    "ToCopy",
    "add_file",
    "copy_all",
    "copy_and_hash",
    "leftovers",
    "remove_leftover",
    "whole_file",
    "write_file",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
