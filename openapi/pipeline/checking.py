"""Proves that contracts and clients are what the pipeline makes of their inputs: nothing edited, nothing forgotten."""

import tempfile
from pathlib import Path

from attrs import frozen

from openapi.pipeline.documents import Document, to_text
from openapi.pipeline.finding import locate
from openapi.pipeline.generating import client_folders, write_client, write_shared
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import Reader, Source, Version, compare_digests


@frozen
class Room:
    """Where everything is.

    Attributes:
        contracts: Folder of the committed contracts.
        overlays: Folder of our descriptions, with corrections in a sub-folder per family or api-version.
        settings: Generator settings.
        templates: Our templates.
        generated: The package that holds all clients.
    """

    contracts: Path
    overlays: Path
    settings: Path
    templates: Path
    generated: Path


def check_contract(room: Room, version: Version, source: Source) -> list[str]:
    """Import again and return how the committed contract differs, one line per difference."""
    reader = Reader(source)
    contract, _ = import_version(locate(version, source), reader, room.overlays)
    problems = [f"input {line}" for line in compare_digests(version, reader.digests)]
    path = room.contracts / f"{version.name}.json"
    if not path.exists() or path.read_text() != to_text(contract):
        problems.append(f"openapi/contracts/{path.name} is not what import writes")
    return problems


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _differences(place: str, wanted: dict[str, bytes], found: dict[str, bytes]) -> list[str]:
    problems = [f"{place}/{name} is missing" for name in wanted if name not in found]
    problems += [f"{place}/{name} should not be there" for name in found if name not in wanted]
    problems += [
        f"{place}/{name} is not what generate writes"
        for name in wanted
        if name in found and wanted[name] != found[name]
    ]
    return problems


def check_client(room: Room, contract: Document, package: str) -> list[str]:
    """Generate again and return the files that differ from the committed ones."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / package
        write_client(contract, room.settings, room.templates, fresh)
        return _differences(f"generated/amlrest/{package}", _contents(fresh), _contents(room.generated / package))


def check_shared(room: Room) -> list[str]:
    """Write again what all clients share, and return the files beside the clients that differ from it."""
    clients = tuple(f"{folder.name}/" for folder in client_folders(room.generated))
    found = {name: text for name, text in _contents(room.generated).items() if not name.startswith(clients)}
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / room.generated.name
        write_shared(room.templates, fresh)
        return _differences("generated/amlrest", _contents(fresh), found)
