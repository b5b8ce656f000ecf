"""The command line of the contract pipeline: import, generate, check, diff."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from attrs import evolve

from openapi.pipeline.checking import Room, check_client, check_contract, check_shared
from openapi.pipeline.difference import report
from openapi.pipeline.documents import Document, to_text, write_whole
from openapi.pipeline.errors import ContractError
from openapi.pipeline.generating import client_folders, generate
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import (
    Reader,
    compare_digests,
    discover_version,
    folders_for,
    load_versions,
    open_source,
    package_name,
    save_versions,
)

HERE = Path(__file__).resolve().parent.parent
VERSIONS = HERE / "versions.toml"
ROOM = Room(
    contracts=HERE / "contracts",
    overlays=HERE / "overlays",
    settings=HERE / "generator.yaml",
    templates=HERE / "templates",
    generated=HERE.parent / "generated" / "amlrest",
)
DIALECTS = HERE.parent / "amlwrap" / "dialects"
UPSTREAM = "AMLWRAP_UPSTREAM"

app = typer.Typer(add_completion=False, no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False)

ApiVersion = Annotated[str, typer.Option("--api-version", help="For example 2021-03-01-preview.")]
From = typer.Option("--from", envvar=UPSTREAM, help="Folder or https base URL of the specification repository.")


def load_contract(api_version: str) -> Document:
    """Read a committed contract."""
    path = ROOM.contracts / f"{api_version}.json"
    if not path.exists():
        known = ", ".join(sorted(entry.stem for entry in ROOM.contracts.glob("*.json"))) or "none"
        raise ContractError(f"no contract for api-version {api_version} (there are: {known}); import it first")
    contract: Document = json.loads(path.read_text())
    return contract


@app.command("import")
def import_command(
    api_version: ApiVersion,
    source: Annotated[str, From],
    accept_changes: Annotated[bool, typer.Option(help="Record the digests of changed inputs.")] = False,
    keep_prose: Annotated[bool, typer.Option(help="Keep upstream's descriptions, for a private copy.")] = False,
    output: Annotated[Path | None, typer.Option(help="Write the contract here instead.")] = None,
) -> None:
    """Write the contract of one api-version from Azure's documents."""
    if keep_prose and output is None:
        raise ContractError("--keep-prose makes a private copy; say with --output where to write it")
    versions = load_versions(VERSIONS)
    opened = open_source(source)
    version = versions.get(api_version) or discover_version(api_version, opened)
    reader = Reader(opened)
    contract, account = import_version(version, reader, ROOM.overlays, keep_prose=keep_prose)
    changed = compare_digests(version, reader.digests)
    if changed and not accept_changes:
        raise ContractError(
            f"input documents are not those that versions.toml records ({', '.join(changed)}); "
            "review them, then add --accept-changes"
        )
    target = output or ROOM.contracts / f"{api_version}.json"
    write_whole(target, to_text(contract))
    if output is None:
        save_versions(VERSIONS, {**versions, api_version: evolve(version, digests=reader.digests)})
    print(f"imported {api_version} to {target.name}", *account.lines(), sep="\n")


@app.command("generate")
def generate_command(api_version: ApiVersion) -> None:
    """Write the typed client of one contract."""
    contract = load_contract(api_version)
    target = ROOM.generated / package_name(api_version)
    count = generate(contract, ROOM.settings, ROOM.templates, target)
    print(f"generated amlrest.{target.name}: {count} operations")


@app.command("check")
def check_command(
    source: Annotated[str | None, From] = None,
) -> None:
    """Fail when a committed contract or client is not what the pipeline writes."""
    problems: list[str] = []
    for version in load_versions(VERSIONS).values():
        if source is not None:
            problems += check_contract(ROOM, version, open_source(source))
            print(f"checked contract {version.name}")
    if source is None:
        print(f"contracts not imported again: give --from or {UPSTREAM}")
    problems += check_shared(ROOM)
    print("checked what all clients share")
    for folder in client_folders(ROOM.generated):
        version_name = folder.name.removeprefix("v").replace("_", "-")
        problems += check_client(ROOM, load_contract(version_name), folder.name)
        print(f"checked client {folder.name}")
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if problems:
        raise typer.Exit(1)


@app.command("diff")
def diff_command(
    old: Annotated[str, typer.Option("--from-version", help="The api-version to come from.")],
    new: Annotated[str, typer.Option("--to-version", help="The api-version to go to.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    fail_on_breaking: Annotated[bool, typer.Option(help="Exit with 1 if anything breaks.")] = False,
) -> None:
    """Tell what changes from one api-version to another, and what of it breaks."""
    before, after = load_contract(old), load_contract(new)
    dialect = [path for folder in folders_for(DIALECTS, old) for path in sorted(folder.rglob("*.py"))]
    used = report.used_names(before, dialect)
    difference = report.compare(before, after, used)
    print(json.dumps(report.to_json(difference), indent=2) if as_json else report.to_text(difference))
    if fail_on_breaking and difference.breaking:
        raise typer.Exit(1)


def main() -> None:
    """Run the command line; what the pipeline refuses is one sentence on stderr and exit code 1."""
    try:
        app()
    except ContractError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
