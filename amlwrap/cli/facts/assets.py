"""What programs are told of all that is registered in versions: code, data, environments and models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.references import short_name, without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Code, Data, Environment, Model

MEANING = {
    "name": "its name",
    "version": "its version",
    "id": "ARM id of the version",
    "created_at": "when the version was registered",
    "is_archived": "whether lists leave it out; null where the api-version does not tell",
}
LABEL_MEANING = {"description": "shown with it", "tags": "by name"}
PLACE_MEANING = {
    "path": "where it lies, as `--path` takes it; the query of a URL, where signatures are, is left out",
    "datastore": "the datastore that it lies on; null for a URL",
}


def version_facts(asset: Code | Data | Environment | Model) -> dict[str, Any]:
    """Return what every version of an asset tells."""
    return {
        "name": asset.name,
        "version": asset.version,
        "id": asset.id,
        "created_at": asset.created_at,
        "is_archived": asset.is_archived,
    }


def label_facts(asset: Data | Environment | Model) -> dict[str, Any]:
    """Return what is shown with an asset."""
    return {"description": asset.description, "tags": dict(asset.tags)}


def place_facts(asset: Code | Data | Model) -> dict[str, Any]:
    """Return where the files of an asset lie."""
    from amlwrap.datastore_uris import datastore_uri

    if asset.datastore_id is None:
        return {"path": without_secrets(asset.path), "datastore": None}
    datastore = short_name(asset.datastore_id)
    return {"path": datastore_uri(datastore, asset.path), "datastore": datastore}
