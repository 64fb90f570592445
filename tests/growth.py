"""How the time that work takes grows with what it is given: measured as growth, because machines differ."""

import time
from collections.abc import Callable

Work = Callable[[], object]


def grows_like_its_input(prepare: Callable[[int], Work], few: int = 500) -> None:
    """Assert that work on eight times ``few`` takes about eight times as long.

    ``prepare`` makes so many, and returns the work on them; only that is measured.
    """

    def seconds(count: int) -> float:
        work = prepare(count)
        started = time.process_time()  # of this process alone, whatever else the machine does
        work()
        return time.process_time() - started

    seconds(10)
    small, large = max(seconds(few), seconds(few)), min(seconds(8 * few), seconds(8 * few))

    # Quadratic work would take 64 times as long. Short times are left to the noise.
    assert large < max(30 * small, 0.5)
