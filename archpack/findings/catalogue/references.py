"""Codes of references inside the record."""

from archpack.findings.finding import Code, Severity

NO_SUCH_CONTENT = Code(
    "REF001",
    Severity.ERROR,
    "Points to no content",
    "It is said of a content that the record does not have.",
)
SAME_ID = Code(
    "REF002",
    Severity.ERROR,
    "Two contents with one id",
    "Nobody could tell which of the two is meant.",
)
DERIVED_FROM_ITSELF = Code(
    "REF003",
    Severity.ERROR,
    "Content made from itself",
    "A content cannot be its own source, also not by a detour.",
)
