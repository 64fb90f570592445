"""A small deposit for tests: two folios, a transcript, a translation."""

import hashlib
import struct
from pathlib import Path

RECORD = """\
# A record for tests.
archpack: 1
id: kapo-luo
titles:
  - {text: Notes from a conversation, language: en, kind: translated}
dates:
  - {kind: created, display: "July 6, 1963", edtf: "1963-07-06"}
languages: [sq]
original:
  repository: {name: Arkivi Qendror Shtetëror, place: Tirana, country: AL}
  locator:
    - {label: Dos., value: "4", level: file}
    - {label: Fl., value: 28-29, level: folio}
contributors:
  - {name: Elidor Mëhilli, roles: [translator], scope: [translation-en]}
  - {name: Ada Inkwell, roles: [transcriber], scope: [transcript-sq]}
contents:
  - {id: scan, kind: scan, files: "scan/*.tif"}
  - {id: transcript-sq, kind: transcript, file: transcript/sq.md, language: sq, of: scan}
  - {id: translation-en, kind: translation, file: translation/en.md, language: en, of: transcript-sq}
provenance:
  events:
    - {kind: digitization, date: "2019-04", agent: Reading room, scope: [scan]}
    - {kind: transcription, date: "2019-05", agent: Ada Inkwell, scope: [transcript-sq]}
    - {kind: translation, date: "2019-06", agent: Elidor Mëhilli, scope: [translation-en]}
"""


def tiff(text: str) -> bytes:
    """Return the smallest TIFF of one page: a header, a directory without entries, and some bytes of its own."""
    return b"II*\x00" + struct.pack("<IHI", 8, 0, 0) + text.encode()


def make_deposit(folder: Path, record: str = RECORD) -> Path:
    """Write a deposit and return its folder."""
    for name, data in {
        "record.yaml": record.encode(),
        "scan/0028.tif": tiff("folio 28"),
        "scan/0029.tif": tiff("folio 29"),
        "transcript/sq.md": "Shënime.\n".encode(),
        "translation/en.md": b"Notes.\n",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def state(folder: Path) -> dict[str, tuple[str, int, int, int]]:
    """Return everything about a tree that must not change: digests, sizes, modes, times (not of access)."""
    found = {}
    for path in sorted([folder, *folder.rglob("*")]):
        facts = path.lstat()
        content = str(path.readlink()).encode() if path.is_symlink() else path.read_bytes() if path.is_file() else b""
        digest = hashlib.sha256(content).hexdigest()
        found[str(path.relative_to(folder))] = (digest, facts.st_mode, facts.st_mtime_ns, facts.st_ctime_ns)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder and its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
