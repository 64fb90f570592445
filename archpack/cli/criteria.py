"""The options that choose which rules apply, and which institution's profile. One decorator for all of them."""

import functools
from collections.abc import Callable, Sequence
from typing import Any

import click

_OPTIONS = (
    click.option(
        "--select", multiple=True, metavar="CODE", help="Only these findings: CNT004, or a group such as CNT or CNT0."
    ),
    click.option("--ignore", multiple=True, metavar="CODE", help="Not these findings."),
    click.option("--strict", is_flag=True, help="Warnings count as errors."),
    click.option(
        "--profile",
        type=click.Path(path_type=str),
        metavar="FILE",
        help="Profile of an institution (YAML) that deposits must meet.",
    ),
    click.option(
        "--config",
        type=click.Path(path_type=str),
        metavar="FILE",
        help="Settings to use, instead of the archpack.toml in or above the deposit.",
    ),
    click.option("--isolated", is_flag=True, help="Use no settings at all."),
)


def criteria_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options to a command, which gets them as one argument: ``choices``.

    ``choices.criteria_for(path)`` is what is asked of the deposit at a path.
    """

    @functools.wraps(command)
    def chosen(  # noqa: PLR0913 - one for each option
        *args: Any,
        select: Sequence[str],
        ignore: Sequence[str],
        strict: bool,
        profile: str | None,
        config: str | None,
        isolated: bool,
        **others: Any,
    ) -> Any:
        from archpack.loading.criteria_file import Choices

        choices = Choices(
            select=_codes(select),
            ignore=_codes(ignore),
            strict=strict,
            profile=profile,
            config=config,
            isolated=isolated,
        )
        return command(*args, choices=choices, **others)

    return functools.reduce(lambda function, option: option(function), reversed(_OPTIONS), chosen)


def _codes(given: Sequence[str]) -> list[str]:
    """Return the codes: each option can hold several with commas between them, in large or small letters."""
    return [code.strip().upper() for text in given for code in text.split(",") if code.strip()]
