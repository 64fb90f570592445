"""Write every file that is derived from code or from public lists: ``make generate``."""

from pathlib import Path

from tests.generated import outputs

ROOT = Path(__file__).parents[2]

for name, text in outputs().items():
    target = ROOT / name
    if not target.is_file() or target.read_text(encoding="utf-8") != text:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        print(f"wrote {name}")  # noqa: T201 - a script, for a person
