"""A record to YAML or JSON. Reading it back gives the same record."""

import json

import yaml

from archpack.model import Record


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
