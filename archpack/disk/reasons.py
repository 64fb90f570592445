"""What the operating system says, in plain words."""

import errno

_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "you have no right to do this there",
    errno.EPERM: "you have no right to do this there",
    errno.EIO: "the disk reports an error",
    errno.ENOENT: "it is not there",
    errno.ENOTDIR: "a file or a link stands where a folder should be",
    errno.EEXIST: "there is something of this name already",
    errno.ELOOP: "it is a link to somewhere else",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EFBIG: "the file is too large for this disk",
    errno.EILSEQ: "the disk does not accept this name",
    errno.EINVAL: "the disk does not accept this name",
    errno.ENXIO: "it is a socket or a device without an end",
    errno.ESTALE: "the network disk has lost it",
    errno.EXDEV: "it is on another disk than the folder beside it",
    errno.ENOMEM: "the computer has run out of memory",
}


def reason(error: OSError | ValueError) -> str:
    """Return why something failed, as the end of a sentence."""
    if isinstance(error, OSError) and error.errno is not None:
        return _WORDS.get(error.errno) or (error.strerror or "unknown reason").lower()
    return "the name holds a character that no disk accepts" if isinstance(error, ValueError) else "unknown reason"
