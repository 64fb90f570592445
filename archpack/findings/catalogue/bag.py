"""Codes of BagIt (RFC 8493)."""
