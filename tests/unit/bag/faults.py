"""Ways to change a right bag, each of them one expression in a table of cases."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.unit.bag.building import LINES, PAYLOAD, BagBuilder, Edit, line

OTHER = "0" * 128
"""A digest that no file of a test has."""

MANIFEST, TAG_MANIFEST = "manifest-sha512.txt", "tagmanifest-sha512.txt"
DECLARED = "BagIt-Version: {}\nTag-File-Character-Encoding: {}\n"
V1 = DECLARED.format("1.0", "UTF-8")


def declare(text: str | bytes) -> Edit:
    """Replace bagit.txt."""
    return lambda bag: bag.tag("bagit.txt", text.encode() if isinstance(text, str) else text)


def encoded(encoding: str, codec: str, text: str = "M\u00f6hlmann") -> Edit:
    """Declare an encoding, and write the tag files in what Python calls ``codec``."""
    return lambda bag: bag.having(encoding=encoding, codec=codec).info(f"Contact-Name: {text}")


def manifest(*lines: str, version: str = "1.0") -> Edit:
    """Replace the payload manifest."""
    return lambda bag: bag.having(version=version).manifest(*lines)


def tag_manifest(edit: Callable[[str], str]) -> Edit:
    """Change the tag manifest."""

    def edited(bag: BagBuilder) -> BagBuilder:
        return bag.instead(TAG_MANIFEST, edit(bag.files()[TAG_MANIFEST].decode()).encode())

    return edited


def info(*lines: str, version: str = "1.0") -> Edit:
    """Write bag-info.txt."""
    return lambda bag: bag.having(version=version).info(*lines)


def fetch(*lines: str, version: str = "1.0") -> Edit:
    """Write fetch.txt."""
    return lambda bag: bag.having(version=version).fetch(*lines)


def lists(path: str, version: str = "1.0") -> Edit:
    """Add a line with this path to the manifest."""
    return lambda bag: bag.having(version=version).manifest(LINES, f"{OTHER}  {path}\n")


def holds(*paths: str) -> Edit:
    """Add empty payload files, listed as BagIt 1.0 writes them."""
    return lambda bag: bag.having(payload={**PAYLOAD, **dict.fromkeys(paths, b"")})


def spelled(disk: str, listed: str, version: str = "1.0") -> Edit:
    """Add a file that the manifest spells in its own way."""
    return lambda bag: bag.having(version=version).manifest(LINES, line(listed)).instead(disk, b"")


def extra(path: str, content: bytes = b"") -> Edit:
    """Add a file that nothing lists."""
    return lambda bag: bag.instead(path, content)


def then(disturb: Callable[[Path], object]) -> Edit:
    """Do something to the finished folder."""
    return lambda bag: bag.then(disturb)


def replaced(path: str, make: Callable[[Path], object]) -> Edit:
    """Remove what is at ``path`` and make something else there."""

    def disturb(root: Path) -> None:
        (root / path).unlink(missing_ok=True)
        make(root / path)

    return then(disturb)


def linked_to(target: str) -> Callable[[Path], object]:
    """Make a link."""
    return lambda path: path.symlink_to(target)


def make_socket(path: Path) -> None:
    """Leave a socket without a server."""
    server = socket.socket(socket.AF_UNIX)
    # The address of a socket is short, so it is bound by a relative name.
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        server.bind(path.name)
    finally:
        os.chdir(here)
        server.close()
