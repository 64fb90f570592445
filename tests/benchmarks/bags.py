"""How fast bags are verified and made, against other tools: ``python -m tests.benchmarks.bags``.

In each round every contestant has one turn; the medians of the rounds are compared. The other tools are installed
into an environment beside the data, unless ``--peers`` names one that has them. ``--scale 10`` makes the sets ten
times as small, ``--only`` chooses comparisons.
"""

import argparse
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from archpack.bag import tag_files
from archpack.hashing import MultiHasher

PEERS = ("bagit==1.9.0", "bdbag==1.8.0")
BLOCK = bytes(range(256)) * 4096
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Contestant:
    """A shell command to be timed. ``rival``: it counts for "best peer"; ``floor``: it counts for "floor"."""

    name: str
    command: str
    rival: bool = False
    floor: bool = False


@dataclass(frozen=True)
class Comparison:
    """Contestants with the same task; ``tidy`` is done before each turn, and not timed."""

    name: str
    contestants: tuple[Contestant, ...]
    tidy: Callable[[], None] = lambda: None


def main() -> None:
    """Make the data, run the comparisons and print a table of each."""
    options = _options()
    folder = Path(options.folder or tempfile.mkdtemp(prefix="archpack-benchmark-"))
    folder.mkdir(exist_ok=True)
    try:
        tools = Path(options.peers) if options.peers else _peers(folder / "peers")
        for comparison in _comparisons(folder, tools / "bin", options.scale):
            if not options.only or any(comparison.name.startswith(name) for name in options.only):
                _print(comparison, _measure(comparison, options.rounds))
    finally:
        if not options.folder:
            shutil.rmtree(folder)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=int, default=1, help="divide the number or size of files by this")
    parser.add_argument("--folder", help="where to keep the data between runs; by default a temporary folder")
    parser.add_argument("--peers", help="an environment with bagit and bdbag")
    parser.add_argument("--only", action="append", help="the beginning of a comparison's name")
    return parser.parse_args()


def _peers(folder: Path) -> Path:
    if not folder.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin/python", "-m", "pip", "install", "--quiet", *PEERS], check=True)
    return folder


def _comparisons(folder: Path, tools: Path, scale: int) -> Iterator[Comparison]:
    yield from _starts(tools)
    small = _bag(folder / f"small-{scale}", 20_000 // scale, 20_000, ["sha512"])
    yield _verifying("verify small files", small, tools, _two_at_once(small))
    middle = _bag(folder / f"middle-{scale}", 100, 20_000_000 // scale, ["sha512"])
    yield _verifying("verify large files", middle, tools, _two_at_once(middle))
    huge = _bag(folder / f"huge-{scale}", 1, 2_000_000_000 // scale, ["sha256", "sha512"])
    yield _verifying("verify one huge file, two algorithms", huge, tools, _two_algorithms(huge))
    yield _making("make small files", small / "data", folder / "made", tools)
    yield _making("make large files", middle / "data", folder / "made", tools)
    yield _zipped("verify a zip", small, folder, tools)


def _starts(tools: Path) -> Iterator[Comparison]:
    floor = Contestant("python -c pass", f"{sys.executable} -c pass", floor=True)
    version = Contestant("bagit.py --version", f"{tools}/bagit.py --version", rival=True)
    yield Comparison("start --version", (floor, version, _archpack("--version")))
    yield Comparison("start check", (floor, _archpack("check", ROOT / "examples/kapo-luo-1963")))


def _verifying(name: str, bag: Path, tools: Path, floors: tuple[Contestant, ...]) -> Comparison:
    peers = {
        "bagit-python, 1 process": f"{tools}/bagit.py --quiet --validate {bag}",
        "bagit-python, 2 processes": f"{tools}/bagit.py --quiet --processes 2 --validate {bag}",
        "bdbag": f"{tools}/bdbag --quiet --validate full {bag}",
    }
    rivals = (Contestant(name, command, rival=True) for name, command in peers.items())
    return Comparison(name, (*floors, *rivals, _archpack("verify", bag)))


def _two_at_once(bag: Path) -> tuple[Contestant, ...]:
    each = f"cd {bag} && find data -type f -print0 | xargs -0 -P 2 -n"
    number = max(1, sum(1 for path in (bag / "data").rglob("*") if path.is_file()) // 40)
    tools = ("sha512sum", "openssl dgst -sha512 -r")
    return tuple(Contestant(f"2 x {tool}", f"{each} {number} {tool}", floor=True) for tool in tools)


def _two_algorithms(bag: Path) -> tuple[Contestant, ...]:
    both = " & ".join(f"openssl dgst -{name} -r data/*/*" for name in ("sha256", "sha512"))
    return (Contestant("openssl, a process for each", f"cd {bag} && ({both} & wait)", floor=True),)


def _making(name: str, source: Path, made: Path, tools: Path) -> Comparison:
    copy = f"cp -r {source} {made}"
    bagit = f"{copy} && {tools}/bagit.py --quiet --sha512 --processes 2 {made}"
    contestants = (
        Contestant("cp -r", copy, floor=True),
        Contestant("cp -r, then bagit-python with 2 processes", bagit, rival=True),
        _archpack("bag", "make", source, made),
    )
    return Comparison(name, contestants, tidy=lambda: shutil.rmtree(made, ignore_errors=True))


def _zipped(name: str, bag: Path, folder: Path, tools: Path) -> Comparison:
    archive, opened = folder / f"{bag.name}.zip", folder / "unzipped"
    if not archive.exists():
        shutil.make_archive(str(archive.with_suffix("")), "zip", bag.parent, bag.name)
    unzip = f"{sys.executable} -m zipfile -e {archive} {opened}"
    if shutil.which("unzip"):
        unzip = f"unzip -q {archive} -d {opened}"
    bagit = f"{unzip} && {tools}/bagit.py --quiet --processes 2 --validate {opened / bag.name}"
    rival = Contestant("unzip, then bagit-python with 2 processes", bagit, rival=True)
    return Comparison(
        name, (rival, _archpack("verify", archive)), tidy=lambda: shutil.rmtree(opened, ignore_errors=True)
    )


def _archpack(*arguments: object) -> Contestant:
    words = " ".join(shlex.quote(str(argument)) for argument in arguments)
    return Contestant(f"archpack {arguments[0]}", f"{sys.executable} -m archpack {words}")


def _bag(bag: Path, files: int, size: int, algorithms: list[str]) -> Path:
    """Make a bag of files that all differ, a thousand in each folder, unless it is there."""
    if bag.exists():
        return bag
    digests: dict[str, dict[str, str]] = {algorithm: {} for algorithm in algorithms}
    sizes = {}
    for number in range(files):
        path = f"data/folder-{number // 1000:04d}/scan-{number:07d}.tif"
        (bag / path).parent.mkdir(parents=True, exist_ok=True)
        hasher = MultiHasher(algorithms)
        with (bag / path).open("wb") as file:
            for piece in _pieces(number, size):
                file.write(piece)
                hasher.update(piece)
        sizes[path] = size
        for algorithm, digest in hasher.hexdigests().items():
            digests[algorithm][path] = digest
    for name, data in tag_files(digests, sizes).items():
        (bag / name).write_bytes(data)
    return bag


def _pieces(number: int, size: int) -> Iterator[bytes]:
    first = b"%08d" % number
    yield first[:size]
    left = size - len(first)
    while left > 0:
        yield BLOCK[:left]
        left -= len(BLOCK)


def _measure(comparison: Comparison, rounds: int) -> Mapping[str, list[float]]:
    """Return the seconds of each contestant. The first round only warms up, and shows who can do it at all."""
    able = [contestant for contestant in comparison.contestants if _seconds(contestant, comparison.tidy) is not None]
    times: dict[str, list[float]] = {contestant.name: [] for contestant in able}
    for _ in range(rounds):
        for contestant in able:
            seconds = _seconds(contestant, comparison.tidy)
            assert seconds is not None, contestant
            times[contestant.name].append(seconds)
    comparison.tidy()
    return times


def _seconds(contestant: Contestant, tidy: Callable[[], None]) -> float | None:
    tidy()
    start = time.perf_counter()
    run = subprocess.run(["sh", "-c", contestant.command], capture_output=True, check=False)
    seconds = time.perf_counter() - start
    return seconds if run.returncode == 0 else None


def _print(comparison: Comparison, times: Mapping[str, list[float]]) -> None:
    medians = {name: statistics.median(seconds) for name, seconds in times.items()}
    floor = min((medians[c.name] for c in comparison.contestants if c.floor and c.name in medians), default=None)
    peer = min((medians[c.name] for c in comparison.contestants if c.rival and c.name in medians), default=None)
    lines = [
        f"\n{comparison.name}",
        "| | seconds | of the floor | faster than the best peer |",
        "| --- | --- | --- | --- |",
    ]
    for contestant in comparison.contestants:
        if contestant.name not in medians:
            lines.append(f"| {contestant.name} | cannot | | |")
            continue
        seconds = medians[contestant.name]
        of_floor = f"{seconds / floor:.2f}" if floor else ""
        faster = f"{peer / seconds:.2f}" if peer else ""
        lines.append(f"| {contestant.name} | {seconds:.3f} | {of_floor} | {faster} |")
    print("\n".join(lines), flush=True)  # noqa: T201 - a script, for a person


if __name__ == "__main__":
    main()
