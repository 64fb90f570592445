"""Codes of BagIt, BAG7: making a bag of any folder. What no bag can store, and what its readers will trip over."""

from archpack.findings.finding import Code, Severity

UNSTORABLE_NAME = Code(
    "BAG701",
    Severity.ERROR,
    "Name that no bag can store",
    "A manifest in UTF-8 cannot list it, or a careful reader would take it for a path that leads out of the bag.",
    "RFC 8493 2.1.3 and 5.1",
    bad="..\\letters\\0028.tif",
    good="letters/0028.tif",
)
NAMES_ALIKE = Code(
    "BAG702",
    Severity.ERROR,
    "Two names that look the same",
    "They differ only in how accents are stored. Readers may treat them as one, so a new bag must not hold both.",
    "RFC 8493 6.1.1",
    bad="data/Mëhilli.md    ë stored as one character\ndata/Mëhilli.md    ë stored as e and two dots",
    good="data/Mëhilli.md    ë stored as one character",
)
ONE_READER = Code(
    "BAG703",
    Severity.WARNING,
    "Name that a common BagIt program misreads",
    (
        "The Library of Congress's bagit-python does not find a file of such a name. The bag is right, but "
        "that program cannot confirm it, and people who use it will be told that the bag is not valid."
    ),
    "RFC 8493 2.1.3",
    bad="data/50% done.txt",
    good="data/50 percent done.txt",
)
LARGER_THAN_BAG = Code(
    "BAG704",
    Severity.ERROR,
    "File larger than the bags to be made",
    "A bag holds whole files, so no division of the folder could keep the size that was asked for.",
    bad="film.mkv    61.3 GB\n# archpack bag split --size 50GB",
    good="film.mkv    61.3 GB\n# archpack bag split --size 80GB",
)
FOLDER_LEFT_OUT = Code(
    "BAG705",
    Severity.WARNING,
    "Empty folder left out",
    "A bag records files only. Nothing in an empty folder can be proved or lost, so it does not stop the bag.",
    "RFC 8493 2.1.3",
    bad="letters/0028.tif\nletters/verso/      (nothing in it)",
    good="letters/0028.tif\nletters/verso/0028v.tif",
)
