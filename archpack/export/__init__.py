"""A record in the forms that other people's programs and manuals ask for. Pure: it returns text.

`cite` writes the citation in a style of the manuals; `csl_json`, `bibtex` and `ris` give it to reference managers.
"""

from archpack.export.bibtex import bibtex
from archpack.export.csl_json import csl_json
from archpack.export.csl_style import cite_with_csl
from archpack.export.markup import Markup
from archpack.export.ris import ris
from archpack.export.styles import Style, cite

__all__ = ["Markup", "Style", "bibtex", "cite", "cite_with_csl", "csl_json", "ris"]
