"""The files of the deposit."""
