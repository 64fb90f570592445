"""Wrong words on the command line, and what was meant."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

_OTHER_WORDS: Mapping[str, Sequence[str]] = {
    "archive": ("pack", "archives"),
    "build": ("pack", "make"),
    "create": ("new", "make"),
    "export": ("cite",),
    "fetch": ("complete",),
    "init": ("new",),
    "lint": ("check",),
    "package": ("pack",),
    "print": ("show",),
    "rules": ("explain",),
    "test": ("check", "verify"),
    "validate": ("check", "verify"),
    "view": ("show",),
}
"""What other programs call it."""


class Suggesting(click.Group):
    """A group of commands that asks back where none has the name that was typed."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the name, the command and the rest of what was typed. Raises ``click.UsageError`` if none is there."""
        name = args[0]
        if not name.startswith("-") and not ctx.resilient_parsing and self.get_command(ctx, name) is None:
            from archpack.render.safe import safe  # most people type what there is
            from archpack.vocab.spelling import did_you_mean, shown

            hint = did_you_mean(name, self.list_commands(ctx), _OTHER_WORDS)
            ctx.fail(f"There is no command `{safe(shown(name))}`. {hint}".rstrip())
        return super().resolve_command(ctx, args)


class OneOf(click.Choice[str]):
    """One of a few words, with the question whether the nearest one was meant."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's
        """Return what is said of another word."""
        from archpack.render.safe import safe
        from archpack.vocab.spelling import did_you_mean, shown

        listing = f"`{safe(shown(str(value)))}` is not one of: {', '.join(map(str, self.choices))}."
        return f"{listing} {did_you_mean(str(value), map(str, self.choices))}".rstrip()
