"""BagIt (RFC 8493, and versions 0.93 to 0.97 by their own rules): read, verify, render. It knows no record.

Verifying reads a folder and writes nothing. Rendering returns bytes and touches no disk.
"""

from archpack.bag.declaration import VERSIONS, Declaration, parse_declaration, render_declaration
from archpack.bag.entries import ManifestEntry
from archpack.bag.fetch import FetchEntry, parse_fetch, render_fetch
from archpack.bag.info import InfoElement, parse_info, render_info
from archpack.bag.listing import Source
from archpack.bag.manifest import Manifest, canonical_tagmanifest, parse_manifest, render_manifest
from archpack.bag.oxum import Oxum, parse_oxum
from archpack.bag.path import BagPath, Refusal, read_path, shown
from archpack.bag.reading import BagFacts, read_bag
from archpack.bag.verifying import BagReport, Level, Verdict, verify_bag, verify_source
from archpack.bag.writing import tag_files

__all__ = [
    "VERSIONS",
    "BagFacts",
    "BagPath",
    "BagReport",
    "Declaration",
    "FetchEntry",
    "InfoElement",
    "Level",
    "Manifest",
    "ManifestEntry",
    "Oxum",
    "Refusal",
    "Source",
    "Verdict",
    "canonical_tagmanifest",
    "parse_declaration",
    "parse_fetch",
    "parse_info",
    "parse_manifest",
    "parse_oxum",
    "read_bag",
    "read_path",
    "render_declaration",
    "render_fetch",
    "render_info",
    "render_manifest",
    "shown",
    "tag_files",
    "verify_bag",
    "verify_source",
]
