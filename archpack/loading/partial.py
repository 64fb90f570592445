"""As much of a record as can be read although something in it has the wrong shape."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from archpack.loading.shape_remedies import meant
from archpack.loading.shape_schema import schema_at
from archpack.model import Record
from archpack.model.gaps import ANY, Gaps, Path

STAND_INS: Mapping[str, Any] = {"archpack": 1, "id": "x", "titles": [{"text": "x"}]}
"""Put in place of what a record cannot be without and does not have. :class:`Gaps` hides what the rules say of it."""

_ROUNDS = 4
"""How often the models are asked again. The second time is enough, because a content without a file goes as a whole."""

_MOST_MEANT = 50
"""Unknown fields of which it is asked what they may mean. Where there are more, the file is no record."""

_KEY = "[key]"

_Cuts = dict[str | int, Any]
"""What to leave out, as a tree: a step leads to more cuts, or to None, where the cut is."""


def readable(document: Any, error: ValidationError) -> tuple[Record | None, Gaps]:
    """Return the record without what has the wrong shape, and what was left out of it; None if it is no block.

    The smallest part is left out: a field, or, where that field is required, the block that it stands in; a list
    that may not be empty goes with its last entry. ``error`` is what the models say of the document.
    """
    cuts: _Cuts = {}
    gaps = Gaps()
    for _ in range(_ROUNDS if isinstance(document, dict) else 0):
        details = error.errors(include_url=False, include_context=False, include_input=False)
        for detail in details:
            _cut(cuts, _smallest_part(gaps.written(detail["loc"])))
        unknown = [path for detail in details if detail["type"] == "extra_forbidden" and (path := detail["loc"])]
        pruned = _Pruning(cuts)
        rest = pruned.of(document, ())
        gaps = Gaps(frozenset(pruned.paths), pruned.kept, gaps.meant or _meant(unknown))
        try:
            return as_record({**rest, **{name: value for name, value in STAND_INS.items() if name not in rest}}), gaps
        except ValidationError as another:  # a block is judged as a whole only when each of its fields is right
            error = another
    return None, Gaps()


def as_record(document: Any) -> Record:
    """Return the record of a document. Raises :class:`pydantic.ValidationError`."""
    # By way of JSON, because there, as in the schema, null is no value; in Python None means "absent".
    return Record.model_validate_json(json.dumps(document))


def _smallest_part(path: Path) -> Path:
    """Return what has to go so that nothing of the wrong shape is left."""
    if path[-1:] == (_KEY,):
        path = path[:-1]
    while len(path) > 1 and isinstance(path[-1], str) and path[-1] in _required(path[:-1]):
        path = path[:-1]
    return path


def _required(path: Path) -> set[str]:
    schema = schema_at(path)
    choices = (name for choice in schema.get("oneOf", ()) for name in choice["required"])
    return {*schema.get("required", ()), *choices}


def _cut(cuts: _Cuts, path: Path) -> None:
    *way, last = path
    for step in way:
        if step in cuts and cuts[step] is None:
            return
        cuts = cuts.setdefault(step, {})
    cuts[last] = None


class _Pruning:
    """What is left of a document without its cuts, and what that does to its lists."""

    def __init__(self, cuts: _Cuts) -> None:
        self.paths: list[Path] = []
        self.kept: dict[tuple[str, ...], tuple[int, ...]] = {}
        self._cuts = cuts

    def of(self, value: Any, path: Path, cuts: _Cuts | None = None) -> Any:
        cuts = self._cuts if cuts is None else cuts
        gone = {step for step, inner in cuts.items() if inner is None}
        self.paths += ((*path, step) for step in gone)
        if isinstance(value, list):
            left = tuple(number for number in range(len(value)) if number not in gone)
            if gone:
                self.kept[tuple(map(str, path))] = left
            return [self.of(value[number], (*path, number), cuts.get(number, {})) for number in left]
        if isinstance(value, dict):
            left_fields = ((name, inner) for name, inner in value.items() if name not in gone)
            return {name: self.of(inner, (*path, name), cuts.get(name, {})) for name, inner in left_fields}
        return value


def _meant(unknown: list[Path]) -> dict[Path, str]:
    """Return the fields that unknown ones may be slips of the pen for."""
    if len(unknown) > _MOST_MEANT:
        return dict.fromkeys(unknown, ANY)
    return {path: meant(path) or ANY for path in unknown}
