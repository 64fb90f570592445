"""Where something new would lie: in a deposit or a bag it would spoil what is there."""

import os
from collections.abc import Collection
from pathlib import PurePath

from archpack.errors import UnsafeError
from archpack.filenames import RECORD_FILES

_BAG = "bagit.txt"


def spoilt_by(file: str | os.PathLike[str]) -> str | None:
    """Return the deposit, package or bag that a file would lie in, where it does not belong, or None."""
    return _around(PurePath(os.path.realpath(file)).parent, (*RECORD_FILES, _BAG))


def _around(folder: PurePath, names: Collection[str]) -> str | None:
    """Return the folder itself, or the nearest above it, that holds one of the names, or None."""
    wholes = (folder, *folder.parents)
    return next((str(whole) for whole in wholes if any(os.path.lexists(whole / name) for name in names)), None)


def refuse_to_spoil(path: str | os.PathLike[str]) -> None:
    """Refuse a new file or folder in a deposit, a package or another bag. Raises :class:`UnsafeError`."""
    around = spoilt_by(path)
    if around is not None:
        raise UnsafeError(
            f"{os.fspath(path)} would lie in {PurePath(around).name}, which archpack only reads.",
            "Name a place in another folder.",
        )


def refuse_packed(folder: str | os.PathLike[str]) -> None:
    """Raise :class:`UnsafeError` for a folder that is or lies in a bag: what is packed is never changed."""
    if _around(PurePath(os.path.realpath(folder)), (_BAG,)) is not None:
        raise UnsafeError(
            f"{os.fspath(folder)} is or lies in a package or another bag, and what is packed is never changed.",
            "Mend the record of the deposit, and pack it again.",
        )
