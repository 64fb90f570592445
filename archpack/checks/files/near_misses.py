"""What a record may mean by the name of a file that is not there."""

from collections import Counter, defaultdict
from functools import cached_property

from archpack.model import Content
from archpack.model.facts import Survey, matches


def fits_but_for_capitals(content: Content, path: str) -> bool:
    """Tell whether a file would be one of the ``files`` of a content if its capital and small letters were others."""
    pattern = content.files
    return pattern is not None and matches(pattern.casefold(), path.casefold()) and not matches(pattern, path)


class NearMisses:
    """The files of a deposit by what their names share with other names. Nothing is looked up until it is asked for."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey

    def spellings(self, pattern: str) -> list[str]:
        """Return how a name, or ``folder/*.ending``, is spelt where only capital and small letters differ.

        There are several where the deposit has several such files or endings.
        """
        return sorted(self._spellings.get(pattern.casefold(), ()))

    def beside(self, pattern: str) -> str | None:
        """Return what stands in the folder that a pattern names, as a sentence, or None if nothing does."""
        folder, _, _ = pattern.rpartition("/")
        usual = self._endings[folder].most_common(1) if folder in self._endings else []
        if not usual:
            return None
        ending, count = usual[0]
        files = "is 1 file that ends" if count == 1 else f"are {count:,} files that end"
        return f"In `{folder}/` there {files} in .{ending}."

    @cached_property
    def _spellings(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for facts in self._survey.files:
            found[facts.path.casefold()].add(facts.path)
            folder, slash, name = facts.path.rpartition("/")
            stem, _, ending = name.rpartition(".")
            if stem and not stem.startswith("."):
                pattern = f"{folder}{slash}*.{ending}"
                found[pattern.casefold()].add(pattern)
        return found

    @cached_property
    def _endings(self) -> dict[str, Counter[str]]:
        """The endings in each folder, but those of the deposit itself, where files of many kinds lie."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for facts in self._survey.files:
            folder, _, name = facts.path.rpartition("/")
            stem, _, ending = name.rpartition(".")
            if folder and stem:
                found[folder][ending] += 1
        return found
