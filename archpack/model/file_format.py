"""What a file is by its bytes: its format, and what a text looks like. Values only."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class FileFormat(StrEnum):
    """A file format, recognised by the first bytes and never by the name. The values are media types."""

    TIFF = "image/tiff"
    JPEG = "image/jpeg"
    JPEG_2000 = "image/jp2"
    PNG = "image/png"
    GIF = "image/gif"
    BMP = "image/bmp"
    WEBP = "image/webp"
    HEIF = "image/heif"
    DJVU = "image/vnd.djvu"
    PDF = "application/pdf"
    TEXT = "text/plain"
    HTML = "text/html"
    XML = "application/xml"
    RTF = "application/rtf"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"
    OFFICE = "application/x-ole-storage"
    ZIP = "application/zip"
    ARCHIVE = "application/x-archive"
    AUDIO = "audio/*"
    VIDEO = "video/*"
    PROGRAM = "application/x-executable"
    PRIVATE_KEY = "application/x-private-key"
    UNKNOWN = "application/octet-stream"


Position = tuple[int, int]
"""A line and a column in characters, both counted from 1."""


class TextFacts(BaseModel):
    """How a text is stored. Each place is that of the first character of its kind, None if there is none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    encoding: str = "UTF-8"
    """``UTF-8``, ``UTF-16`` or ``UTF-32``; empty if it is none of them."""
    bom: bool = False
    """It begins with a byte-order mark."""
    blank: bool = False
    """It holds nothing but white space."""
    broken: Position | None = None
    """A byte that is not UTF-8."""
    control: Position | None = None
    """A character of value 0, or another control character that no text has."""
    lost: Position | None = None
    """U+FFFD, which programs write for a letter that they could not read."""
    garbled: Position | None = None
    """Letters in UTF-8 that were once read as Windows-1252, such as ``Ã«`` for ``ë``."""
