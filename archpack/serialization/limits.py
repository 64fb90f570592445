"""How much of an archive is read at most. A small file from outside must not cost hours or all memory."""

RATIO = 200
"""So many times its own size an archive may unpack to. Deflate can reach 1032."""

FLOOR = 10_000_000
"""Bytes that an archive may unpack to whatever its size."""

MOST_MEMBERS = 2_000_000
"""Files and folders in an archive: twice a bag of a million files, and as many as the largest manifest that is read."""

MOST_NAMES = 256 * 1024 * 1024
"""Characters of all names together, those of folders included: 128 for each of two million."""

LONGEST_NAME = 4096
"""Characters of a name: as much as a path that ordinary programs on Linux can open."""

LONGEST_HEADER = 1024 * 1024
"""Bytes of the records that come before a tar member with a long name."""

MOST_PADDING = 1024 * 1024
"""Bytes of zeros after the end of a tar: what remains of its last record, which tools let people choose up to this."""

MOST_TOPS = 100
"""Names beside the bag's folder that are looked at. One is too many."""

MOST_PARTS = 1000
PART_BYTES = 1024
"""Gzip members or zstd frames may follow each other: a thousand, and one more for each so many bytes."""

KEPT_BYTES = 64 * 1024 * 1024
"""Bytes of files that are kept in memory while a compressed tar is listed, because they are read first."""
