"""Small bags built by code: right in every respect until a test breaks one thing."""

import hashlib
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from archpack.bag import BagReport, Level, Verdict, verify_bag

PAYLOAD = {"data/scan/1.tif": b"one", "data/scan/2.tif": b"two"}
ONE, TWO = PAYLOAD


def digest(data: bytes, algorithm: str = "sha512") -> str:
    names = {"blake2b512": "blake2b", "blake2s256": "blake2s"}
    name = algorithm.replace("sha3", "sha3_") if len(algorithm) > 6 else algorithm
    return hashlib.new(names.get(algorithm, name), data).hexdigest()


def line(path: str, algorithm: str = "sha512", *, data: bytes | None = None) -> str:
    """Return the manifest line of one of the payload files, or of a file with other bytes."""
    return f"{digest(PAYLOAD.get(path, b'') if data is None else data, algorithm)}  {path}\n"


LINES = line(ONE) + line(TWO)


class BagBuilder:
    """Every method returns the builder, so that a bag with one fault is one expression."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.version = "1.0"
        self.encoding = "UTF-8"
        self.codec = "utf-8"
        self.algorithms = ["sha512"]
        self.tag_algorithms: list[str] | None = None
        self.payload: dict[str, bytes] = dict(PAYLOAD)
        self._tags: dict[str, bytes] = {}
        self._instead: dict[str, bytes | None] = {}
        self._disturb: list[Callable[[Path], object]] = []

    def having(self, **attributes: Any) -> Self:
        """Change what the bag is made of."""
        for name, value in attributes.items():
            assert hasattr(self, name)
            setattr(self, name, value)
        return self

    def tag(self, path: str, content: str | bytes) -> Self:
        """Add a tag file, or replace a generated one; the tag manifests agree with it."""
        self._tags[path] = content if isinstance(content, bytes) else content.encode(self.codec)
        return self

    def manifest(self, *lines: str) -> Self:
        return self.tag("manifest-sha512.txt", "".join(lines))

    def info(self, *lines: str) -> Self:
        return self.tag("bag-info.txt", "".join(f"{text}\n" for text in lines))

    def fetch(self, *lines: str) -> Self:
        return self.tag("fetch.txt", "".join(f"{text}\n" for text in lines))

    def instead(self, path: str, content: bytes | None) -> Self:
        """Put something else on the disk than what the manifests list, or nothing."""
        self._instead[path] = content
        return self

    def then(self, disturb: Callable[[Path], object]) -> Self:
        """Do something to the finished folder."""
        self._disturb.append(disturb)
        return self

    def files(self) -> dict[str, bytes]:
        tags = {"bagit.txt": f"BagIt-Version: {self.version}\nTag-File-Character-Encoding: {self.encoding}\n".encode()}
        tags |= {f"manifest-{name}.txt": self._list(self.payload, name) for name in self.algorithms}
        tags |= self._tags
        listed = self.algorithms if self.tag_algorithms is None else self.tag_algorithms
        lists = {f"tagmanifest-{name}.txt": self._list(tags, name) for name in listed}
        return {path: data for path, data in {**self.payload, **tags, **lists}.items() if path not in self._instead} | {
            path: data for path, data in self._instead.items() if data is not None
        }

    def write(self) -> Path:
        (self.root / "data").mkdir(parents=True)
        for path, data in self.files().items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        for disturb in self._disturb:
            disturb(self.root)
        return self.root

    def verify(self, level: Level = Level.VERIFIED) -> BagReport:
        return verify_bag(self.write(), level=level)

    def _list(self, files: Mapping[str, bytes], algorithm: str) -> bytes:
        return "".join(f"{digest(data, algorithm)}  {path}\n" for path, data in files.items()).encode(self.codec)


Edit = Callable[[BagBuilder], BagBuilder]


@dataclass(frozen=True, slots=True)
class Case:
    """A bag with something in it, and all that must be said of it: the verdict, and each code with its place."""

    edit: Edit
    verdict: Verdict
    warned: bool | None
    findings: tuple[str, ...]

    def check(self, root: Path) -> BagReport:
        """Make the bag below ``root``, verify it, and find that nothing in it was touched."""
        bag = self.edit(BagBuilder(root)).write()
        before = snapshot(bag)
        report = verify_bag(bag)
        assert judged(report) == list(self.findings)
        assert report.verdict is self.verdict
        assert self.warned is None or self.warned is bool(report.report.warnings)
        assert snapshot(bag) == before
        return report


def valid(edit: Edit, *notes: str) -> Case:
    """Return a bag that is valid without a warning."""
    return Case(edit, Verdict.VALID, warned=False, findings=notes)


def warned(edit: Edit, *findings: str) -> Case:
    """Return a bag that is valid, with warnings."""
    return Case(edit, Verdict.VALID, warned=True, findings=findings)


def incomplete(edit: Edit, *findings: str) -> Case:
    """Return a bag whose only fault is that files are still to be fetched."""
    return Case(edit, Verdict.INCOMPLETE, warned=None, findings=findings)


def invalid(edit: Edit, *findings: str) -> Case:
    """Return a bag that breaks a rule."""
    return Case(edit, Verdict.INVALID, warned=None, findings=findings)


def judged(report: BagReport) -> list[str]:
    """Return everything found, in its order: the code and the place."""
    return [f"{finding.code} {finding.place}" if str(finding.place) else str(finding.code) for finding in report.report]


def codes(report: BagReport) -> list[str]:
    """Return the codes of everything found, sorted, with repetitions."""
    return sorted(finding.code.code for finding in report.report)


def snapshot(root: Path) -> dict[str, tuple[int, int, int, int, bytes | None]]:
    """Return everything below a folder: number, mode, times of change, bytes. Small files only are read."""
    found = {}
    for path in (root, *root.rglob("*")):
        facts = path.lstat()
        small = stat.S_ISREG(facts.st_mode) and facts.st_size < 1 << 24
        data = path.read_bytes() if small else None
        found[str(path.relative_to(root))] = (facts.st_ino, facts.st_mode, facts.st_mtime_ns, facts.st_ctime_ns, data)
    return found
