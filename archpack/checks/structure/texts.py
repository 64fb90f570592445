"""The rule of all texts of a record, wherever they stand: whether they came through their travels unhurt.

The texts are gathered once. Each judge first looks at all of them together, so that a sound record costs little.
"""

import html
import re
from collections.abc import Callable, Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import texts as codes
from archpack.findings.catalogue.responsibility import MAIL_ADDRESS
from archpack.findings.fix import SetValue
from archpack.findings.pointer import escape
from archpack.model import Record
from archpack.model.base import LocalText, Model
from archpack.vocab.spelling import composed, shown

_Text = tuple[str, str]
"""Where a text stands, as a JSON Pointer, and the text."""

_CODED = frozenset(
    {
        *("archpack", "id", "language", "languages", "script", "country", "scheme", "separator", "uri"),
        *("edtf", "date", "embargo", "file", "files", "folios", "mark", "of", "role", "roles", "scope"),
    }
)
"""Fields that hold no free text; they have rules of their own."""

_LONGEST_COMPOSED = 10_000
_HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x81\x8d\x8f\x90\x9d"  # noqa: RUF001 - what Windows-1252 has at 80 to 9F
_MOJIBAKE = re.compile(
    "[ÂÃÄÅÐÑâ](?:(?<=Ã)[€‚ƒ„…†‡ˆ‰Š‹ŒŽ˜™š›œžŸ\x80-\x9f¡-¿]|(?<=Â)[\xa0-\xbf]|(?<=â)€"  # noqa: RUF001
    f"|(?<=[ÄÅ])[€‚ƒ„…†‡ˆ‰‹Œ•˜™\x80-\x9f¡-ª¬-º¼-¿]|(?<=[ÐÑ])[{_HIGH}\x80-¿][ÐÑ][{_HIGH}\x80-¿])"  # noqa: RUF001
)
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_LOST = re.compile("\N{REPLACEMENT CHARACTER}")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\x7f-\x9f]")
_COMBINING = re.compile("[\u0300-\u036f]")
_MARKUP = re.compile(
    r"&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"
    r"|</?(?:a|b|br|div|em|font|i|p|span|strong|sub|sup|u)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_CYRILLIC = "\u0400-\u04ff"
_CAPITALS, _SMALL = "\u0400-\u042f", "\u0430-\u045f"
_MIXED = re.compile(f"[{_CYRILLIC}](?:[A-Za-z]|(?<=[A-Za-z].))")
_LETTERS = re.compile(f"[A-Za-z{_CYRILLIC}]+")
_MEANT_MIXED = re.compile(
    f"[A-Z]{{2,}}(?![{_CAPITALS}])[{_CYRILLIC}]+"  # an abbreviation or a Roman numeral, and an ending
    "|[IVX](?:в|вв|го|ого|ему|ому|ем|ом|им|ым|му|м|их|ых|х|ими|ыми|ми|й|ий|ый|ой|ая|я|ья|ую|ю|ью|ей|е|ое|ье|ст)"  # noqa: RUF001
    f"|[{_CYRILLIC}]*[{_SMALL}][A-Z]{{1,9}}"  # a numeral or the sign of a unit behind a word
    "|[A-Z][А-ЯЁ]|[А-ЯЁ][A-Z]"  # noqa: RUF001 - a code of two letters
)
"""Words in which two alphabets stand rightly."""
_ALIKE = dict(zip("AaBCcEeHIiJjKMOoPpSsTXxy", "АаВСсЕеНІіЈјКМОоРрЅѕТХху", strict=True))  # noqa: RUF001 - the look-alikes
_ALIKE_IN_LATIN = {cyrillic: latin for latin, cyrillic in _ALIKE.items()}
_FILLERS = frozenset(
    {
        *("?", "??", "???", "-", "--", "\N{EN DASH}", "\N{EM DASH}", "", "xxx", "xxxx", "n/a", "nil", "none", "null"),
        *("nan", "tba", "tbd", "todo", "undefined", "unknown", "not known", "not available", "no data", "fill in"),
        *("to be added", "to be done"),
    }
)
_LONGEST_FILLER = max(map(len, _FILLERS)) + 1
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


def texts(record: Record) -> Iterator[Finding]:
    """REC012, REC013, REC014, REC015, REC016, REC017, REC018, REC019, WHO013: every text can be read as it was meant.

    Unicode Standard; Unicode Technical Standard 39 on letters that look alike.
    """
    found: list[_Text] = []
    _gather(record, "", found)
    everything = "\n".join(text for _, text in found)
    for pattern, judge in _ASCII_JUDGES if everything.isascii() else _JUDGES:
        if pattern.search(everything):
            for pointer, text in found:
                yield from judge(pointer, text)
    for pointer, text in found:
        if text[:1].isspace() or text[-1:].isspace():
            yield from _blanks_around(pointer, text)
        if len(text) <= _LONGEST_FILLER and text.casefold().rstrip(".") in _FILLERS:
            yield from _filler(pointer, text)


def _gather(part: Model, pointer: str, found: list[_Text]) -> None:
    """Add every free text of a part of the record, with its place, in the order of the fields."""
    for name, value in part.__dict__.items():
        if value is None or name in _CODED:
            continue
        kind = type(value)
        if kind is str:
            found.append((f"{pointer}/{name}", value))
        elif kind is tuple:
            for number, entry in enumerate(value):
                _gather(entry, f"{pointer}/{name}/{number}", found)
        elif kind is LocalText:
            found += [(f"{pointer}/{name}/{escape(tag)}", text) for tag, text in value.items()]
        elif isinstance(value, Model):
            _gather(value, f"{pointer}/{name}", found)


def _blanks_around(pointer: str, text: str) -> Iterator[Finding]:
    """REC012. A line break at the end is what YAML adds behind a text in lines of its own."""
    bare = text.strip()
    if text.rstrip("\n") != bare:
        yield in_record(
            codes.BLANKS_AROUND,
            pointer,
            f"There are blanks before or behind `{shown(bare)}`.",
            "Take them away.",
            _mending("Take away the blanks around the text.", pointer, bare),
        )


def _mojibake(pointer: str, text: str) -> Iterator[Finding]:
    """REC013: UTF-8 that was read as Windows-1252, such as Ã« for ë."""
    if not _MOJIBAKE.search(text):
        return
    meant = _NOT_ASCII.sub(_reread, text)
    said = f"`{_around(_MOJIBAKE, text)}` was damaged when a program read it in the wrong encoding."
    if meant == text:
        yield in_record(codes.MOJIBAKE, pointer, said, "Write it as it is printed in the source.")
        return
    yield in_record(
        codes.MOJIBAKE,
        pointer,
        said,
        f"Write `{shown(meant)}`, if that is what is printed in the source.",
        _mending("Write the letters that were meant.", pointer, meant, safe=False),
    )


def _reread(run: re.Match[str]) -> str:
    """Return what the bytes of a damaged run of letters were in UTF-8, or the run itself."""
    try:
        return b"".join(map(_byte, run[0])).decode()
    except UnicodeError:
        return run[0]


def _byte(letter: str) -> bytes:
    # Windows leaves five bytes without a letter; programs keep their numbers.
    return letter.encode("latin-1" if letter in "\x81\x8d\x8f\x90\x9d" else "cp1252")


def _lost_letters(pointer: str, text: str) -> Iterator[Finding]:
    """REC014: the sign for a letter that could not be read."""
    if _LOST.search(text):
        yield in_record(
            codes.LOST_LETTERS,
            pointer,
            f"In `{_around(_LOST, text)}` a letter was lost.",
            "Look at the source and write the letter in place of the sign.",
        )


def _invisible(pointer: str, text: str) -> Iterator[Finding]:
    """REC015: soft hyphens, blanks of no width, signs that turn the direction of writing."""
    found = _INVISIBLE.search(text)
    if found and not _MOJIBAKE.search(text):
        bare = _INVISIBLE.sub("", text)
        yield in_record(
            codes.INVISIBLE,
            pointer,
            f"In `{shown(bare)}` stands a character that nobody sees (U+{ord(found[0]):04X}).",
            "Take it away, or type the text anew.",
            _mending("Take away what cannot be seen.", pointer, bare) if bare.strip() else None,
        )


def _decomposed(pointer: str, text: str) -> Iterator[Finding]:
    """REC016: e and an accent behind it, in place of é."""
    together = composed(text, _LONGEST_COMPOSED)
    if together != text:
        yield in_record(
            codes.DECOMPOSED,
            pointer,
            f"In `{shown(together)}` the accents are stored apart from their letters.",
            "Type the text anew, or let archpack put them together.",
            _mending("Put accents and letters together.", pointer, together),
        )


def _markup(pointer: str, text: str) -> Iterator[Finding]:
    """REC017: `&amp;` and `<i>`."""
    found = next((sign for sign in _MARKUP.finditer(text) if html.unescape(sign[0]) != sign[0] or "<" in sign[0]), None)
    if found:
        plain = html.unescape(text)
        tags = found[0].startswith("<") or "<" in plain
        yield in_record(
            codes.MARKUP,
            pointer,
            f"`{shown(found[0])}` is how a web page writes something, and no text.",
            "Write what a reader of the page sees.",
            None if tags else _mending("Write what the signs stand for.", pointer, plain, safe=False),
        )


def _mixed_alphabets(pointer: str, text: str) -> Iterator[Finding]:
    """REC018: a word of one alphabet with a look-alike of another."""
    for word in _LETTERS.findall(text) if _MIXED.search(text) else ():
        strangers, right = _strangers(word)
        if strangers:
            alphabet, other = ("Latin", "Cyrillic") if strangers[0].isascii() else ("Cyrillic", "Latin")
            named = f"letter {strangers} is" if len(strangers) == 1 else f"letters {', '.join(strangers)} are"
            yield in_record(
                codes.MIXED_ALPHABETS,
                pointer,
                f"In the {other} word `{shown(word)}` the {named} {alphabet}.",
                f"Type the word anew on a {other} keyboard.",
                _mending(f"Write the word in {other} letters.", pointer, text.replace(word, right), safe=False),
            )
            return


def _strangers(word: str) -> tuple[str, str]:
    """Return the letters of the wrong alphabet in a word, each once, and the word without them.

    Nothing if it is not certain: all that is of one alphabet must have look-alikes in the other. Where that is so for
    both, the more letters tell, and a code such as ``AБ`` is left alone.
    """
    latin = [letter for letter in word if letter.isascii()]
    others = [letter for letter in word if not letter.isascii()]
    if not latin or not others or _MEANT_MIXED.fullmatch(word):
        return "", word
    odds = [
        (letters, table)
        for letters, rest, table in ((latin, others, _ALIKE), (others, latin, _ALIKE_IN_LATIN))
        if table.keys() >= set(letters) and (2 * len(letters) < len(word) or not _alike(rest))
    ]
    if len(odds) != 1:
        return "", word
    letters, table = odds[0]
    return "".join(dict.fromkeys(letters)), "".join(table.get(letter, letter) for letter in word)


def _alike(letters: list[str]) -> bool:
    return all(letter in _ALIKE or letter in _ALIKE_IN_LATIN for letter in letters)


def _filler(pointer: str, text: str) -> Iterator[Finding]:
    """REC019: "unknown" or "N/A". A printed date may say that it is unknown, and a mark may be any sign."""
    if not pointer.endswith("/display"):
        yield in_record(
            codes.FILLER,
            pointer,
            f"`{text}` stands in place of a value.",
            "Leave the field out as long as nobody knows what belongs there.",
        )


def _mail_addresses(pointer: str, text: str) -> Iterator[Finding]:
    """WHO013: the e-mail address of a contributor. An archive may well print one where it says whom to ask."""
    found = _MAIL.search(text) if pointer.startswith("/contributors") else None
    if found:
        yield in_record(
            MAIL_ADDRESS,
            pointer,
            f"`{shown(found[0])}` is an e-mail address.",
            "Take it away, unless the person agreed to have it published and kept for ever.",
        )


def _mending(title: str, pointer: str, text: str, *, safe: bool = True) -> Fix | None:
    """Return how a text is mended by another one. The printed citation is never rewritten."""
    return None if pointer == "/citation/text" else Fix(title, (SetValue(pointer, text),), safe)


def _around(pattern: re.Pattern[str], text: str) -> str:
    """Return the words in which something is found."""
    found = pattern.search(text)
    if found is None:
        return shown(text)
    start, end = text.rfind(" ", 0, found.start()) + 1, text.find(" ", found.end())
    return shown(text[start : end if end > 0 else len(text)])


_Judge = Callable[[str, str], Iterator[Finding]]
_ASCII_JUDGES: tuple[tuple[re.Pattern[str], _Judge], ...] = (
    (_MARKUP, _markup),
    (re.compile("@"), _mail_addresses),
)
_JUDGES: tuple[tuple[re.Pattern[str], _Judge], ...] = (
    *_ASCII_JUDGES,
    (_MOJIBAKE, _mojibake),
    (_LOST, _lost_letters),
    (_INVISIBLE, _invisible),
    (_COMBINING, _decomposed),
    (_MIXED, _mixed_alphabets),
)
"""What calls for each judge, and the judge."""
