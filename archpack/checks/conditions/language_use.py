"""Rules of languages, held against each other. ISAD(G) 3.4.3, RFC 5646."""

from collections.abc import Iterator

from archpack.checks.conditions.languages import tagged
from archpack.checks.conditions.languages_compared import family, sound
from archpack.checks.pointing import in_record
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import language_use as codes
from archpack.findings.fix import RenameField, SetValue
from archpack.model import Content, ContentKind, Record
from archpack.vocab.language import language_advice, language_problem, language_tag
from archpack.vocab.spelling import shown
from archpack.vocab.subtag import Kind, subtag

_NO_LANGUAGE = {
    "und": "says that nobody knows the language",
    "mul": "says that there are several languages",
    "zxx": "says that there is no language",
    "mis": "says that the language has no code",
}
_OF_SEVERAL_SCRIPTS = frozenset(
    {"az", "bs", "kk", "ks", "ku", "mn", "pa", "sd", "sr", "tg", "tk", "tt", "ug", "uz", "yue", "zh", "cmn"}
)
_LONGEST_TAG = 40
_LONGEST_NAME = 60
_SCRIPT, _COUNTRY = 4, 2


def translations_from_themselves(record: Record) -> Iterator[Finding]:
    """LNG005: a translation is in another language than what it was made from."""
    by_id = {content.id: content for content in record.contents}
    for index, content in enumerate(record.contents):
        if content.kind is not ContentKind.TRANSLATION or content.language is None:
            continue
        if content.of == content.id:  # that is told, and no language is at fault
            continue
        source = by_id.get(content.of) if content.of else None
        languages = {source.language} if source and source.language else set(record.languages)
        if len(languages) == 1 and _same_writing(content, next(iter(languages)), source):
            yield in_record(
                codes.TRANSLATED_INTO_ITSELF,
                f"/contents/{index}/language",
                f"The translation `{shown(content.id)}` is in {shown(content.language)}, as what it was made from.",
                "Correct the language of the one or the other. A transcript is `kind: transcript`.",
            )


def transcripts_in_other_languages(record: Record) -> Iterator[Finding]:
    """LNG006, LNG011: the language of a transcript is one of the document's. ISAD(G) 3.4.3."""
    own = {family(tag) for tag in record.languages}
    comparable = own.isdisjoint(_NO_LANGUAGE) and sound(record.languages)
    for index, content in enumerate(record.contents):
        if content.kind is not ContentKind.TRANSCRIPT or content.language is None:
            continue
        if not own and sound([content.language]):
            yield in_record(
                codes.ORIGINAL_LANGUAGE_UNSAID,
                f"/contents/{index}/language",
                f"The transcript `{shown(content.id)}` is in {shown(content.language)}; the record does not say in "
                "which language the document is.",
                f"If it is the same, write `languages: [{shown(content.language)}]`.",
            )
        elif own and family(content.language) not in own and comparable and sound([content.language]):
            yield in_record(
                codes.TRANSCRIPT_IN_ANOTHER,
                f"/contents/{index}/language",
                f"The transcript `{shown(content.id)}` is in {shown(content.language)}, the document in "
                f"{', '.join(map(shown, record.languages[:_MOST_NAMED]))}.",
                "If it is a translation, write `kind: translation`. Otherwise correct the languages.",
            )


_MOST_NAMED = 10


def better_tags(record: Record) -> Iterator[Finding]:
    """LNG007, LNG008, LNG009: a language tag is in use, says something, and is written as others write it. RFC 5646."""
    for pointer, tag in tagged(record):
        language = subtag(Kind.LANGUAGE, tag)
        if language and language.code == tag and not language.deprecated and tag not in _NO_LANGUAGE:
            continue
        if len(tag) <= _LONGEST_TAG and language_problem(tag) is None:
            yield from _better(pointer, tag)


def sources_of_translators(record: Record) -> Iterator[Finding]:
    """LNG010: what somebody translated from is a language of the document or of one of its texts."""
    texts = [content.language for content in record.contents if content.language]
    tags = (*record.languages, *texts)
    known = {family(tag) for tag in tags} if record.languages and record.contributors and sound(tags) else set()
    for index, person in enumerate(record.contributors if known else ()):
        name = person.from_language
        if name is None or len(name) > _LONGEST_NAME:
            continue
        tag = language_tag(name) or (name if language_problem(name) is None else None)
        if tag and family(tag) not in known:
            yield in_record(
                codes.TRANSLATED_FROM_ANOTHER,
                f"/contributors/{index}/from_language",
                f"{shown(person.name)} translated from {name}, but neither the document nor a text is in it.",
                "Correct the one or the other. If the translation was made from another one, list that one too.",
            )


def unsaid_scripts(record: Record) -> Iterator[Finding]:
    """LNG012: of a text in a language of several scripts, the script is said. ISO 15924."""
    for index, content in enumerate(record.contents):
        if content.language in _OF_SEVERAL_SCRIPTS and content.script is None:
            yield in_record(
                codes.SCRIPT_UNSAID,
                f"/contents/{index}/language",
                f"{content.language} is written in several scripts; that of `{shown(content.id)}` is not said.",
                "Add it, such as `script: Cyrl` or `script: Latn`; for Chinese Hans or Hant.",
            )


def contradicting_scripts(record: Record) -> Iterator[Finding]:
    """LNG013: the script of a text is the one that its language tag names, if it names one. RFC 5646 2.2.3."""
    parts = [(f"/titles/{i}", title.language, title.script) for i, title in enumerate(record.titles)]
    parts += [(f"/contents/{i}", content.language, content.script) for i, content in enumerate(record.contents)]
    for pointer, language, script in parts:
        named = script and language and "-" in language and _script(language)
        if named and script and named.casefold() != script.casefold():
            yield in_record(
                codes.TWO_SCRIPTS,
                f"{pointer}/script",
                f"The script is {shown(script)}, but the language tag {shown(language or '')} says {named}.",
                "Look at the text, and leave the script out of one of the two.",
            )


def _same_writing(translation: Content, language: str, source: Content | None) -> bool:
    """Tell whether a text is in this language, and in the script of its source: a transliteration is another text."""
    same = (translation.language or "").casefold() == language.casefold()
    return same and not (source and source.script != translation.script)


def _better(pointer: str, tag: str) -> Iterator[Finding]:
    """LNG007, LNG008, LNG009: what is to be said of one valid tag, at most one thing."""
    language, dash, rest = tag.partition("-")
    known = subtag(Kind.LANGUAGE, language)
    said, _, remedy = (language_advice(tag) or "").partition("; ")
    plain = _capitals_right(tag)
    if language.lower() in _NO_LANGUAGE:
        yield in_record(
            codes.TELLS_NO_LANGUAGE,
            pointer,
            f"The tag {language} {_NO_LANGUAGE[language.lower()]}.",
            "Name the language, or each of several in a list; leave the field out if nobody knows it.",
        )
    elif "out of use" in said:
        instead = known.preferred + dash + rest if known and known.deprecated and known.preferred else None
        fix = _rewritten(pointer, instead) if instead else None
        yield in_record(codes.OUT_OF_USE, pointer, f"{said}.", _sentence(remedy), fix)
    elif said:
        yield in_record(codes.NOT_AS_OTHERS, pointer, f"{tag}: {said}.", _sentence(remedy or "look at its parts"))
    elif plain != tag:
        yield in_record(
            codes.NOT_AS_OTHERS,
            pointer,
            f"The language tag {tag} is written {plain} by everybody else.",
            f"Write {plain}.",
            _rewritten(pointer, plain),
        )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _rewritten(pointer: str, tag: str) -> Fix:
    """Return the fix that writes another tag. In a summary the tag is the name of a field."""
    edit = RenameField(pointer, tag) if pointer.startswith("/summary/") else SetValue(pointer, tag)
    return Fix(f"Write `{tag}`.", (edit,))


def _capitals_right(tag: str) -> str:
    """Return a tag in the capitals of RFC 5646 2.1.1: sr-Latn-RS. What follows a single letter is small."""
    parts: list[str] = []
    for part in tag.lower().split("-"):
        if not parts or any(len(before) == 1 for before in parts):
            parts.append(part)
        else:
            parts.append({_SCRIPT: part.capitalize(), _COUNTRY: part.upper()}.get(len(part), part))
    return "-".join(parts)


def _script(tag: str) -> str | None:
    """Return the script that a tag names, not the one that goes without saying."""
    names = (part for part in tag.split("-")[1:] if len(part) == _SCRIPT and part.isalpha())
    return next(names, None)
