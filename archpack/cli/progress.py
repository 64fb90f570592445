"""Progress on stderr: a bar with rate and time left on a terminal, a plain line now and then elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from archpack.cli.output import remark
from archpack.progress import Progress, Step
from archpack.render.safe import size

_SECONDS_BETWEEN_LINES = 10.0


@contextmanager
def shown() -> Iterator[Progress]:
    """Yield a :data:`archpack.progress.Progress` that draws on stderr."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield _Lines().step
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.progress import (
        Progress as Bar,
    )

    columns = (
        TextColumn("{task.description:>9}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True)) as bar:
        tasks: dict[str, int] = {}

        def step(step: Step) -> None:
            if step.stage not in tasks:
                tasks[step.stage] = bar.add_task(step.stage, total=step.total_bytes)
            bar.update(tasks[step.stage], completed=step.done_bytes)  # type: ignore[arg-type]

        yield step


class _Lines:
    """For logs: the first and the last step of each stage, and one every ten seconds in between."""

    def __init__(self) -> None:
        self._stage = ""
        self._next = 0.0

    def step(self, step: Step) -> None:
        begun = step.stage == self._stage
        done = step.done_bytes == step.total_bytes and step.done_files == step.total_files
        if begun and not done and time.monotonic() < self._next:
            return
        self._stage = step.stage
        self._next = time.monotonic() + _SECONDS_BETWEEN_LINES
        remark(
            f"{step.stage}: {step.done_files} of {step.total_files} files, "
            f"{size(step.done_bytes)} of {size(step.total_bytes)}"
        )
