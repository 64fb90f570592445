"""Printed dates: where they stand in a text, and what they are in EDTF, or nothing when it is not certain."""

from archpack.citation.dates.printed import date_at_end, edtf_of, match_date

__all__ = ["date_at_end", "edtf_of", "match_date"]
