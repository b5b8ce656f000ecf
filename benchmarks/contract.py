"""How complete and how fast the contract pipeline is, against stock openapi-python-client on the same contracts.

Needs Azure's documents and examples: AMLWRAP_UPSTREAM=<checkout of azure-rest-api-specs>. Bars: every operation of
three api-versions; every example body lossless and of the right classes; the four mutations at every position parsed
and kept; import and generate of 2021-03-01-preview under 8 s, of 2024-04-01 under 20 s.
"""

import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import openapi_python_client
from attrs import frozen
from openapi_python_client.config import Config, ConfigFile, MetaType

from openapi.pipeline.documents import referenced_name, to_text
from openapi.pipeline.finding import locate
from openapi.pipeline.generating import write_client, write_shared
from openapi.pipeline.home import ROOM, VERSIONS
from openapi.pipeline.importing import import_version
from openapi.pipeline.shapes import class_name
from openapi.pipeline.sources import FolderSource, Version, load_versions
from openapi.pipeline.sources import Reader as DocumentReader
from tests.generated.proof import MAIN_MUTATIONS, Body, Reader, example_bodies, mistyped, mutations, positions

BARS = {"2021-03-01-preview": 8.0, "2024-04-01": 20.0}


@frozen
class Client:
    """One way to read a body and write it back."""

    label: str
    read: Callable[[Body, Any], Any]
    write: Callable[[Any], Any]


@frozen
class Made:
    """A contract and the client generated from it."""

    version: Version
    reader: Reader
    operations: int
    seconds: float


def make_client(version: Version, upstream: Path, folder: Path) -> Made:
    """Import and generate one api-version into `folder`, timed."""
    start = time.perf_counter()
    source = FolderSource(upstream)
    contract, report = import_version(locate(version, source), DocumentReader(source), ROOM.overlays)
    path = folder / f"{version.name}.json"
    path.write_text(to_text(contract))
    write_client(json.loads(path.read_text()), ROOM.settings, ROOM.templates, folder / "ours" / version.package)
    seconds = time.perf_counter() - start
    return Made(version, Reader(contract, f"ours.{version.package}"), report.operations, seconds)


def make_stock_client(made: Made, folder: Path) -> Client:
    """Generate from the same contract with stock templates."""
    package = folder / "stock" / made.version.package
    config = Config.from_sources(
        ConfigFile(post_hooks=[]),
        meta_type=MetaType.NONE,
        document_source=folder / f"{made.version.name}.json",
        file_encoding="utf-8",
        overwrite=True,
        output_path=package,
    )
    with redirect_stdout(StringIO()):
        openapi_python_client.generate(config=config)
    models: ModuleType = import_module(f"stock.{made.version.package}.models")

    def read(body: Body, value: Any) -> Any:
        model = getattr(models, class_name(str(referenced_name(body.schema))), None)
        return value if model is None else model.from_dict(value)

    return Client("stock", read, lambda model: model.to_dict() if hasattr(model, "to_dict") else model)


def outcomes(client: Client, bodies: list[Body], changed: Callable[[Body], Iterator[tuple[str, Any]]]) -> Counter[str]:
    """Count, per kind of change, bodies tried and bodies that come back as they were."""
    counts: Counter[str] = Counter()
    for body in bodies:
        for what, value in changed(body):
            counts[f"{what} tried"] += 1
            try:
                counts[what] += client.write(client.read(body, value)) == value
            except Exception:  # noqa: BLE001  # stock code raises whatever it meets; that it raises is the result
                counts[f"{what} raised"] += 1
    return counts


def report_version(made: Made, stock: Client, upstream: Path) -> None:
    """Print how many examples and mutations survive."""
    reader = made.reader
    bodies = list(example_bodies(upstream, made.version, reader.contract))
    objects = [body for body in bodies if referenced_name(body.schema) and isinstance(body.value, dict)]
    ours = Client("amlrest", reader.read, reader.write)

    def mutated(body: Body) -> Iterator[tuple[str, Any]]:
        for finding in positions(reader, body.schema, body.value):
            yield from (pair for pair in mutations(finding, body.value) if pair[0] in MAIN_MUTATIONS)

    wrong = sum(any(mistyped(reader, b.schema, b.value, reader.read(b, b.value))) for b in bodies)
    print(f"{made.version.name}: {made.operations} operations, {len(bodies)} example bodies, {wrong} wrongly typed")
    bar = BARS.get(made.version.name)
    print(f"  import and generate: {made.seconds:.1f} s" + (f" (bar: {bar:.0f})" if bar else ""))
    for client in (ours, stock):
        counts = outcomes(client, bodies if client is ours else objects, lambda body: iter([("example", body.value)]))
        counts += outcomes(client, bodies if client is ours else objects, mutated)
        parts = [
            f"{what} {counts[what]}/{counts[f'{what} tried']}"
            + (f" ({counts[f'{what} raised']} raised)" if counts[f"{what} raised"] else "")
            for what in ("example", *MAIN_MUTATIONS)
        ]
        print(f"  {client.label:8} " + "; ".join(parts))


def main() -> None:
    """Print one block per api-version."""
    location = os.environ.get("AMLWRAP_UPSTREAM")
    if not location:
        print("benchmarks/contract.py needs AMLWRAP_UPSTREAM, a checkout of azure-rest-api-specs; skipped")
        return
    upstream = Path(location)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_shared(ROOM.templates, folder / "ours")
        (folder / "stock").mkdir()
        sys.path.insert(0, name)
        for version in load_versions(VERSIONS).values():
            made = make_client(version, upstream, folder)
            report_version(made, make_stock_client(made, folder), upstream)


if __name__ == "__main__":
    main()
