"""A new bag from an old one: what changes, what stays to the letter, what is refused."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import archpack
from tests.deposits import contents, state

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    (folder / "scan").mkdir(parents=True)
    (folder / "scan/1.tif").write_bytes(b"one")
    (folder / "scan/2.tif").write_bytes(b"two")
    return archpack.make_bag(
        folder, tmp_path / "old", info=[("Note", "kept")], now=datetime(2000, 1, 1, tzinfo=UTC)
    ).path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new"


def file(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def update(old: Path, new: Path, **changes: Any) -> archpack.MadeBag:
    before = state(old)
    try:
        return archpack.update_bag(old, new, changes=archpack.Changes(**changes), now=NOW)
    finally:
        assert state(old) == before


def codes(error: archpack.FindingsError) -> list[tuple[str, str]]:
    return [(finding.code.code, finding.place.file) for finding in error.report]


def rewritten(old: Path, name: str, data: bytes) -> None:
    """Give a bag another tag file, and tell its tag manifests."""
    file(old / name, data)
    for manifest in old.glob("tagmanifest-*.txt"):
        algorithm = manifest.stem.partition("-")[2]
        lines = [line for line in manifest.read_text().splitlines() if not line.endswith(f"  {name}")]
        manifest.write_text("\n".join([*lines, f"{hashlib.new(algorithm, data).hexdigest()}  {name}"]) + "\n")


def test_files_are_added_replaced_and_removed(old: Path, new: Path, tmp_path: Path) -> None:
    made = update(
        old,
        new,
        add={"data/notes/a.txt": file(tmp_path / "a.txt", b"added")},
        replace={"data/scan/1.tif": file(tmp_path / "better.tif", b"better")},
        remove=("data/scan/2.tif",),
    )
    payload = {name: data for name, data in contents(new).items() if name.startswith("data/")}
    assert payload == {"data/notes/a.txt": b"added", "data/scan/1.tif": b"better"}
    assert (made.payload_files, made.payload_bytes, made.algorithms) == (2, 11, ("sha512",))
    assert archpack.verify(new).valid


def test_bag_info_keeps_its_order_and_folding_and_is_counted_anew(old: Path, new: Path) -> None:
    rewritten(
        old,
        "bag-info.txt",
        b"Payload-Oxum: 6.2\r\nNote: folded\r\n   line\r\nBagging-Date: 2000-01-01\r\nContact-Name: x\r\n",
    )
    archpack.update_bag(
        old,
        new,
        changes=archpack.Changes(remove=("data/scan/2.tif",)),
        info=[("contact-name", "y"), ("New", "z"), ("Payload-Oxum", "9.9")],
        now=NOW,
    )
    assert (new / "bag-info.txt").read_bytes() == (
        b"Payload-Oxum: 3.1\r\nNote: folded\r\n   line\r\nBagging-Date: 2026-01-02\r\ncontact-name: y\r\nNew: z\r\n"
        + f"Bag-Software-Agent: archpack-bag {archpack.__version__}\r\nBag-Size: 3 B\r\n".encode()
    )
    assert archpack.verify(new).valid


def test_digests_are_added_and_dropped(old: Path, new: Path, tmp_path: Path) -> None:
    assert update(old, new, add_algorithms=("sha256", "md5")).algorithms == ("sha512", "sha256", "md5")
    assert archpack.verify(new).valid
    assert update(new, tmp_path / "newer", drop_algorithms=("sha512", "md5")).algorithms == ("sha256",)
    names = sorted(path.name for path in (tmp_path / "newer").glob("*manifest*"))
    assert names == ["manifest-sha256.txt", "tagmanifest-sha256.txt"]
    assert archpack.verify(tmp_path / "newer").valid


def test_tag_files_of_others_are_kept_and_vouched_for(old: Path, new: Path) -> None:
    rewritten(old, "notes/inventory.csv", b"a;b\n")
    update(old, new, add_algorithms=("sha256",))
    assert (new / "notes/inventory.csv").read_bytes() == b"a;b\n"
    for algorithm in ("sha256", "sha512"):
        assert "  notes/inventory.csv\n" in (new / f"tagmanifest-{algorithm}.txt").read_text()
    assert archpack.verify(new).report == archpack.Report()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("data/scan/1.tif", "BAG601"),
        ("notes/inventory.csv", "BAG602"),
        ("bag-info.txt", "BAG602"),
        ("manifest-sha512.txt", "BAG602"),
    ],
)
def test_a_file_that_is_not_what_it_was_stops_everything(
    old: Path, new: Path, tmp_path: Path, path: str, code: str
) -> None:
    rewritten(old, "notes/inventory.csv", b"a;b\n")
    data = (old / path).read_bytes()
    (old / path).write_bytes(data.upper() if data != data.upper() else b"other")
    with pytest.raises(archpack.FindingsError, match="so no new bag was made") as caught:
        update(old, new, add_algorithms=("sha256",))
    assert [found for found in codes(caught.value) if found[0].startswith("BAG6")] == [(code, path)]
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["old", "source"]


def test_a_damaged_file_can_be_replaced_or_removed(old: Path, new: Path, tmp_path: Path) -> None:
    (old / "data/scan/1.tif").write_bytes(b"damaged")
    (old / "data/scan/2.tif").unlink()
    good = file(tmp_path / "good.tif", b"one")
    update(old, new, replace={"data/scan/1.tif": good}, remove=("data/scan/2.tif",))
    assert archpack.verify(new).valid


def test_faults_that_the_changes_do_not_take_away_are_all_told(old: Path, new: Path) -> None:
    (old / "data/scan/1.tif").unlink()
    (old / "data/scan/2.tif").unlink()
    (old / "data/unlisted").touch()
    with pytest.raises(archpack.FindingsError, match="has faults") as caught:
        update(old, new, remove=("data/scan/1.tif",))
    assert codes(caught.value) == [("BAG107", "data/scan/2.tif"), ("BAG108", "data/unlisted")]
    assert not new.exists()


def test_a_bag_that_is_not_complete_is_not_updated(old: Path, new: Path) -> None:
    rewritten(old, "fetch.txt", b"https://example.org/1 3 data/scan/1.tif\n")
    (old / "data/scan/1.tif").unlink()
    with pytest.raises(archpack.FindingsError) as caught:
        update(old, new, add_algorithms=("sha256",))
    assert [code for code, _ in codes(caught.value)] == ["BAG407"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"add": {"data/scan/1.tif": "x"}}, "is in the bag already"),
        ({"replace": {"data/scan/9.tif": "x"}}, "There is no data/scan/9.tif"),
        ({"remove": ("data/scan/9.tif",)}, "There is no data/scan/9.tif"),
        ({"remove": ("data/scan/1.tif",), "replace": {"data/scan/1.tif": "x"}}, "to be replaced and removed"),
        ({"add": {"scan/1.tif": "x"}}, "is no file of the payload"),
        ({"add": {"data/../x": "x"}}, "is no file of the payload"),
        ({"add": {"data//x": "x"}}, "is no file of the payload"),
        ({"remove": ("bag-info.txt",)}, "is no file of the payload"),
        ({"drop_algorithms": ("md5",)}, "The bag has no md5 digests"),
        ({"drop_algorithms": ("sha512",)}, "digests of one kind at least"),
        ({"add_algorithms": ("md4",)}, "There is no digest algorithm md4"),
        ({}, "Nothing is to be changed"),
    ],
)
def test_changes_that_make_no_sense_are_refused(old: Path, new: Path, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(archpack.UsageError, match=words):
        update(old, new, **changes)
    assert not new.exists()


def test_a_new_file_must_be_an_ordinary_one(old: Path, new: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("old")
    for source in (tmp_path / "link", tmp_path / "absent", tmp_path / "old"):
        with pytest.raises(archpack.SourceError, match="There is no ordinary file"):
            update(old, new, add={"data/x": source})


def test_a_new_name_that_looks_like_an_old_one_is_refused(old: Path, new: Path, tmp_path: Path) -> None:
    file(old.parent / "source/\u00e9", b"x")
    other = archpack.make_bag(old.parent / "source", tmp_path / "other").path
    with pytest.raises(archpack.FindingsError) as caught:
        update(other, new, add={"data/e\u0301": file(tmp_path / "x", b"")})
    assert [code for code, _ in codes(caught.value)] == ["BAG702"]


@pytest.mark.parametrize("version", ["0.93", "0.94", "0.95", "0.96", "0.97"])
def test_an_earlier_version_becomes_the_present_one(tmp_path: Path, new: Path, version: str) -> None:
    old = tmp_path / "old"
    info_file = "package-info.txt" if version < "0.96" else "bag-info.txt"
    names = {"data/100%.txt": "md5", "data/b.txt": "sha1"}  # a file may be in only one of the manifests
    file(old / "bagit.txt", f"BagIt-Version: {version}\nTag-File-Character-Encoding: ISO-8859-1\n".encode())
    file(old / info_file, "Contact-Name : J\u00e9\nNote: as it is\n  folded\n".encode("iso8859-1"))
    for name, algorithm in names.items():
        file(old / name, name.encode())
        line = f"{hashlib.new(algorithm, name.encode()).hexdigest()}  {name}\n"
        file(old / f"manifest-{algorithm}.txt", line.encode())
    assert archpack.verify(old).valid
    made = update(old, new, add_algorithms=("sha512",), drop_algorithms=("md5",))
    assert made.algorithms == ("sha1", "sha512")
    assert archpack.verify(new).valid
    assert archpack.verify(new).bag.version == "1.0"
    assert "data/100%25.txt" in (new / "manifest-sha1.txt").read_text()
    assert (new / "bag-info.txt").read_text().startswith("Contact-Name: J\u00e9\nNote: as it is\n  folded\n")
    assert not (new / "package-info.txt").exists()


def test_an_earlier_version_is_reason_enough(old: Path, new: Path) -> None:
    rewritten(old, "bagit.txt", b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
    update(old, new)
    assert archpack.verify(new).bag.version == "1.0"


def test_a_package_is_packed_again_and_not_updated(deposit: Path, tmp_path: Path, new: Path) -> None:
    package = archpack.pack(deposit, tmp_path / "package").path
    with pytest.raises(archpack.UsageError, match="is a package of archpack"):
        update(package, new, add_algorithms=("sha256",))


def test_a_new_bag_is_not_written_into_the_old_one(old: Path) -> None:
    with pytest.raises(archpack.UnsafeError, match="lies inside the old bag"):
        update(old, old / "data/new", add_algorithms=("sha256",))


def test_a_bag_that_changes_meanwhile_is_refused(old: Path, new: Path) -> None:
    def change(step: archpack.Step) -> None:
        if step.done_files == 2:
            (old / "data/late").touch()

    with pytest.raises(archpack.SourceChangedError, match="data/late"):
        archpack.update_bag(old, new, changes=archpack.Changes(add_algorithms=("md5",)), progress=change)
    assert not new.exists()
