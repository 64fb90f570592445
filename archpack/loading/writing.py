"""A record to YAML or JSON. Reading it back gives the same record."""

import json
import re

import yaml

from archpack.model import Record

_RARE_LINE_BREAK = re.compile("[\x85\u2028\u2029]")  # folded away unless written as escapes


def to_yaml(record: Record) -> str:
    """Return the record as YAML, fields in their usual order, without comments."""
    return yaml.dump(record.to_dict(), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def to_json(record: Record) -> str:
    """Return the record as canonical JSON: usual order of fields, two blanks of indent, a line break at the end."""
    return json.dumps(record.to_dict(), ensure_ascii=False, indent=2) + "\n"


class _Dumper(yaml.SafeDumper):
    """Texts that YAML 1.1 would read as something else are quoted, so that any reader gets the text."""

    def ignore_aliases(self, _data: object) -> bool:
        """Write equal values out each time: a record has no aliases."""
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Write a text, with escapes if it holds what readers of YAML take for different line breaks."""
        return self.represent_scalar(
            "tag:yaml.org,2002:str", text, style='"' if _RARE_LINE_BREAK.search(text) else None
        )


_Dumper.add_representer(str, _Dumper.represent_text)
