"""What the levels of a locator and the signs of a picture are, in words."""

import re
from collections.abc import Iterable, Iterator

from archpack.model import Level

_WORDS = {
    Level.FONDS: "all the records of one office, family or person",
    Level.SUBFONDS: "a part of a fonds, from one of its departments",
    Level.RECORD_GROUP: "the records of one authority",
    Level.COLLECTION: "records that somebody gathered",
    Level.SERIES: "records that were kept together because they are of one kind",
    Level.SUBSERIES: "a part of a series",
    Level.INVENTORY: "a list of files, and the files that it lists",
    Level.ACCESSION: "what came to the archive at one time",
    Level.LOT: "files of an office that were handed over together",
    Level.ENTRY: "a number in the finding aid of a record group",
    Level.YEAR: "all the files of a year",
    Level.VOLUME: "bound records",
    Level.BOOK: "a bound book, such as a register",
    Level.BOX: "a box or a carton",
    Level.BUNDLE: "papers that are tied together",
    Level.FASCICLE: "a thin bundle",
    Level.PORTFOLIO: "a large folder that holds folders",
    Level.FOLDER: "a cover with papers in it",
    Level.FILE: "the papers on one matter",
    Level.REGISTRY_NUMBER: "the number that an office gave to a letter or a matter",
    Level.SHELFMARK: "the archive's own number for the unit",
    Level.ITEM: "one document",
    Level.PART: "a part of a file, a volume or a box",
    Level.REEL: "a roll of microfilm",
    Level.IMAGE: "a frame of a microfilm, or a scan",
    Level.FOLIO: "a leaf, front and back",
    Level.PAGE: "one side of a leaf, with a number",
    Level.SIDE: "the front or the back of a leaf",
}

LEVELS = {level.value: words for level, words in _WORDS.items()}
"""Each level, and what it is."""

SIGNS = {
    "9": "a number",
    "#": "a number of several parts, such as 2.05.118 or 4/30/8",
    "A": "capital letters",
    "a": "small letters",
    "I": "a Roman number in capitals",
    "i": "a Roman number in small letters",
    "X": "a code of capital letters and numbers that begins with a letter",
    "N": "a word that begins with a capital letter",
    "*": "any words up to a comma",
    "_": "a blank that must be there; a blank is one that may be there",
    "|": "here the next step begins, behind a blank",
    "{}": "here the next step begins; what stands between the braces belongs to neither",
    "[]": "around a label",
    "<>": "around letters that stand for themselves",
    "?": "behind a sign that may be missing",
}
"""Each sign of a picture, and what it stands for. ``archpack.citation.grammar.picture`` reads them."""

_SAID = {
    "9": "a number",
    "#": "a number of several parts",
    "A": "capital letters",
    "a": "small letters",
    "I": "a Roman number",
    "i": "a small Roman number",
    "X": "a code",
    "N": "a word with a capital",
    "*": "any words",
    "-": "a hyphen",
}
_TOKEN = re.compile(r"<(?P<exact>[^<>]*)>|(?P<bracket>[\[\]])|(?P<sign>[^\s_])(?P<missing>\?)?")


def meaning_of(level: str) -> str:
    """Return what a label at a level means."""
    return LEVELS.get(level, "several things, so the step has no level")


def named(level: str) -> str:
    """Return a level as a sentence names it.

    >>> named("inventory"), named("record-group")
    ('an inventory', 'a record group')
    """
    return f"{'an' if level[0] in 'aei' else 'a'} {level.replace('-', ' ')}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return words as they are listed in a sentence: "a, b and c"."""
    *head, tail = words
    return f"{', '.join(head)} {last} {tail}" if head else tail


def in_words(picture: str) -> str:
    """Return a picture in words.

    >>> in_words("[A] 9/#"), in_words("A9 | *")
    ('a label (capital letters), a number, “/”, a number of several parts', 'capital letters, a number; then any words')
    """
    return "; then ".join(", ".join(_said(step)) for step in re.split(r"\||\{[^{}]*\}", picture))


def _said(step: str) -> Iterator[str]:
    label, closing, value = step.partition("]")
    if closing:
        yield f"a label ({', '.join(_signs(label))})"
    yield from _signs(value if closing else step)


def _signs(text: str) -> Iterator[str]:
    """Yield the signs in words; letters that stand for themselves one after the other are said together."""
    exact = ""
    for token in _TOKEN.finditer(text):
        known = _SAID.get(token["sign"] or "")
        if known is None and not token["bracket"]:
            exact += token["exact"] if token["exact"] is not None else token["sign"]
            continue
        if exact:
            yield f"“{exact}”"
            exact = ""
        if known:
            yield f"{known} or nothing" if token["missing"] else known
    if exact:
        yield f"“{exact}”"
