"""How the commands of ``archpack bag`` say what they made."""

import sys
from collections.abc import Sequence

from archpack.bagging import MadeBag
from archpack.cli.colours import painted
from archpack.cli.output import remark, result
from archpack.disk import leftovers
from archpack.findings import Report
from archpack.render import report_pieces, safe, size
from archpack.render.safe import counted


def told(made: Sequence[MadeBag], sentence: str) -> None:
    """Print the warnings and the leftovers on stderr, then one line about the bags on stdout."""
    report = Report.of(finding for bag in made for finding in bag.report)
    if len(report):
        remark(painted(report_pieces(report), sys.stderr))
    for folder in leftovers(made[0].path.parent):
        remark(f"Note: {safe(str(folder))} was left by an interrupted run; `archpack clean` removes it.")
    files = counted(sum(bag.payload_files for bag in made), "file")
    total = size(sum(bag.payload_bytes for bag in made))
    result(f"{safe(sentence)}: {files}, {total}, {', '.join(made[0].algorithms)}.")
