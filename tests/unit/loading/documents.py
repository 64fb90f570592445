"""What the tests of loading share: a beginning of a record, and what was found in it."""

from archpack.loading import load_bytes

HEAD = "archpack: 1\nid: x\ntitles:\n  - text: t\n"
"""Four lines that are a valid record, to be continued in the first column of line 5."""

Found = tuple[int, int, str]
"""Line, column and code of a finding."""


def found(text: str | bytes, file: str = "record.yaml") -> list[Found]:
    """Return line, column and code of everything that is found in a record file."""
    data = text.encode() if isinstance(text, str) else text
    return [(f.place.line, f.place.column, f.code.code) for f in load_bytes(data, file).report]


def findings(text: str, file: str = "record.yaml") -> list[tuple[str, str, str, str, str]]:
    """Return place, pointer, code, text and help of everything that is found."""
    return [
        (f"{f.place.line}:{f.place.column}", f.place.pointer, f.code.code, f.text, f.help)
        for f in load_bytes(text.encode(), file).report
    ]
