"""Hold a verified package or bag against profiles that somebody named."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archpack.bag.profiles import Profile, judge_profile, read_profile
from archpack.errors import UsageError
from archpack.findings import Finding, Report
from archpack.package.reading import ProfileVerdict, Verification


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A profile and what is wrong with it. ``profile`` is None if nothing of it could be understood."""

    file: str
    profile: Profile | None
    findings: tuple[Finding, ...]


def read_profiles(paths: Sequence[str | os.PathLike[str]]) -> tuple[ReadProfile, ...]:
    """Read each of the files.

    Raises :class:`archpack.errors.SourceError` if one cannot be read, and :class:`archpack.errors.UsageError` for the
    profile of an institution, which is asked of records.
    """
    for path in paths:
        if os.fspath(path).lower().endswith((".yaml", ".yml")):
            raise UsageError(
                f"{os.fspath(path)} is YAML, as profiles of institutions are. Here a BagIt Profile (JSON) is expected.",
                "Hold the deposit against it with `archpack check --profile`, before it is packed.",
            )
    return tuple(ReadProfile(os.path.basename(path), *read_profile(path)) for path in paths)  # noqa: PTH119


def with_profiles(verification: Verification, profiles: Sequence[ReadProfile]) -> Verification:
    """Return the verification with a verdict for each profile, and everything that is wrong by them."""
    bag = verification.bag
    findings: list[Finding] = []
    verdicts: list[ProfileVerdict] = []
    for read in profiles:
        judged = judge_profile(read.profile, bag.facts, serialization=bag.media_type) if read.profile else ()
        found = Report.of((*read.findings, *judged))
        findings.extend(found)
        verdicts.append(ProfileVerdict(read.profile.name if read.profile else read.file, met=found.ok))
    return replace(
        verification, report=Report.of((*verification.report, *findings)), profiles=(*verification.profiles, *verdicts)
    )
