"""A damage to the record of `tests/fixtures/damages`, and what has to be found in it."""

from dataclasses import dataclass
from pathlib import Path

RECORD = (Path(__file__).parents[3] / "fixtures" / "damages" / "record.yaml").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Damage:
    """One change of the text. `found` are all findings, each as "line:column CODE part of the help"."""

    name: str
    old: str
    new: str
    found: tuple[str, ...]

    def done(self) -> str:
        """Return the damaged record."""
        assert RECORD.count(self.old) == 1, self.name
        return RECORD.replace(self.old, self.new)


def damage(name: str, old: str, new: str, *found: str) -> Damage:
    """Return a damage, written in one line."""
    return Damage(name, old, new, found)
