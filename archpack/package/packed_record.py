"""The record in a package, also in one that is an archive."""

import os

from archpack.bag import Source, open_source
from archpack.errors import SourceError
from archpack.loading import RECORD_FILES, Loaded, load_bytes
from archpack.loading.limits import MAX_BYTES
from archpack.package.reading import is_file
from archpack.planning import PAYLOAD
from archpack.serialization.archive import ENDINGS


def is_archive(path: str | os.PathLike[str]) -> bool:
    """Tell by its name whether a file is an archive that can hold a package."""
    return os.fspath(path).lower().endswith(ENDINGS)


def record_in_archive(path: str | os.PathLike[str]) -> Loaded:
    """Read the record of a package that is an archive. Raises as :func:`archpack.package.read_record`."""
    with open_source(path) as source:
        loaded = packed_record(source)
    if loaded is None:
        raise SourceError(f"There is no {RECORD_FILES[0]} in {os.fspath(path)}.", "Give a package of archpack.")
    return loaded


def packed_record(source: Source) -> Loaded | None:
    """Read the record in a package, or return None if it has none. Raises as :func:`read_deposit`."""
    name = next((PAYLOAD + name for name in RECORD_FILES if is_file(source, PAYLOAD + name)), None)
    return load_bytes(source.read(name, limit=MAX_BYTES), name) if name else None
