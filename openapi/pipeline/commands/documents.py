"""Azure's documents: which api-versions there are, what one of them means as a contract, and what a new one breaks."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from attrs import evolve

from openapi.pipeline import home
from openapi.pipeline.commands.options import ApiVersion, From
from openapi.pipeline.difference.telling import Form, tell
from openapi.pipeline.documents import to_text, write_whole
from openapi.pipeline.errors import ContractError, UsageError
from openapi.pipeline.finding import checked_name, find_version, locate, published
from openapi.pipeline.importing import import_version
from openapi.pipeline.layouts import STABLE, kind
from openapi.pipeline.sources import Reader, compare_digests, load_versions, open_source, save_versions

# What a nightly job is told by exit code, beside 0, 1 for failures and 2 for wrong calls.
NEWS = 3


def import_command(
    api_version: ApiVersion,
    source: From = "",
    accept_changes: Annotated[bool, typer.Option(help="Record the digests of changed inputs.")] = False,
    keep_prose: Annotated[bool, typer.Option(help="Keep upstream's descriptions, for a private copy.")] = False,
    output: Annotated[Path | None, typer.Option(help="Write the contract here instead.")] = None,
) -> None:
    """Write the contract of one api-version from Azure's documents."""
    name = checked_name(api_version, "--api-version")
    if keep_prose and output is None:
        raise UsageError("--keep-prose makes a private copy; say with --output where to write it")
    opened = open_source(source)
    versions = load_versions(home.VERSIONS)
    version = locate(versions[name], opened) if name in versions else find_version(name, opened)
    reader = Reader(opened)
    contract, account = import_version(version, reader, home.ROOM.overlays, keep_prose=keep_prose)
    changed = compare_digests(version, reader.digests)
    if changed and not accept_changes:
        raise ContractError(
            f"input documents are not those that versions.toml records ({', '.join(changed)}); "
            "review them, then add --accept-changes"
        )
    target = output or home.ROOM.contracts / f"{name}.json"
    write_whole(target, to_text(contract))
    if output is None:
        save_versions(home.VERSIONS, {**versions, name: evolve(version, digests=reader.digests)})
    print(f"imported {name} to {target.name}", *account.lines(), sep="\n")


def versions_command(
    source: From = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    fail_on_newer: Annotated[
        bool, typer.Option(help=f"Exit with {NEWS} if there is a newer stable api-version.")
    ] = False,
) -> None:
    """List the api-versions that Azure has published, and say which are imported and which are newer than those.

    A stable api-version is newer if it is later than every imported stable one, a preview if it is later than every
    imported preview.
    """
    imported = load_versions(home.VERSIONS)
    rows = [
        {
            "name": name,
            "kind": kind(name),
            "imported": name in imported,
            "newer": name > _newest(imported, kind(name)),
        }
        for name in published(open_source(source))
    ]
    if as_json:
        print(json.dumps({"versions": rows}, indent=2))
    else:
        for row in rows:
            state = "imported" if row["imported"] else "newer" if row["newer"] else ""
            print(f"{row['name']:20} {row['kind']:8} {state}".rstrip())
    if fail_on_newer and any(row["newer"] for row in rows if row["kind"] == STABLE):
        raise typer.Exit(NEWS)


def drift_command(
    source: From = "",
    to_version: Annotated[
        str | None, typer.Option(help="The api-version to go to; the newest stable one if not given.")
    ] = None,
    from_version: Annotated[
        str | None, typer.Option(help="The api-version to come from; the newest imported one of its kind if not given.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="How to print the report.")] = "text",
) -> None:
    """Import the newest api-version in memory, and report what it breaks for the one that we are on.

    Nothing is written. Exits with 0 if there is nothing newer, or nothing that amlwrap uses breaks, and with 3 if
    something does.
    """
    opened = open_source(source)
    imported = load_versions(home.VERSIONS)
    new = checked_name(to_version, "--to-version") if to_version is not None else _newest(published(opened), STABLE)
    old = from_version if from_version is not None else _newest(imported, kind(new))
    before = home.load_contract(old, "--from-version")
    if to_version is None and new <= old:
        print(f"{opened.place} has no stable api-version that is newer than {old}", file=sys.stderr)
        tell(before, before, home.DIALECTS, form)
        return
    version = locate(imported[new], opened) if new in imported else find_version(new, opened)
    after, account = import_version(version, Reader(opened), home.ROOM.overlays, lenient=True)
    for note in account.left_out:
        print(f"note: left out, as it no longer applies: {note}", file=sys.stderr)
    difference = tell(before, after, home.DIALECTS, form)
    if any(change.used for change in difference.breaking):
        raise typer.Exit(NEWS)


def _newest(names: Iterable[str], of_kind: str) -> str:
    """Return the latest of some api-versions that is stable, or a preview, as wanted; "" if none is."""
    return max((name for name in names if kind(name) == of_kind), default="")
