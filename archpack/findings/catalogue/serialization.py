"""Codes of bags in archives (zip, tar). SER0 is the archive as a whole, SER1 its members.

RFC 8493 says nothing of archives. BagIt 0.97 and earlier have a section 4 about them.
"""

from archpack.findings.finding import Code, Severity

NO_BASE_FOLDER = Code(
    "SER001",
    Severity.ERROR,
    "No folder that holds the bag",
    ("An archive holds one folder, and the bag is in it. Otherwise unpacking scatters the bag's files among others."),
    "BagIt 0.97 4",
    bad="letter.zip: bagit.txt, data/0028.tif, manifest-sha512.txt",
    good="letter.zip: letter/bagit.txt, letter/data/0028.tif, letter/manifest-sha512.txt",
)
BESIDE_BASE_FOLDER = Code(
    "SER002",
    Severity.ERROR,
    "Something beside the bag's folder",
    "An archive holds one folder, and the bag is in it. What lies beside is proved by nothing.",
    "BagIt 0.97 4",
    bad="letter.zip: letter/bagit.txt, letter/data/0028.tif, readme.txt",
    good="letter.zip: letter/bagit.txt, letter/data/0028.tif, letter/manifest-sha512.txt",
)
OTHER_NAME = Code(
    "SER003",
    Severity.NOTE,
    "Archive with another name than the bag's folder",
    "Whoever unpacks it will look for a folder with the archive's name. RFC 8493 no longer asks for it.",
    "BagIt 0.97 4",
    bad="copy of letter (2).zip: letter/bagit.txt, letter/data/0028.tif",
    good="letter.zip: letter/bagit.txt, letter/data/0028.tif",
)
CUT_SHORT = Code(
    "SER004",
    Severity.ERROR,
    "Archive cut short",
    "The end is missing, and with it perhaps files: a transfer broke off, or a disk was full.",
    bad="letter.zip    5.1 MB of 8.2 MB",
    good="letter.zip    8.2 MB of 8.2 MB",
)
DAMAGED = Code(
    "SER005",
    Severity.ERROR,
    "Archive damaged",
    "A part that tells where things are cannot be read, so nobody can say what else the archive held.",
    bad="letter.zip: the list of files at its end cannot be read",
    good="letter.zip: a list of 12 files, and 12 files",
)
FOREIGN_DATA = Code(
    "SER006",
    Severity.ERROR,
    "Data that belongs to no file",
    "Nothing vouches for it, and programs that read archives in another way may take it for files of the bag.",
    bad="letter.zip: 12 files, and 40 kB between two of them",
    good="letter.zip: 12 files, one directly behind the other",
)
SEVERAL_DISKS = Code(
    "SER007",
    Severity.ERROR,
    "Part of a divided archive",
    "The rest is in other files, and one part alone proves nothing.",
    bad="letter.z01\nletter.zip",
    good="letter.zip",
)
BOMB = Code(
    "SER008",
    Severity.ERROR,
    "Unpacks to far more than it is",
    "So small an archive with so much in it is made to fill disks and to keep computers busy.",
    bad="letter.zip    42 kB, unpacks to 4.5 PB",
    good="letter.zip    8.2 MB, unpacks to 11.0 MB",
)
TOO_MANY = Code(
    "SER009",
    Severity.ERROR,
    "Too many or too long names",
    "To list them all would take more memory than a bag is worth.",
    bad="letter.zip: 900,000,000 names",
    good="letter.zip: 12 names",
)
TWO_READINGS = Code(
    "SER010",
    Severity.ERROR,
    "Archive that can be read in two ways",
    "Two programs would find different files in it, and only one of the two could be verified.",
    bad="letter.zip: two lists of files at its end",
    good="letter.zip: one list of files at its end",
)

UNSAFE_NAME = Code(
    "SER101",
    Severity.ERROR,
    "Name that leads elsewhere",
    "Whoever unpacks it could overwrite files that have nothing to do with the bag.",
    "RFC 8493 5.1",
    bad="letter.zip: letter/../../start.sh",
    good="letter.zip: letter/data/0028.tif",
)
DUPLICATE = Code(
    "SER102",
    Severity.ERROR,
    "Two files of one name",
    "Some programs take the first, others the last: what is verified may not be what is unpacked.",
    bad="letter.zip: letter/data/0028.tif, letter/data/0028.tif",
    good="letter.zip: letter/data/0028.tif, letter/data/0029.tif",
)
FILE_AND_FOLDER = Code(
    "SER103",
    Severity.ERROR,
    "File that is also a folder",
    "No disk can hold both, so what is unpacked depends on the program.",
    bad="letter.zip: letter/data/scan, letter/data/scan/0028.tif",
    good="letter.zip: letter/data/scan/0028.tif",
)
OVERLAP = Code(
    "SER104",
    Severity.ERROR,
    "Files that overlap in the archive",
    "The same bytes serve for several files: a small archive can so unpack to an endless one.",
    bad="letter/data/0028.tif    bytes 100 to 900\nletter/data/0029.tif    bytes 500 to 1300",
    good="letter/data/0028.tif    bytes 100 to 900\nletter/data/0029.tif    bytes 960 to 1760",
)
HEADERS_DISAGREE = Code(
    "SER105",
    Severity.ERROR,
    "File described in two ways",
    "Some programs believe the one description, others the other: what is verified may not be what is unpacked.",
    bad="letter/data/0028.tif    before the file\nletter/data/0029.tif    the same file in the list at the end",
    good="letter/data/0028.tif    before the file\nletter/data/0028.tif    the same file in the list at the end",
)
ENCRYPTED = Code(
    "SER106",
    Severity.ERROR,
    "Encrypted file",
    "Without the password nobody can verify it, and passwords are lost sooner than files.",
    bad="letter/data/0028.tif    needs a password",
    good="letter/data/0028.tif    needs none",
)
UNSUPPORTED = Code(
    "SER107",
    Severity.ERROR,
    "Stored in an unusual way",
    "Only the common ways can be read everywhere, and for a long time.",
    bad="letter/data/0028.tif    compressed by PPMd",
    good="letter/data/0028.tif    stored or deflated",
)
SPARSE = Code(
    "SER108",
    Severity.ERROR,
    "Sparse file",
    "Its holes are not stored but described, in a way that only some programs understand.",
    bad="letter/data/disk.img    80 GB, of which 2 MB are stored",
    good="letter/data/disk.img    80 GB, all of it stored",
)
CONTENT_DAMAGED = Code(
    "SER109",
    Severity.ERROR,
    "Content damaged in the archive",
    "Its bytes are not those that were put into the archive.",
    bad="letter/data/0028.tif    CRC 3610a686 in the list\nletter/data/0028.tif    CRC 5d1b2c94 of what is there",
    good="letter/data/0028.tif    CRC 3610a686 in the list\nletter/data/0028.tif    CRC 3610a686 of what is there",
)
WRONG_SIZE = Code(
    "SER110",
    Severity.ERROR,
    "File of another size than the archive says",
    "The archive is damaged, or made to hide how large it is. Nothing is read beyond the size that was told.",
    bad="letter/data/0028.tif    8214016 bytes in the list\nletter/data/0028.tif    512 bytes in the archive",
    good="letter/data/0028.tif    8214016 bytes in the list\nletter/data/0028.tif    8214016 bytes in the archive",
)
