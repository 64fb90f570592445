"""The parts of an .xlsx: a zip of XML files (ECMA-376, Office Open XML). Only those that hold values are unpacked."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

from archpack.errors import SourceError
from archpack.tables.limits import MAX_DEPTH, MAX_ELEMENTS, MAX_PARTS, MAX_UNPACKED

_PIECE = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AGAIN = "Open it in a spreadsheet program and save it as .xlsx (Excel workbook), without a password."

Start = Callable[[str, Mapping[str, str]], None]
"""Called with the name of an element, without its namespace, and its attributes."""
End = Callable[[str], None]
Text = Callable[[str], None]


def is_package(data: bytes) -> bool:
    """Tell whether bytes are a zip, as an .xlsx is."""
    return data.startswith(b"PK")


def refuse_others(data: bytes, file: str) -> None:
    """Raise :class:`SourceError` for what is called a table and is something else, and say what it is."""
    if data.startswith(_OLE):
        secret = _ENCRYPTED in data
        raise SourceError(
            f"{file} is {'protected by a password' if secret else 'an .xls file, of an Excel before 2007'}.",
            _SAVE_AGAIN,
        )
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"<workbook")):
        raise SourceError(f"{file} is a web page or XML, whatever its name says.", _SAVE_AGAIN)
    if head.startswith((b"%pdf-", b"{\\rtf")):
        raise SourceError(f"{file} is a document and no table.", "Give an .xlsx or a .csv file.")


class Parts:
    """An .xlsx in memory. All that is unpacked counts against one limit.

    Raises :class:`SourceError` whenever something is not as it must be.
    """

    def __init__(self, data: bytes, file: str) -> None:
        self._file = file
        self._left = MAX_UNPACKED
        self._elements = MAX_ELEMENTS
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self.broken("it is cut short, or no zip at all") from error
        names = self._zip.namelist()
        if len(names) > MAX_PARTS:
            raise self.broken(f"it holds {len(names):,} files")
        self._names = {name.lower().lstrip("/"): name for name in names}

    def broken(self, detail: str) -> SourceError:
        """Return the error for a file that cannot be read."""
        return SourceError(f"{self._file} cannot be read as a spreadsheet: {detail}.", _SAVE_AGAIN)

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name.lower() in self._names

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part (or the whole, for no name) refers to inside: by its id, the kind and the name."""
        folder, name = posixpath.split(part)
        found: dict[str, tuple[str, str]] = {}

        def start(element: str, given: Mapping[str, str]) -> None:
            if element == "Relationship" and given.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, given.get("Target", ""))).lstrip("/")
                found[given.get("Id", "")] = (given.get("Type", "").rpartition("/")[2], target)

        self.parse(posixpath.join(folder, "_rels", f"{name}.rels"), start)
        return found

    def parse(self, name: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
        """Read a part as XML. Nothing is read if there is none."""
        if not self.has(name):
            return
        local: dict[str, str] = {}
        depth = 0

        def on_start(element: str, given: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._elements -= 1
            if depth > MAX_DEPTH or self._elements < 0:
                raise self.broken("it has too many cells, most of them probably empty; delete the rows below the last")
            short = local.get(element)
            if short is None:
                short = local[element] = element.rpartition(":")[2]
            start(short, given)

        def on_end(element: str) -> None:
            nonlocal depth
            depth -= 1
            if end:
                end(local[element])

        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_dtd
        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        if text:
            parser.CharacterDataHandler = text
        try:
            for piece in self._pieces(name):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise self.broken(f"its part {name} is damaged") from error

    def _refuse_dtd(self, *_: object) -> None:
        # Entities could make a small file a huge one, or read other files. No spreadsheet program writes a DTD.
        raise self.broken("its XML declares a document type")

    def _pieces(self, name: str) -> Iterator[bytes]:
        info = self._zip.getinfo(self._names[name.lower()])
        if info.flag_bits & 1 or info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise self.broken("it is protected or packed in an unusual way")
        try:
            with self._zip.open(info) as part:
                while piece := part.read(_PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise self.broken(f"it unpacks to more than {MAX_UNPACKED // 1_000_000} MB")
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise self.broken(f"its part {name} is damaged") from error
