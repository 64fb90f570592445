"""A page of typescript, as a typewriter of the nineteen-sixties would leave it."""

import textwrap
import unicodedata
from functools import cache
from random import Random

from PIL import Image, ImageDraw

from drawing.marks import folio_number, round_stamp, small_print, specimen_stamp
from drawing.sheet import BLACK, SCALE, WHITE, Sheet, font

WIDTH, HEIGHT = 1200, 1700
PITCH = 16
"""Every letter of a typewriter is as wide as every other."""
LINE = 46
LEFT, TOP = 168, 230
COLUMNS = 56
LAST_LINE = 26

_DIAERESIS, _CEDILLA = "\u0308", "\u0327"
_OVERTYPED = "~~"
_SIZE = 27


def typed_page(paragraphs: list[str], *, folio: str, number: int) -> Image.Image:
    """Return the scan of a typed page: its text, filled up with bars, its page number, folio and marks."""
    sheet = Sheet(WIDTH, HEIGHT)
    chance = Random(f"typescript {folio}")  # noqa: S311 - a drawing, not a secret
    _type(sheet, f"- {number} -", WIDTH / 2 - 3 * PITCH, 128, chance)
    line = _type_text(sheet, paragraphs, chance)
    _fill_up(sheet, line + 1, chance)
    _punch_holes(sheet)
    centre = (WIDTH / 2 + 10, 1010 + chance.uniform(-60, 60))
    specimen_stamp(sheet, centre, size=118, turn=chance.uniform(14, 24))
    corner = (WIDTH - 270 + chance.uniform(-40, 40), HEIGHT - 300 + chance.uniform(-30, 30))
    round_stamp(sheet, corner, around="ARCHPACK * SPECIMEN STAMP * ", middle="21 fl.", turn=chance.uniform(60, 120))
    folio_number(sheet, folio, (WIDTH - 120, 110))
    small_print(sheet, "Drawn for archpack. Not a document of the archive.")
    return sheet.scanned(chance.uniform(-0.5, 0.5))


def _type_text(sheet: Sheet, paragraphs: list[str], chance: Random) -> int:
    """Type the paragraphs and return the number of the next free line."""
    line = 0
    for paragraph in paragraphs:
        if paragraph.startswith("# "):
            _type_heading(sheet, paragraph.removeprefix("# ").upper(), chance)
            line += 2
            continue
        for words in textwrap.wrap(paragraph, COLUMNS, initial_indent="     "):
            _type(sheet, words, LEFT, TOP + line * LINE, chance)
            line += 1
    return line


def _type_heading(sheet: Sheet, heading: str, chance: Random) -> None:
    left = WIDTH / 2 - len(heading) * PITCH / 2
    _type(sheet, heading, left, TOP, chance)
    sheet.line([(left, TOP + 20), (left + len(heading) * PITCH, TOP + 20)], width=2)


def _type(sheet: Sheet, text: str, left: float, y: float, chance: Random) -> None:
    """Type one line. What stands between ``~~`` is typed over with the letter x."""
    column = 0
    for number, piece in enumerate(text.split(_OVERTYPED)):
        for letter in piece:
            place = (left + (column + 0.5) * PITCH + chance.uniform(-0.7, 0.7), y + chance.uniform(-1.2, 1.2))
            sheet.press(_type_bar(letter), place)
            if number % 2:
                sheet.press(_type_bar("x"), place)
            column += 1


@cache
def _type_bar(letter: str) -> Image.Image:
    """Return one letter as the typewriter strikes it; its accent is struck separately."""
    base, *accents = unicodedata.normalize("NFD", letter)
    cell = Image.new("L", (PITCH * SCALE, 2 * _SIZE * SCALE))
    if base.isspace():
        return cell
    struck = _squeezed(base, cell.height)
    cell.paste(struck, ((cell.width - struck.width) // 2, 0))
    _add_accents(ImageDraw.Draw(cell), base, accents, cell.width / 2)
    return cell


def _squeezed(base: str, height: int) -> Image.Image:
    """Return a letter of the font, squeezed or stretched into the pitch."""
    left, _, right, _ = font(_SIZE).getbbox(base)
    wide = Image.new("L", (round(right - left), height))
    pen = ImageDraw.Draw(wide)
    pen.text((-left, _SIZE * SCALE / 2), base, fill=WHITE, font=font(_SIZE), stroke_width=1)
    width = 11 * SCALE if base in "frt" else min(wide.width, (PITCH - 1) * SCALE)
    return wide.resize((width, height), Image.Resampling.BICUBIC)


def _add_accents(draw: ImageDraw.ImageDraw, base: str, accents: list[str], middle: float) -> None:
    """Add the dots of ``ë``, the hook of ``ç``, and the foot by which a thin letter fills its pitch."""
    _, top, _, bottom = (round(edge + _SIZE * SCALE / 2) for edge in font(_SIZE).getbbox(base))
    if base in "Iil1":
        draw.line([(middle - 5 * SCALE, bottom - 2), (middle + 5 * SCALE, bottom - 2)], fill=WHITE, width=4)
    if _DIAERESIS in accents:
        for x in (middle - 4 * SCALE, middle + 4 * SCALE):
            draw.ellipse((x - 3, top - 13, x + 3, top - 7), fill=WHITE)
    if _CEDILLA in accents:
        draw.line([(middle, bottom), (middle + 5, bottom + 6), (middle - 4, bottom + 11)], fill=WHITE, width=4)


def _fill_up(sheet: Sheet, first: int, chance: Random) -> None:
    """Fill the rest of the page with bars, word by word, so that it looks typed and says nothing."""
    last = 6
    for line in range(first, LAST_LINE):
        place = (line - first) % (last + 1)
        ends = chance.randint(12, 40) if place == last else COLUMNS
        column = 5 if place == 0 else 0
        y = TOP + line * LINE
        while column < ends - 2:
            word = min(chance.randint(2, 11), ends - column)
            left = LEFT + column * PITCH
            sheet.bar(left, y - 2.5, left + word * PITCH - 6, y + 2.5)
            column += word + 1


def _punch_holes(sheet: Sheet) -> None:
    for y in (HEIGHT / 2 - 240, HEIGHT / 2 + 240):
        sheet.dot((66, y), 24, ink=BLACK)
        sheet.dot((66, y), 20, ink=WHITE)
        sheet.line([(50, y + 12), (66, y + 19), (82, y + 12)], width=3)
