"""Changes of a record's YAML: fixes of findings, and its canonical layout. Bytes or text in, bytes or text out."""

from archpack.fixing.mending import Judge, Judged, Mended, mend

__all__ = ["Judge", "Judged", "Mended", "mend"]
