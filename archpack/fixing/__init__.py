"""Changes of a record's YAML: fixes of findings, and its canonical layout. Bytes or text in, bytes or text out."""

from archpack.fixing.layout import format_text
from archpack.fixing.mending import Judge, Judged, mend
from archpack.fixing.outcome import Formatted, Mended

__all__ = ["Formatted", "Judge", "Judged", "Mended", "format_text", "mend"]
