"""What is known of file names: our own, how to show others, what systems leave behind, what Windows cannot store."""

import re
import unicodedata
from collections.abc import Sequence

RECORD_FILES = ("record.yaml", "record.yml", "record.json")
"""The names that a record file can have, the usual one first."""

DRAFTED_FOLDERS = ("scan", "transcript", "translation")
"""The folders that a new deposit has. One of them without a record looks like a deposit that lost its record."""

SETTINGS_FILE = "archpack.toml"
"""Settings for the deposits of a folder, or for the one that it lies in. It is no part of a document."""

METADATA_FILES = ("metadata/record.json", "metadata/checks.json", "metadata/provenance.json")
"""What archpack adds to every package: the validated record, what was checked, what happened."""

_LEFT_BEHIND = frozenset({".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", ".localized", ".directory"})
_LEFT_BEHIND_FOLDERS = frozenset(
    {
        "__macosx",
        ".appledouble",
        ".apdisk",
        ".fseventsd",
        ".spotlight-v100",
        ".temporaryitems",
        ".trashes",
        "$recycle.bin",
        "system volume information",
        "lost+found",
    }
)
_SECRET_FILES = frozenset(
    {
        ".env",
        ".git-credentials",
        ".htpasswd",
        ".netrc",
        "_netrc",
        ".npmrc",
        ".pgpass",
        ".pypirc",
        "client_secret.json",
        "credentials.json",
        "id_dsa",
        "id_ecdsa",
        "id_ed25519",
        "id_rsa",
    }
)
_SECRET_FOLDERS = frozenset({".aws", ".git", ".gnupg", ".hg", ".ssh", ".svn"})
_SECRET_ENDINGS = (".kdb", ".kdbx", ".ppk", ".p12", ".pfx")
_LONGEST_NAME = 1024  # characters: 255 stored ones, each with the marks that it can be taken apart into
_APPLE_DOUBLE = "._"

_NOT_ON_WINDOWS = frozenset('<>:"|?*\\') | frozenset(map(chr, range(32)))
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")})

# Letters, digits and a few signs of ASCII, and no dot or blank at either end of a name.
_PLAIN_NAME = r"[a-z0-9_+=@~(),;!&#-](?:[a-z0-9_+=@~(),;!&# .-]*[a-z0-9_+=@~(),;!&#-])?"
_AWKWARD = "|".join(re.escape(name) for name in sorted(_LEFT_BEHIND | _LEFT_BEHIND_FOLDERS))
_RESERVED = "|".join(sorted(device for device in _DEVICES if device.isascii()))
_NOT_AWKWARD = rf"(?!(?:{_AWKWARD})(?:/|\Z)|(?:{_RESERVED}) *(?:[./]|\Z))"
_PLAIN = re.compile(rf"{_NOT_AWKWARD}{_PLAIN_NAME}(?:/{_NOT_AWKWARD}{_PLAIN_NAME})*")

_HIDDEN = re.compile(
    r"[\0-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_SHOWN_LENGTH = 300
_SHOWN_NAMES = 3


def is_plain(path: str) -> bool:
    """Tell whether a path is of a kind that is no trouble anywhere. Most paths are; of others, ask what is wrong."""
    return path.isascii() and _PLAIN.fullmatch(path.lower()) is not None


def composed(path: str) -> str:
    """Return a path in Unicode normalisation form C (RFC 8493 6.1.1), but for names too long to be on any disk."""
    return path if path.isascii() else "/".join(map(_composed, path.split("/")))


def is_system_file(path: str) -> bool:
    """Tell whether a path is what Windows, macOS or a Linux desktop leaves in folders: ``.DS_Store``, ``Thumbs.db``."""
    *folders, name = path.casefold().split("/")
    return name in _LEFT_BEHIND or name.startswith(_APPLE_DOUBLE) or not _LEFT_BEHIND_FOLDERS.isdisjoint(folders)


def is_lock_file(path: str) -> bool:
    """Tell whether an office program left this to say that a file is open: ``~$sq.docx``, ``.~lock.sq.odt#``."""
    name = path.rpartition("/")[2]
    return name.startswith("~$") or (name.startswith(".~lock.") and name.endswith("#"))


def secret_in(path: str) -> str | None:
    """Return the part of a path, from its beginning on, whose name says that it holds passwords or keys, or None.

    That is a file such as ``id_rsa``, or a folder such as ``.ssh``, then with a ``/`` at its end.
    """
    *folders, name = path.split("/")
    for depth, folder in enumerate(folders):
        if folder.casefold() in _SECRET_FOLDERS:
            return "/".join(folders[: depth + 1]) + "/"
    low = name.casefold()
    return path if low in _SECRET_FILES or low.startswith(".env.") or low.endswith(_SECRET_ENDINGS) else None


def like_record_file(name: str) -> bool:
    """Tell whether a file may be meant as the record, but has another name: ``record.yaml.txt``, ``Record.yaml``."""
    return name not in RECORD_FILES and name.casefold().startswith("record.")


def windows_problem(path: str) -> str | None:
    """Return why Windows cannot store a path (with ``/``), as a sentence, or None if it can. RFC 8493 6.1."""
    return next(filter(None, map(_windows_problem, path.split("/"))), None)


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


def _composed(name: str) -> str:
    # Python sorts combining marks in quadratic time: a name of a million of them would take hours.
    return unicodedata.normalize("NFC", name) if len(name) <= _LONGEST_NAME else name


def _windows_problem(name: str) -> str | None:
    found = _NOT_ON_WINDOWS & set(name)
    if found:
        sign = min(found)
        return f"Windows allows no {sign} in a file name." if sign.isprintable() else "Windows allows no line break."
    if name.rstrip(". ") != name:
        return "Windows drops the dot or blank at the end of the name."
    device = name.split(".", maxsplit=1)[0].rstrip()
    return f"Windows keeps the name {device} for itself." if device.casefold() in _DEVICES else None
