"""Drafts: what ``archpack new`` puts into a new deposit folder. Pure: texts in, texts out."""

from archpack.drafting.draft import DEFAULT_SCHEMA, Draft, blank, from_citation, from_page, from_record

__all__ = ["DEFAULT_SCHEMA", "Draft", "blank", "from_citation", "from_page", "from_record"]
