"""The contents that a record page lists, as entries of a record."""

import re
from collections.abc import Iterable

from archpack.model import Content, ContentKind
from archpack.vocab.language import language_tag

_KINDS = {
    ContentKind.SCAN: re.compile(r"\b(?:original\s+)?scans?\b", re.IGNORECASE),
    ContentKind.TRANSLATION: re.compile(r"\btranslations?\b", re.IGNORECASE),
    ContentKind.TRANSCRIPT: re.compile(r"\btranscri(?:pt|ption)s?\b", re.IGNORECASE),
}


def listed_contents(lines: Iterable[str], languages: tuple[str, ...]) -> tuple[tuple[Content, ...], tuple[str, ...]]:
    """Return the contents that the lines name, and the lines that were not understood.

    ``languages`` are those of the original: a transcript without a language is in the only one of them.
    """
    contents: dict[str, Content] = {}
    unknown = []
    for line in lines:
        content = _content(line, languages)
        if content is None or content.id in contents:
            unknown.append(line)
        else:
            contents[content.id] = content
    return tuple(_with_origin(content, contents.values()) for content in contents.values()), tuple(unknown)


def text_content(kind: ContentKind, language: str) -> Content:
    """Return the entry for a transcript or translation: ``translation/en.md``."""
    return Content(id=f"{kind}-{language}", kind=kind, file=f"{kind}/{language}.md", language=language)


def holder_of_text(contents: Iterable[Content]) -> Content | None:
    """Return the content that the text of a page in English is: a translation into English, or the only text."""
    texts = [content for content in contents if content.kind is not ContentKind.SCAN]
    translations = [content for content in texts if content.kind is ContentKind.TRANSLATION]
    english = [content for content in (*translations, *texts) if content.language == "en"]
    return next(iter((*english, *translations, *texts)), None)


def _content(line: str, languages: tuple[str, ...]) -> Content | None:
    kinds = [kind for kind, pattern in _KINDS.items() if pattern.search(line)]
    if len(kinds) != 1:
        return None
    name = " ".join(re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", _KINDS[kinds[0]].sub(" ", line)))
    language = language_tag(name) if name else None
    if kinds[0] is ContentKind.SCAN:
        return Content(id="scan", kind=ContentKind.SCAN, files="scan/*") if language or not name else None
    if not name and kinds[0] is ContentKind.TRANSCRIPT and len(languages) == 1:
        language = languages[0]
    return text_content(kinds[0], language) if language else None


def _with_origin(content: Content, others: Iterable[Content]) -> Content:
    """Return a content with what it was made from: the only transcript, or else the scan."""
    if content.kind is ContentKind.SCAN:
        return content
    others = list(others)
    transcripts = [other.id for other in others if other.kind is ContentKind.TRANSCRIPT]
    scans = [other.id for other in others if other.kind is ContentKind.SCAN]
    made_from_transcript = content.kind is ContentKind.TRANSLATION and len(transcripts) == 1
    origin = transcripts if made_from_transcript else scans
    return content.model_copy(update={"of": origin[0]}) if origin else content
