"""Whether what a profile asks can be met at all."""

from collections.abc import Iterator

from archpack.criteria.meaning import Meaning, Unknown, meaning
from archpack.criteria.path import parsed
from archpack.criteria.pattern import fits
from archpack.criteria.profile import FieldRule, InfoLine, WrittenProfile
from archpack.findings import Finding
from archpack.findings.catalogue import institution as codes
from archpack.vocab.spelling import shown, suggestion

_OWN_LABELS = frozenset({"bag-software-agent", "bagging-date", "payload-oxum", "bag-size", "bagit-profile-identifier"})
Steps = tuple[str | int, ...]


def problems(written: WrittenProfile) -> Iterator[tuple[Steps, Finding]]:
    """Yield what is wrong with a profile beyond its shape, with the path to it: INS104, INS109, INS110."""
    for number, rule in enumerate(written.fields):
        yield from ((("fields", number, *steps), finding) for steps, finding in _of_field(rule))
    for number, line in enumerate(written.bag_info):
        yield from ((("bag_info", number, *steps), finding) for steps, finding in _of_line(line))


def _of_field(rule: FieldRule) -> Iterator[tuple[Steps, Finding]]:
    found = list(_named(rule.field))
    yield from ((("field",), finding) for finding in found)
    if found:
        return
    path = parsed(rule.field) or ()
    what = meaning(path)
    texts_asked = "values" if rule.values else "pattern" if rule.pattern is not None else ""
    if isinstance(what, Meaning) and what.is_block and texts_asked:
        said = f"`{rule.field}` is no single text, so nothing can be compared with it."
        yield (texts_asked,), Finding(codes.CONTRADICTION, said, "Name one of its fields, such as `titles[].text`.")
    if rule.min is not None and rule.max is not None and rule.min > rule.max:
        said = f"At least {rule.min} and at most {rule.max} cannot be met."
        yield ("max",), Finding(codes.CONTRADICTION, said, "Change one of the two numbers.")
    for name, texts in (("example", (rule.example,)), ("values", rule.values)):
        for text in texts:
            yield from (((name,), finding) for finding in _of_text(rule, text))


def _of_text(rule: FieldRule, text: str | None) -> Iterator[Finding]:
    """INS110: a value that the profile shows or allows is one that it accepts, and the models too."""
    if text is None:
        return
    path = parsed(rule.field)
    what = meaning(path) if path else None
    words = what.words if isinstance(what, Meaning) else ()
    if rule.values and text not in rule.values:
        yield Finding(codes.CONTRADICTION, f"`{shown(text)}` is not among the `values`.", "Add it there, or change it.")
    if rule.pattern is not None and not fits(rule.pattern, text):
        said = f"`{shown(text)}` does not look like the `pattern`."
        yield Finding(codes.CONTRADICTION, said, "Change one of the two.")
    if words and text not in words:
        said = f"No record can have `{shown(text)}` here."
        yield Finding(codes.CONTRADICTION, said, f"It is one of: {', '.join(words)}.")


def _of_line(line: InfoLine) -> Iterator[tuple[Steps, Finding]]:
    if (line.value is None) == (line.field is None):
        said = f"`{shown(line.label)}` has neither `value` nor `field`." if line.value is None else "One is enough."
        yield (), Finding(codes.CONTRADICTION, said, "Write either `value` or `field`.")
    if line.field is not None:
        yield from ((("field",), finding) for finding in _named(line.field))
    plain = line.label.isascii() and line.label.replace("-", "").replace("_", "").isalnum()
    if not plain or line.label.casefold() in _OWN_LABELS:
        why = "archpack writes it itself" if plain else "it holds a sign that no label has"
        said = f"`{shown(line.label)}` cannot be chosen as a label: {why}."
        yield ("label",), Finding(codes.LABEL, said, "Choose another one, such as Source-Organization.")
    if line.value is not None and not line.value.isprintable():
        said = "The value has more than one line, or a character that cannot be seen."
        yield ("value",), Finding(codes.LABEL, said, "Write it in one line.")


def _named(text: str) -> Iterator[Finding]:
    """INS104: a path leads to a field of the record."""
    path = parsed(text)
    if path is None:
        said = f"`{shown(text)}` is not how a field is named."
        remedy = "Write `original.repository.country`, `titles[].text` or `contents[kind=scan].folios`."
        yield Finding(codes.NO_SUCH_FIELD, said, remedy)
        return
    what = meaning(path)
    if isinstance(what, Unknown):
        remedy = "Nothing stands below a single text."
        if what.known:
            remedy = suggestion(what.name, what.known, "Known there are")
        yield Finding(codes.NO_SUCH_FIELD, f"No record has `{shown(what.name)}` here.", remedy)
