"""Words before a citation that say how it is meant: "See", "Ibid.", "Source:"."""

from archpack.citation.grammar.wording import wording
from archpack.citation.reading import Reading

_MOST = 3


def read_signals(reading: Reading) -> tuple[str, ...]:
    """Take the signals that a text begins with, as printed."""
    found: list[str] = []
    position = 0
    for _ in range(_MOST):
        match = wording().signal.match(reading.text, position)
        if match is None:
            break
        found.append(reading.take(*match.span("signal"), "signals"))
        position = match.end()
    return tuple(found)
