"""The two pen drawings in the letter: a river with two boats, and an apple tree with a bench."""

import math
from random import Random

from drawing.pen import stroke
from drawing.sheet import WHITE, Point, Sheet


def river(sheet: Sheet, ground: float, chance: Random) -> None:
    """Draw a river that comes from the hills, with two boats on it. ``ground`` is the lower edge."""
    horizon = ground - 250
    _hills(sheet, horizon)
    left = [(520, 3), (440, 24), (455, 58), (470, 88), (330, 140), (190, 200), (140, 250)]
    right = [(546, 3), (505, 24), (560, 58), (660, 88), (640, 140), (660, 200), (800, 250)]
    for bank in (left, right):
        stroke(sheet, [(x, horizon + y) for x, y in bank])
    for (from_x, y), (to_x, _) in zip(left[3:], right[3:], strict=True):
        _ripples(sheet, (from_x + 24, to_x - 24), horizon + y, chance)
    _boat(sheet, (505, horizon + 80), 44)
    _boat(sheet, (400, horizon + 205), 88)
    for x in (150, 196, 236):
        _poplar(sheet, (x, horizon + 24 + (x - 150) / 5), chance)


def apple_tree(sheet: Sheet, ground: float, chance: Random) -> None:
    """Draw an apple tree with a bench under it. ``ground`` is where it stands."""
    stroke(sheet, [(350, ground), (380, ground - 60), (385, ground - 170)], thick=4)
    stroke(sheet, [(470, ground), (440, ground - 60), (440, ground - 170)], thick=4)
    for x in (386, 402, 420, 436):
        stroke(sheet, [(x, ground - 160), (x + chance.uniform(-4, 4), ground - 100), (x, ground - 20)], thick=1.6)
    crown = (415.0, ground - 268)
    _crown(sheet, crown, chance)
    for _ in range(15):
        angle, reach = chance.uniform(0, 2 * math.pi), math.sqrt(chance.random())
        apple = (crown[0] + 205 * reach * math.cos(angle), crown[1] + 96 * reach * math.sin(angle))
        _apple(sheet, apple)
    _bench(sheet, (640, ground))
    for _ in range(46):
        x = chance.uniform(150, 880)
        y = ground + chance.uniform(-4, 26)
        stroke(sheet, [(x, y), (x + chance.uniform(-5, 5), y - chance.uniform(8, 20))], thick=1.4)


def _hills(sheet: Sheet, horizon: float) -> None:
    stroke(sheet, [(110, horizon), (200, horizon - 60), (300, horizon - 84), (420, horizon - 30), (530, horizon)])
    stroke(sheet, [(455, horizon - 26), (560, horizon - 96), (660, horizon - 50), (760, horizon - 64), (895, horizon)])
    stroke(sheet, [(100, horizon), (320, horizon + 4), (520, horizon + 2)], thick=2)
    stroke(sheet, [(548, horizon + 2), (700, horizon + 4), (900, horizon)], thick=2)


def _ripples(sheet: Sheet, banks: tuple[float, float], y: float, chance: Random) -> None:
    for _ in range(7):
        length = chance.uniform(24, 46)
        x, top = chance.uniform(banks[0], banks[1] - length), y + chance.uniform(-22, 22)
        third = length / 3
        stroke(sheet, [(x, top), (x + third, top - 3), (x + 2 * third, top + 2), (x + length, top)], thick=1.8)


def _boat(sheet: Sheet, bow: Point, size: float) -> None:
    x, y = bow
    mast = x + size * 0.5
    hull = [(x, y), (x + size * 0.2, y + size * 0.22), (x + size * 0.85, y + size * 0.22), (x + size * 1.1, y - 2)]
    sail = [(mast, y - size * 1.2), (mast + size * 0.55, y - size * 0.18), (mast, y - size * 0.14)]
    sheet.shape(hull)
    sheet.shape(sail, ink=WHITE)
    sheet.line([*sail, sail[0]], width=2)
    sheet.line([(mast, y - size * 1.3), (mast, y)], width=2.5)
    sheet.line([(mast - 4, y - size), (x + 4, y - size * 0.14), (mast - 4, y - size * 0.14)], width=1.5)


def _poplar(sheet: Sheet, foot: Point, chance: Random) -> None:
    x, y = foot
    sheet.line([(x, y), (x, y - 120)], width=2)
    for height in range(24, 124, 7):
        reach = 15 * math.sin(math.pi * (height - 10) / 122) + chance.uniform(-2, 2)
        stroke(sheet, [(x - reach, y - height + 4), (x, y - height - 5), (x + reach, y - height + 4)], thick=1.8)


def _crown(sheet: Sheet, centre: Point, chance: Random) -> None:
    """Draw the leaves: a ring of round tufts, white inside so that the trunk goes behind them."""
    x, y = centre
    tufts = [
        ((x + 215 * math.cos(angle), y + 100 * math.sin(angle)), chance.uniform(42, 56))
        for angle in (2 * math.pi * number / 15 for number in range(15))
    ]
    for tuft, radius in tufts:
        sheet.ring(tuft, radius, 2.2)
    for tuft, radius in tufts:
        sheet.dot(tuft, radius - 2.2, ink=WHITE)
    edge = [(x + 215 * math.cos(math.radians(a)), y + 100 * math.sin(math.radians(a))) for a in range(0, 360, 6)]
    sheet.shape(edge, ink=WHITE)
    for _ in range(26):
        angle, reach = chance.uniform(0, 2 * math.pi), math.sqrt(chance.random())
        left, top = x + 190 * reach * math.cos(angle), y + 95 * reach * math.sin(angle)
        stroke(sheet, [(left - 16, top), (left - 6, top - 9), (left + 6, top - 8), (left + 15, top + 2)], thick=1.6)


def _apple(sheet: Sheet, centre: Point) -> None:
    x, y = centre
    sheet.dot(centre, 12, ink=WHITE)
    sheet.ring(centre, 11, 2.4)
    sheet.line([(x, y - 9), (x + 3, y - 18)], width=2)


def _bench(sheet: Sheet, foot: Point) -> None:
    x, y = foot
    for top in (y - 96, y - 76, y - 46):
        sheet.bar(x, top, x + 190, top + 7)
    for leg in (x + 18, x + 168):
        sheet.line([(leg, y - 94), (leg, y + 6)], width=4)
