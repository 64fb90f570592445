"""Who did what, and who must be thanked."""

from pydantic import Field

from archpack.model.base import Maybe, Model, Text
from archpack.model.description import Identifier


class Contributor(Model):
    """A person or an organisation and what they did for this document."""

    name: Text = Field(examples=["Elidor Mëhilli", "Kim Donggil"])
    """The name as printed; it is never turned round."""
    roles: tuple[Text, ...] = Field(min_length=1, examples=[["contributor", "translator"]])
    """What they did: MARC relator terms such as `translator`, `transcriber`, `editor`, `obtainer`."""
    scope: tuple[Text, ...] = Field(default=(), examples=[["translation-en"]])
    """The `id` of the contents that they worked on. Left out: the whole deposit."""
    on_behalf_of: Maybe[Text] = Field(default=None, examples=["CWIHP"])
    """For whom they did it."""
    from_language: Maybe[Text] = Field(default=None, examples=["Portuguese"])
    """For a translator: the language translated from, where the source says so."""
    affiliation: Maybe[Text] = Field(default=None, examples=["Hunter College"])
    """Where they worked, as printed."""
    identifiers: tuple[Identifier, ...] = ()
    """ORCID, ISNI, VIAF and the like."""
    note: Maybe[Text] = None
    """Anything else to be said of them."""

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(self.roles)})"


class Credit(Model):
    """An acknowledgement that must travel with the document."""

    statement: Text = Field(examples=["This document was made possible with support from ..."])
    """The sentence as it must be printed."""
    role: Maybe[Text] = Field(default=None, examples=["funder"])
    """What is thanked for: a MARC relator term such as `funder` or `donor`."""
    name: Maybe[Text] = Field(default=None, examples=["The Woodrow Wilson International Center for Scholars"])
    """Who is thanked."""

    def __str__(self) -> str:
        return self.statement
