"""What is derived and committed: each module returns the files that it makes, for comparing and for writing."""


def outputs() -> dict[str, str]:
    """Return every derived file: its path in the repository and its full text."""
    from tests.generated import (
        commands_reference,
        criteria_reference,
        findings_reference,
        grammars,
        library_reference,
        mended_codes,
        record_reference,
        tradition_reference,
        vocab_tables,
    )

    parts = (
        vocab_tables,
        grammars,
        record_reference,
        criteria_reference,
        tradition_reference,
        commands_reference,
        mended_codes,
        findings_reference,
        library_reference,
    )
    return {name: text for part in parts for name, text in part.outputs().items()}
