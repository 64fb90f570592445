"""The CSL engine, citeproc-py, made safe for a style from anywhere and for documents without an author.

Import this module only where the engine may be missing: it needs citeproc and lxml.
"""

from collections.abc import Iterator
from typing import Any

from citeproc import VARIABLES, Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, model
from citeproc.formatter import plain
from citeproc.source import VariableError
from citeproc.source.json import CiteProcJSON
from lxml import etree

from archpack.errors import UsageError
from archpack.vocab.spelling import shown

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_TAG = f"{{{_NAMESPACE}}}"
_KEY = "record"
_AS_IS, _AS_IS_ENDS = '<span class="nocase">', "</span>"
_MOST_STEPS = 20_000
"""The longest style in public use takes 3,000."""
_DEPENDENT = "This CSL file only points to another style: {}."
_NOT_CSL = "This is no CSL style."
_BROKEN = "The CSL engine cannot work with this style."
_TOO_MUCH = "Its macros call each other too often."
_OTHER = "Try another style, or one of archpack's own (`archpack cite --list`)."


class Engine:
    """One style, ready to set items. `UsageError` if it is none."""

    def __init__(self, csl: bytes) -> None:
        self._style = _Style(csl)

    @property
    def punctuation_in_quote(self) -> bool:
        """Whether commas and full stops belong inside the closing quotation mark (in American English they do)."""
        return str(self._style.root.get_locale_option("punctuation-in-quote")).lower() == "true"

    def set_item(self, item: dict[str, Any], *, note: bool) -> str:
        """Return one CSL-JSON item as the style sets it."""
        try:
            return self._set(item, note=note)
        except Exception as error:  # the engine answers a style that it does not expect with any exception
            raise UsageError(_BROKEN, _OTHER) from error

    def _set(self, item: dict[str, Any], *, note: bool) -> str:
        source = CiteProcJSON([{**_supported(item), "id": _KEY}])
        bibliography = CitationStylesBibliography(self._style, source, plain)
        citation = Citation([CitationItem(_KEY)])
        bibliography.register(citation)
        if note or not self._style.has_bibliography():
            return str(bibliography.cite(citation, None))
        return "".join(map(str, bibliography.bibliography()))


class _Style(CitationStylesStyle):  # type: ignore[misc]
    """A style read without entities and network, with the engine's elements as mended below."""

    def __init__(self, csl: bytes) -> None:
        try:
            self.root = etree.fromstring(csl, _parser())
        except etree.XMLSyntaxError as error:
            raise UsageError(_NOT_CSL, f"It is not well-formed XML: {error.msg}.") from error
        _check(self.root)
        _keep_apart(self.root)
        try:
            self.root.set_locale_list(self.root.get("default-locale", "en-US"), validate=False)
        except Exception as error:  # as above
            raise UsageError(_BROKEN, _OTHER) from error


class _Substitute(model.Substitute):  # type: ignore[misc]
    """What stands for a missing name. The engine forgets that a macro has printed it, and prints it again."""

    def render(self, item: Any, context: Any = None, **options: Any) -> Any:
        """Return the first substitute that gives a text, and keep what it printed from being printed again."""
        for child in self:
            text = self._text_of(child, item, context, options)
            if text:
                self._remember(child, item, context, str(text).casefold())
                return text
        return None

    @staticmethod
    def _text_of(child: Any, item: Any, context: Any, options: dict[str, Any]) -> Any:
        try:
            return child.render(item, context=context, **options)
        except VariableError:
            return None

    def _remember(self, child: Any, item: Any, context: Any, text: str) -> None:
        repressed = context.get_layout().repressed
        for element in _called(child):
            for variable in (element.get("variable") or "").split():
                if any(value.casefold() in text for value in _values(item, variable)):
                    repressed.setdefault(element.tag, []).append(variable)


class _Names(model.Names):  # type: ignore[misc]
    """Names, which the engine prints again where they have already stood for others.

    Those that stand for others are written like them (CSL 1.0.2, "Substitute"), also within a choice.
    """

    def process(self, item: Any, names_context: Any = None, context: Any = None, **options: Any) -> Any:
        """Return the names, or None if they have been printed as a substitute."""
        layout = (self if context is None else context).get_layout()
        if set(self.get("variable", "").split()) & set(layout.repressed.get(self.tag, ())):
            return None
        if names_context is None and self.name is None:
            names_context = next(iter(self.xpath_search("ancestor::cs:substitute[1]/parent::cs:names")), None)
        return super().process(item, names_context=names_context, context=context, **options)


def _parser() -> Any:
    lookup = etree.ElementNamespaceClassLookup()
    elements = lookup.get_namespace(_NAMESPACE)
    base = model.CitationStylesElement
    elements[None] = base
    elements.update({each.__name__.replace("_", "-").lower(): each for each in base.__subclasses__()})
    elements.update({"substitute": _Substitute, "names": _Names})
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
    parser.set_element_class_lookup(lookup)
    return parser


def _check(root: Any) -> None:
    if root.tag != f"{_TAG}style":
        raise UsageError(_NOT_CSL, "It does not begin with <style> of the Citation Style Language.")
    if root.find(f"{_TAG}citation") is None:
        parents = (link.get("href", "") for link in root.iter(f"{_TAG}link") if link.get("rel") == "independent-parent")
        parent = next(parents, None)
        if parent is not None:
            raise UsageError(_DEPENDENT.format(shown(parent)), "Give that style instead.")
        raise UsageError(_NOT_CSL, "It has no <citation>.")
    try:
        for part in ("citation", "bibliography"):
            for element in root.iterchildren(f"{_TAG}{part}"):
                _steps(element, _macros(root), {})
    except RecursionError as error:
        raise UsageError(_BROKEN, _TOO_MUCH) from error


def _macros(root: Any) -> dict[str, Any]:
    return {macro.get("name", ""): macro for macro in root.iterchildren(f"{_TAG}macro")}


def _keep_apart(root: Any) -> None:
    """Put a blank where a style begins a new line or column: the engine would print both sides as one word."""
    for block in root.iterfind(".//*[@display]"):
        block.set("prefix", f" {block.get('prefix', '')}")
    for first in root.iterfind(f"{_TAG}bibliography[@second-field-align]/{_TAG}layout/*[1]"):
        if first.get("variable") == "citation-number":
            first.set("suffix", f"{first.get('suffix', '')} ")


def _steps(element: Any, macros: dict[str, Any], known: dict[str, int | None]) -> int:
    """Return how many elements the engine visits at most; `UsageError` if too many, or if a macro calls itself."""
    inner = [_steps(child, macros, known) for child in element.iterchildren(f"{_TAG}*")]
    # Of the branches of a choice, one is set.
    total = 1 + (max(inner, default=0) if element.tag == f"{_TAG}choose" else sum(inner))
    name = element.get("macro")
    if name in macros:
        if name not in known:
            known[name] = None
            known[name] = _steps(macros[name], macros, known)
        called = known[name]
        if called is None:
            raise UsageError(_BROKEN, f"Its macro “{shown(name)}” calls itself.")
        total += called
    if total > _MOST_STEPS:
        raise UsageError(_BROKEN, _TOO_MUCH)
    return total


def _called(element: Any) -> Iterator[Any]:
    """Yield an element, what is in it, and what is in the macros that it calls."""
    macros = _macros(element.getroottree().getroot())
    waiting, seen = [element], set[str]()
    while waiting:
        for each in waiting.pop().iter(f"{_TAG}*"):
            yield each
            name = each.get("macro")
            if name in macros and name not in seen:
                seen.add(name)
                waiting.append(macros[name])


def _values(item: Any, variable: str) -> list[str]:
    """Return what a variable of the item prints: a text, or names."""
    value = item.reference.get(variable.replace("-", "_"))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [str(name["literal"]) for name in value]
    return [str(value)] if value else []


def _supported(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item without the variables that the engine does not know (it would warn), the title kept as it is."""
    known = {name: value for name, value in item.items() if name == "type" or name.replace("-", "_") in VARIABLES}
    title = item["title"]
    return known if _AS_IS_ENDS in title else {**known, "title": f"{_AS_IS}{title}{_AS_IS_ENDS}"}
