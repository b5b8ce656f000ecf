"""Contracts: the client of one, what changes between two, and whether all of it is what the pipeline writes."""

import sys
from typing import Annotated

import typer

from openapi.pipeline import home
from openapi.pipeline.checking import check_client, check_contract, check_shared
from openapi.pipeline.commands.options import UPSTREAM, ApiVersion, From
from openapi.pipeline.difference.telling import Form, tell
from openapi.pipeline.generating import client_folders, generate
from openapi.pipeline.sources import load_versions, open_source, package_name
from openapi.pipeline.words import MET_FIRST, wordless, wordless_lines


def generate_command(api_version: ApiVersion) -> None:
    """Write the typed client of one contract."""
    contract = home.load_contract(api_version)
    room = home.ROOM
    target = room.generated / package_name(api_version)
    count = generate(contract, room.settings, room.templates, target)
    print(f"generated amlrest.{target.name}: {count} operations")


def check_command(source: From = "") -> None:
    """Fail when a contract or client is not what the pipeline writes, or what users meet first lacks words."""
    room = home.ROOM
    problems: list[str] = []
    for name in load_versions(home.VERSIONS):
        contract = home.load_contract(name)
        print(f"checked words of {name}", *wordless_lines(wordless(contract)), sep="\n  ")
        problems += [f"{name}: {line}" for line in wordless_lines(wordless(contract, MET_FIRST))]
    if source:
        opened = open_source(source)
        for version in load_versions(home.VERSIONS).values():
            problems += check_contract(room, version, opened)
            print(f"checked contract {version.name}")
    else:
        print(f"contracts not imported again: give --from or {UPSTREAM}")
    problems += check_shared(room)
    print("checked what all clients share")
    for folder in client_folders(room.generated):
        version_name = folder.name.removeprefix("v").replace("_", "-")
        problems += check_client(room, home.load_contract(version_name), folder.name)
        print(f"checked client {folder.name}")
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if problems:
        raise typer.Exit(1)


def diff_command(
    old: Annotated[str, typer.Option("--from-version", help="The api-version to come from.")] = "",
    new: Annotated[str, typer.Option("--to-version", help="The api-version to go to.")] = "",
    form: Annotated[Form, typer.Option("--format", help="How to print the report.")] = "text",
    fail_on_breaking: Annotated[bool, typer.Option(help="Exit with 1 if anything breaks.")] = False,
) -> None:
    """Tell what changes from one api-version to another, and what of it breaks."""
    before, after = home.load_contract(old, "--from-version"), home.load_contract(new, "--to-version")
    difference = tell(before, after, home.DIALECTS, form)
    if fail_on_breaking and difference.breaking:
        raise typer.Exit(1)
