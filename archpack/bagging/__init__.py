"""Make bags: of any folder, of a folder in parts, of another bag. It knows no record.

:mod:`archpack.bag` reads and renders; this floor copies, judges and publishes.
"""

from typing import TYPE_CHECKING

from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.bagging.judging import flush_and_judge, refuse_disagreement
    from archpack.bagging.making import MadeBag, Wish, make_bag
    from archpack.bagging.outside import refuse_inside
    from archpack.bagging.second_reader import require_readable
    from archpack.bagging.splitting import make_bags
    from archpack.bagging.target import (
        BagTarget,
        archive_root,
        require_ending,
        require_serializable,
        staged,
        staged_path,
        unstorable,
        write_tag_files,
    )
    from archpack.bagging.updating import Changes, update_bag

_HOMES = {
    "archpack.bagging.judging": ("flush_and_judge", "refuse_disagreement"),
    "archpack.bagging.making": ("MadeBag", "Wish", "make_bag"),
    "archpack.bagging.outside": ("refuse_inside",),
    "archpack.bagging.second_reader": ("require_readable",),
    "archpack.bagging.splitting": ("make_bags",),
    "archpack.bagging.target": (
        "BagTarget",
        "archive_root",
        "require_ending",
        "require_serializable",
        "staged",
        "staged_path",
        "unstorable",
        "write_tag_files",
    ),
    "archpack.bagging.updating": ("Changes", "update_bag"),
}

__all__ = [
    "BagTarget",
    "Changes",
    "MadeBag",
    "Wish",
    "archive_root",
    "flush_and_judge",
    "make_bag",
    "make_bags",
    "refuse_disagreement",
    "refuse_inside",
    "require_ending",
    "require_readable",
    "require_serializable",
    "staged",
    "staged_path",
    "unstorable",
    "update_bag",
    "write_tag_files",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
