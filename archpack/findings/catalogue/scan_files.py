"""Codes of the files of one scan, seen together. Their examples are listings of files."""

from archpack.findings.finding import Code, Severity

GAP = Code(
    "CNT022",
    Severity.WARNING,
    "Gap in the numbers of a scan",
    "Where the numbers of the files jump, a page was not copied or not scanned.",
    bad="scan/0028.tif\nscan/0029.tif\nscan/0031.tif",
    good="scan/0028.tif\nscan/0029.tif\nscan/0030.tif",
)
SORTED_OTHERWISE = Code(
    "CNT023",
    Severity.NOTE,
    "Numbers of different lengths",
    "archpack counts 9 before 10. Most other programs sort by letters and show page 10 before page 9.",
    bad="scan/9.tif\nscan/10.tif",
    good="scan/09.tif\nscan/10.tif",
)
MIXED_FORMATS = Code(
    "CNT024",
    Severity.WARNING,
    "Several formats in one scan",
    "Often they are the same pages twice, the masters and copies for the web. Nobody can then count the pages.",
    bad="scan/0028.jpg\nscan/0028.tif",
    good="scan/0028.tif\nweb/0028.jpg",
)
MUCH_SMALLER = Code(
    "CNT025",
    Severity.WARNING,
    "Scan much smaller than the others",
    "A file of a hundredth of the usual size is often a thumbnail, an empty page, or what is left of a failed copy.",
    bad="scan/0028.tif   40 MB\nscan/0029.tif   40 MB\nscan/0030.tif   20 kB\nscan/0031.tif   40 MB",
    good="scan/0028.tif   40 MB\nscan/0029.tif   40 MB\nscan/0030.tif   40 MB\nscan/0031.tif   40 MB",
)
