"""The one safe form of a path in a bag: decoded once, checked by its components, relative, with ``/``.

RFC 8493 2.1.3 says how a path is written, 5.1 what it must never do. Whether the file exists is not asked here.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from archpack.filenames import hidden_characters, shown, shown_list

__all__ = [
    "PAYLOAD",
    "BagPath",
    "Refusal",
    "decode_path",
    "encode_path",
    "hidden_characters",
    "read_path",
    "shown",
    "shown_list",
]

PAYLOAD = "data"
"""The payload folder, RFC 8493 2.1.2."""

# Most paths have none of this and are safe as they stand.
_SUSPICIOUS = re.compile(r"[%\\\0:]|\A[/~]|(?:\A|/)\.{0,2}(?:/|\Z)")
_ENCODED = re.compile(r"%(0[AaDd]|25)")
_BADLY_ENCODED = re.compile(r"%(?!0[AaDd]|25)")
_DRIVE = re.compile(r"[A-Za-z]:(?=\\|\Z)")
_TO_ENCODE = re.compile(r"[\r\n%]")


class Refusal(StrEnum):
    """Why a path is not safe, as the end of a sentence."""

    EMPTY = "it names nothing"
    ABSOLUTE = "it begins at the root of the disk"
    PARENT = "it goes up with '..'"
    HOME = "it begins with '~', a home folder"
    DRIVE = "it names a drive or another computer, as Windows does"
    NUL = "it holds a NUL character"


@dataclass(frozen=True, slots=True)
class BagPath:
    """A path that cannot leave the bag. ``value`` can be opened below the bag's folder.

    ``respelled`` tells that it was written with ``./`` or ``//``; ``badly_encoded`` that a percent sign in it was
    neither encoded nor part of an encoded line break; ``folder`` that it ended with a slash.
    """

    value: str
    respelled: bool = False
    badly_encoded: bool = False
    folder: bool = False

    @property
    def in_payload(self) -> bool:
        """True for what lies below ``data/``."""
        return self.value.startswith(f"{PAYLOAD}/")


def read_path(written: str, *, encoded: bool) -> BagPath | Refusal:
    """Return the safe path that a manifest or fetch.txt means, or why there is none.

    ``encoded``: decode CR, LF and the percent sign (BagIt 1.0; RFC 8493 2.1.3), once.
    """
    if not _SUSPICIOUS.search(written):
        return BagPath(written) if written else Refusal.EMPTY
    badly_encoded = encoded and bool(_BADLY_ENCODED.search(written))
    decoded = decode_path(written) if encoded else written
    components = decoded.split("/")
    refusal = _refusal(decoded, components)
    if refusal:
        return refusal
    kept = [name for name in components if name not in {"", "."}]
    folder = components[-1] in {"", "."}
    return BagPath("/".join(kept), len(kept) + (components[-1] == "") != len(components), badly_encoded, folder)


def decode_path(written: str) -> str:
    """Decode percent-encoded CR, LF and percent signs, and nothing else, in one pass. RFC 8493 2.1.3."""
    return _ENCODED.sub(lambda found: chr(int(found[1], 16)), written)


def encode_path(path: str) -> str:
    """Return a path as BagIt 1.0 writes it: CR, LF and percent signs encoded. RFC 8493 2.1.3."""
    return _TO_ENCODE.sub(lambda found: f"%{ord(found[0]):02X}", path)


def _refusal(path: str, components: list[str]) -> Refusal | None:
    # Windows takes a backslash for a slash, and a drive inside a path for a new beginning.
    reasons = {
        Refusal.NUL: "\0" in path,
        Refusal.ABSOLUTE: path.startswith("/"),
        Refusal.HOME: path.startswith("~"),
        Refusal.DRIVE: path.startswith("\\")
        or _DRIVE.fullmatch(components[0]) is not None
        or any("\\" in name and _DRIVE.match(name) for name in components),
        Refusal.PARENT: any(".." in name.split("\\") for name in components),
        Refusal.EMPTY: all(name in {"", "."} for name in components),
    }
    return next((refusal for refusal, holds in reasons.items() if holds), None)
