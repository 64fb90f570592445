"""Rules of what a file is by its bytes: the kind that its content says, and the ending of its name."""

from collections.abc import Iterator
from dataclasses import replace

from archpack.checks.files.claimed import claimed_files
from archpack.checks.pointing import at_file
from archpack.findings import Finding, Severity
from archpack.findings.catalogue.files import WRONG_ENDING, WRONG_KIND
from archpack.model import ContentKind, Record
from archpack.model.facts import FileFacts, Survey
from archpack.model.file_format import FileFormat

WORDS = {
    FileFormat.TIFF: "a TIFF image",
    FileFormat.JPEG: "a JPEG image",
    FileFormat.JPEG_2000: "a JPEG 2000 image",
    FileFormat.PNG: "a PNG image",
    FileFormat.GIF: "a GIF image",
    FileFormat.BMP: "a BMP image",
    FileFormat.WEBP: "a WebP image",
    FileFormat.HEIF: "a HEIF image",
    FileFormat.DJVU: "a DjVu document",
    FileFormat.PDF: "a PDF document",
    FileFormat.TEXT: "a text",
    FileFormat.HTML: "a web page",
    FileFormat.XML: "an XML text",
    FileFormat.RTF: "an RTF text",
    FileFormat.WORD: "a Word document",
    FileFormat.OPEN_DOCUMENT: "an OpenDocument text",
    FileFormat.OFFICE: "an old Office document",
    FileFormat.ZIP: "a ZIP archive",
    FileFormat.ARCHIVE: "a compressed archive",
    FileFormat.AUDIO: "a sound recording",
    FileFormat.VIDEO: "a film",
    FileFormat.PROGRAM: "a program",
    FileFormat.PRIVATE_KEY: "a key",
}
"""What each format is called in a sentence; what is not known has no name."""

_IMAGES = {
    FileFormat.TIFF,
    FileFormat.JPEG,
    FileFormat.JPEG_2000,
    FileFormat.PNG,
    FileFormat.GIF,
    FileFormat.BMP,
    FileFormat.WEBP,
    FileFormat.HEIF,
    FileFormat.DJVU,
}
_TEXTS = {
    FileFormat.TEXT,
    FileFormat.HTML,
    FileFormat.XML,
    FileFormat.RTF,
    FileFormat.WORD,
    FileFormat.OPEN_DOCUMENT,
    FileFormat.OFFICE,
}
_OFFICE = {FileFormat.WORD, FileFormat.OPEN_DOCUMENT, FileFormat.OFFICE}
_NEITHER = {FileFormat.ZIP, FileFormat.ARCHIVE, FileFormat.PROGRAM}
_WRONG = {
    ContentKind.SCAN: _TEXTS | _NEITHER,  # a recording can be what was digitized
    ContentKind.TRANSCRIPT: _IMAGES | _NEITHER | {FileFormat.AUDIO, FileFormat.VIDEO},
    ContentKind.TRANSLATION: _IMAGES | _NEITHER | {FileFormat.AUDIO, FileFormat.VIDEO},
}
_PLAIN = (FileFormat.TEXT, FileFormat.HTML, FileFormat.XML)
_MARKUP = (FileFormat.HTML, FileFormat.XML, FileFormat.TEXT)
_ENDINGS: dict[str, tuple[FileFormat, ...]] = {
    "tif": (FileFormat.TIFF,),
    "tiff": (FileFormat.TIFF,),
    "jpg": (FileFormat.JPEG,),
    "jpeg": (FileFormat.JPEG,),
    "jp2": (FileFormat.JPEG_2000,),
    "png": (FileFormat.PNG,),
    "gif": (FileFormat.GIF,),
    "bmp": (FileFormat.BMP,),
    "webp": (FileFormat.WEBP,),
    "heic": (FileFormat.HEIF,),
    "heif": (FileFormat.HEIF,),
    "djvu": (FileFormat.DJVU,),
    "pdf": (FileFormat.PDF,),
    "txt": _PLAIN,
    "md": _PLAIN,
    "html": _MARKUP,
    "htm": _MARKUP,
    "xml": (FileFormat.XML, FileFormat.TEXT, FileFormat.HTML),
    "rtf": (FileFormat.RTF,),
    "docx": (FileFormat.WORD, FileFormat.ZIP),  # what a ZIP holds is not always seen in its first bytes
    "odt": (FileFormat.OPEN_DOCUMENT, FileFormat.ZIP),
    "doc": (FileFormat.OFFICE, FileFormat.RTF),
    "zip": (FileFormat.ZIP,),
    "epub": (FileFormat.ZIP,),
}
"""The formats that an ending promises, the usual one first."""

_FETCH_AGAIN = "A download has probably failed and saved the message of the site. Fetch the file again."


def kinds(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT019, CNT020: a scan shows something, a text can be read, and each is what its ending says."""
    for facts, _, content in claimed_files(record, survey):
        if facts.format in {None, FileFormat.PRIVATE_KEY} or facts.zeros:
            continue  # another rule tells of it
        if not fits_kind(content.kind, facts):
            yield _of_another_kind(content.kind, facts)
            continue
        promised = _ENDINGS.get(_ending(facts.path))
        if promised and facts.format not in promised:
            found = _of_another_ending(facts, promised[0])
            unreadable = facts.format in _OFFICE and FileFormat.TEXT in promised
            yield replace(found, weight=Severity.ERROR) if unreadable else found


def fits_kind(kind: ContentKind, facts: FileFacts) -> bool:
    """Tell whether a file can be of a content of this kind, as far as its format is known."""
    promised = _ENDINGS.get(_ending(facts.path), ())
    if facts.format is FileFormat.UNKNOWN:
        return kind is ContentKind.SCAN or FileFormat.TEXT not in promised
    return facts.format not in _WRONG[kind] or (facts.format is FileFormat.ZIP and FileFormat.ZIP in promised)


def ending_promises(path: str) -> bool:
    """Tell whether the ending of a name, or of a pattern, belongs to a format."""
    return _ending(path) in _ENDINGS


def usual_ending(format_: FileFormat | None) -> str | None:
    """Return the ending that files of a format usually have, or None if there is none."""
    return next((ending for ending, formats in _ENDINGS.items() if formats[0] is format_), None)


def _of_another_kind(kind: ContentKind, facts: FileFacts) -> Finding:
    name = WORDS.get(facts.format or FileFormat.UNKNOWN)
    wanted = "image" if kind is ContentKind.SCAN else "text"
    said = f"it is {name}" if name else "what stands in it is no text"
    if facts.format is FileFormat.HTML:
        remedy = _FETCH_AGAIN
    elif facts.format in {FileFormat.ZIP, FileFormat.ARCHIVE}:
        remedy = f"Unpack it, and put the {wanted} there."
    elif facts.format in _TEXTS:
        remedy = "Put the image there. If this text belongs to the deposit, name it in a content of `kind: transcript`."
    elif facts.format in _IMAGES:
        remedy = "Put the text there, or name the image in a content of `kind: scan`."
    else:
        remedy = f"Open it. If it is damaged, copy it again; if not, put the {wanted} in its place."
    return at_file(WRONG_KIND, facts.path, f"It belongs to a {kind}, but {said}.", remedy)


def _of_another_ending(facts: FileFacts, promised: FileFormat) -> Finding:
    name = WORDS.get(facts.format or FileFormat.UNKNOWN)
    usual = usual_ending(facts.format)
    if facts.format is FileFormat.HTML:
        remedy = _FETCH_AGAIN
    elif usual:
        remedy = f"Rename it to end in .{usual}, and in the record too if it is named there."
    else:
        remedy = "Open it. If that fails, copy it again from where it comes from."
    said = f"it is {name}" if name else "it does not begin as one"
    promise = f"The ending .{_ending(facts.path)} promises {WORDS[promised]}"
    return at_file(WRONG_ENDING, facts.path, f"{promise}, but {said}.", remedy)


def _ending(path: str) -> str:
    """Return the ending of a name in small letters, without the dot; empty if it has none."""
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    return ending.lower() if dot and stem else ""
