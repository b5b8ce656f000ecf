"""Runs the passes in their order: Azure's documents in, one contract out, and an account of what was done."""

import posixpath
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from openapi.pipeline.bundle import bundle
from openapi.pipeline.convert import convert
from openapi.pipeline.corrections import record_corrections, say_uncorrected
from openapi.pipeline.docs import Docs, describe
from openapi.pipeline.documents import Document, operations, refuse_broken_references
from openapi.pipeline.errors import ContractError
from openapi.pipeline.overlay import Overlay, apply_action, apply_overlays
from openapi.pipeline.passes.components import drop_unused, hoist_objects, share_maps
from openapi.pipeline.passes.enums import hoist_enums, open_enums
from openapi.pipeline.passes.inheritance import spell_out_inheritance
from openapi.pipeline.passes.names import keep_names_apart
from openapi.pipeline.passes.operations import choose_tags, fix_api_version, set_errors_aside
from openapi.pipeline.passes.secrets import mark_secrets
from openapi.pipeline.passes.types import (
    allow_null,
    drop_hints,
    relax_write_only,
    set_aside_bad_defaults,
    state_types,
)
from openapi.pipeline.prose import without_prose
from openapi.pipeline.sources import Reader, Version, folders_for
from openapi.pipeline.words import wordless, wordless_lines

Pass = Callable[[Document], tuple[Document, Counter[str]]]

PASSES: tuple[Pass, ...] = (
    drop_hints,
    state_types,
    set_aside_bad_defaults,
    mark_secrets,
    hoist_enums,
    spell_out_inheritance,
    relax_write_only,
    hoist_objects,
    share_maps,
    set_errors_aside,
    choose_tags,
    open_enums,
    allow_null,
    drop_unused,
    keep_names_apart,
)


@frozen
class Report:
    """What an import did.

    Attributes:
        operations: How many operations the contract holds.
        schemas: How many component schemas it holds.
        counts: Places changed, by what was done to them.
        overlays: Overlay actions applied, by file name.
        notes: Things a reviewer should look at.
        left_out: Why actions of corrections were left out, where that was asked for.
    """

    operations: int
    schemas: int
    counts: Counter[str]
    overlays: dict[str, int]
    notes: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """Return the report as lines of text."""
        return [
            f"{self.operations} operations, {self.schemas} schemas",
            *(f"  {count:6} {what}" for what, count in sorted(self.counts.items()) if count),
            *(f"  {count:6} actions of {name}" for name, count in self.overlays.items()),
            *(f"  note: {note}" for note in self.notes),
        ]


@frozen
class OwnWords:
    """What we add to an api-version: corrections and descriptions."""

    overlays: tuple[Overlay, ...]
    shared_docs: Docs
    own_docs: Docs

    @staticmethod
    def load(folder: Path, api_version: str) -> "OwnWords":
        """Read what `folder` has for an api-version: corrections of its family and its own, and descriptions."""
        corrections = [path for each in folders_for(folder, api_version) for path in sorted(each.glob("[0-9]*.yaml"))]
        return OwnWords(
            overlays=tuple(Overlay.load(path) for path in corrections),
            shared_docs=Docs.load(*sorted((folder / "docs").glob("*.yaml"))),
            own_docs=Docs.load(folder / api_version / "docs.yaml"),
        )


def _still_apply(document: Document, overlays: tuple[Overlay, ...]) -> tuple[tuple[Overlay, ...], tuple[str, ...]]:
    """Return corrections without the actions that do not apply to a document, and why those do not."""
    kept: list[Overlay] = []
    left_out: list[str] = []
    for overlay in overlays:
        actions: list[dict[str, Any]] = []
        for action in overlay.actions:
            try:
                document = apply_action(document, action, overlay.name)
                actions.append(action)
            except ContractError as error:
                left_out.append(str(error))
        kept.append(evolve(overlay, actions=tuple(actions)))
    return tuple(kept), tuple(left_out)


def normalise(
    document: Document, api_version: str, words: OwnWords, *, keep_prose: bool
) -> tuple[Document, Counter[str]]:
    """Turn a converted document into a contract.

    Args:
        document: OpenAPI 3.1, as `convert` returns it.
        api_version: The version that every operation is fixed to.
        words: Corrections, which come before any pass, and descriptions, which come last.
        keep_prose: Keep upstream's descriptions as well, for a private copy.
    """
    corrected = apply_overlays(document, words.overlays)
    result, counts = _run_passes(corrected, api_version, keep_prose=keep_prose)
    if titles := [overlay.title for overlay in words.overlays if overlay.actions]:
        result = record_corrections(result, titles, _without_corrections(document, api_version))
    result, described = describe(result, words.shared_docs, words.own_docs)
    return ordered(result), counts + described


def _without_corrections(document: Document, api_version: str) -> Document | None:
    """Return what the passes make of a document as it came, or None where they need it corrected."""
    try:
        return _run_passes(document, api_version, keep_prose=False)[0]
    except ContractError:
        return None


def _run_passes(document: Document, api_version: str, *, keep_prose: bool) -> tuple[Document, Counter[str]]:
    refuse_broken_references(document)
    document = without_prose(document, keep_sentences=keep_prose)
    counts: Counter[str] = Counter()
    for change in PASSES:
        document, more = change(document)
        counts += more
    document, more = fix_api_version(document, api_version)
    return document, counts + more


def ordered(document: Document) -> Document:
    """Return the document with paths and components sorted by name, so that contracts compare line by line."""
    components = {section: dict(sorted(members.items())) for section, members in sorted(document["components"].items())}
    return {**document, "paths": dict(sorted(document["paths"].items())), "components": components}


def _refuse_loss(before: Document, after: Document) -> None:
    """Operations are what a contract is for: none may go missing between two passes."""
    missing = {o["operationId"] for _, _, o in operations(before)} - {o["operationId"] for _, _, o in operations(after)}
    if missing:
        raise ContractError(f"operations were lost while importing: {', '.join(sorted(missing))}")


def import_version(
    version: Version, reader: Reader, overlays: Path, *, keep_prose: bool = False, lenient: bool = False
) -> tuple[Document, Report]:
    """Read the documents of one api-version and return its contract.

    Args:
        version: Which documents to read, and from which folder.
        reader: Reads them; holds the digests of what was read afterwards.
        overlays: Folder of corrections and descriptions, as `OwnWords.load` reads it.
        keep_prose: Keep upstream's descriptions.
        lenient: Leave out what no longer applies of the corrections, instead of failing.

    Raises:
        ContractError: a document cannot be read, resolved or understood, or a correction no longer applies.
    """
    files = [posixpath.normpath(posixpath.join(version.folder, name)) for name in version.documents]
    bundled = bundle(reader.read, files, version.name)
    words = OwnWords.load(overlays, version.name)
    left_out: tuple[str, ...] = ()
    try:
        converted = convert(bundled.document)
        if lenient:
            kept, left_out = _still_apply(converted, words.overlays)
            words = evolve(words, overlays=kept)
        contract, counts = normalise(converted, version.name, words, keep_prose=keep_prose)
    except ContractError as error:
        raise bundled.located(error) from error
    counts["definitions borrowed from other folders"] = bundled.borrowed
    _refuse_loss(converted, contract)
    report = Report(
        operations=sum(1 for _ in operations(contract)),
        schemas=len(contract["components"]["schemas"]),
        counts=counts,
        overlays={overlay.name: len(overlay.actions) for overlay in words.overlays},
        notes=(*bundled.notes, *say_uncorrected(contract, overlays), *wordless_lines(wordless(contract))),
        left_out=left_out,
    )
    return contract, report
