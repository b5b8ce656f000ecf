"""The program: `amlwrap NOUN VERB`."""

from __future__ import annotations

from typing import Annotated

import typer

from amlwrap.cli.pages import CONTEXT, Program

app = typer.Typer(
    name="amlwrap",
    cls=Program,
    context_settings=CONTEXT,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("amlwrap"))
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Print the version and exit.")
    ] = False,
) -> None:
    """Hold the options of the program itself."""
