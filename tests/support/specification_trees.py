"""Trees of the specification repository in today's layout, made from one in either."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from openapi.pipeline.layouts import FLAT, NESTED, PREVIEW, STABLE, kind

_COMMON = "specification/common-types"
_CLIMB = re.compile(r'("\$ref": ")((?:\.\./)+common-types/)')


def move(upstream: Path, target: Path) -> Path:
    """Copy a tree with its api-versions one folder further down, and references that climb one folder more.

    A tree that has today's layout is copied as it is.
    """
    shutil.copytree(upstream / _COMMON, target / _COMMON)
    if (upstream / NESTED).is_dir():
        shutil.copytree(upstream / NESTED, target / NESTED)
        return target
    for stage in (PREVIEW, STABLE):
        shutil.copytree(upstream / FLAT / stage, target / NESTED / stage)
        for path in (target / NESTED / stage).glob("*/*.json"):
            text = path.read_text(encoding="utf-8")
            path.write_text(_CLIMB.sub(r"\1../\2", text), encoding="utf-8")
    return target


def emit(tree: Path, api_version: str, *, name: str = "") -> None:
    """Replace the documents of an api-version in a moved tree by one, as TypeSpec's emitter writes it.

    Args:
        tree: As `move` returns it.
        api_version: Which one.
        name: What to call it instead; the documents then stay, and this is one api-version more.
    """
    stage = tree / NESTED / kind(api_version)
    paths = sorted((stage / api_version).glob("*.json"))
    merged: dict[str, Any] = {}
    for path in paths:
        text = path.read_text(encoding="utf-8").replace(api_version, name or api_version)
        for other in paths:
            text = text.replace(f'"{other.name}#/', '"#/').replace(f'"./{other.name}#/', '"#/')
        _merge(merged, json.loads(text))
    merged["info"]["x-typespec-generated"] = [{"emitter": "@azure-tools/typespec-autorest"}]
    merged["tags"] = []
    if name:
        shutil.copytree(stage / api_version / "examples", stage / name / "examples")
    else:
        for path in paths:
            path.unlink()
    folder = stage / (name or api_version)
    (folder / "openapi.json").write_text(json.dumps(merged, indent=2), encoding="utf-8")


def _merge(merged: dict[str, Any], document: dict[str, Any]) -> None:
    """Add the members of a document to `merged`; what both have stays as it is there."""
    for key, value in document.items():
        if key in ("paths", "definitions", "parameters", "responses"):
            merged[key] = {**value, **merged.get(key, {})}
        else:
            merged.setdefault(key, value)
