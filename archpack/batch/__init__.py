"""Many at once: deposits that are checked, packages and bags that are verified. It goes on after one that fails."""

from typing import TYPE_CHECKING

from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.batch.checking import check_each
    from archpack.batch.paths import expanded, find_deposits
    from archpack.batch.verifying import Outcome, verify_each
    from archpack.batch.watching import Look, Watch

_HOMES = {
    "archpack.batch.checking": ("check_each",),
    "archpack.batch.paths": ("expanded", "find_deposits"),
    "archpack.batch.verifying": ("Outcome", "verify_each"),
    "archpack.batch.watching": ("Look", "Watch"),
}

__all__ = ["Look", "Outcome", "Watch", "check_each", "expanded", "find_deposits", "verify_each"]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
