"""A sheet of paper: it takes ink, and is then scanned to black and white."""

from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageFont

SCALE = 2
"""The sheet is drawn this many times larger than it is scanned, so that curves come out smooth."""

BLACK = 0
WHITE = 255

Point = tuple[float, float]


@cache
def font(size: float) -> ImageFont.FreeTypeFont:
    """Return Pillow's own font. The basic layout needs no library that a machine may lack."""
    return ImageFont.load_default(size * SCALE).font_variant(layout_engine=ImageFont.Layout.BASIC)


class Sheet:
    """A white sheet. All measures are pixels of the scan; (0, 0) is the top left corner."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.image = Image.new("L", (width * SCALE, height * SCALE), WHITE)
        self._draw = ImageDraw.Draw(self.image)

    def line(self, points: Sequence[Point], width: float = 1.5, ink: int = BLACK) -> None:
        """Draw a line through the points."""
        self._draw.line(_scaled(points), fill=ink, width=round(width * SCALE), joint="curve")

    def shape(self, points: Sequence[Point], ink: int = BLACK) -> None:
        """Fill the shape that has these corners."""
        self._draw.polygon(_scaled(points), fill=ink)

    def bar(self, left: float, top: float, right: float, bottom: float) -> None:
        """Fill a bar with round ends."""
        box = _scaled([(left, top), (right, bottom)])
        self._draw.rounded_rectangle(box, radius=(bottom - top) * SCALE / 2, fill=BLACK)

    def dot(self, centre: Point, radius: float, ink: int = BLACK) -> None:
        """Draw a full circle."""
        x, y = centre
        self._draw.ellipse(_scaled([(x - radius, y - radius), (x + radius, y + radius)]), fill=ink)

    def ring(self, centre: Point, radius: float, width: float) -> None:
        """Draw an empty circle."""
        x, y = centre
        box = _scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.ellipse(box, outline=BLACK, width=round(width * SCALE))

    def letters(self, text: str, size: float, *, halo: float = 0, gap: float = 0) -> Image.Image:
        """Return a text as a mask for :meth:`press`; ``halo`` makes it fatter, ``gap`` spreads its letters."""
        face = font(size)
        margin = round((halo + 2) * SCALE)
        advance = [face.getlength(letter) + gap * SCALE for letter in text]
        ascent, descent = face.getmetrics()
        mask = Image.new("L", (round(sum(advance)) + 2 * margin, ascent + descent + 2 * margin))
        draw = ImageDraw.Draw(mask)
        x = float(margin)
        for letter, step in zip(text, advance, strict=True):
            draw.text((round(x), margin), letter, fill=WHITE, font=face, stroke_width=round(halo * SCALE))
            x += step
        return mask

    def press(self, mask: Image.Image, centre: Point, *, turn: float = 0, ink: int = BLACK) -> None:
        """Print a mask with its centre at a point, turned by ``turn`` degrees against the clock."""
        turned = mask.rotate(turn, Image.Resampling.BICUBIC, expand=True) if turn else mask
        x, y = centre
        corner = (round(x * SCALE - turned.width / 2), round(y * SCALE - turned.height / 2))
        self.image.paste(ink, (*corner, corner[0] + turned.width, corner[1] + turned.height), turned)

    def scanned(self, skew: float) -> Image.Image:
        """Return what a scanner sees: the sheet laid in ``skew`` degrees askew, in black and white."""
        laid = self.image.rotate(skew, Image.Resampling.BILINEAR, fillcolor=WHITE)
        return laid.reduce(SCALE).point(lambda grey: WHITE if grey > WHITE // 2 else BLACK).convert("1")


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(round(x * SCALE), round(y * SCALE)) for x, y in points]
