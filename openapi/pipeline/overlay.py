"""Corrections to upstream's documents, as OpenAPI Overlay 1.0 files: what is wrong, the evidence, the action.

An action whose target matches nothing fails the import: either the correction has a typo, or upstream has fixed
what it corrects and the file can go.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonpath_rfc9535
from attrs import frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from openapi.pipeline.documents import Document, Json
from openapi.pipeline.errors import ContractError


@frozen
class Overlay:
    """One correction file.

    Attributes:
        name: File name, for messages.
        title: What is wrong, in a few words.
        actions: Overlay actions, in order: `target` and one of `update` or `remove`.
    """

    name: str
    title: str
    actions: tuple[dict[str, Any], ...]

    @staticmethod
    def load(path: Path) -> "Overlay":
        """Read a correction; it has to say why it exists."""
        try:
            content = YAML(typ="safe").load(path.read_text())
        except YAMLError as error:
            raise ContractError(f"is not YAML: {error}", file=path.name) from error
        if not isinstance(content, dict) or not str(content.get("overlay", "")).startswith("1."):
            raise ContractError("is not an OpenAPI Overlay 1.x document", file=path.name)
        info = content.get("info", {})
        for key in ("title", "x-evidence"):
            if not info.get(key):
                raise ContractError(
                    f"needs info.{key}: a correction says what is wrong and how we know", file=path.name
                )
        actions = content.get("actions") or []
        if not actions:
            raise ContractError("has no actions", file=path.name)
        return Overlay(path.name, str(info["title"]), tuple(actions))


def _merge(target: Json, update: Json) -> Json:
    """Merge as Overlay 1.0 says: objects recursively, arrays by appending, everything else replaced."""
    if isinstance(target, dict) and isinstance(update, dict):
        return {
            **target,
            **{key: _merge(target[key], value) if key in target else value for key, value in update.items()},
        }
    if isinstance(target, list):
        return [*target, *update] if isinstance(update, list) else [*target, update]
    return update


def _put(document: Document, location: tuple[int | str, ...], value: Json, *, remove: bool) -> Document:
    """Return a copy of `document` with the node at `location` replaced or removed."""
    if not location:
        return document if remove else value
    head, *rest = location
    copy: Any = dict(document) if isinstance(document, dict) else list(document)
    if rest:
        copy[head] = _put(copy[head], tuple(rest), value, remove=remove)
    elif remove:
        del copy[head]
    else:
        copy[head] = value
    return copy  # type: ignore[no-any-return]  # a JSON object or array, as it came


def apply_action(document: Document, action: dict[str, Any], file: str) -> Document:
    """Apply one overlay action and return the new document.

    Raises:
        ContractError: the target is not a JSONPath, or matches nothing.
    """
    target = str(action.get("target", ""))
    try:
        found = jsonpath_rfc9535.find(target, document)
    except jsonpath_rfc9535.JSONPathError as error:
        raise ContractError(f"{target!r} is not a JSONPath (RFC 9535): {error}", file=file) from error
    if not found:
        raise ContractError(f"the action on {target} matches nothing; is the correction still needed?", file=file)
    remove = action.get("remove") is True
    if remove == ("update" in action):
        raise ContractError(f"the action on {target} needs either update or remove: true", file=file)
    # Last first, so that removing array items leaves the other locations valid.
    for node in reversed(list(found)):
        document = _put(
            document, node.location, None if remove else _merge(node.value, action["update"]), remove=remove
        )
    return document


def apply_overlays(document: Document, overlays: Iterable[Overlay]) -> Document:
    """Apply every action of every correction, in order."""
    for overlay in overlays:
        for action in overlay.actions:
            document = apply_action(document, action, overlay.name)
    return document
