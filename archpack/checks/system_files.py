"""Files that operating systems leave in folders, and that nobody means to keep."""

_NAMES = frozenset({".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", ".localized"})
_FOLDERS = frozenset({".fseventsd", ".spotlight-v100", ".trashes", "$recycle.bin", "system volume information"})
_APPLE_DOUBLE = "._"


def is_system_file(path: str) -> bool:
    """Tell whether a file was left by Windows, macOS or a Linux desktop."""
    *folders, name = path.casefold().split("/")
    return name in _NAMES or name.startswith(_APPLE_DOUBLE) or not _FOLDERS.isdisjoint(folders)
