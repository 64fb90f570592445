"""The time that goes into what is written: the clock's, or the one that SOURCE_DATE_EPOCH fixes."""

import os
from datetime import UTC, datetime

from archpack.errors import UsageError


def now() -> datetime:
    """Return the time to state, in UTC.

    With the environment variable SOURCE_DATE_EPOCH (seconds since 1970) two runs write the same bytes; see
    https://reproducible-builds.org/specs/source-date-epoch/.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {given!r}, which is no number of seconds.", "Correct it, or unset it."
        ) from None
