"""`amlwrap local`: the workspace on this machine."""

from __future__ import annotations

import shlex
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
    """Return what may be shown of a server: everything that there is but its tokens."""
    return {name: value for name, value in server.to_json().items() if value and not name.endswith("token")}


def _running(home: Path | None) -> LocalServer:
    """Return the server that runs; raises `UsageError` when there is none."""
    from amlwrap.errors import UsageError
    from amlwrap.local import daemon

    server = daemon.status(home)
    if server is None:
        raise UsageError("No local workspace is running: start it with `amlwrap local up`.")
    return server


def _announce(server: LocalServer) -> None:
    also = f" and {server.https_url}, certified by {server.certificate_authority}" if server.https_url else ""
    say(f"Serving at {server.url}{also}; Ctrl-C ends it.")


@app.command("up")
def start_workspace(
    home: Home = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0 for any.")] = 0,
    https: Annotated[
        bool, typer.Option("--https", help="Serve TLS too, certified by an authority that the home keeps.")
    ] = False,
    foreground: Annotated[bool, typer.Option("--foreground", help="Serve in this terminal until Ctrl-C.")] = False,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Start the local workspace, or find the one that runs."""
    from amlwrap.local import daemon

    if foreground:
        daemon.check_installed()
        from amlwrap.local.home import resolve_home
        from amlwrap.local.server import serve

        serve(resolve_home(home), port=port, https=https, announce=_announce)
        return
    server = daemon.start(home, port=port, https=https)
    print_item(_facts(server), output)
    if port and not server.url.endswith(f":{port}"):
        say(f"It ran already: for --port {port}, stop it with `amlwrap local down` first.")
        return
    if https and not server.https_url:
        say("It ran already, without TLS: for --https, stop it with `amlwrap local down` first.")
        return
    say("Use it with --local, or AMLWRAP_LOCAL=1; stop it with `amlwrap local down`.")
    if https:
        say(
            "Programs that ask by https have to trust certificate_authority; for those that trust one file instead of "
            "the public authorities, by SSL_CERT_FILE or REQUESTS_CA_BUNDLE, that file is certificate_bundle."
        )


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
def show_mlflow_variables(
    home: Home = None,
    https: Annotated[bool, typer.Option("--https", help="Ask by TLS, where the workspace runs with --https.")] = False,
    azureml: Annotated[
        bool, typer.Option("--azureml", help="For azureml-mlflow and azureml://, which ask by TLS alone.")
    ] = False,
) -> None:
    """Print the variables by which MLflow finds what jobs logged.

    A shell takes them by: eval "$(amlwrap local mlflow)". The token is of this start, and opens nothing else.
    """
    from amlwrap.errors import UsageError
    from amlwrap.local.home import check_certificates
    from amlwrap.local.mlflow_variables import azureml_variables, plain_variables

    server = _running(home)
    if not server.tracking_uri:
        raise UsageError("An earlier version's workspace runs: `amlwrap local down`, then `amlwrap local up`.")
    if (https or azureml) and not server.https_url:
        raise UsageError("The local workspace runs without TLS: `amlwrap local down`, then `amlwrap local up --https`.")
    if https or azureml:
        check_certificates(server)
    variables = azureml_variables(server) if azureml else plain_variables(server, https=https)
    for name, value in variables.items():
        typer.echo(f"export {name}={shlex.quote(value)}")


@app.command("storage")
def show_storage_variables(home: Home = None) -> None:
    """Print the variable by which storage clients find the account.

    A shell takes it by: eval "$(amlwrap local storage)". The account's key is in it, and stays what it is.
    """
    from amlwrap.errors import UsageError
    from amlwrap.workspace import Workspace

    server = _running(home)
    with Workspace.local(home) as workspace:
        key = workspace.datastores.secrets(workspace.datastores.default().name).key
    if key is None:
        raise UsageError("The default datastore is not opened by the account's key here, so there is none to print.")
    protocol, account = server.blob_endpoint.partition(":")[0], server.blob_endpoint.rpartition("/")[2]
    parts = {"DefaultEndpointsProtocol": protocol, "AccountName": account, "AccountKey": key}
    parts["BlobEndpoint"] = server.blob_endpoint
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    typer.echo(f"export AZURE_STORAGE_CONNECTION_STRING={shlex.quote(text)}")
