"""Lines that are almost right in bagit.txt and in manifests; manifests almost right as a set. RFC 8493 2.1 to 2.4."""

from pathlib import Path

import pytest

from tests.unit.bag.building import (
    LINES,
    ONE,
    PAYLOAD,
    TWO,
    Case,
    Edit,
    digest,
    invalid,
    line,
    valid,
    warned,
)
from tests.unit.bag.faults import (
    DECLARED,
    MANIFEST,
    OTHER,
    TAG_MANIFEST,
    V1,
    declare,
    extra,
    manifest,
    tag_manifest,
)

SHA = digest(b"two")


def last(text: str) -> Edit:
    """List the first file well, and the second one in this way."""
    return manifest(line(ONE), text)


def also(file: str, content: str = LINES) -> Edit:
    """Add a manifest, listed in the tag manifest."""
    return lambda bag: bag.tag(file, content)


def only(file: str, content: str = LINES) -> Edit:
    """Have this manifest and no other."""
    return lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]).tag(file, content)


DECLARATIONS: dict[str, Case] = {
    **{
        f"2.1.1 version {text!r}": invalid(declare(DECLARED.format(text, "UTF-8")), "BAG005 bagit.txt:1")
        for text in ("0.92", "0.98", "1.1", "01.0", "1.00", "1.01", "10.0", "2.0", "0.970", "999999999.0")
    },
    **{
        f"2.1.1 no version {text[:20]!r}": invalid(declare(DECLARED.format(text, "UTF-8")), "BAG002 bagit.txt:1")
        for text in (
            "1",
            "1.",
            ".0",
            "1,0",
            "v1.0",
            "-1.0",
            "+1.0",
            "1.0.0",
            "1.0a",
            "0x1.0",
            "1e0",
            "one",
            "1 .0",
            "1.0 draft",
            "\uff11.\uff10",
            "\u0661.\u0660",
            "1\u20240",
            "1.\u00b2",
            "\ufeff1.0",
            "9" * 5000 + ".0",
        )
    },
    "2.1.1 the label of the examples in 4": invalid(
        declare(V1.replace("BagIt-Version", "BagIt-version")), "BAG002 bagit.txt"
    ),
    "2.1.1 labels in capitals": invalid(declare(V1.upper()), "BAG002 bagit.txt", "BAG002 bagit.txt"),
    "2.1.1 no values": invalid(declare(DECLARED.format("", "")), "BAG002 bagit.txt", "BAG002 bagit.txt"),
    "2.1.1 a space in front": invalid(declare(" " + V1), "BAG002 bagit.txt"),
    "2.1.1 a space at the end": invalid(declare(V1.replace("UTF-8", "UTF-8 ")), "BAG002 bagit.txt:2"),
    "2.1.1 a no-break space after the colon": invalid(
        declare(V1.replace(": 1", ":\u00a01")), "BAG002 bagit.txt:1", "BAG002 bagit.txt:1"
    ),
    "2.1.1 a full-width colon": invalid(declare(V1.replace(":", "\uff1a")), "BAG002 bagit.txt", "BAG002 bagit.txt"),
    "2.1.1 a blank line first": invalid(declare("\n" + V1), "BAG002 bagit.txt"),
    "2.1.1 a line of spaces at the end": invalid(declare(V1 + "  "), "BAG002 bagit.txt"),
    "2.1.1 the version twice": invalid(declare(V1.splitlines()[0] + "\n" + V1), "BAG002 bagit.txt"),
    "2.1.1 two versions": invalid(declare("BagIt-Version: 0.97\n" + V1), "BAG002 bagit.txt"),
    "2.1.1 both on one line": invalid(declare(V1.replace("\n", " ", 1)), "BAG002 bagit.txt", "BAG002 bagit.txt:1"),
    "2.1.1 a folded line": invalid(declare(V1.replace(": U", ":\n U")), "BAG002 bagit.txt"),
    "2.1.1 metadata in bagit.txt": invalid(declare(V1 + "Payload-Oxum: 6.2\n"), "BAG002 bagit.txt"),
    "2.1.1 another name for bagit.txt": invalid(
        lambda bag: bag.instead("bagit.txt", None).instead("BagIt.txt", V1.encode()),
        "BAG206 BagIt.txt",
        "BAG001 bagit.txt",
        "BAG204 bagit.txt",
        "BAG504 bagit.txt",
    ),
}

MANIFESTS: dict[str, Case] = {
    "2.1.3 a space in front of the digest": invalid(
        last(" " + line(TWO)), "BAG108 data/scan/2.tif", "BAG101 manifest-sha512.txt:2"
    ),
    "2.1.3 a tab in front of the digest": invalid(
        last("\t" + line(TWO)), "BAG108 data/scan/2.tif", "BAG101 manifest-sha512.txt:2"
    ),
    "2.1.3 a tab at the end belongs to the name": invalid(
        last(line(TWO).replace("\n", "\t\n")),
        "BAG108 data/scan/2.tif",
        "BAG107 data/scan/2.tif\t",
        "BAG507 data/scan/2.tif\t",
        "BAG510 data/scan/2.tif\t",
    ),
    "2.1.3 two stars": invalid(
        last(line(TWO).replace("  ", " **")),
        "BAG108 data/scan/2.tif",
        "BAG106 manifest-sha512.txt:2",
        "BAG115 manifest-sha512.txt:2",
    ),
    "2.1.3 a star with two spaces": warned(last(line(TWO).replace("  ", "  *")), "BAG115 manifest-sha512.txt:2"),
    "2.1.3 a star and nothing": invalid(
        manifest(LINES, f"{SHA} *\n"), "BAG115 manifest-sha512.txt:3", "BAG501 manifest-sha512.txt:3"
    ),
    "2.1.3 the form of BSD": invalid(
        last(f"SHA512 ({TWO}) = {SHA}\n"),
        "BAG108 data/scan/2.tif",
        "BAG102 manifest-sha512.txt:2",
        "BAG106 manifest-sha512.txt:2",
    ),
    "2.1.3 the path first": invalid(
        last(f"{TWO}  {SHA}\n"),
        "BAG108 data/scan/2.tif",
        "BAG102 manifest-sha512.txt:2",
        "BAG106 manifest-sha512.txt:2",
    ),
    "2.1.3 a path in quotes": invalid(
        last(f'{SHA}  "{TWO}"\n'), "BAG108 data/scan/2.tif", "BAG106 manifest-sha512.txt:2"
    ),
    "2.1.3 a comma for a gap": invalid(
        last(f"{SHA},{TWO}\n"), "BAG108 data/scan/2.tif", "BAG101 manifest-sha512.txt:2"
    ),
    "2.1.3 an ideographic space for a gap": invalid(
        last(f"{SHA}\u3000{TWO}\n"), "BAG108 data/scan/2.tif", "BAG101 manifest-sha512.txt:2"
    ),
    "2.1.3 a zero-width space in the gap": invalid(
        last(f"{SHA} \u200b{TWO}\n"), "BAG108 data/scan/2.tif", "BAG106 manifest-sha512.txt:2"
    ),
    "2.1.3 a form feed for a gap": invalid(
        last(f"{SHA}\f{TWO}\n"), "BAG108 data/scan/2.tif", "BAG101 manifest-sha512.txt:2"
    ),
    "2.1.3 0x in front": invalid(last(f"0x{SHA}  {TWO}\n"), "BAG102 manifest-sha512.txt:2"),
    "2.1.3 the algorithm in front": invalid(last(f"sha512:{SHA}  {TWO}\n"), "BAG102 manifest-sha512.txt:2"),
    "2.1.3 an odd number of digits": invalid(last(f"{SHA[:-1]}  {TWO}\n"), "BAG102 manifest-sha512.txt:2"),
    "2.1.3 a digest in base64": invalid(last(f"{'Zm9v' * 22}  {TWO}\n"), "BAG102 manifest-sha512.txt:2"),
    "2.1.3 digits of another script": invalid(last("\u0661" * 128 + f"  {TWO}\n"), "BAG102 manifest-sha512.txt:2"),
    "2.1.3 letters beyond f": invalid(last(f"{'g' * 128}  {TWO}\n"), "BAG102 manifest-sha512.txt:2"),
    "2.1.3 an MD5 digest in a SHA-512 manifest": invalid(last(line(TWO, "md5")), "BAG102 manifest-sha512.txt:2"),
    "2.1.3 a digest and spaces": invalid(manifest(LINES, f"{SHA}   \n"), "BAG101 manifest-sha512.txt:3"),
    "2.1.3 a line of spaces": invalid(manifest(LINES, "   \n"), "BAG101 manifest-sha512.txt:3"),
    "2.1.3 nothing but line ends": invalid(
        manifest("\n\n\n"),
        "BAG108 data/scan/1.tif",
        "BAG108 data/scan/2.tif",
        "BAG101 manifest-sha512.txt:1",
        "BAG101 manifest-sha512.txt:2",
        "BAG101 manifest-sha512.txt:3",
    ),
    "2.1.3 nothing but a comment": invalid(
        manifest("# nothing\n"),
        "BAG108 data/scan/1.tif",
        "BAG108 data/scan/2.tif",
        "BAG102 manifest-sha512.txt:1",
        "BAG106 manifest-sha512.txt:1",
    ),
    "2.1.3 a comment at the end of a line": invalid(
        last(line(TWO).replace("\n", "  # scan\n")), "BAG108 data/scan/2.tif", "BAG107 data/scan/2.tif  # scan"
    ),
    "2.1.3 two paths on one line": invalid(
        manifest(LINES.replace("\n", " ", 1)),
        "BAG108 data/scan/1.tif",
        f"BAG107 {ONE} {line(TWO)}".rstrip("\n"),
        "BAG108 data/scan/2.tif",
    ),
    "2.1.3 a NUL for a line end": invalid(
        manifest(LINES.replace("\n", "\0", 1)),
        "BAG108 data/scan/1.tif",
        "BAG108 data/scan/2.tif",
        "BAG501 manifest-sha512.txt:1",
    ),
    "2.1.3 a NUL at the end": invalid(
        last(line(TWO).replace("\n", "\0\n")), "BAG108 data/scan/2.tif", "BAG501 manifest-sha512.txt:2"
    ),
    "2.1.3 upper and lower case in one digest": valid(last(f"{SHA[:64].upper()}{SHA[64:]}  {TWO}\n")),
    "2.1.3 a thousand spaces": valid(last(f"{SHA}{' ' * 1000}{TWO}\n")),
    "2.1.3 any order": valid(manifest(line(TWO), line(ONE))),
    "2.1.3 two digests, the right one last": invalid(
        manifest(f"{OTHER}  {ONE}\n", LINES), "BAG601 data/scan/1.tif", "BAG103 manifest-sha512.txt:2"
    ),
    "2.1.3 three times": invalid(
        manifest(LINES, line(ONE), line(ONE)), "BAG104 manifest-sha512.txt:3", "BAG104 manifest-sha512.txt:4"
    ),
    "2.1.3 no payload, and a manifest that lists some": invalid(
        lambda bag: bag.manifest(LINES).having(payload={}), "BAG107 data/scan/1.tif", "BAG107 data/scan/2.tif"
    ),
    "2.1.3 two manifests, one of them empty": invalid(
        lambda bag: bag.having(algorithms=["sha256", "sha512"]).tag("manifest-sha256.txt", ""),
        "BAG109 data/scan/1.tif",
        "BAG109 data/scan/2.tif",
    ),
    "2.1.3 two manifests that contradict each other": invalid(
        lambda bag: bag.having(algorithms=["sha256", "sha512"]).tag(
            "manifest-sha256.txt", line(ONE, "sha256") + line(TWO, "sha256", data=b"owt")
        ),
        "BAG601 data/scan/2.tif",
    ),
    "2.1.3 a file only in the second manifest": invalid(
        lambda bag: bag.having(algorithms=["sha256", "sha512"]).manifest(LINES, f"{OTHER}  data/new\n"),
        "BAG107 data/new",
    ),
    "2.1.3 a manifest that lists itself": invalid(
        manifest(LINES, f"{OTHER}  {MANIFEST}\n"), "BAG106 manifest-sha512.txt:3"
    ),
    "2.1.3 a manifest that lists fetch.txt": invalid(
        manifest(LINES, f"{OTHER}  fetch.txt\n"), "BAG106 manifest-sha512.txt:3"
    ),
    "2.1.3 DATA is another folder": invalid(
        manifest(LINES, f"{OTHER}  DATA/scan/1.tif\n"), "BAG106 manifest-sha512.txt:3"
    ),
    "2.1.3 a file in the payload that is called as a manifest": valid(
        lambda bag: bag.having(payload={**PAYLOAD, "data/manifest-md5.txt": b"x"})
    ),
    "2.4 SHA-256 alone": valid(lambda bag: bag.having(algorithms=["sha256"])),
    "2.4 SHA-1 alone": warned(lambda bag: bag.having(algorithms=["sha1"]), "BAG113 manifest-sha1.txt"),
    "2.4 SHA-224": valid(lambda bag: bag.having(algorithms=["sha224"])),
    "2.4 SHA-3": valid(lambda bag: bag.having(algorithms=["sha3256"])),
    "2.4 BLAKE2 as IANA calls it": valid(lambda bag: bag.having(algorithms=["blake2b512", "blake2s256"])),
    "2.4 BLAKE2": valid(lambda bag: bag.having(algorithms=["blake2b"])),
    "2.4 SHAKE256 alone has no length to be checked": invalid(
        only("manifest-shake256.txt"), "BAG112 manifest-shake256.txt", "BAG208 tagmanifest-sha512.txt"
    ),
    "2.4 CRC32 alone": invalid(
        only("manifest-crc32.txt", f"00000000  {ONE}\n00000000  {TWO}\n"),
        "BAG112 manifest-crc32.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.4 an unknown algorithm that lists more": invalid(
        also("manifest-tiger.txt", LINES + f"{OTHER}  data/new\n"),
        "BAG107 data/new",
        "BAG112 manifest-tiger.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.4 an unknown algorithm that lists less": invalid(
        also("manifest-tiger.txt", line(ONE)),
        "BAG109 data/scan/2.tif",
        "BAG111 manifest-tiger.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.4 an unknown algorithm, empty": invalid(
        also("manifest-tiger.txt", ""),
        "BAG109 data/scan/1.tif",
        "BAG109 data/scan/2.tif",
        "BAG111 manifest-tiger.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.4 a name in capitals beside the right one": invalid(
        also("manifest-SHA512.txt"), "BAG114 manifest-SHA512.txt", "BAG504 manifest-sha512.txt"
    ),
    "2.4 SHA-512 with a hyphen": invalid(only("manifest-SHA-512.txt"), "BAG114 manifest-SHA-512.txt"),
    "2.4 an underscore": invalid(only("manifest-sha_512.txt"), "BAG114 manifest-sha_512.txt"),
    "2.4 SHA-3 with an underscore": invalid(
        only("manifest-sha3_256.txt", line(ONE, "sha3256") + line(TWO, "sha3256")),
        "BAG114 manifest-sha3_256.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.4 a dot": invalid(
        only("manifest-sha512.old.txt"),
        "BAG112 manifest-sha512.old.txt",
        "BAG114 manifest-sha512.old.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.4 a full-width digit": invalid(
        only("manifest-sha51\uff12.txt"),
        "BAG112 manifest-sha51\uff12.txt",
        "BAG114 manifest-sha51\uff12.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.4 no algorithm": invalid(only("manifest-.txt"), "BAG009"),
    "2.4 no algorithm and no hyphen": invalid(only("manifest.txt"), "BAG009"),
    "2.4 only signs": invalid(only("manifest---.txt"), "BAG009"),
    "2.3 another extension": invalid(only("manifest-sha512"), "BAG009"),
    "2.3 the extension in capitals": invalid(only("manifest-sha512.TXT"), "BAG009"),
    "2.1.3 the whole name in capitals": invalid(only("MANIFEST-SHA512.TXT"), "BAG009"),
    "2.1.3 a copy of the manifest by an editor": warned(
        extra("manifest-sha512.txt~", b"x"), "BAG206 manifest-sha512.txt~"
    ),
    "2.1.3 a manifest in the payload folder": invalid(
        only("data/manifest-sha512.txt"), "BAG009", "BAG201 tagmanifest-sha512.txt:2"
    ),
    "2.2.1 an empty tag manifest": invalid(
        tag_manifest(lambda _: ""), "BAG206 bagit.txt", "BAG203 tagmanifest-sha512.txt"
    ),
    "2.2.1 a tag manifest of garbage": invalid(
        tag_manifest(lambda _: "garbage\n"),
        "BAG206 bagit.txt",
        "BAG203 tagmanifest-sha512.txt",
        "BAG101 tagmanifest-sha512.txt:1",
    ),
    "2.2.1 a digest that is wrong": invalid(tag_manifest(lambda text: OTHER + text[128:]), "BAG602 bagit.txt"),
    "2.2.1 itself, with a dot": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  ./{TAG_MANIFEST}\n"),
        "BAG202 tagmanifest-sha512.txt:3",
        "BAG502 tagmanifest-sha512.txt:3",
    ),
    "2.2.1 itself, in capitals": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  TAGMANIFEST-SHA512.txt\n"),
        "BAG204 TAGMANIFEST-SHA512.txt",
        "BAG504 tagmanifest-sha512.txt",
    ),
    "2.2.1 the payload, with a dot": invalid(
        tag_manifest(lambda text: text + line(ONE).replace("data", "./data")),
        "BAG201 tagmanifest-sha512.txt:3",
        "BAG502 tagmanifest-sha512.txt:3",
    ),
    "2.2.1 the folder data": invalid(tag_manifest(lambda text: text + f"{OTHER}  data\n"), "BAG110 data"),
    "2.2.1 no line for bagit.txt": warned(
        tag_manifest(lambda text: "".join(one for one in text.splitlines(keepends=True) if "bagit.txt" not in one)),
        "BAG206 bagit.txt",
    ),
    "2.2.1 one of two payload manifests": invalid(
        lambda bag: tag_manifest(
            lambda text: "".join(one for one in text.splitlines(keepends=True) if "manifest-md5" not in one)
        )(bag.having(algorithms=["md5", "sha512"], tag_algorithms=["sha512"])),
        "BAG203 tagmanifest-sha512.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "2.2.1 an unknown algorithm alone": invalid(
        lambda bag: bag.having(tag_algorithms=[]).instead(
            "tagmanifest-tiger.txt", f"0  bagit.txt\n0  {MANIFEST}\n".encode()
        ),
        "BAG112 tagmanifest-tiger.txt",
        "BAG208 tagmanifest-tiger.txt",
    ),
    "2.2.1 capitals in its name": invalid(
        lambda bag: bag.having(tag_algorithms=[]).instead(
            "tagmanifest-SHA512.txt", line("bagit.txt", data=V1.encode()).encode()
        ),
        "BAG114 tagmanifest-SHA512.txt",
        "BAG203 tagmanifest-SHA512.txt",
    ),
    "2.2.1 a file above the bag": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  ../bag/bagit.txt\n"), "BAG501 tagmanifest-sha512.txt:3"
    ),
    "2.2.1 a file of the system": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  /etc/passwd\n"), "BAG501 tagmanifest-sha512.txt:3"
    ),
    "2.2.4 a tag folder": valid(lambda bag: bag.tag("metadata/mets/mets.xml", "<mets/>")),
    "2.2.4 a tag file in a folder like the payload": valid(lambda bag: bag.tag("data2/a", "b")),
    "2.2.4 a tag file with a name like the payload": valid(lambda bag: bag.tag("data.txt", "b")),
    "2.2.4 a changed tag file in a folder": invalid(
        lambda bag: bag.tag("metadata/a", "b").instead("metadata/a", b"c"), "BAG602 metadata/a"
    ),
}

CASES = {**DECLARATIONS, **MANIFESTS}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_findings_are_exactly(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")
