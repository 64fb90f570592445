"""The records that a zip is made of. PKWARE's APPNOTE 6.3.10, chapter 4.3; section numbers below are of it."""

from struct import Struct

LOCAL = Struct("<4s5H3I2H")
"""4.3.7: signature, version, flags, method, time, date, CRC-32, compressed size, size, lengths of name and extra."""
LOCAL_SIGNATURE = b"PK\3\4"

CENTRAL = Struct("<4s6H3I5H2I")
"""4.3.12: signature, made by, version, flags, method, time, date, CRC-32, compressed size, size, lengths of name, extra
and comment, disk, internal attributes, external attributes, offset of the local header."""
CENTRAL_SIGNATURE = b"PK\1\2"

END = Struct("<4s4H2IH")
"""4.3.16: signature, this disk, disk of the directory, entries here, entries, size and offset of the directory, length
of the comment."""
END_SIGNATURE = b"PK\5\6"

END64 = Struct("<4sQ2H2I4Q")
"""4.3.14: signature, size of the rest, made by, version, this disk, disk of the directory, entries here, entries, size
and offset of the directory."""
END64_SIGNATURE = b"PK\6\6"

LOCATOR64 = Struct("<4sIQI")
"""4.3.15: signature, disk of the record before, its offset, number of disks."""
LOCATOR64_SIGNATURE = b"PK\6\7"

DESCRIPTOR_SIGNATURE = b"PK\7\x08"
DESCRIPTOR = Struct("<4s3I")
"""4.3.9: signature, CRC-32, compressed size, size."""
DESCRIPTOR64 = Struct("<4sI2Q")
"""The same with large sizes."""

EXTRA = Struct("<2H")
"""4.5.1: what kind of extra field, and its length."""
EXTRA_ZIP64 = 1
"""4.5.3: sizes and offset that do not fit into 32 bits."""

ENCRYPTED = 1 << 0
DESCRIBED = 1 << 3
"""4.4.4: CRC-32 and sizes stand behind the content, and not in the local header."""
PATCHED = 1 << 5
STRONGLY_ENCRYPTED = 1 << 6
UTF8 = 1 << 11
MASKED = 1 << 13
"""The directory is encrypted, and the local header holds nothing true."""

STORED = 0
DEFLATED = 8

MOST_16 = 0xFFFF
MOST_32 = 0xFFFFFFFF
"""This value says: look into the zip64 extra field."""
UNIX = 3
