"""The tag files of a new bag, as bytes. Pure: whoever calls puts them on a disk. RFC 8493 2, version 1.0 in UTF-8."""

from collections.abc import Iterable, Mapping

from archpack.bag.declaration import DECLARATION, RULES_1_0, render_declaration
from archpack.bag.fetch import FETCH
from archpack.bag.info import BAG_SIZE, PAYLOAD_OXUM, render_info
from archpack.bag.manifest import manifest_name, manifest_named, render_manifest
from archpack.bag.oxum import Oxum, bag_size
from archpack.bag.path import PAYLOAD, BagPath, encode_path, read_path, shown
from archpack.errors import UsageError
from archpack.filenames import composed
from archpack.hashing import ALGORITHMS, digest_length, hexdigests

COUNTED = frozenset({PAYLOAD_OXUM.lower(), BAG_SIZE.lower()})
"""Labels of bag-info.txt, in small letters, whose values are counted and never taken from anybody."""

_RESERVED = {DECLARATION, RULES_1_0.info_file, FETCH, PAYLOAD}
_LOST_IN_FRONT = {" ", "\t", "*"}


def tag_files(
    digests: Mapping[str, Mapping[str, str]],
    sizes: Mapping[str, int],
    info: Iterable[tuple[str, str]] = (),
    others: Mapping[str, bytes] | None = None,
) -> dict[str, bytes]:
    """Return the tag files of a new bag in the order in which to write them, tag manifests last.

    ``digests`` leads from algorithm to path in the bag (``data/scan/0031.tif``) to hexadecimal digest, ``sizes`` from
    the same paths to bytes. ``info`` are the labels and values of bag-info.txt in their order; Bag-Size and
    Payload-Oxum are counted here and come last, in the place of any that are given. ``others`` are further tag files,
    such as ``metadata/record.json``; the tag manifests cover them.

    Raises :class:`UsageError` if what is given makes no bag: no algorithm or one that archpack cannot compute, paths
    outside ``data/``, paths that not every algorithm has, names that differ only in how accents are stored (RFC 8493
    6.1.1), or other tag files in the place of BagIt's own.
    """
    return render_tag_files(digests, sizes, render_info(with_counts(info, sizes)), others)


def render_tag_files(
    digests: Mapping[str, Mapping[str, str]],
    sizes: Mapping[str, int],
    info_file: bytes,
    others: Mapping[str, bytes] | None = None,
    kept: Mapping[str, Mapping[str, str]] | None = None,
) -> dict[str, bytes]:
    """Return the tag files as :func:`tag_files` does, around a bag-info.txt that is written already.

    ``kept`` are the digests, from algorithm to path, of further tag files that stand in the bag and are not given
    here; the tag manifests cover them too. Raises :class:`UsageError` as :func:`tag_files`.
    """
    others, kept = others or {}, kept or {}
    _check_algorithms(digests)
    _check_paths(digests, sizes)
    _check_others({*others, *(path for listed in kept.values() for path in listed)})
    files = {DECLARATION: render_declaration(), RULES_1_0.info_file: info_file}
    files.update((path, others[path]) for path in sorted(others))
    files.update((manifest_name(algorithm), render_manifest(digests[algorithm])) for algorithm in sorted(digests))
    return files | _tag_manifests(files, sorted(digests), kept)


def with_counts(info: Iterable[tuple[str, str]], sizes: Mapping[str, int]) -> list[tuple[str, str]]:
    """Return labels and values, then Bag-Size and Payload-Oxum of a payload: path to bytes. RFC 8493 2.2.2.

    They come in the place of any that are given.
    """
    total = sum(sizes.values())
    given = [(label, value) for label, value in info if label.lower() not in COUNTED]
    return [*given, (BAG_SIZE, bag_size(total)), (PAYLOAD_OXUM, str(Oxum(total, len(sizes))))]


def _tag_manifests(
    files: Mapping[str, bytes], algorithms: list[str], kept: Mapping[str, Mapping[str, str]]
) -> dict[str, bytes]:
    found = {path: hexdigests(data, algorithms) for path, data in files.items()}
    return {
        manifest_name(algorithm, tag=True): render_manifest(
            {path: of[algorithm] for path, of in found.items()} | dict(kept.get(algorithm, {}))
        )
        for algorithm in algorithms
    }


def _check_algorithms(digests: Mapping[str, Mapping[str, str]]) -> None:
    unknown = sorted(digests.keys() - set(ALGORITHMS))
    if unknown or not digests:
        what = f"{shown(unknown[0])} is no kind of digest" if unknown else "No kind of digest was named"
        raise UsageError(f"{what} that archpack can compute.", f"Choose among {', '.join(sorted(ALGORITHMS))}.")
    for algorithm, listed in digests.items():
        for path, digest in listed.items():
            if len(digest) != digest_length(algorithm):
                raise UsageError(f'The {algorithm} digest of "{shown(path)}" has not the length that it should.')


def _check_paths(digests: Mapping[str, Mapping[str, str]], sizes: Mapping[str, int]) -> None:
    for algorithm, listed in digests.items():
        odd = sorted(listed.keys() ^ sizes.keys())
        if odd:
            raise UsageError(f'"{shown(odd[0])}" has a size but no {algorithm} digest, or the other way round.')
    _check_names(sizes)
    for path in sizes:
        if not path.startswith(f"{PAYLOAD}/"):
            raise UsageError(f'"{shown(path)}" is not in the folder data, where the payload belongs.')


def _check_others(others: Iterable[str]) -> None:
    _check_names(others)
    for path in others:
        if path in _RESERVED or manifest_named(path) or path.startswith(f"{PAYLOAD}/"):
            raise UsageError(f'"{shown(path)}" has a meaning of its own in a bag and cannot be given.')


def _check_names(paths: Iterable[str]) -> None:
    seen: dict[str, str] = {}
    for path in paths:
        # A reader takes spaces in front for the gap after the digest, and a star for a checksum tool's mark.
        if (
            path[:1] in _LOST_IN_FRONT
            or read_path(encode_path(path), encoded=True) != BagPath(path)
            or not _is_utf8(path)
        ):
            raise UsageError(f'"{shown(path)}" cannot be the name of a file in a bag.', "Rename the file.")
        other = seen.setdefault(composed(path), path)
        if other != path:
            raise UsageError(
                f'"{shown(path)}" and "{shown(other)}" look the same.', "Rename one of them before they are packed."
            )


def _is_utf8(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
