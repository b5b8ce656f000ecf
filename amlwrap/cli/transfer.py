"""What commands that upload have in common: the question before a large upload, the listing of a dry run, progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import is_interactive
from amlwrap.cli.output import say
from amlwrap.cli.printing import Printer, Row
from amlwrap.cli.values import filled, parse_choice
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.blob.hashing import LocalFile

_storage_option = partial(typer.Option, rich_help_panel="Storage")

Yes = Annotated[bool, _storage_option("--yes", "-y", help="Upload large folders without asking.")]


def _check_auth(value: str | None) -> str | None:
    if value is None:
        return None
    from amlwrap.blob.target import WAYS_IN

    return parse_choice(value, "--auth", WAYS_IN)


def _check_datastore(value: str | None) -> str | None:
    return filled(value, "--datastore")


Datastore = Annotated[
    str | None,
    _storage_option(
        "--datastore",
        metavar="NAME",
        callback=_check_datastore,
        help="Blob datastore that files go to; the default if left out.",
    ),
]
Auth = Annotated[
    str | None,
    _storage_option(
        "--auth", metavar="WAY", callback=_check_auth, help="How to sign in to storage: key, sas or identity."
    ),
]


def list_upload(folder: str, output: Printer) -> None:
    """Print what of a folder would be uploaded as code, with sizes in bytes, and the total."""
    from amlwrap.blob.snapshot import list_files
    from amlwrap.resources.uploads import code_folder

    files = list_files(code_folder(folder))
    output.rows(files, _listed, _listed)
    noun = "file" if len(files) == 1 else "files"
    say(f"{len(files):,} {noun}, {sum(file.size for file in files):,} bytes; nothing was uploaded.")


def _listed(file: LocalFile) -> Row:
    return {"path": file.path, "bytes": file.size}


@contextmanager
def saying_how_to_resume() -> Iterator[None]:
    """Say on Ctrl-C how to go on with an upload."""
    try:
        yield
    except KeyboardInterrupt:
        say("\nInterrupted: what arrived is kept; run it again to send the rest.")
        raise


def large_upload_question(yes: bool) -> Callable[[str], None]:
    """Return what to do about a large snapshot: go on with `--yes`, ask at a terminal, refuse elsewhere."""

    def decide(sentence: str) -> None:
        if yes:
            return
        if not is_interactive():
            raise UsageError(f"{sentence} Add --yes to upload it all the same.")
        if not typer.confirm(f"{sentence} Upload it all the same?", err=True):
            raise UsageError("Nothing was uploaded.")

    return decide
