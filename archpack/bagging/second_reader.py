"""The second reader of a bag: the Library of Congress's ``bagit``. It is loaded when it is asked."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from archpack.bag.path import encode_path
from archpack.errors import UsageError

_MOST_BREAKS = 2  # bagit 1.9 decodes no more line breaks of a kind in one name


def refusal_of_bag(path: Path) -> str | None:
    """Return what ``bagit`` has against the structure or completeness of a bag folder, or None. Writes nothing."""
    import bagit

    try:
        bagit.Bag(str(path)).validate(completeness_only=True)
    except (bagit.BagError, OSError, ValueError) as error:
        return str(error) or type(error).__name__
    return None


def reads_name(path: str) -> bool:
    """Tell whether ``bagit`` 1.9 finds a file of this name again.

    It leaves %25 as it is, drops white space of any kind at the end of a name, and takes Unicode's line separators
    for the end of a line.
    """
    written = encode_path(path)
    return (
        "%" not in path
        and written == written.rstrip()
        and len(written.splitlines()) == 1
        and max(path.count("\r"), path.count("\n")) <= _MOST_BREAKS
    )


def require_readable(algorithms: Iterable[str]) -> None:
    """Refuse digests of which ``bagit`` knows not one: it could not judge the bag.

    Raises :class:`UsageError`. RFC 8493 2.4 writes sha3512 where ``bagit`` looks for sha3_512.
    """
    chosen = list(algorithms)
    if chosen and hashlib.algorithms_guaranteed.isdisjoint(chosen):
        raise UsageError(
            f"No other program reads a bag with {' and '.join(chosen)} alone.", "Add --algorithm sha512 to it."
        )
