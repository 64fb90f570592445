"""Rules of titles. ISAD(G) 3.1.2."""

import re
from collections.abc import Iterator

from archpack.checks.conditions.languages_compared import family, primary, sound
from archpack.checks.pointing import in_record
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import titles as codes
from archpack.findings.fix import Insert, SetValue
from archpack.model import Completeness, Record, Title, TitleKind
from archpack.text.title import without_excerpt
from archpack.vocab.spelling import shown

_RUNS = re.compile(r"[\r\n\t]|[ \xa0]{2}")
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«", "‘": "’"}  # noqa: RUF001 - quotation marks
_FILE_NAME = re.compile(r"\S{1,200}\.(?:tiff?|jpe?g|jp2|png|pdf|docx?|txt|xlsx?|bmp|gif|heic)", re.IGNORECASE)
_NOTHING = frozenset(
    {
        *("document", "documents", "file", "image", "item", "letter", "memo", "memorandum", "new document", "no title"),
        *("note", "notes", "page", "pages", "report", "scan", "telegram", "test", "text", "title", "untitled"),
        "without title",
    }
)
_SHORTEST_SHOUT = 3
_LONGEST = 500


def titles(record: Record) -> Iterator[Finding]:
    """TTL005, TTL006, TTL007, TTL009, TTL010, TTL011: a title is a title, and written as one. ISBD A.6; DACS 2.3."""
    for index, title in enumerate(record.titles):
        for judge in _JUDGES:
            yield from judge(f"/titles/{index}/text", title.text)


def titles_together(record: Record) -> Iterator[Finding]:
    """TTL001, TTL002: of several titles each says in which language it is, and what it is. ISAD(G) 3.1.2."""
    if len(record.titles) == 1:
        return
    seen: dict[tuple[str, str], Title] = {}
    for index, title in enumerate(record.titles):
        if title.language is None:
            yield in_record(
                codes.TITLE_WITHOUT_LANGUAGE,
                f"/titles/{index}",
                f"The title `{shown(title.text)}` does not say in which language it is.",
                "Add its language, such as `language: en`.",
            )
        elif title.kind and title.kind is not TitleKind.ALTERNATIVE:
            first = seen.setdefault((title.kind, f"{title.language}-{title.script}"), title)
            if first.text != title.text:
                yield in_record(
                    codes.TWO_OF_ONE_KIND,
                    f"/titles/{index}/kind",
                    f"There are two {title.kind} titles in the language {shown(title.language)}.",
                    "Say of the less important one `kind: alternative`.",
                )


def titles_against_languages(record: Record) -> Iterator[Finding]:
    """TTL003, TTL004: an original title is in a language of the document, a translated one in another."""
    own = {primary(tag) for tag in record.languages}
    families = set(map(family, own)) if sound(record.languages) else set()
    for index, title in enumerate(record.titles):
        language = primary(title.language) if title.language and own else None
        if language and title.kind is TitleKind.TRANSLATED and own == {language}:
            yield in_record(
                codes.TRANSLATED_INTO_ITSELF,
                f"/titles/{index}/language",
                f"The title is said to be translated, but its language {language} is that of the document.",
                "Correct the `kind` or the language of the title, or the `languages` of the document.",
            )
        elif (
            language
            and title.kind is TitleKind.ORIGINAL
            and families
            and family(language) not in families
            and sound([language])
        ):
            yield in_record(
                codes.ORIGINAL_IN_ANOTHER,
                f"/titles/{index}/language",
                f"The title is said to be on the document, but none of its languages is {language}.",
                "Correct the `kind` or the language of the title, or add it to the `languages` of the document.",
            )


def excerpts(record: Record) -> Iterator[Finding]:
    """TTL008: a title that ends with "[Excerpt]" and the completeness of the record say the same."""
    if record.completeness not in {None, Completeness.FULL}:
        return
    for index, title in enumerate(record.titles):
        if title.text.endswith((")", "]")) and without_excerpt(title.text)[1]:
            yield in_record(
                codes.EXCERPT,
                "/completeness" if record.completeness else f"/titles/{index}/text",
                "The title says that this is an excerpt, but "
                + ("the record that it is the full document." if record.completeness else "the record does not."),
                "Write `completeness: excerpt`, and leave the word out of the title if you like.",
                None
                if record.completeness
                else Fix("Write `completeness: excerpt`.", (Insert("", "completeness", "excerpt"),)),
            )
            return


def _capitals(where: str, text: str) -> Iterator[Finding]:
    """TTL005. A single word may be an abbreviation."""
    if text.isupper() and text.count(" ") >= _SHORTEST_SHOUT:
        yield in_record(
            codes.CAPITALS,
            where,
            f"The title `{shown(text)}` is in capitals.",
            "Write it as in a sentence, with capitals where the language has them.",
        )


def _line_breaks(where: str, text: str) -> Iterator[Finding]:
    """TTL006. Blanks around the title are REC012's."""
    bare = text.strip()
    if _RUNS.search(bare):
        plain = " ".join(bare.split())
        yield in_record(
            codes.LINE_BREAKS,
            where,
            f"In the title `{shown(plain)}` stand line breaks or several blanks side by side.",
            "Write one blank between two words.",
            Fix("Write one blank between two words.", (SetValue(where, plain),)),
        )


def _signs_around(where: str, text: str) -> Iterator[Finding]:
    """TTL007. In “A” and “B” the marks do not belong together."""
    bare = text.strip()
    inner = bare.rstrip(",;: ")
    end = _QUOTES.get(inner[:1])
    if end and len(inner) > 1 and inner.endswith(end) and not set(inner[1:-1]) & {inner[0], end}:
        inner = inner[1:-1].rstrip(",;: ")
    if inner != bare and inner:
        yield in_record(
            codes.SIGNS_AROUND,
            where,
            f"The title `{shown(bare)}` has signs around it that belong to a citation.",
            f"Write `{shown(inner)}`, unless the signs are on the document.",
            Fix("Take away the signs around the title.", (SetValue(where, inner),), safe=False),
        )


def _file_name(where: str, text: str) -> Iterator[Finding]:
    """TTL009."""
    if _FILE_NAME.fullmatch(text):
        yield in_record(
            codes.FILE_NAME,
            where,
            f"`{shown(text)}` is the name of a file.",
            "Write the title that is on the document, or one of your own with `kind: supplied`.",
        )


def _says_nothing(where: str, text: str) -> Iterator[Finding]:
    """TTL010."""
    if len(text) < _SHORTEST_TITLE and text.strip(" .()[]").casefold() in _NOTHING:
        yield in_record(
            codes.SAYS_NOTHING,
            where,
            f"`{text}` could be the title of any document.",
            "Write one of your own with `kind: supplied`, such as: Letter of Hysni Kapo to Luo Shigao.",
        )


_SHORTEST_TITLE = 20


def _too_long(where: str, text: str) -> Iterator[Finding]:
    """TTL011."""
    if len(text) > _LONGEST:
        yield in_record(
            codes.TOO_LONG,
            where,
            f"The title has {len(text)} characters.",
            "Write a shorter title, and what it says of the document under `summary`.",
        )


_JUDGES = (_capitals, _line_breaks, _signs_around, _file_name, _says_nothing, _too_long)
