"""Where the settings of a deposit are: upwards from its folder. Apart from reading them, because most have none."""

import os
from pathlib import Path

from archpack.filenames import SETTINGS_FILE

PYPROJECT = "pyproject.toml"
MAX_BYTES = 1_000_000
"""Of a file with settings."""
MAX_LEVELS = 64
"""Tables in tables, and lists in lists."""


def find_settings(start: Path, seen: dict[Path, Path | None] | None = None) -> Path | None:
    """Return the file of settings nearest to a folder: in it, or in one above it, up to that of a git repository.

    Of two in one folder, ``archpack.toml``. A ``pyproject.toml`` counts only if it has ``[tool.archpack]``. ``seen``
    keeps what was found for each folder above, so that many deposits of one collection ask once.
    """
    here = Path(os.path.abspath(start))  # noqa: PTH100 - the folders of the path as it was given, links and all
    found = _nearest(here, {} if seen is None else seen)
    return found if found is None or start.is_absolute() else Path(os.path.relpath(found))


def _nearest(start: Path, seen: dict[Path, Path | None]) -> Path | None:
    asked: list[Path] = []
    found = None
    for folder in (start, *start.parents):
        found = seen[folder] if folder in seen else _settings_in(folder)
        if found is not None or folder in seen:
            break
        asked.append(folder)
        if os.path.lexists(folder / ".git"):
            break
    # Of the deposit itself nothing is kept: there are many, and each is asked for once.
    seen.update(dict.fromkeys((folder for folder in asked if folder != start), found))
    return found


def _settings_in(folder: Path) -> Path | None:
    if os.path.lexists(folder / SETTINGS_FILE):
        return folder / SETTINGS_FILE
    return folder / PYPROJECT if _has_table(folder / PYPROJECT) else None


def _has_table(path: Path) -> bool:
    """Tell whether a pyproject.toml speaks of archpack; what cannot be read is another program's business."""
    if not os.path.isfile(path):  # noqa: PTH113 - raises nothing; and a pipe must not be waited for
        return False
    import tomllib  # most folders have no such file

    from archpack.loading.toml_places import long_name

    try:
        with path.open("rb") as file:
            text = file.read(MAX_BYTES).decode("utf-8", "replace")
        document = {} if long_name(text, MAX_LEVELS) else tomllib.loads(text)
    except (OSError, ValueError, RecursionError):
        return False
    tool = document.get("tool")
    return isinstance(tool, dict) and "archpack" in tool
