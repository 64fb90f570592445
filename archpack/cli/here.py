"""Where the user stands: how paths that he typed are told, so that they open from there."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from archpack.findings import Checked

_TOPS = {"github": "GITHUB_WORKSPACE", "sarif": "GITHUB_WORKSPACE", "gitlab": "CI_PROJECT_DIR"}
"""By format, the variable that names the top of the repository: from there on, such a service knows the files."""


class Here:
    """The current folder."""

    def __init__(self) -> None:
        try:
            self.path: PurePath | None = PurePath(os.getcwd())  # noqa: PTH109
        except OSError:
            self.path = None  # it was removed

    def typed(self, paths: Sequence[str]) -> list[str]:
        """Return paths as they are, but from here on if they are absolute and lead below this folder."""
        return [str(self._from_here(PurePath(path))) if path else path for path in paths]

    def folder(self, path: str) -> str:
        """Return what stands before the files of a folder that was typed: nothing if it is this folder."""
        shown = self._from_here(PurePath(path))
        return "" if shown == PurePath() else str(shown)

    def from_top(self, outcomes: Iterable[Checked], format_: str) -> Iterator[Checked]:
        """Yield the outcomes as seen from the top of the repository, for formats that want that."""
        top = os.environ.get(_TOPS.get(format_, ""), "")
        inside = top and self.path and self.path.is_relative_to(top) and self.path.relative_to(top)
        for checked in outcomes:
            yield checked.below(str(inside)) if inside and inside.parts else checked

    def _from_here(self, path: PurePath) -> PurePath:
        return path.relative_to(self.path) if self.path and path.is_relative_to(self.path) else path
