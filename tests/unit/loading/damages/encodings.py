"""Files that were saved in another encoding, or were cut off: what is done to the bytes of the record."""

from collections.abc import Callable

Bytes = tuple[str, Callable[[str], bytes], tuple[str, ...]]
"""What happened, the bytes of the damaged text, and what has to be found."""

DAMAGES: tuple[Bytes, ...] = (
    ("Latin-1", lambda text: text.encode("latin-1"), ("57:66 FIL002 Save it again with the encoding UTF-8.",)),
    ("Windows-1252", lambda text: text.encode("cp1252"), ("57:66 FIL002 Save it again with the encoding UTF-8.",)),
    ("the code page of DOS", lambda text: text.encode("cp850"), ("57:66 FIL002 Save it again with the encoding",)),
    (
        "Windows-1252 with curly quotes",
        lambda text: text.replace('"012"', "“012”").encode("cp1252"),
        ("8:12 FIL002 Save",),
    ),
    (
        "UTF-16 with its mark",
        lambda text: text.encode("utf-16"),
        ("1:1 FIL002 Save it again with the encoding UTF-8.",),
    ),
    (
        "UTF-16 without a mark",
        lambda text: text.encode("utf-16-le"),
        ("1:1 FIL002 Save it again with the encoding UTF-8.",),
    ),
    (
        "UTF-16, the other way round",
        lambda text: text.encode("utf-16-be"),
        ("1:1 FIL002 Save it again with the encoding",),
    ),
    ("UTF-32", lambda text: text.encode("utf-32-le"), ("1:1 FIL002 Give the record file",)),
    (
        "cut off within a letter",
        lambda text: text.partition("ln\n")[0].encode()[:-1],
        ("59:34 FIL002 Save it again with",),
    ),
    (
        "half a pair",
        lambda text: text.replace("Ada", "Ad\ud800").encode("utf-8", "surrogatepass"),
        ("48:13 FIL002 Save",),
    ),
    (
        "cut off within a text",
        lambda text: text.partition(" specimens")[0].encode(),
        ("105:13 FIL003 Write the same mark",),
    ),
    (
        "cut off within braces",
        lambda text: text.partition(", agent")[0].encode(),
        ("102:7 FIL003 Write } where it ends.",),
    ),
    (
        "cut off behind a name",
        lambda text: text.partition(" Anselm kept")[0].encode(),
        ("99:3 REC004 Write a value, or",),
    ),
    ("nothing is left", lambda _: b"", ("1:1 FIL010 `archpack new` writes a record to begin with.",)),
    ("only remarks are left", lambda text: text.partition("archpack")[0].encode(), ("1:1 FIL010 `archpack new`",)),
    (
        "filled up with null",
        lambda text: text.encode() + b"\0" * 20,
        ("111:1 FIL003 Delete it and type the text again.",),
    ),
    ("an image", lambda _: b"II*\0\x08\0\0\0\xff\xd8", ("1:1 FIL002 Give the record file, such as record.yaml",)),
)
