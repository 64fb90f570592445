"""What of a record could not be read, so that nothing untrue is concluded from what the rules see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from archpack.findings.pointer import pointer_of, steps

Path = tuple[str | int, ...]
"""Field names and numbers of entries, from the record down."""

ANY = "?"
"""Stands for every name: a field with an unknown name may be any field."""


@dataclass(frozen=True)
class Gaps:
    """The parts that were left out of a record because they have the wrong shape.

    ``paths`` are those parts as they stand in the file. ``kept`` says of each list with a gap which of its entries
    are left, by their numbers in the file. ``meant`` are the names that the unknown fields probably stand for.
    """

    paths: frozenset[Path] = frozenset()
    kept: Mapping[tuple[str, ...], tuple[int, ...]] = field(default_factory=dict)
    meant: Mapping[Path, str] = field(default_factory=dict)

    def written(self, path: Iterable[str | int]) -> Path:
        """Return the path, as it is in the file, of what stands at a path of the record with gaps."""
        found: Path = ()
        for step in path:
            kept = self.kept.get(tuple(map(str, found)))
            number = int(step) if kept and str(step).isdecimal() else len(kept or ())
            found = (*found, kept[number] if kept and number < len(kept) else step)
        return found

    def written_pointer(self, pointer: str) -> str:
        """Return :meth:`written` of a JSON Pointer."""
        return pointer_of(self.written(steps(pointer))) if self.kept else pointer

    def touch(self, pointer: str) -> bool:
        """Tell whether a gap lies at a pointer of the file, below it, above it, or beside it in the same block."""
        path = tuple(steps(pointer))
        above = (path[:depth] for depth in range(1, len(path) + 1))
        return path in self._around or path[:-1] in self._blocks or any(way in self._exactly for way in above)

    def may_hold(self, pointer: str) -> bool:
        """Tell whether what is not at a pointer of the file may stand in a gap: under another name, or further in."""
        path = tuple(steps(pointer))
        return any((*path[:depth], name) in self._meant for depth, step in enumerate(path) for name in (step, ANY))

    def concern(self, name: str) -> bool:
        """Tell whether something is missing of a field, named as in ``contents`` or ``contents.language``.

        A list is incomplete where an entry is missing; ``original.*`` also where a field anywhere within is missing.
        """
        steps = name.split(".")
        ways = (steps[:depth] for depth in range(len(steps)))
        return any(
            ".".join([*way, last]) in self._names for depth, way in enumerate(ways) for last in (steps[depth], ANY)
        )

    @cached_property
    def _exactly(self) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(map(str, path)) for path in self.paths)

    @cached_property
    def _around(self) -> frozenset[tuple[str, ...]]:
        return frozenset(path[:depth] for path in self._exactly for depth in range(len(path) + 1))

    @cached_property
    def _blocks(self) -> frozenset[tuple[str, ...]]:
        """The blocks, other than the record itself, that a field is missing from."""
        fields = (path for path in self.paths if len(path) > 1 and isinstance(path[-1], str))
        return frozenset(tuple(map(str, path[:-1])) for path in fields)

    @cached_property
    def _meant(self) -> frozenset[tuple[str, ...]]:
        """The gaps, by the names that were probably meant."""
        return frozenset((*map(str, path[:-1]), str(self.meant.get(path, path[-1]))) for path in self.paths if path)

    @cached_property
    def _names(self) -> frozenset[str]:
        names: set[str] = set()
        for path in self.paths:
            steps = _names_of((*path[:-1], self.meant.get(path, path[-1])))
            names.add(".".join(steps))
            names.update(".".join([*steps[:depth], "*"]) for depth in range(1, len(steps)))
        return frozenset(names)


def _names_of(path: Iterable[str | int]) -> list[str]:
    return [step for step in path if isinstance(step, str)]
