"""Why one file was not fetched. It stays inside this package: outside it is a finding."""

from archpack.findings import Code, Finding, Place


class NotFetchedError(Exception):
    """One file was not fetched. ``text`` and ``remedy`` are sentences."""

    def __init__(self, code: Code, text: str, remedy: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.remedy = remedy

    def about(self, path: str) -> Finding:
        """Return the finding for the file of this path in the bag."""
        return Finding(self.code, self.text, self.remedy, Place(path))
