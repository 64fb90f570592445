"""What archpack raises when the world is bad: a full disk, a source that changed, a destination in the way.

Bad *content* is not raised, it is returned as findings (see :mod:`archpack.findings`). Every error has a
``message`` that says what is wrong and where, and a ``remedy`` that says what to do. ``exit_code`` is what
the command line ends with.
"""

from typing import Any, ClassVar


class ArchpackError(Exception):
    """The base of everything that archpack raises on purpose."""

    exit_code: ClassVar[int] = 70

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        # With the remedy, so that an error can come back from another process.
        return type(self), (self.message, self.remedy)

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class UsageError(ArchpackError):
    """The caller asked for something that makes no sense."""

    exit_code = 2


class SourceError(ArchpackError):
    """Something that archpack was to read could not be read."""

    exit_code = 3


class SourceChangedError(SourceError):
    """A source file changed while it was being copied; nothing was published."""


class DestinationError(ArchpackError):
    """Something that archpack was to write could not be written; nothing was published."""

    exit_code = 4


class UnsafeError(ArchpackError):
    """Refused, because going on could read or change what it must not."""

    exit_code = 5


class DestinationExistsError(DestinationError):
    """The destination is already there; archpack never replaces anything."""

    exit_code = 6


class LockedError(DestinationError):
    """Another run of archpack is writing the same destination."""

    exit_code = 6


class ReadersDisagreeError(ArchpackError):
    """The two independent readers do not agree, so nothing was published. A bug in archpack."""
