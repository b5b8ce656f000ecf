"""What several commands take."""

from typing import Annotated

import typer

UPSTREAM = "AMLWRAP_UPSTREAM"
ApiVersion = Annotated[str, typer.Option("--api-version", help="For example 2021-03-01-preview.")]
From = Annotated[
    str, typer.Option("--from", envvar=UPSTREAM, help="Folder or https base URL of the specification repository.")
]
