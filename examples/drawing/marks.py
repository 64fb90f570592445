"""The marks that every specimen bears: the word SPECIMEN, an archive's stamp, the folio, the small print."""

import math

from drawing.sheet import WHITE, Point, Sheet


def folio_number(sheet: Sheet, folio: str, centre: Point) -> None:
    """Write the folio as an archivist does with a soft pencil: large, and underlined."""
    sheet.press(sheet.letters(folio, 54), centre, turn=4)
    x, y = centre
    sheet.line([(x - 38, y + 36), (x + 36, y + 30)], width=3)


def small_print(sheet: Sheet, text: str) -> None:
    """Print a line at the foot of the sheet that says what the sheet is."""
    centre = (sheet.width / 2, sheet.height - 62)
    sheet.press(sheet.letters(text, 22, halo=8), centre, ink=WHITE)
    sheet.press(sheet.letters(text, 22), centre)


def specimen_stamp(sheet: Sheet, centre: Point, *, size: float, turn: float) -> None:
    """Print the word SPECIMEN, large and in a frame of its own, so that nothing on the sheet hides it."""
    half_width, half_height = size * 3.35, size * 0.72
    sheet.shape(_frame(centre, half_width + size / 4, half_height + size / 4, turn), ink=WHITE)
    for margin, width in ((0.0, size / 14), (size / 7, size / 30)):
        frame = _frame(centre, half_width + margin, half_height + margin, turn)
        sheet.line([*frame, frame[0], frame[1]], width=width)
    sheet.press(sheet.letters("SPECIMEN", size, halo=size / 60, gap=size / 8), centre, turn=turn)


def round_stamp(sheet: Sheet, centre: Point, *, around: str, middle: str, turn: float) -> None:
    """Print an archive's round stamp: rings, a text between them and a text in the middle."""
    x, y = centre
    radius = 118
    sheet.dot(centre, radius + 6, ink=WHITE)
    sheet.ring(centre, radius, 4)
    sheet.ring(centre, radius - 7, 1.5)
    sheet.ring(centre, radius * 0.56, 2)
    for number, letter in enumerate(around):
        angle = turn - 360 * number / len(around)
        reach = radius * 0.745
        place = (x + reach * math.cos(math.radians(angle)), y - reach * math.sin(math.radians(angle)))
        sheet.press(sheet.letters(letter, radius * 0.22), place, turn=angle - 90)
    sheet.press(sheet.letters(middle, radius * 0.42), centre, turn=turn - 90)


def _frame(centre: Point, half_width: float, half_height: float, turn: float) -> list[Point]:
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    return [
        (
            centre[0] + i * half_width * cos + j * half_height * sin,
            centre[1] - i * half_width * sin + j * half_height * cos,
        )
        for i, j in corners
    ]
