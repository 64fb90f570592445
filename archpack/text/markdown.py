"""The text of a page to Markdown. Its words stay as they are and in their order; only spaces and breaks change.

Nothing is escaped, so that the words are those of the page. Indentation goes, because four blanks make a code block.
"""

import re

from archpack.text.lines import PAGE_BREAK, blocks

_RULE = re.compile(r"=+|-+")
_ENDS_A_SENTENCE = re.compile(r"[.!?:]['\"”’)\]]*\Z")  # noqa: RUF001 - a closing quotation mark
_NEW_PARAGRAPH = 4  # blanks by which a line is indented more than the one above
_WRAPPED = 0.7  # of the usual width: a line that had so much room left was broken on purpose
_USUAL = 0.9  # of all lines are not wider than the usual width


def markdown_paragraphs(lines: list[str]) -> list[str]:
    """Return the paragraphs of a text that is Markdown already."""
    return ["\n".join(block).strip("\n") for block in blocks([line.replace(PAGE_BREAK, "") for line in lines])]


def line_paragraphs(lines: list[str]) -> list[str]:
    """Return the paragraphs of a text that has each on a line of its own."""
    return [line.strip() for line in lines if line.strip()]


def wrapped_paragraphs(lines: list[str]) -> list[str]:
    """Return the paragraphs of a text wrapped by hand or by a PDF reader, the lines as they are wrapped.

    A line that ends early though the next word had room keeps its end, as Markdown's two blanks.
    """
    width = _usual_width(lines)
    found: list[list[str]] = []
    above = ""
    for line in lines:
        text = line.strip()
        if text and (not found or _begins_paragraph(line, above)):
            found.append([])
        if text:
            found[-1].append(text)
        # A page may end within a paragraph, with the form feed on a line of its own.
        above = line if text or line.strip(" ") != PAGE_BREAK else above + PAGE_BREAK
    return [_with_breaks(paragraph, width) for paragraph in found]


def _begins_paragraph(line: str, above: str) -> bool:
    if not above.strip():
        return True
    if PAGE_BREAK in line[:1] or above.endswith(PAGE_BREAK):
        return not _goes_on(above.strip(), line.strip())
    deeper = _indent(line) - _indent(above) >= _NEW_PARAGRAPH
    return deeper or any(_RULE.fullmatch(part.strip()) is not None for part in (line, above))


def _goes_on(above: str, below: str) -> bool:
    """Tell whether a paragraph goes on over the end of a page."""
    return below[:1].islower() or not (_ENDS_A_SENTENCE.search(above) or above.isupper() or below.isupper())


def _indent(line: str) -> int:
    line = line.removeprefix(PAGE_BREAK)
    return len(line) - len(line.lstrip())


def _usual_width(lines: list[str]) -> int:
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    return lengths[int(_USUAL * (len(lengths) - 1))] if lengths else 0


def _with_breaks(paragraph: list[str], width: int) -> str:
    written = []
    for line, following in zip(paragraph, [*paragraph[1:], ""], strict=True):
        room = following and len(line) + 1 + len(following.split(maxsplit=1)[0]) <= _WRAPPED * width
        written.append(f"{line}  " if room else line)
    return "\n".join(written)
