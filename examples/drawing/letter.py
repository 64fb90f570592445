"""A page of a private letter: a running hand, and a drawing by another."""

from collections.abc import Callable
from random import Random

from PIL import Image

from drawing.marks import folio_number, small_print, specimen_stamp
from drawing.pen import width_of, write
from drawing.sheet import Sheet
from drawing.sketches import apple_tree, river

WIDTH, HEIGHT = 1000, 1300
LEFT, RIGHT, TOP = 110, 900, 200
LINE = 76
SMALL = 20
"""The height of a small letter."""

_DRAWINGS: dict[str, Callable[[Sheet, float, Random], None]] = {"Fluss": river, "Apfelbaum": apple_tree}


def letter_page(paragraphs: list[str], *, folio: str) -> Image.Image:
    """Return the scan of a page of the letter. A paragraph in brackets tells of a drawing, which is then drawn."""
    sheet = Sheet(WIDTH, HEIGHT)
    chance = Random(f"letter {folio}")  # noqa: S311 - a drawing, not a secret
    below = _write_text(sheet, [words for words in paragraphs if not words.startswith("[")], chance)
    for what, draw in _DRAWINGS.items():
        if any(words.startswith("[") and what in words for words in paragraphs):
            draw(sheet, HEIGHT - 150, chance)
    _fold(sheet, chance)
    specimen_stamp(sheet, (WIDTH / 2, below + 84), size=84, turn=chance.uniform(4, 9))
    folio_number(sheet, folio, (WIDTH - 110 if folio.endswith("r") else 110, 95))
    small_print(sheet, "Drawn for archpack. Not a document of any archive. All names are invented.")
    return sheet.scanned(chance.uniform(-0.5, 0.5))


def _write_text(sheet: Sheet, paragraphs: list[str], chance: Random) -> float:
    """Write the paragraphs and return where the free part of the sheet begins."""
    y = float(TOP)
    for paragraph in paragraphs:
        for words in _lines(paragraph.removeprefix("# ")):
            left = LEFT + chance.uniform(-5, 5)
            write(sheet, words, (left, y), height=SMALL, chance=chance)
            if paragraph.startswith("# "):
                sheet.line([(left, y + 16), (left + width_of(words, SMALL), y + 12)], width=2)
            y += LINE
    return y


def _lines(paragraph: str) -> list[str]:
    """Break a paragraph where the hand comes to the edge of the paper."""
    lines: list[str] = []
    for word in paragraph.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, SMALL) <= RIGHT - LEFT:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fold(sheet: Sheet, chance: Random) -> None:
    """Draw the crease across the middle: the letter was sent in a small envelope."""
    y = HEIGHT / 2 + chance.uniform(-12, 12)
    x = 0.0
    while x < WIDTH:
        length = chance.uniform(4, 22)
        sheet.line([(x, y), (x + length, y + chance.uniform(-1, 1))], width=1)
        x += length + chance.uniform(6, 40)
