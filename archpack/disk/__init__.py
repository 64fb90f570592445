"""The few things on a disk that have to be right: reading, staging, flushing, publishing.

It knows neither records nor bags.
"""

from archpack.disk.adding import add_file
from archpack.disk.copying import copy_and_hash
from archpack.disk.reading import Entry, Folder, Kind
from archpack.disk.staging import MARK, Staging, leftovers, remove_leftover

__all__ = ["MARK", "Entry", "Folder", "Kind", "Staging", "add_file", "copy_and_hash", "leftovers", "remove_leftover"]
