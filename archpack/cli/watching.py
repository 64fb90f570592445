"""``archpack check --watch``."""

import time
from collections.abc import Sequence
from typing import NoReturn

import click

from archpack import render
from archpack.batch import Look, Watch
from archpack.batch.checking import CriteriaFor
from archpack.cli.clock import now
from archpack.cli.colours import coloured
from archpack.cli.exits import exit_code_of
from archpack.cli.output import result
from archpack.findings import Tally

_SECONDS = 0.5
"""Between two looks at the files."""


def keep_watching(paths: Sequence[str], criteria: CriteriaFor, format_: str, jobs: int | None) -> NoReturn:
    """Check, and check again what changes, until Ctrl-C is pressed."""
    watch = Watch(paths, criteria=criteria)
    while True:
        look = watch.look(jobs=jobs, now=now())
        if look:
            _show(look, format_)
            tally = Tally()
            for checked in watch.outcomes:
                tally.add(checked)
            result(render.summary(tally))
        time.sleep(_SECONDS)


def _show(look: Look, format_: str) -> None:
    """Show what was found in those that changed."""
    click.clear()  # a terminal, and nothing else
    for checked in look.checked:
        if checked.report is not None:
            told = (
                render.findings_text(checked.report, coloured)
                if format_ == "text"
                else render.findings_concise(checked.report)
            )
            for text in told:
                result(text)
        elif checked.error is not None:
            exit_code_of(checked.error)
    for path in look.gone:
        result(f"{render.safe(path)} is no longer there.")
