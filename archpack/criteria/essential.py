"""What always applies: findings that nobody can leave out, weigh less, or accept. The one place that says which.

With any of them a package would be wrong: it would lack what its record promises, hold what nobody can read again, or
describe something else than somebody wrote.
"""

from functools import cache

ESSENTIAL = (
    *(f"FIL0{number:02}" for number in range(1, 14)),  # the file cannot be read, or not by everybody alike
    *(f"REC00{number}" for number in range(1, 10)),  # no record by its schema
    "REC011",  # a draft that is not filled in
    "REF002",  # two contents with one id: what is said of one is said of both
    "CNT001",  # the package would not hold what its record promises
    "CNT005",  # links
    "CNT006",  # pipes and devices
    "CNT008",  # a file of two contents
    "CNT009",  # paths out of the deposit
    "CNT010",  # names that are not found again
    "CNT014",  # a file that cannot be read cannot be packed
    "SET",  # settings, and what the record accepts
    "INS1",  # a profile that cannot be used
    "BAG",
    "SER",
    "PRF",
    "FET",
    "PKG",
    "TAB",
)
"""Codes, and beginnings of codes."""


@cache
def is_essential(code: str) -> bool:
    """Tell whether a finding of this code always stands as it is."""
    return code.startswith(ESSENTIAL)
