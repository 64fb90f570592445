"""Folders with any names and kinds of file, for property tests."""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st

KINDS = ("file", "folder", "link", "pipe", "socket")

_NAME = st.one_of(
    st.sampled_from(
        [
            "a",
            "A",
            "b.tif",
            "\u00e9",
            "e\u0301",
            "100%",
            "%25",
            "%0A",
            "x\n",
            "\r",
            "end ",
            " front",
            "nul",
            ".DS_Store",
        ]
    ),
    st.sampled_from(
        ["*x", "-", "~", "a:b", "a\\b", "C:\\x", "..\\x", "x\u2028y", "x\x85", "x\u3000", "x\x0cy", "bagit.txt"]
    ),
    st.text(min_size=1, max_size=12),
    st.binary(min_size=1, max_size=6).map(os.fsdecode),
)


def _possible(name: str) -> bool:
    with suppress(UnicodeEncodeError):
        return not {"/", "\0"} & set(name) and name not in {".", ".."} and len(os.fsencode(name)) < 200
    return False


NAMES = _NAME.filter(_possible)
TREES = st.dictionaries(
    st.lists(NAMES, min_size=1, max_size=3).map("/".join),
    st.tuples(st.sampled_from(("file", "file", "file", *KINDS)), st.binary(max_size=40)),
    max_size=6,
)


def make_tree(folder: Path, tree: Mapping[str, tuple[str, bytes]]) -> dict[str, str]:
    """Make a folder and return what stands in it: path to kind. What cannot be made beside the rest is left out."""
    folder.mkdir()
    made: dict[str, str] = {}
    for path, (kind, data) in tree.items():
        target = folder / path
        if len(os.fsencode(target.name)) > 60 and kind == "socket":
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _make(target, kind, data)
        except OSError:
            continue
        made[path] = kind
    return made


def _make(target: Path, kind: str, data: bytes) -> None:
    if target.is_symlink() or target.exists():
        raise FileExistsError(target)
    if kind == "file":
        target.write_bytes(data)
    elif kind == "folder":
        target.mkdir()
    elif kind == "link":
        target.symlink_to("elsewhere")
    elif kind == "pipe":
        os.mkfifo(target)
    else:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(os.fspath(target))
