"""MIME types of bags in one file. Registers and profiles name the same kind of archive in several ways."""

_SAME = (
    {"application/zip", "application/x-zip", "application/x-zip-compressed"},
    {"application/x-tar", "application/tar", "application/x-gtar"},
    {
        "application/gzip",
        "application/x-gzip",
        "application/tar+gzip",
        "application/x-tar+gzip",
        "application/x-compressed-tar",
        "application/x-gtar-compressed",
        "application/x-tgz",
    },
    {"application/zstd", "application/x-zstd", "application/tar+zstd", "application/x-zstd-compressed-tar"},
)


def same_kind(one: str, other: str) -> bool:
    """Return True if two MIME types mean the same kind of archive. Capitals and parameters do not count (RFC 2045)."""
    first, second = _plain(one), _plain(other)
    return first == second or any({first, second} <= kind for kind in _SAME)


def _plain(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()
