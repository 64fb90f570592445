"""How fast records are checked, against check-jsonschema: ``python -m tests.benchmarks.checks``.

Every contestant reads the same record files; in each round each has one turn, and the medians are compared.
check-jsonschema knows the committed JSON Schema alone, archpack all its rules. ``--records`` says how many there are,
``--rounds`` how many rounds, ``--folder`` where to keep them between runs.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from archpack.checks import check_record
from archpack.findings import Severity
from archpack.loading import load_bytes, to_yaml
from archpack.model import LocalText

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/kapo-luo-1963/record.yaml"
SCHEMA = ROOT / "schemas/record-v1.schema.json"


def main() -> None:
    """Write the records, let the contestants take turns, and print a table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="archpack-benchmark-") as temporary:
        folder = Path(options.folder or temporary)
        _write(folder, options.records)
        times = _measured(_contestants(folder), folder, options.rounds)
    count = min(options.records, 1000)
    for name, documents in (("those records", _records(count)), ("records of 2.5 kB", _short_records(count))):
        times[f"archpack, {name} in one process of Python"] = _in_process(options.rounds, list(documents))
    _print(times, options.records)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", help="where to keep the records between runs; by default a temporary folder")
    return parser.parse_args()


def _records(count: int) -> Iterator[str]:
    """Yield the record of the example with other numbers, dates and folios each time."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(count):
        first, day = number % 400 + 1, number % 28 + 1
        yield (
            text.replace("300022", f"{300_000 + number}")
            .replace("28-48", f"{first}-{first + 20}")
            .replace("28 to 48", f"{first} to {first + 20}")
            .replace("1963-07-06", f"1963-07-{day:02}")
            .replace("July 6, 1963", f"July {day}, 1963")
            .replace("6 July 1963", f"{day} July 1963")
            .replace("6 korrik 1963", f"{day} korrik 1963")
        )


def _short_records(count: int) -> Iterator[str]:
    """Yield the same records without remarks, notes, history and terms of the files: what most records are."""
    for text in _records(count):
        record = load_bytes(text.encode()).record
        assert record is not None
        nothing = {"notes": (), "relations": (), "provenance": None, "summary": LocalText()}
        contents = tuple(content.model_copy(update={"note": None}) for content in record.contents)
        short = {**nothing, "contents": contents, "rights": record.rights[2:]}
        yield to_yaml(record.model_copy(update=short))


def _write(folder: Path, count: int) -> None:
    for number, text in enumerate(_records(count)):
        path = folder / f"{number // 100:04}/{number:06}/record.yaml"
        if not path.exists():
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")


def _contestants(folder: Path) -> Mapping[str, list[str]]:
    files = [str(path.relative_to(folder)) for path in sorted(folder.glob("*/*/record.yaml"))]
    python = [sys.executable, "-m"]
    schema = ["check_jsonschema", "--schemafile", str(SCHEMA)]
    return {
        "check-jsonschema": [*python, *schema, *files],
        "archpack check, 1 process": [*python, "archpack", "check", "--jobs", "1", *files],
        f"archpack check, {_processors()} processes": [*python, "archpack", "check", *files],
    }


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _measured(contestants: Mapping[str, list[str]], folder: Path, rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, command in contestants.items():
            times[name].append(_seconds(lambda command=command: _run(command, folder)))  # type: ignore[misc]
    return times


def _run(command: list[str], folder: Path) -> None:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, capture_output=True, check=False, cwd=folder, encoding="utf-8", env=surroundings)
    assert run.returncode == 0, run.stdout + run.stderr


def _in_process(rounds: int, texts: Sequence[str]) -> list[float]:
    """Return the seconds for some records, without starting and without files."""
    documents = [text.encode() for text in texts]
    today = datetime.now(UTC).date()

    def check() -> None:
        for document in documents:
            loaded = load_bytes(document)
            assert loaded.record is not None
            assert all(finding.severity is not Severity.ERROR for finding in check_record(loaded.record, today))

    check()  # compiles what is compiled once
    return [_seconds(check) for _ in range(rounds)]


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _print(times: Mapping[str, list[float]], count: int) -> None:
    peer = statistics.median(times["check-jsonschema"])
    lines = [
        f"{count} records of {len(next(_records(1)).encode())} bytes, {len(times['check-jsonschema'])} rounds",
        "| | seconds | records a second | times as fast |",
        "| --- | --- | --- | --- |",
    ]
    for name, seconds in times.items():
        number = min(count, 1000) if "in one process" in name else count
        rate = number / statistics.median(seconds)
        lines.append(f"| {name} | {statistics.median(seconds):.2f} | {rate:.0f} | {rate * peer / count:.1f} |")
    print("\n".join(lines), flush=True)  # noqa: T201 - a script, for a person


if __name__ == "__main__":
    main()
