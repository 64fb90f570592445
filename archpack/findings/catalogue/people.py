"""Codes of contributors and credits."""

from archpack.findings.finding import Code, Severity

ROLE = Code(
    "WHO001",
    Severity.WARNING,
    "Unknown role",
    "Catalogues understand only the standard terms, and would not find what this person did.",
    "MARC relator terms",
    bad="contributors: [{name: Elidor Mëhilli, roles: [translated by]}]",
    good="contributors: [{name: Elidor Mëhilli, roles: [translator]}]",
)
