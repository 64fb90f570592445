"""The one safe form of a path in a bag: decoded once, checked by its components, relative, with ``/``.

RFC 8493 2.1.3 says how a path is written, 5.1 what it must never do. Whether the file exists is not asked here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

PAYLOAD = "data"
"""The payload folder, RFC 8493 2.1.2."""

# Most paths have none of this and are safe as they stand.
_SUSPICIOUS = re.compile(r"[%\\\0:]|\A[/~]|(?:\A|/)\.{0,2}(?:/|\Z)")
_ENCODED = re.compile(r"%(0[AaDd]|25)")
_BADLY_ENCODED = re.compile(r"%(?!0[AaDd]|25)")
_DRIVE = re.compile(r"[A-Za-z]:(?=\\|\Z)")
_TO_ENCODE = re.compile(r"[\r\n%]")

_HIDDEN = re.compile(
    r"[\0-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_SHOWN_LENGTH = 300
_SHOWN_NAMES = 3


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


def hidden_characters(name: str) -> bool:
    """Return True if a name holds control characters, or ones that are invisible or turn the writing direction."""
    return bool(_HIDDEN.search(name))


def shown(name: str) -> str:
    r"""Return a name that is safe to show: what is invisible is escaped, what is endless is cut short.

    >>> shown("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    cut = name if len(name) <= _SHOWN_LENGTH else f"{name[:_SHOWN_LENGTH]}..."
    return _HIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), cut)


def shown_list(names: Sequence[str]) -> str:
    """Return some of the names, safe to show, and how many there are more.

    >>> shown_list(["a", "b", "c", "d", "e"])
    'a, b, c and 2 more'
    """
    some = [shown(name) for name in names[:_SHOWN_NAMES]]
    if len(names) > len(some):
        return f"{', '.join(some)} and {len(names) - len(some)} more"
    return " and ".join(filter(None, (", ".join(some[:-1]), some[-1]))) if some else ""


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
