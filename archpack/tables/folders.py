"""Whether the folder of a deposit can have the name of its record."""

from archpack.filenames import hidden_characters, is_system_file, windows_problem

_LONGEST = 200
"""Bytes: what is written beside a folder while it is made has a longer name, and 255 is what disks allow."""


def folder_problem(record_id: str) -> str | None:
    """Return why no folder can have this name on every computer, as a sentence, or None if it can."""
    if "/" in record_id:
        return "A / divides folders."
    if record_id.startswith("."):
        return "What begins with a dot is hidden."
    if len(record_id.encode()) > _LONGEST:
        return f"It is longer than {_LONGEST} bytes."
    if hidden_characters(record_id):
        return "It holds a character that cannot be seen."
    if is_system_file(record_id):
        return "Systems keep this name for themselves."
    return windows_problem(record_id)
