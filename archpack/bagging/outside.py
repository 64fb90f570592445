"""What must hold before anything is copied: nobody writes into what is only to be read."""

import os
from pathlib import Path

from archpack.errors import UnsafeError


def refuse_inside(source: str | os.PathLike[str], destination: Path, called: str) -> None:
    """Raise :class:`UnsafeError` if a destination lies in the folder that is only to be read; ``called`` names that."""
    try:
        facts = Path(source).stat()
        parent = Path(os.path.realpath(destination.parent))
        around = [folder.stat() for folder in (parent, *parent.parents) if folder.exists()]
    except (OSError, ValueError):
        return  # whatever is wrong with the destination is said when it is made
    if any(os.path.samestat(facts, folder) for folder in around):
        raise UnsafeError(
            f"{destination} lies inside the {called}, which archpack never changes.",
            f"Name a place outside the {called}{' folder' if called == 'deposit' else ''}.",
        )
