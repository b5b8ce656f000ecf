"""`amlwrap local`: the workspace on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import Output, OutputFormat
from amlwrap.cli.output import Row, print_item, say

if TYPE_CHECKING:
    from amlwrap.local.home import LocalServer

app = typer.Typer(name="local", help="The workspace on this machine: start, stop, look.", no_args_is_help=True)

Home = Annotated[
    Path | None,
    typer.Option("--home", envvar="AMLWRAP_LOCAL_HOME", help="Folder it lives in. [default: ~/.amlwrap/local]"),
]


def _facts(server: LocalServer) -> Row:
    """Return what may be shown of a server: everything but its tokens."""
    return {name: value for name, value in server.to_json().items() if not name.endswith("token")}


@app.command("up")
def start_workspace(
    home: Home = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0 for any.")] = 0,
    foreground: Annotated[bool, typer.Option("--foreground", help="Serve in this terminal until Ctrl-C.")] = False,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Start the local workspace, or find the one that runs."""
    from amlwrap.local import daemon

    if foreground:
        daemon.check_installed()
        from amlwrap.local.home import resolve_home
        from amlwrap.local.server import serve

        serve(resolve_home(home), port=port, announce=lambda server: say(f"Serving at {server.url}; Ctrl-C ends it."))
        return
    server = daemon.start(home, port=port)
    print_item(_facts(server), output)
    if port and not server.url.endswith(f":{port}"):
        say(f"It ran already: for --port {port}, stop it with `amlwrap local down` first.")
        return
    say("Use it with --local, or AMLWRAP_LOCAL=1; stop it with `amlwrap local down`.")


@app.command("down")
def stop_workspace(home: Home = None) -> None:
    """Stop the local workspace and every job in it.

    What it holds is kept for the next start.
    """
    from amlwrap.local import daemon

    say("The local workspace has stopped." if daemon.stop(home) else "No local workspace is running.")


@app.command("status")
def show_status(home: Home = None, output: Output = OutputFormat.TABLE) -> None:
    """Show the running local workspace.

    The exit code is 1 when there is none.
    """
    from amlwrap.local import daemon
    from amlwrap.local.home import resolve_home

    server = daemon.status(home)
    if server is None:
        print_item({"running": False, "home": str(resolve_home(home))}, output)
        raise typer.Exit(1)
    print_item({"running": True, "home": str(resolve_home(home)), **_facts(server)}, output)


@app.command("mlflow")
def show_mlflow_variables(home: Home = None) -> None:
    """Print the variables by which MLflow finds what jobs logged.

    A shell takes them by: eval "$(amlwrap local mlflow)". The token is of this start, and opens nothing else.
    """
    from amlwrap.errors import UsageError
    from amlwrap.local import daemon

    server = daemon.status(home)
    if server is None:
        raise UsageError("No local workspace is running: start it with `amlwrap local up`.")
    if not server.tracking_uri:
        raise UsageError("An earlier version's workspace runs: `amlwrap local down`, then `amlwrap local up`.")
    typer.echo(f"export MLFLOW_TRACKING_URI={server.tracking_uri}")
    typer.echo(f"export MLFLOW_TRACKING_TOKEN={server.tracking_token}")
