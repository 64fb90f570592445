"""Places in a document as JSON Pointers (RFC 6901): ``/titles/0/text``."""

from collections.abc import Iterable, Iterator


def escape(key: str) -> str:
    """Return a key as a step of a JSON Pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def unescape(step: str) -> str:
    """Return the key that a step of a JSON Pointer stands for."""
    return step.replace("~1", "/").replace("~0", "~")


def pointer_of(path: Iterable[str | int]) -> str:
    """Return the JSON Pointer of a path of keys and indexes."""
    return "".join(f"/{escape(str(step))}" for step in path)


def steps(pointer: str) -> Iterator[str]:
    """Return the keys and indexes that a JSON Pointer goes through."""
    return map(unescape, pointer.split("/")[1:])
