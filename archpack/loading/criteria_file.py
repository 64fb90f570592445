"""What is asked of a deposit: by who runs archpack, by the settings above the deposit, by an institution's profile."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archpack.criteria import Criteria, Selection, always_applies, is_code
from archpack.errors import UsageError
from archpack.loading.chosen_codes import no_such_code
from archpack.loading.settings_search import find_settings

if TYPE_CHECKING:
    from archpack.criteria import InstitutionProfile
    from archpack.loading.settings_file import SettingsFile

PathLike = str | os.PathLike[str]


class Choices:
    """What somebody chose for one or many deposits. Files that several of them share are looked for and read once.

    ``select`` and ``ignore`` are codes or groups by the beginning of their codes; they narrow what the settings
    leave. ``config`` is a file of settings to use instead of those above the deposit; ``isolated`` uses none.
    ``profile`` is the file of an institution's profile, instead of that of the settings.

    Raises :class:`archpack.errors.UsageError` for a code that does not exist, or that always applies.
    """

    def __init__(  # noqa: PLR0913 - each has a name and a default
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        strict: bool = False,
        profile: PathLike | None = None,
        config: PathLike | None = None,
        isolated: bool = False,
    ) -> None:
        if config is not None and isolated:
            raise UsageError("Settings were given, and are to be left alone.", "Give either --config or --isolated.")
        _refuse_codes(select, ignore)
        self._own = Selection("command line", tuple(select), tuple(ignore), strict=strict)
        self._profile = None if profile is None else Path(profile)
        self._config = None if config is None else Path(config)
        self._isolated = isolated
        self._found: dict[Path, Path | None] = {}
        self._settings: dict[Path, tuple[SettingsFile, ...]] = {}
        self._profiles: dict[Path, InstitutionProfile] = {}

    def criteria_for(self, path: PathLike) -> Criteria:
        """Return what is asked of a deposit folder, or of a record file.

        Raises :class:`archpack.findings.FindingsError` with everything that is wrong with the settings or the
        profile, and :class:`archpack.errors.SourceError` or :class:`archpack.errors.UnsafeError` if one of them
        cannot be read.
        """
        deposit = Path(path) if os.path.isdir(path) else Path(path).parent  # noqa: PTH112 - which raises nothing
        files = self._settings_for(deposit)
        selections = [selection for file in files for selection in file.selections(deposit)]
        asked = tuple(selection for selection in (*selections, self._own) if selection.asks)
        return Criteria(asked, self._profile_for(files))

    def _settings_for(self, deposit: Path) -> "tuple[SettingsFile, ...]":
        found = None if self._isolated else self._config or find_settings(deposit, self._found)
        if found is None:
            return ()
        if found not in self._settings:
            from archpack.loading.settings_file import read_settings  # most deposits have no settings

            self._settings[found] = read_settings(found)
        return self._settings[found]

    def _profile_for(self, files: "tuple[SettingsFile, ...]") -> "InstitutionProfile | None":
        if self._profile is not None:
            return self._profile_at(self._profile)
        naming = next((file for file in reversed(files) if file.settings.profile), None)
        if naming is None:
            return None
        from archpack.loading.settings_file import refuse_missing  # most deposits have no settings

        named = _beside(naming)
        refuse_missing(naming, "profile", named)
        return self._profile_at(named)

    def _profile_at(self, path: Path) -> "InstitutionProfile":
        if path not in self._profiles:
            from archpack.loading.profile_file import read_profile  # most deposits are held against none

            self._profiles[path] = read_profile(path)
        return self._profiles[path]


def load_criteria(  # noqa: PLR0913 - each has a name and a default
    path: PathLike,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    strict: bool = False,
    profile: PathLike | None = None,
    config: PathLike | None = None,
    isolated: bool = False,
) -> Criteria:
    """Return what is asked of a deposit, for :func:`archpack.check`, ``plan`` and ``pack``.

    ``path`` is the deposit folder or the record file. Settings are those of the nearest ``archpack.toml``, in the
    folder or above it, or of ``[tool.archpack]`` in ``pyproject.toml``; those of ``config`` instead if it is given,
    and none with ``isolated``. ``select`` and ``ignore`` are codes (``CNT004``) or groups (``CNT``) and narrow what
    the settings leave; with ``strict``, warnings count as errors. ``profile`` is the file of an institution's
    profile, instead of that of the settings.

    Raises :class:`archpack.UsageError` for a code that does not exist or always applies,
    :class:`archpack.FindingsError` with everything that is wrong with settings or profile, and
    :class:`archpack.SourceError` or :class:`archpack.UnsafeError` if one of them cannot be read.
    """
    choices = Choices(select=select, ignore=ignore, strict=strict, profile=profile, config=config, isolated=isolated)
    return choices.criteria_for(path)


def _beside(file: "SettingsFile") -> Path:
    return Path(os.path.normpath(file.path.parent / (file.settings.profile or "")))


def _refuse_codes(select: Sequence[str], ignore: Sequence[str]) -> None:
    for code in (*select, *ignore):
        if not is_code(code):
            raise UsageError(*no_such_code(code))
    for code in ignore:
        if always_applies(code):
            said = f"{code} always applies: with such a finding the package itself would be wrong."
            raise UsageError(said, "Mend what it finds.")
