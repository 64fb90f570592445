"""Make bags: of any folder, of a folder in parts, of another bag. It knows no record.

:mod:`archpack.bag` reads and renders; this floor copies, judges and publishes.
"""

from archpack.bagging.judging import flush_and_judge, refuse_disagreement
from archpack.bagging.making import MadeBag, Wish, make_bag
from archpack.bagging.outside import refuse_inside
from archpack.bagging.second_reader import require_readable
from archpack.bagging.splitting import make_bags
from archpack.bagging.target import BagTarget, InFolder
from archpack.bagging.updating import Changes, update_bag

__all__ = [
    "BagTarget",
    "Changes",
    "InFolder",
    "MadeBag",
    "Wish",
    "flush_and_judge",
    "make_bag",
    "make_bags",
    "refuse_disagreement",
    "refuse_inside",
    "require_readable",
    "update_bag",
]
