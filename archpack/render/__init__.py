"""Values to text, for a terminal and for machines. Pure: it returns text and prints nothing."""

from typing import TYPE_CHECKING

from archpack.late import fetched_late
from archpack.render.safe import safe, size  # now: the module of this name would stand in its place later

if TYPE_CHECKING:
    from archpack.render.archive_table import archives_json, archives_text, traditions_json, traditions_text
    from archpack.render.citation import parsed_json, parsed_line, parsed_text
    from archpack.render.completion import completion_json, completion_text
    from archpack.render.difference import difference_text
    from archpack.render.machine import plan_json, report_json, verification_json
    from archpack.render.many import verifications_json, verifications_text
    from archpack.render.people import draft_text, plan_text, record_text, report_text, verification_text

_HOMES = {
    "archpack.render.archive_table": (
        "archives_json",
        "archives_text",
        "traditions_json",
        "traditions_text",
    ),
    "archpack.render.citation": (
        "parsed_json",
        "parsed_line",
        "parsed_text",
    ),
    "archpack.render.completion": (
        "completion_json",
        "completion_text",
    ),
    "archpack.render.difference": ("difference_text",),
    "archpack.render.machine": (
        "plan_json",
        "report_json",
        "verification_json",
    ),
    "archpack.render.many": (
        "verifications_json",
        "verifications_text",
    ),
    "archpack.render.people": (
        "draft_text",
        "plan_text",
        "record_text",
        "report_text",
        "verification_text",
    ),
    "archpack.render.safe": (
        "safe",
        "size",
    ),
}

__all__ = [
    "archives_json",
    "archives_text",
    "completion_json",
    "completion_text",
    "difference_text",
    "draft_text",
    "parsed_json",
    "parsed_line",
    "parsed_text",
    "plan_json",
    "plan_text",
    "record_text",
    "report_json",
    "report_text",
    "safe",
    "size",
    "traditions_json",
    "traditions_text",
    "verification_json",
    "verification_text",
    "verifications_json",
    "verifications_text",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
