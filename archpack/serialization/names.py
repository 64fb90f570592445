"""Names of members: decoded once, checked by their components, relative, with ``/``.

A tool that unpacks an archive goes where the names lead. So a name that leads elsewhere is refused, in an archive
that was received as well as in one that is to be written. RFC 8493 5.1.
"""

import re
from enum import StrEnum

from archpack.serialization.limits import LONGEST_NAME

_DRIVE = re.compile(r"[A-Za-z]:")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Most names have none of this and are safe as they stand.
_SUSPICIOUS = re.compile(r"[\\\0:\ud800-\udfff]|(?:\A|/)\.{0,2}(?:/|\Z)")


class Refusal(StrEnum):
    """Why a name cannot be that of a member, as the end of a sentence."""

    EMPTY = "it is empty"
    ABSOLUTE = "it begins at the root of the disk"
    PARENT = "it goes up with '..'"
    BACKSLASH = "it holds a backslash, which is a slash to Windows"
    DRIVE = "it names a drive, as Windows does"
    NUL = "it holds a NUL character"
    ROUNDABOUT = "it has an empty component or a dot for one"
    NOT_UNICODE = "it cannot be written in Unicode"
    TOO_LONG = "it is too long"


def refusal(name: str) -> Refusal | None:
    """Return why a name (without the slash at the end of a folder's) is refused, or None if it is safe."""
    if len(name) > LONGEST_NAME:
        return Refusal.TOO_LONG
    if name and not _SUSPICIOUS.search(name):
        return None
    components = name.split("/")
    reasons = {
        Refusal.EMPTY: not name,
        Refusal.NUL: "\0" in name,
        Refusal.ABSOLUTE: name.startswith("/"),
        Refusal.BACKSLASH: "\\" in name,
        Refusal.DRIVE: _DRIVE.match(name) is not None,
        Refusal.PARENT: ".." in components,
        Refusal.ROUNDABOUT: not {"", "."}.isdisjoint(components),
        Refusal.NOT_UNICODE: _SURROGATE.search(name) is not None,
    }
    return next((refusal for refusal, holds in reasons.items() if holds), None)
