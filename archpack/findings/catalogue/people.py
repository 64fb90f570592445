"""Codes of contributors and credits."""

from archpack.findings.finding import Code, Severity

ROLE = Code(
    "WHO001",
    Severity.WARNING,
    "Unknown role",
    "Catalogues understand the standard terms only.",
    "MARC relator terms",
)
