"""A finding that somebody accepts, and why."""

from pydantic import Field

from archpack.model.base import Model, Text


class Accepted(Model):
    """A finding that is right and cannot be mended, with the reason. It does not stop packing then."""

    code: Text = Field(examples=["CNT004"])
    """The code of the finding, such as `CNT004`. What would make the package itself wrong cannot be accepted."""
    reason: Text = Field(examples=["Leaf 31 is missing in the archive"])
    """Why it is accepted. The package keeps the reason."""
    scope: tuple[Text, ...] = Field(default=(), examples=[["scan"]])
    """The `id` of the contents that it is said of. Left out: the whole deposit."""

    def __str__(self) -> str:
        scope = f" ({', '.join(self.scope)})" if self.scope else ""
        return f"{self.code}{scope}: {self.reason}"
