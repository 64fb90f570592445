"""Who owns it, who may use it, who may see it. ISAD(G) 3.4."""

from pydantic import Field

from archpack.model.base import Maybe, Model, Text, Word


class Rights(Model):
    """The terms of use of the whole deposit or of some contents. ISAD(G) 3.4.2."""

    statement: Text = Field(examples=["Public domain", "In copyright; reuse for research is welcome"])
    """The terms, as their owner states them."""
    uri: Maybe[Text] = Field(default=None, examples=["https://creativecommons.org/licenses/by/4.0/"])
    """The address of the licence or rights statement."""
    holder: Maybe[Text] = Field(default=None, examples=["Central State Archives"])
    """Who holds the rights."""
    scope: tuple[Text, ...] = Field(default=(), examples=[["scan"]])
    """The `id` of the contents that this is about. Left out: the whole deposit."""

    def __str__(self) -> str:
        return self.statement


class AccessStatus(Word):
    """Whether the document may be seen. ISAD(G) 3.4.1."""

    OPEN = "open", "Anybody may see it."
    RESTRICTED = "restricted", "It is shown on request only."
    EMBARGOED = "embargoed", "Nobody may see it until a certain day."
    CLOSED = "closed", "Nobody may see it."


class Access(Model):
    """Whether it may be seen, from when on, and why not before. ISAD(G) 3.4.1."""

    status: AccessStatus
    """`open`, `restricted` (on request), `embargoed` (until a date) or `closed`."""
    embargo: Maybe[Text] = Field(default=None, examples=["2031-01-01"])
    """The day on which an embargo ends, in EDTF."""
    reason: Maybe[Text] = Field(default=None, examples=["Privacy of living persons"])
    """Why it is not open."""

    def __str__(self) -> str:
        until = f" until {self.embargo}" if self.embargo else ""
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.status}{until}{reason}"
