"""Options that every command on a workspace takes, and the workspace they name."""

from __future__ import annotations

import inspect
import logging
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from enum import StrEnum
from functools import partial, wraps
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from amlwrap.cli.output import say
from amlwrap.cli.values import filled
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.account import Account
    from amlwrap.credentials import TokenCredential
    from amlwrap.workspace import Workspace

OpenWorkspace: TypeAlias = "Callable[..., AbstractContextManager[Workspace]]"
"""Opens the workspace that the options name; named again, a part of it counts over its option."""

_state = {"debug": False}


class OutputFormat(StrEnum):
    """How a command prints its result."""

    TABLE = "table"
    JSON = "json"
    YAML = "yaml"
    TSV = "tsv"


Tags = Annotated[list[str] | None, typer.Option("--tag", metavar="NAME=VALUE", help="Tag; repeat for more.")]

_option_of = partial(typer.Option, rich_help_panel="Workspace")
Local = Annotated[bool, _option_of("--local", envvar="AMLWRAP_LOCAL", help="Use the local workspace.")]
SubscriptionId = Annotated[str | None, _option_of("--subscription-id", metavar="ID", help="Azure subscription id.")]
ResourceGroup = Annotated[
    str | None, _option_of("--resource-group", "-g", metavar="NAME", help="Azure resource group.")
]
Debug = Annotated[bool, _option_of("--debug", help="Log requests, and show the traceback of an error.")]

_OPTIONS: dict[str, Any] = {
    "local": Local,
    "subscription_id": SubscriptionId,
    "resource_group": ResourceGroup,
    "workspace_name": Annotated[
        str | None, _option_of("--workspace-name", "-w", metavar="NAME", help="Workspace name.")
    ],
    "api_version": Annotated[
        str | None,
        _option_of(
            "--api-version",
            metavar="VERSION",
            help="Api-version to speak, over AMLWRAP_API_VERSION and config.json; else one that the service has.",
        ),
    ],
    "debug": Debug,
}
_DEFAULTS: dict[str, Any] = {"local": False, "debug": False}


def debugging() -> bool:
    """Whether the user asked for tracebacks and request logs."""
    return bool(_state["debug"])


def workspace_command(function: Callable[..., None]) -> Callable[..., None]:
    """Make a command of a function whose first parameter is a `Workspace`: adds the options that name it.

    The function's other parameters become the command's own arguments and options, as Typer reads them.
    """

    def run(open_it: OpenWorkspace, **values: Any) -> None:
        with open_it() as workspace:
            function(workspace, **values)

    return _with_workspace_options(function, run)


def workspace_maybe_command(function: Callable[..., None]) -> Callable[..., None]:
    """Make a command of a function whose first parameter opens a workspace, and that may do without; see above."""
    return _with_workspace_options(function, function)


def _with_workspace_options(function: Callable[..., None], run: Callable[..., None]) -> Callable[..., None]:
    """Return a command with the parameters of a function after the first, which `run` gets beside what opens."""
    # Commands import Workspace for type checkers alone: at run time it would cost every `--help` a quarter second.
    signature = inspect.signature(function, eval_str=True, locals={"Workspace": object})
    own = list(signature.parameters.values())[1:]
    added = option_parameters(_OPTIONS, _DEFAULTS)

    @wraps(function)
    def command(**values: Any) -> None:
        options = {name: values.pop(name) for name in _OPTIONS}
        if options.pop("debug"):
            start_debugging()
        run(partial(open_workspace, **options), **values)

    keyword_only = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    command.__signature__ = signature.replace(parameters=keyword_only + added)  # type: ignore[attr-defined]  # Typer reads it
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *added)}
    return command


def option_parameters(options: Mapping[str, Any], defaults: Mapping[str, Any]) -> list[inspect.Parameter]:
    """Return the keyword-only parameters that give a command options by name; None where `defaults` has no other."""
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults.get(name), annotation=annotation)
        for name, annotation in options.items()
    ]


def open_workspace(
    *,
    local: bool,
    subscription_id: str | None,
    resource_group: str | None,
    workspace_name: str | None,
    api_version: str | None,
    credential: TokenCredential | None = None,
) -> Workspace:
    """Return the workspace that the options, the environment or `config.json` name.

    Args:
        local, subscription_id, resource_group, workspace_name, api_version: the options.
        credential: signs in to Azure; the default one when None.

    Raises:
        UsageError: an option is empty, or names what cannot be.
        AmlwrapError: as `Workspace.from_config` and `Workspace.local` raise them.
    """
    from amlwrap.config import checked_version
    from amlwrap.workspace import Workspace

    if api_version is not None:
        api_version = checked_version(api_version, "--api-version")
    _check_parts(local, subscription_id=subscription_id, resource_group=resource_group, workspace_name=workspace_name)
    if local:
        return Workspace.local(api_version=api_version, notify=say)
    return Workspace.from_config(
        subscription_id=subscription_id,
        resource_group=resource_group,
        workspace_name=workspace_name,
        credential=credential,
        api_version=api_version,
        notify=say,
    )


def open_account(*, local: bool, debug: bool, **parts: str | None) -> Account:
    """Return who is signed in, at Azure or at the local workspace.

    Args:
        local: whether the local workspace is meant.
        debug: whether to log requests.
        parts: those of a workspace's name that were given.

    Raises:
        UsageError: an option is empty, or names what cannot be.
        AmlwrapError: as `Account.from_environment` and `Account.local` raise them.
    """
    from amlwrap.account import Account

    if debug:
        start_debugging()
    _check_parts(local, **parts)
    return Account.local() if local else Account.from_environment()


def _check_parts(local: bool, **parts: str | None) -> None:
    """Check the parts of a workspace's name that were given, by the names of their options."""
    from amlwrap.config import checked_part

    for part, value in parts.items():
        if given := filled(value, _option(part)):
            checked_part(part, given, _option(part))
    # azure-identity warns of every source that has no token; what matters of it is in the error that follows.
    logging.getLogger("azure").addHandler(logging.NullHandler())
    if local and any(parts.values()):
        raise UsageError("--local, or AMLWRAP_LOCAL, means the workspace on this machine: name no other beside it.")


def _option(parameter: str) -> str:
    return f"--{parameter.replace('_', '-')}"


def start_debugging() -> None:
    """Log amlwrap's requests to standard error and let errors keep their traceback."""
    _state["debug"] = True
    logging.basicConfig(stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("amlwrap").setLevel(logging.DEBUG)


def is_interactive() -> bool:
    """Whether a person sits at the terminal, so that a question can be asked and a progress bar drawn."""
    return sys.stdin.isatty() and sys.stderr.isatty() and not os.environ.get("CI")


def check_can_ask(what: str, *, yes: bool) -> None:
    """Refuse to delete something that nobody has agreed to, where nobody can be asked.

    Raises:
        UsageError: that is so.
    """
    if not yes and not is_interactive():
        raise UsageError(f"Nobody can be asked here whether to delete {what}: add --yes to delete it.")
