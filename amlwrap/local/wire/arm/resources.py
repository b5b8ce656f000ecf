"""Resources as ARM shows them: what all have in common, around the properties of their kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amlwrap.local.references import resource_id, resource_type
from amlwrap.local.store.records import Filing, Record
from amlwrap.local.wire.family import Family, Json
from amlwrap.local.wire.members import texts

_FILED = ("description", "tags", "properties", "isAnonymous")


def filed(family: Family) -> set[str]:
    """Return the members that filing holds, so that a request does not decide them any more once it is stored."""
    return {*_FILED, *([family.archived] if family.archived else [])}


def read_filing(family: Family, properties: Json, previous: Filing | None = None) -> Filing:
    """Return how a body's `properties` file a resource; what they leave out stays as it was."""
    known = previous or Filing()
    return Filing(
        description=properties.get("description", known.description),
        tags=texts(properties["tags"]) if "tags" in properties else known.tags,
        properties=texts(properties["properties"]) if "properties" in properties else known.properties,
        is_anonymous=bool(properties.get("isAnonymous", known.is_anonymous)),
        is_archived=bool(properties.get(family.archived or "", known.is_archived)),
    )


def write_filing(family: Family, kind: str, filing: Filing) -> Json:
    """Return the members that say how a resource of a kind is filed."""
    description = {} if filing.description is None else {"description": filing.description}
    return {
        **description,
        "tags": dict(filing.tags),
        "properties": dict(filing.properties),
        **({"isAnonymous": filing.is_anonymous} if kind.endswith("/versions") else {}),
        **({family.archived: filing.is_archived} if family.archived and kind != "datastores" else {}),
    }


def show(record: Record, family: Family, properties: Json, *collections: str) -> Json:
    """Return a resource.

    Args:
        record: the record.
        family: whose words it is shown in.
        properties: what its value is in them.
        collections: path of its type below the workspace, such as `data`, `versions`; its id follows from it.
    """
    filing = write_filing(family, record.kind, record.filing)
    names = [record.parent, record.name] if record.parent else [record.name]
    path = [part for pair in zip(collections, names, strict=True) for part in pair]
    return {
        "id": resource_id(*path),
        "name": record.name,
        "type": resource_type(*collections),
        "properties": merge(sent_properties(record, family), filing | properties),
        "systemData": system_data(record.created_at, record.modified_at),
    }


def sent_properties(record: Record, family: Family) -> Json:
    """Return the properties that a resource was made from, without how it is filed, where they are in these words."""
    if record.request is None or record.request.family != family.name:
        return {}
    sent = record.request.body.get("properties") or {}
    return {name: value for name, value in sent.items() if name not in filed(family)}


def merge(below: Any, above: Any) -> Any:
    """Return `above` with the members of `below` that it does not have, at every depth."""
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    return {**below, **{name: merge(below.get(name), value) for name, value in above.items()}}


def patched(body: Any, change: Any) -> Any:
    """Return `body` with a merge patch (RFC 7396) applied: null takes a member away, at every depth."""
    if not isinstance(change, Mapping):
        return change
    members = body if isinstance(body, Mapping) else {}
    kept = {name: value for name, value in members.items() if name not in change}
    return kept | {name: patched(members.get(name), value) for name, value in change.items() if value is not None}


def is_part_of(part: Any, whole: Any) -> bool:
    """Return whether everything in `part` is in `whole`, at every depth: a body that shows less, and nothing else."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(name in whole and is_part_of(item, whole[name]) for name, item in part.items())
    return bool(part == whole)


def system_data(created_at: str, modified_at: str) -> Json:
    """Return who made and changed a resource, and when."""
    return {
        "createdAt": created_at,
        "createdBy": "local",
        "createdByType": "User",
        "lastModifiedAt": modified_at,
        "lastModifiedBy": "local",
        "lastModifiedByType": "User",
    }


def has_entries(entries: Mapping[str, str], wanted: str | None) -> bool:
    """Return whether tags or properties have all entries of a list `NAME,NAME=VALUE`; None and no name want nothing."""
    for part in filter(None, (wanted or "").split(",")):
        name, equals, value = part.partition("=")
        if name not in entries or (equals and entries[name] != value):
            return False
    return True
