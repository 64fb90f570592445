"""What a package proves."""

import hashlib
import shutil
from pathlib import Path

import bagit
import pytest

import archpack
from archpack.bag import tag_files
from tests.deposits import RECORD, contents, make_deposit, state


@pytest.fixture
def package(deposit: Path, tmp_path: Path) -> Path:
    return archpack.pack(deposit, tmp_path / "package").path


def codes(path: Path) -> list[str]:
    return [f"{finding.place.file} {finding.code}" for finding in archpack.verify(path).report.errors]


def test_a_flipped_bit_anywhere_is_found_and_its_file_named(package: Path) -> None:
    for name, data in contents(package).items():
        # Nothing vouches for a tag manifest but its own form, so there every byte is tried; elsewhere every fifth.
        for offset in range(0, len(data), 1 if name.startswith("tagmanifest") else 5):
            flipped = bytearray(data)
            flipped[offset] ^= 0x20 if offset % 2 else 0x01  # 0x20 turns capital letters into small ones
            (package / name).write_bytes(flipped)
            verification = archpack.verify(package)
            assert not verification.valid, (name, offset)
            named = " ".join(f"{f.place.file} {f.text}" for f in verification.report.errors)
            assert name in named or name.startswith("tagmanifest"), (name, offset, named)
        (package / name).write_bytes(data)
    assert archpack.verify(package).valid


def test_every_letter_of_a_tag_manifest_counts_although_bagit_is_less_strict(package: Path) -> None:
    path = package / "tagmanifest-sha512.txt"
    data = path.read_bytes()
    for other in (
        data.upper()[:128] + data[128:],
        data.replace(b"  ", b"\t", 1),
        data.replace(b"\n", b"\r\n"),
        data + b"\n",
    ):
        path.write_bytes(other)
        assert {finding.place.file for finding in archpack.verify(package).report.errors} == {path.name}


@pytest.mark.parametrize(
    ("name", "folio"),
    [
        ("data/scan/0028.tif", "It shows folio 28."),
        ("data/scan/0029.tif", "It shows folio 29."),
        ("data/transcript/sq.md", "It shows folios 28-29."),
    ],
)
def test_a_damaged_page_is_named_by_its_folio(package: Path, name: str, folio: str) -> None:
    path = package / name
    path.write_bytes(path.read_bytes() + b" ")
    findings = [f for f in archpack.verify(package).report.errors if f.place.file == name]
    assert findings
    assert all(folio in finding.text for finding in findings)


def test_a_lost_scan_is_named_by_its_folio(package: Path) -> None:
    (package / "data/scan/0029.tif").unlink()
    assert "It shows folio 29." in " ".join(f.text for f in archpack.verify(package).report.errors)


def test_verifying_changes_nothing(package: Path) -> None:
    before = state(package)
    archpack.verify(package)
    (package / "data/scan/0028.tif").write_bytes(b"damaged")
    damaged = state(package)
    archpack.verify(package)
    assert state(package) == damaged != before


def test_a_record_that_was_exchanged_with_all_its_digests_is_still_found(package: Path) -> None:
    record = package / "data/record.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("Notes from", "Nothing of"), encoding="utf-8")
    bagit.Bag(str(package)).save(manifests=True)
    assert bagit.Bag(str(package)).is_valid()
    assert "metadata/record.json PKG002" in codes(package)


@pytest.mark.parametrize("name", ["record.json", "checks.json", "provenance.json"])
def test_lost_metadata_is_found(package: Path, name: str) -> None:
    (package / "metadata" / name).unlink()
    assert f"metadata/{name} PKG001" in codes(package)


def test_the_record_in_a_package_is_checked_again(tmp_path: Path) -> None:
    deposit = make_deposit(tmp_path / "deposit", RECORD.replace("languages: [sq]\n", ""))
    bag = tmp_path / "bag"
    make_deposit(bag)
    package = archpack.pack(bag, tmp_path / "package").path
    (package / "data/record.yaml").write_bytes((deposit / "record.yaml").read_bytes())
    assert "data/record.yaml LNG002" in codes(package)


def test_any_other_bag_is_verified_as_a_bag(tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()
    (tmp_path / "bag/letter.txt").write_text("Dear", encoding="utf-8")
    bagit.make_bag(str(tmp_path / "bag"), checksums=["sha256"])
    verification = archpack.verify(tmp_path / "bag")
    assert (verification.valid, verification.is_package, verification.record) == (True, False, None)
    (tmp_path / "bag/data/letter.txt").write_text("Deer", encoding="utf-8")
    assert not archpack.verify(tmp_path / "bag").valid


@pytest.mark.parametrize("kind", ["missing", "a file", "not a bag"])
def test_what_is_no_bag_is_said_to_be_none(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "thing"
    if kind == "a file":
        path.write_text("x", encoding="utf-8")
    if kind == "not a bag":
        path.mkdir()
        assert not archpack.verify(path).valid
        return
    with pytest.raises(archpack.SourceError):
        archpack.verify(path)


def test_a_deposit_is_told_to_be_packed_first(deposit: Path) -> None:
    verification = archpack.verify(deposit)
    assert not verification.valid
    assert [str(finding.code) for finding in verification.report] == ["PKG004"]


def test_a_package_without_its_tag_manifest_is_not_valid(package: Path) -> None:
    (package / "tagmanifest-sha512.txt").unlink()
    assert codes(package) == [" PKG001"]


def test_a_package_without_any_of_its_metadata_is_still_known_as_one(package: Path) -> None:
    shutil.rmtree(package / "metadata")
    (package / "tagmanifest-sha512.txt").unlink()
    assert [code for code in codes(package) if "PKG" in code] == [
        " PKG001",
        "metadata/checks.json PKG001",
        "metadata/provenance.json PKG001",
        "metadata/record.json PKG001",
    ]


@pytest.mark.parametrize("name", ["notes.tif", "metadata/extra.json", ".hidden", "other/x"])
def test_a_file_that_was_added_outside_the_payload_is_found(package: Path, name: str) -> None:
    (package / name).parent.mkdir(exist_ok=True)
    (package / name).write_bytes(b"x")
    assert codes(package) == [f"{name} PKG005"]


def again(package: Path) -> None:
    """Write every manifest anew, as archpack would: somebody who knows how it is done."""
    files = contents(package)
    payload = {name: data for name, data in files.items() if name.startswith("data/")}
    digests = {"sha512": {name: hashlib.sha512(data).hexdigest() for name, data in payload.items()}}
    others = {name: data for name, data in files.items() if name.startswith("metadata/")}
    info = [
        (label, value)
        for label, _, value in (line.partition(": ") for line in files["bag-info.txt"].decode().splitlines())
    ]
    for name, data in tag_files(digests, {name: len(data) for name, data in payload.items()}, info, others).items():
        (package / name).write_bytes(data)


def test_writing_the_manifests_of_an_untouched_package_again_changes_nothing(package: Path) -> None:
    before = contents(package)
    again(package)
    assert contents(package) == before


def test_a_scan_that_was_exchanged_with_all_its_digests_is_still_found(package: Path) -> None:
    (package / "data/scan/0028.tif").write_bytes((package / "data/scan/0029.tif").read_bytes())
    again(package)
    assert codes(package) == ["data/scan/0028.tif PKG006"]


@pytest.mark.parametrize("text", ["", "garbage", "{}", "[]", '{"events": [1]}', "[" * 100_000, "\0"])
def test_a_provenance_that_cannot_be_read_is_found(package: Path, text: str) -> None:
    (package / "metadata/provenance.json").write_text(text, encoding="utf-8")
    again(package)
    assert "metadata/provenance.json PKG006" in codes(package)


@pytest.mark.parametrize("name", ["data", "metadata", "data/scan", "data/record.yaml", "metadata/record.json"])
def test_a_link_in_a_package_is_one_finding_among_all_the_others(package: Path, tmp_path: Path, name: str) -> None:
    (package / name).rename(tmp_path / "elsewhere")
    (package / name).symlink_to(tmp_path / "elsewhere")
    (package / "bag-info.txt").write_text("Bag-Software-Agent: forged\n", encoding="utf-8")
    verification = archpack.verify(package)
    assert not verification.valid
    assert {"bag-info.txt", name} <= {finding.place.file for finding in verification.report.errors}
