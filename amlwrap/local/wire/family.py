"""What a family of api-versions is to the server: a pair of translations, between its JSON and meaning.

Bodies come to a family in the contract's spelling and valid by it, and what it writes is held to the contract before it
leaves; so a family reads and writes members, and checks nothing but what a schema cannot say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

from amlwrap.assets import Datastore, OnlineDeployment, OnlineEndpoint
from amlwrap.job import CommandJob, SweepJob
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.store.values import Value

Json = dict[str, Any]


@frozen
class Name:
    """What a resource is called: its name, the version of what has versions, and its ARM id."""

    name: str
    version: str
    id: str


@frozen
class Served:
    """How an api-version is served.

    Attributes:
        contract: the api-version whose contract its bodies are held to.
        exact: whether that is its own; members that a neighbour's contract does not know are kept.
        groups: what the ids of its operations begin with; None for all that there are.
    """

    contract: str
    exact: bool
    groups: tuple[str, ...] | None = None


@frozen(kw_only=True)
class Family:
    """One family of api-versions.

    Attributes:
        name: how records name it: its folder's name.
        versions: its api-versions, oldest first.
        read_version: for each collection that has versions (`codes`, `data`, `environments`, `models`), a function from
            the workspace, the `properties` of a version's body, and what it is called to its value. Raises
            `RequestError` with a path in the words of the value's attributes.
        write_version: for each of them, a function from the workspace and a version's record to the members of
            `properties` that say what its value says.
        read_datastore: a function from `properties` and what it is called to its value and its secrets, which are
            by the words of `listSecrets`.
        write_datastore: a function from the workspace and a datastore's record to the members of `properties`,
            secrets left out.
        read_endpoint: a function from `properties` and what it is called to an online endpoint and the keys that came
            with it, which are by the words of `listKeys`. Raises `RequestError`.
        write_endpoint: a function from an online endpoint to the members of `properties` that say what it says.
        read_deployment: a function from a deployment's body, what it is called and its endpoint's name to what it is.
            Raises `RequestError`.
        write_deployment: a function from a deployment's record to the members of its body that say what it is, those
            beside `properties` among them.
        patches_deployment: by the members of a body that a PATCH of a deployment may change, what meaning calls them.
        read_job: a function from the workspace and the `properties` of a job's body to its description, without what
            is filed beside it (description, tags, properties). Raises `RequestError`.
        write_job: a function from the workspace and a job's record to the members of `properties`, status included.
        json_path: where in the body of a resource of some kind a path of meaning stands (`("inputs", "iris")` of
            `jobs`); the flag tells whether that is a sweep.
        archived: what its bodies call whether listings leave a resource out; None where they cannot say.
        write_container: a function from a container's record and those of its versions to the members of its
            `properties` that tell of them.
        write_facts: a function from the workspace and a kind of resource to what only its answers say of every
            resource of that kind.
        cancels_at_once: whether cancelling is answered when it has been asked for, whatever state the job is in.
    """

    name: str
    versions: Mapping[str, Served]
    read_version: Mapping[str, Callable[[State, Json, Name], Value]]
    write_version: Mapping[str, Callable[[State, Record], Json]]
    read_datastore: Callable[[Json, Name], tuple[Datastore, Json]]
    write_datastore: Callable[[State, Record], Json]
    read_endpoint: Callable[[Json, Name], tuple[OnlineEndpoint, Json]]
    write_endpoint: Callable[[OnlineEndpoint], Json]
    read_deployment: Callable[[Json, Name, str], OnlineDeployment]
    write_deployment: Callable[[Record], Json]
    patches_deployment: Mapping[str, str]
    read_job: Callable[[State, Json], CommandJob | SweepJob]
    write_job: Callable[[State, Record], Json]
    json_path: Callable[[str, tuple[str, ...], bool], str]
    archived: str | None
    write_container: Callable[[Record, Sequence[Record]], Json]
    write_facts: Callable[[State, str], Json]
    cancels_at_once: bool
