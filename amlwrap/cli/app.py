"""The program's table of contents: every noun, and the module that has its verbs."""

from __future__ import annotations

from typing import Annotated

import typer

from amlwrap.cli import code, compute, data, datastore, deployment, endpoint, environment, job, lightgbm, local, model
from amlwrap.cli import invoke as _invoke  # noqa: F401  # adds its verb to `endpoint`
from amlwrap.cli import job_submit as _job_submit  # noqa: F401  # adds its verbs to `job`
from amlwrap.cli import lightgbm_score as _lightgbm_score  # noqa: F401  # adds its verb to `lightgbm`
from amlwrap.cli import lightgbm_tune as _lightgbm_tune  # noqa: F401  # adds its verb to `lightgbm`
from amlwrap.cli import sweep_results as _sweep_results  # noqa: F401  # adds its verbs to `job`

# Plain help: drawing boxes would cost more time than the rest of `amlwrap --help`.
app = typer.Typer(
    name="amlwrap",
    help="Train on Azure Machine Learning through its REST API, or on this machine with `amlwrap local up`.",
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


for noun in (local, compute, datastore, environment, data, code, job, lightgbm, model, endpoint, deployment):
    app.add_typer(noun.app)
