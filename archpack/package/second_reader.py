"""The second reader of the package: the Library of Congress's ``bagit``, for structure and completeness."""

from pathlib import Path

import bagit


def refusal(path: Path) -> str | None:
    """Return what ``bagit`` has against a bag folder, or None if it accepts it. Nothing is written."""
    try:
        bagit.Bag(str(path)).validate(completeness_only=True)
    except (bagit.BagError, OSError, ValueError) as error:
        return str(error) or type(error).__name__
    return None
