"""What is derived and committed: each module returns the files that it makes, for comparing and for writing."""


def outputs() -> dict[str, str]:
    """Return every derived file: its path in the repository and its full text."""
    from tests.generated import (
        commands_reference,
        findings_reference,
        library_reference,
        record_reference,
        vocab_tables,
    )

    parts = (vocab_tables, record_reference, commands_reference, findings_reference, library_reference)
    return {name: text for part in parts for name, text in part.outputs().items()}
