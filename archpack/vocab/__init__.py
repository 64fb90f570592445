"""Lookups on public code lists: languages, countries, scripts and the roles of people.

Each list lies in ``tables/`` with its source and its date, is generated (``tests/generated/vocab_tables.py``) and
is read when it is first asked for. Importing this package reads nothing.
"""
