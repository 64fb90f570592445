"""The grammars of citations in one file: the traditions with their archives, as the package reads them."""

import json
from pathlib import Path
from typing import Any

from archpack.citation.grammar.files import read_grammar

GRAMMAR = Path("archpack/citation/grammar")


def outputs() -> dict[str, str]:
    """Return the one file."""
    root = Path(__file__).parents[2] / GRAMMAR
    archives = {entry["tradition"]: entry["archives"] for entry in _read(root / "archives")}
    grammars = [
        grammar | {"archives": archives.pop(grammar["tradition"], [])} for grammar in _read(root / "traditions")
    ]
    if archives:
        raise ValueError(f"These archives have no tradition: {', '.join(archives)}")
    return {str(GRAMMAR / "grammars.json"): json.dumps(grammars, ensure_ascii=False, separators=(",", ":")) + "\n"}


def _read(folder: Path) -> list[Any]:
    return [read_grammar(file.read_bytes()) for file in sorted(folder.glob("*.yaml"))]
