"""Workspaces that an earlier amlwrap wrote, whose records were bodies of 2021-03-01-preview: made into records.

They stood in a table `documents`, which is read once, and is gone when everything in it is a record.
"""

from __future__ import annotations

import json
import logging
import re
import sqlite3
from typing import Any

from amlwrap.assets import Compute
from amlwrap.local.engine.job_records import SWEEP_NAME
from amlwrap.local.errors import RequestError
from amlwrap.local.references import Reference, resource_id
from amlwrap.local.state import State
from amlwrap.local.store.database import transaction
from amlwrap.local.store.records import Filing, Record, Request
from amlwrap.local.strict_json import SURROGATE
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.v2021_03_01_preview.assets import READERS
from amlwrap.local.wire.v2021_03_01_preview.datastores import read_datastore
from amlwrap.local.wire.v2021_03_01_preview.read_jobs import read_description

_LOG = logging.getLogger("amlwrap.local")
_FAMILY = "v2021_03_01_preview"
_NOT_A_NUMBER = re.compile("NaN|Infinity")


def read_earlier_records(state: State) -> None:
    """Turn the documents of an earlier version into records; nothing happens where there are none."""
    connection = state.connection
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'documents'").fetchone():
        return
    with transaction(connection):
        for row in connection.execute("SELECT * FROM documents ORDER BY sequence").fetchall():
            try:
                state.records.put(_record(state, row))
            except RequestError as error:
                _LOG.warning("%s %s of an earlier version cannot be read: %s", row["kind"], row["name"], error)
        connection.execute("DROP TABLE documents")


def _record(state: State, row: sqlite3.Row) -> Record:
    body = _load(row["body"])
    kind, name, properties = row["kind"], row["name"], body["properties"]
    facts: dict[str, Any] = {"kind": kind, "name": name, "filing": _filing(properties)}
    if kind == "computes":
        facts |= {
            "value": _compute(name, properties["properties"]),
            "request": Request("computes", {"properties": properties}),
        }
    elif kind == "datastores":
        facts["value"], facts["secrets"] = read_datastore(properties, Name(name, "", resource_id(kind, name)))
    elif kind == "jobs":
        facts |= {"value": read_description(properties), "status": properties["status"]}
        if SWEEP_NAME not in facts["filing"].properties:  # a trial was sent by nobody
            facts["request"] = Request(_FAMILY, {"properties": body.get("request") or {}})
    elif kind.endswith("/versions"):
        collection = kind.partition("/")[0]
        parent = state.records.find(collection, row["parent"])
        container = parent.name if parent else row["parent"]
        called = Name(container, name, Reference(collection, container, name).id)
        facts |= {"parent": container, "value": READERS[collection](state, properties, called)}
        facts["request"] = Request(_FAMILY, {"properties": properties})
    return Record(**facts, created_at=body.get("systemData", {}).get("createdAt", ""))


def _filing(properties: Json) -> Filing:
    # The inner properties of a compute are no facts about it, but what it is.
    facts = {} if "computeType" in properties else properties.get("properties") or {}
    return Filing(
        description=properties.get("description"),
        tags=dict(properties.get("tags") or {}),
        properties=dict(facts),
        is_anonymous=bool(properties.get("isAnonymous")),
    )


def _compute(name: str, properties: Json) -> Compute:
    scale = properties["scaleSettings"]
    return Compute(
        name=name, id=resource_id("computes", name), type="AmlCompute", size=properties.get("vmSize"),
        min_nodes=int(scale.get("minNodeCount") or 0), max_nodes=int(scale["maxNodeCount"]),
    )  # fmt: skip


def _load(text: str) -> Json:
    """Return a document as it can be answered with.

    The first versions took in halves of surrogate pairs, which show as the replacement character now, and numbers that
    are none, which are left out.
    """
    body: Json = json.loads(
        text, object_hook=_without_none if _NOT_A_NUMBER.search(text) else None, parse_constant=lambda _: None
    )
    if "\\ud" in text:
        body = json.loads(SURROGATE.sub("\N{REPLACEMENT CHARACTER}", json.dumps(body, ensure_ascii=False)))
    return body


def _without_none(value: Json) -> Json:
    return {key: item for key, item in value.items() if item is not None}
