"""The command line of the contract pipeline: import, generate, check, diff."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from attrs import evolve

from openapi.pipeline.documents import to_text
from openapi.pipeline.errors import ContractError
from openapi.pipeline.generating import generate
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import (
    Reader,
    compare_digests,
    discover_version,
    load_versions,
    open_source,
    package_name,
    save_versions,
)

ROOM = Path(__file__).resolve().parent.parent
VERSIONS = ROOM / "versions.toml"
CONTRACTS = ROOM / "contracts"
GENERATED = ROOM.parent / "generated" / "amlrest"

app = typer.Typer(add_completion=False, no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False)

ApiVersion = Annotated[str, typer.Option("--api-version", help="For example 2021-03-01-preview.")]


@app.command("import")
def import_command(
    api_version: ApiVersion,
    source: Annotated[
        str,
        typer.Option(
            "--from", envvar="AMLWRAP_UPSTREAM", help="Folder or https base URL of the specification repository."
        ),
    ],
    accept_changes: Annotated[bool, typer.Option(help="Record new digests of changed inputs.")] = False,
    keep_prose: Annotated[bool, typer.Option(help="Keep upstream's descriptions, for a private copy.")] = False,
    output: Annotated[Path | None, typer.Option(help="Write the contract here instead.")] = None,
) -> None:
    """Write the contract of one api-version from Azure's documents."""
    versions = load_versions(VERSIONS)
    opened = open_source(source)
    version = versions.get(api_version) or discover_version(api_version, opened)
    reader = Reader(opened)
    contract, report = import_version(version, reader, ROOM / "overlays" / api_version, keep_prose=keep_prose)
    changed = compare_digests(version, reader.digests)
    if changed and not accept_changes:
        raise ContractError(
            "input documents are not those recorded in versions.toml: "
            + ", ".join(changed)
            + "; review them and add --accept-changes"
        )
    target = output or CONTRACTS / f"{api_version}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(to_text(contract))
    if output is None:
        save_versions(VERSIONS, {**versions, api_version: evolve(version, digests=reader.digests)})
    print(f"imported {api_version}: {target.name}", *report.lines(), sep="\n")


def load_contract(api_version: str) -> dict:  # type: ignore[type-arg]  # JSON
    """Read a committed contract."""
    path = CONTRACTS / f"{api_version}.json"
    if not path.exists():
        known = ", ".join(sorted(entry.stem for entry in CONTRACTS.glob("*.json"))) or "none"
        raise ContractError(f"no contract for api-version {api_version} (there are: {known}); import it first")
    return json.loads(path.read_text())  # type: ignore[no-any-return]  # a JSON object


@app.command("generate")
def generate_command(api_version: ApiVersion) -> None:
    """Write the typed client of one contract."""
    contract = load_contract(api_version)
    target = GENERATED / package_name(api_version)
    count = generate(contract, ROOM / "generator.yaml", ROOM / "templates", target)
    print(f"generated amlrest.{target.name}: {count} operations")


def main() -> None:
    """Run the command line; a refused document is one sentence on stderr and exit code 1."""
    try:
        app()
    except ContractError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
