"""A pen with a soft nib, and a hand that writes letter by letter without saying anything."""

import math
import unicodedata
from itertools import pairwise
from random import Random

from drawing.sheet import BLACK, Point, Sheet

SLANT = 0.42
_STEPS = 14

# The strokes of a letter, in heights of a small letter above the line; each starts where the last one ends.
_STROKES: dict[str, tuple[Point, ...]] = {
    "minim": ((0.32, 0.98), (0.42, 0.45), (0.50, 0.02)),
    "eye": ((0.26, 0.55), (0.40, 0.95), (0.28, 0.98), (0.26, 0.35), (0.46, 0.02)),
    "bowl": ((0.60, 0.92), (0.30, 0.95), (0.14, 0.45), (0.30, 0.02), (0.58, 0.50), (0.66, 0.96), (0.68, 0.05)),
    "loop": ((0.40, 1.10), (0.60, 2.10), (0.42, 2.25), (0.34, 1.40), (0.40, 0.04)),
    "tail": ((0.30, 0.95), (0.40, 0.20), (0.36, -0.80), (0.16, -1.05), (0.10, -0.70), (0.62, 0.10)),
    "long": ((0.45, 1.60), (0.58, 2.20), (0.40, 1.90), (0.32, 0.00), (0.18, -1.00), (0.08, -0.70), (0.55, 0.15)),
    "bow": ((0.05, 1.70), (0.45, 2.25), (0.62, 1.60), (0.40, 0.30), (0.10, 0.05), (0.35, -0.08), (0.80, 0.30)),
    "crook": ((0.60, 1.85), (0.22, 2.10), (0.12, 1.50), (0.48, 0.90), (0.42, 0.10), (0.05, 0.15), (0.80, 0.20)),
    "staff": ((0.10, 1.80), (0.65, 2.15), (0.42, 1.40), (0.30, 0.05), (0.10, 0.30), (0.70, 0.20)),
    "ring": ((0.55, 2.05), (0.12, 1.40), (0.22, 0.10), (0.72, 0.25), (0.80, 1.50), (0.50, 2.05), (1.00, 1.60)),
    "rod": ((0.35, 1.60), (0.36, 0.80), (0.36, 0.02)),
    "arch": ((0.25, 1.20), (0.55, 1.90), (0.75, 1.20), (0.78, 0.05)),
}
_LETTERS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("aoq", ("bowl",)),
    **dict.fromkeys("cesx", ("eye",)),
    **dict.fromkeys("nuvr", ("minim", "minim")),
    **dict.fromkeys("mw", ("minim", "minim", "minim")),
    **dict.fromkeys("bhk", ("loop", "minim")),
    **dict.fromkeys("gyp", ("bowl", "tail")),
    **dict.fromkeys("jz", ("tail",)),
    **dict.fromkeys("lt", ("loop",)),
    "d": ("bowl", "loop"),
    "f": ("long",),
    "ß": ("long", "minim"),
    "i": ("minim",),
    **dict.fromkeys("GLS", ("crook",)),
    **dict.fromkeys("EFIJTZ", ("staff",)),
    **dict.fromkeys("ACDOQ", ("ring",)),
    **dict.fromkeys("BPR", ("staff", "minim")),
    **dict.fromkeys("HKMNUVWXY", ("bow", "arch")),
    **dict.fromkeys("147", ("rod",)),
    **dict.fromkeys("023568", ("bowl",)),
    "9": ("bowl", "tail"),
}


def write(sheet: Sheet, text: str, start: Point, *, height: float, chance: Random) -> None:
    """Write one line in a running hand; ``height`` is that of a small letter."""
    x, y = start
    for word in text.split():
        x = _write_word(sheet, word, (x, y + chance.uniform(-1, 1)), height, chance) + height * 0.75


def width_of(text: str, height: float) -> float:
    """Return about how long a line comes out, to break the text by."""
    return sum(height * (0.75 + sum(_width(letter) for letter in word)) for word in text.split())


def stroke(sheet: Sheet, points: list[Point], *, thin: float = 1.1, thick: float = 2.8) -> None:
    """Draw a smooth line through the points: thick where the pen goes down, thin where it goes up."""
    path = _smooth(points)
    for (x, y), (next_x, next_y) in pairwise(path):
        length = math.hypot(next_x - x, next_y - y) or 1
        down = max(0.0, (next_y - y) / length)
        width = thin + (thick - thin) * down
        for part in range(math.ceil(length)):
            step = part / length
            sheet.dot((x + (next_x - x) * step, y + (next_y - y) * step), width / 2)


def _write_word(sheet: Sheet, word: str, start: Point, height: float, chance: Random) -> float:
    """Write a word in one stroke, then its dots; return where it ends."""
    pen = start[0]
    points: list[Point] = [start]
    dots: list[Point] = []
    for letter in word:
        left = pen
        for dx, dy in _points_of(letter, chance):
            points.append((left + (dx + SLANT * dy) * height, start[1] - dy * height))
        pen = left + _width(letter) * height
        dots += [(left + (x + SLANT * 1.6) * height, start[1] - 1.6 * height) for x in _dots_of(letter)]
        if not letter.isalpha():
            dots.append((pen, start[1]))
    stroke(sheet, points)
    for dot in dots:
        sheet.dot(dot, height * 0.11, ink=BLACK)
    return pen


def _points_of(letter: str, chance: Random) -> list[Point]:
    points = []
    left = 0.0
    for name in _names_of(letter):
        points += [(left + x + chance.gauss(0, 0.025), y + chance.gauss(0, 0.04)) for x, y in _STROKES[name]]
        left += _STROKES[name][-1][0]
    return points


def _width(letter: str) -> float:
    return sum(_STROKES[name][-1][0] for name in _names_of(letter))


def _names_of(letter: str) -> tuple[str, ...]:
    base = unicodedata.normalize("NFD", letter)[0]
    return _LETTERS.get(base, ())


def _dots_of(letter: str) -> tuple[float, ...]:
    if letter in "ij":
        return (0.35,)
    return (0.2, 0.55) if "\u0308" in unicodedata.normalize("NFD", letter) else ()


def _smooth(points: list[Point]) -> list[Point]:
    """Return many points on a Catmull-Rom curve through the given ones."""
    ends = [points[0], *points, points[-1]]
    path = [
        _between(ends[number : number + 4], step / _STEPS) for number in range(len(ends) - 3) for step in range(_STEPS)
    ]
    return [*path, points[-1]]


def _between(four: list[Point], t: float) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = four
    return (_catmull_rom(ax, bx, cx, dx, t), _catmull_rom(ay, by, cy, dy, t))


def _catmull_rom(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
