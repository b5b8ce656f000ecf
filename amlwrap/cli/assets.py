"""What the nouns of code, data, environments and models have in common: names with versions, lists, archiving."""

# No postponed annotations: verbs are made here for each noun, and their annotations are values of its own.

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from amlwrap.cli.names import SeveralNames
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.several import for_each
from amlwrap.cli.values import filled
from amlwrap.cli.verbs import Noun
from amlwrap.errors import UsageError, told_at

if TYPE_CHECKING:
    from pathlib import Path

    from amlwrap.cli.printing import Printer, Row
    from amlwrap.resources.registered import FiledAssets

V = TypeVar("V")

VERSIONED = "NAME[:VERSION]"
"""What stands for a name that may say a version."""

Version = Annotated[
    str | None, typer.Option("--version", metavar="VERSION", help="Its version, where the name does not say it.")
]
NewVersion = Annotated[
    str | None, typer.Option("--version", metavar="VERSION", help="Version; made from the content if left out.")
]
DownloadPath = Annotated[
    str, typer.Option("--download-path", "-p", metavar="FOLDER", help="Folder to write to, in NAME/VERSION.")
]
IncludeArchived = Annotated[bool, typer.Option("--include-archived", help="List also what is archived.")]


def list_assets(
    collection: "FiledAssets[Any]",
    noun: str,
    name: str | None,
    output: "Printer",
    row: "Callable[[Any], Row]",
    facts: "Callable[[Any], Row]",
    *,
    include_archived: bool,
) -> None:
    """Print the names of a workspace's assets of a kind, or the versions of one."""
    with told_at(lambda path: f"--{path.replace('_', '-')}"):
        if name is None:
            names = collection.list(include_archived=include_archived)
            output.rows(names, _name, _name, empty=f"The workspace has no {noun}.")
        else:
            versions = collection.versions(name, include_archived=include_archived)
            output.rows(versions, row, facts, empty=f"No version of {noun} {name} is to be listed.")


def _name(name: str) -> "Row":
    return {"name": name}


def get_version(get: Callable[[str, str | None], V], name: str, version: str | None) -> V:
    """Return a version of an asset that a name, and perhaps `--version`, say.

    Raises:
        UsageError: both say a version.
    """
    from amlwrap.references import name_and_version_in

    if version is not None and name_and_version_in(name)[0] != name.removeprefix("azureml:"):
        raise UsageError(f"{name} says the version already: leave --version out.")
    return get(name, version)


def fetch_asset(get: Callable[[], V], download: Callable[..., "Path"], folder: str, auth: str | None) -> None:
    """Fetch the files of an asset, and say where they are.

    Args:
        get: returns it.
        download: of its collection.
        folder: as `--download-path` says.
        auth: how to sign in to storage.
    """
    from amlwrap.blob.progress import TransferProgress

    filled(folder, "--download-path")  # pathlib would take nothing for the current folder
    with TransferProgress("downloaded") as progress:
        target = download(get(), folder, auth=auth, progress=progress, notify=say)
    say(f"Downloaded to {target}.")


def add_filing_verbs(app: Noun, noun: str, example: str, of: Callable[[Any], Any]) -> None:
    """Add `archive` and `restore` to a noun.

    Args:
        app: the noun.
        noun: what it is called.
        example: a name that one may have.
        of: returns the collection of a workspace.
    """
    names_typed = Annotated[list[str], SeveralNames(noun, VERSIONED)]

    def file(workspace: Any, names: list[str], verb: str, told: str) -> None:
        act = getattr(of(workspace), verb)

        def one(name: str) -> None:
            act(name)
            say(f"{noun.capitalize()} {name} is {told}.")

        for_each(names, one, lambda _: None)

    @app.verb("archive", f"amlwrap {noun} archive {example}:1", f"amlwrap {noun} archive {example}")
    @workspace_command
    def archive(workspace: Any, names: names_typed) -> None:
        """Hide versions from lists, or all of a name.

        They stay where they are, and jobs go on using them.
        """
        file(workspace, names, "archive", "archived")

    @app.verb("restore", f"amlwrap {noun} restore {example}:1")
    @workspace_command
    def restore(workspace: Any, names: names_typed) -> None:
        """Have lists show again what was archived."""
        file(workspace, names, "restore", "listed again")
