"""`amlwrap local`: the workspace on this machine."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Printer
from amlwrap.cli.verbs import Noun

if TYPE_CHECKING:
    from amlwrap.local.home import LocalServer

app = Noun("local")

Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="FOLDER",
        envvar="AMLWRAP_LOCAL_HOME",
        help="Folder it lives in. [default: ~/.amlwrap/local]",
        rich_help_panel="Workspace",
    ),
]


# What people want to know of a workspace that they have started; `status` has the rest.
_STARTED = ("home", "url", "https_url", "certificate_authority", "certificate_bundle")


def _print(output: Printer, home: Path | None, server: LocalServer | None, shown: Sequence[str] | None = None) -> None:
    """Print what is known of a workspace, all of it or for people some."""
    from amlwrap.cli.facts.local import facts
    from amlwrap.local.home import resolve_home

    told = facts(resolve_home(home), server)
    output.item({name: told[name] for name in shown or told if told[name] is not None}, told)


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


@app.verb("up", "amlwrap local up", "amlwrap local up --https")
def start_workspace(
    output: Output,
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="N", help="Port on 127.0.0.1.", show_default="any")
    ] = 0,
    https: Annotated[
        bool, typer.Option("--https", help="Serve TLS too, certified by an authority that the home keeps.")
    ] = False,
    foreground: Annotated[bool, typer.Option("--foreground", help="Serve in this terminal until Ctrl-C.")] = False,
    home: Home = None,
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
    _print(output, home, server, _STARTED)
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


@app.verb("down", "amlwrap local down")
def stop_workspace(home: Home = None) -> None:
    """Stop the local workspace and every job in it.

    What it holds is kept for the next start.
    """
    from amlwrap.local import daemon

    say("The local workspace has stopped." if daemon.stop(home) else "No local workspace is running.")


@app.verb("status", "amlwrap local status", "amlwrap local status --query url -o tsv")
def show_status(output: Output, home: Home = None) -> None:
    """Show the running local workspace.

    The exit code is 1 when there is none.
    """
    from amlwrap.local import daemon

    server = daemon.status(home)
    _print(output, home, server)
    if server is None:
        raise typer.Exit(1)


@app.verb("logs", "amlwrap local logs", "amlwrap local logs --tail 20 --follow")
def show_logs(
    tail: Annotated[int | None, typer.Option("--tail", min=1, metavar="N", help="Only the last N lines.")] = None,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on with what it logs, until it stops.")] = False,
    home: Home = None,
) -> None:
    """Print what the local workspace's server has logged.

    That is warnings, and what went wrong. Jobs have logs of their own: `amlwrap job stream`.
    """
    from amlwrap.local.server_log import log_lines

    is_empty = True
    for line in log_lines(home, tail=tail, follow=follow):
        is_empty = False
        typer.echo(line)
    if is_empty:
        say("The local workspace has logged nothing.")


@app.verb("reset", "amlwrap local reset", "amlwrap local reset --yes --environments")
def reset_workspace(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    stop_jobs: Annotated[bool, typer.Option("--stop-jobs", help="Reset it although jobs run.")] = False,
    environments: Annotated[
        bool, typer.Option("--environments", help="Remove cached environments too, which take minutes to build.")
    ] = False,
    home: Home = None,
) -> None:
    """Remove everything that the local workspace holds.

    That is jobs, data, models, code, environments, endpoints and files. If it runs, it is started again.
    """
    from amlwrap.cli.options import check_can_ask
    from amlwrap.local import daemon
    from amlwrap.local.home import resolve_home

    daemon.check_installed()
    from amlwrap.local.reset import reset

    server = daemon.status(home)
    if server and not stop_jobs:
        _check_nothing_runs(home)
    check_can_ask("what the local workspace holds", yes=yes)
    if not yes:
        typer.confirm(
            f"Delete everything that the local workspace in {resolve_home(home)} holds?", abort=True, err=True
        )
    reset(home, environments=environments)
    say("The local workspace is empty.")
    if server:
        port = int(server.url.rpartition(":")[2])
        started = daemon.start(home, port=port, https=bool(server.https_url))
        say(f"It runs again, at {started.url}.")


def _check_nothing_runs(home: Path | None) -> None:
    """Raise `UsageError` where a reset would end jobs."""
    from amlwrap.errors import UsageError
    from amlwrap.workspace import Workspace

    with Workspace.local(home) as workspace:
        names = [job.name for job in workspace.jobs.list() if not job.is_finished]
    if names:
        some = ", ".join(names[:3]) + (", ..." if len(names) > 3 else "")
        raise UsageError(
            f"{len(names)} job{'s run' if len(names) > 1 else ' runs'} ({some}): wait for the end, or add --stop-jobs."
        )


@app.verb("mlflow", 'eval "$(amlwrap local mlflow)"', "amlwrap local mlflow --azureml")
def show_mlflow_variables(
    https: Annotated[bool, typer.Option("--https", help="Ask by TLS, where the workspace runs with --https.")] = False,
    azureml: Annotated[
        bool, typer.Option("--azureml", help="For azureml-mlflow and azureml://, which ask by TLS alone.")
    ] = False,
    home: Home = None,
) -> None:
    """Print the variables by which MLflow finds what jobs logged.

    A shell takes them by eval. The token is of this start, and opens nothing else.
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


@app.verb("storage", "amlwrap local storage")
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
