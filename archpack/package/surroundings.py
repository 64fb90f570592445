"""Where something new would lie: in a deposit or a bag it would spoil what is there."""

import os
from pathlib import PurePath

from archpack.errors import UnsafeError
from archpack.filenames import RECORD_FILES

_BAG = "bagit.txt"


def spoilt_by(file: str | os.PathLike[str]) -> str | None:
    """Return the deposit, package or bag that a file would lie in, where it does not belong, or None."""
    folder = PurePath(os.path.realpath(file)).parent
    for around in (folder, *folder.parents):
        if any(os.path.lexists(around / name) for name in (*RECORD_FILES, _BAG)):
            return str(around)
    return None


def refuse_to_spoil(path: str | os.PathLike[str]) -> None:
    """Refuse a new file or folder in a deposit, a package or another bag. Raises :class:`UnsafeError`."""
    around = spoilt_by(path)
    if around is not None:
        raise UnsafeError(
            f"{os.fspath(path)} would lie in {PurePath(around).name}, which archpack only reads.",
            "Name a place in another folder.",
        )
