"""How the time that reading takes grows with the document: measured as growth, because machines differ."""

import time
from collections.abc import Callable

from archpack.loading import load_bytes


def grows_like_its_length(text: Callable[[int], str]) -> None:
    """Assert that reading eight times as much takes about eight times as long."""

    def seconds(count: int) -> float:
        data = text(count).encode()
        started = time.process_time()  # of this process alone, whatever else the machine does
        load_bytes(data)
        return time.process_time() - started

    seconds(10)
    small, large = max(seconds(1000), seconds(1000)), min(seconds(8000), seconds(8000))

    # Eight times as much; quadratic work would take 64 times as long. Short times are left to the noise.
    assert large < max(30 * small, 0.5)
