"""Values to text, for a terminal and for machines. Pure: it returns text and prints nothing."""

from archpack.render.archive_table import archives_json, archives_text, traditions_json, traditions_text
from archpack.render.citation import parsed_json, parsed_line, parsed_text
from archpack.render.completion import completion_json, completion_text
from archpack.render.machine import plan_json, report_json, verification_json
from archpack.render.people import draft_text, plan_text, record_text, report_text, verification_text
from archpack.render.safe import safe, size

__all__ = [
    "archives_json",
    "archives_text",
    "completion_json",
    "completion_text",
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
]
