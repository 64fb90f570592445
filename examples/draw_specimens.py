"""Draw the specimen scans of the examples, each from the page of the transcript that transcribes it.

    python examples/draw_specimens.py            draws them where they stand
    python examples/draw_specimens.py FOLDER     draws them below another folder

The same transcript gives the same pixels. Needs Pillow, which comes with the ``dev`` extra.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from drawing.letter import letter_page
from drawing.typescript import typed_page
from PIL import Image

EXAMPLES = Path(__file__).resolve().parent
DPI = 150

_PAGE_MARKER = re.compile(r"^\[f\. ([0-9]+[rv]?)\]$", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[0-9]+\]")

_DOCUMENT_NAME, _IMAGE_DESCRIPTION, _PAGE_NAME, _SOFTWARE = 269, 270, 285, 305


def draw_all(target: Path) -> Iterator[Path]:
    """Draw every scan below ``target`` and yield the files as they are written."""
    yield from draw_typescript(target / "kapo-luo-1963" / "scan")
    yield from draw_letter(target / "private-letter-1921" / "scan")


def draw_typescript(folder: Path) -> Iterator[Path]:
    """Draw the 21 typed pages, folios 28 to 48."""
    pages = pages_of(EXAMPLES / "kapo-luo-1963" / "transcript" / "sq.md")
    for number, (folio, paragraphs) in enumerate(pages.items(), start=1):
        image = typed_page(paragraphs, folio=folio, number=number)
        yield _saved(image, folder / f"{folio:0>4}.tif", folio)


def draw_letter(folder: Path) -> Iterator[Path]:
    """Draw the two leaves of the letter, recto and verso."""
    pages = pages_of(EXAMPLES / "private-letter-1921" / "transcript" / "de.md")
    for folio, paragraphs in pages.items():
        yield _saved(letter_page(paragraphs, folio=folio), folder / f"{folio:0>4}.tif", folio)


def pages_of(transcript: Path) -> dict[str, list[str]]:
    """Return the paragraphs of each folio, without the transcriber's footnotes, which are not on the paper."""
    _, *pieces = _PAGE_MARKER.split(transcript.read_text(encoding="utf-8"))
    return {
        folio: [_FOOTNOTE_MARK.sub("", paragraph) for paragraph in text.split("\n\n") if not paragraph.startswith("[^")]
        for folio, text in zip(pieces[::2], map(str.strip, pieces[1::2]), strict=True)
    }


def _saved(image: Image.Image, file: Path, folio: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    says = {
        _DOCUMENT_NAME: file.parent.parent.name,
        _IMAGE_DESCRIPTION: "Specimen drawn for archpack. Not a document of any archive.",
        _PAGE_NAME: f"f. {folio}",
        _SOFTWARE: "archpack examples/draw_specimens.py",
    }
    image.save(file, compression="group4", dpi=(DPI, DPI), tiffinfo=says)
    return file


def main(arguments: list[str]) -> None:
    """Draw into the folder that is named, or into the examples themselves."""
    target = Path(arguments[0]) if arguments else EXAMPLES
    for file in draw_all(target):
        sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
