"""Open what a bag is in: a folder, or an archive, which is read in place."""

import os
from contextlib import AbstractContextManager

from archpack.bag.declaration import DECLARATION
from archpack.bag.listing import Source
from archpack.bag.path import PAYLOAD
from archpack.disk.reading import Folder
from archpack.serialization import Archive


def open_source(path: str | os.PathLike[str]) -> AbstractContextManager[Source]:
    """Open a folder, or a .zip, .tar, .tar.gz or .tar.zst, recognised by its content.

    Raises :class:`archpack.errors.SourceError` if there is neither at ``path``, or it cannot be read.
    """
    if os.path.isdir(path) or not os.path.exists(path):  # noqa: PTH110, PTH112 - which raise nothing
        return Folder(path)
    return Archive(path, mark=DECLARATION, first=_is_read_first)


def _is_read_first(path: str) -> bool:
    """Tell whether a file is read before the payload: the tag files."""
    return not path.startswith(f"{PAYLOAD}/")
