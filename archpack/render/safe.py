"""Text from outside, made harmless for a terminal; numbers made readable."""

import unicodedata

# Cf holds the characters that turn the direction of what follows; Cs are the halves of broken file names.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_KILO = 1000  # decimal units, as disks are sold
_JOINERS = "\u200c\u200d"  # Persian and Indic words are misspelt without them, and they turn nothing round


def safe(text: str) -> str:
    r"""Return text with control and direction characters written as ``\u....``."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in _JOINERS or unicodedata.category(c) not in _HIDDEN else _escaped(c) for c in text)


def size(count: int) -> str:
    """Return a number of bytes as people say it: ``21.3 MB``."""
    if count < _KILO:
        return counted(count, "byte")
    amount = float(count)
    for unit in ("kB", "MB", "GB"):
        amount /= _KILO
        if round(amount, 1) < _KILO:
            return f"{amount:.1f} {unit}"
    return f"{amount / _KILO:.1f} TB"


def counted(number: int, noun: str) -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004
