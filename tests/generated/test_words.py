"""What users meet has words in every contract, and they are true where they stand, as far as a rule can tell."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from openapi.pipeline.docs import Docs
from openapi.pipeline.documents import Document, Schema, operations, resolve
from openapi.pipeline.home import ROOM, load_contract
from openapi.pipeline.sources import Version
from openapi.pipeline.words import MET_FIRST, wordless, wordless_lines

# Things that sentences speak of, and how paths and names spell them: a trial is a job, a container all versions.
THINGS = {
    "workspace": "workspace", "registry": "registr", "job": "job|trial", "sweep": "sweep", "trial": "trial",
    "component": "component", "code": "code", "environment": "environment", "model": "model", "datastore": "datastore",
    "compute": "compute", "cluster": "cluster", "endpoint": "endpoint", "deployment": "deployment",
    "schedule": "schedule", "connection": "connection", "feature set": "featureset", "version": "version|container",
}  # fmt: skip

# How a sentence may say a default.
SAID = {"true": "yes", "false": "no", "none": "no", "disabled": "no", "0": "none"}


@pytest.fixture(scope="module")
def contract(version: Version) -> Document:
    return load_contract(version.name)


def described(contract: Document) -> Iterator[tuple[str, str, Schema, Schema]]:
    """Yield (schema name, property name, property, schema) for every property that has words."""
    for name, schema in contract["components"]["schemas"].items():
        for key, inner in schema.get("properties", {}).items():
            if "description" in inner:
                yield name, key, inner, schema


def test_what_users_meet_first_has_words(contract: Document) -> None:
    assert wordless_lines(wordless(contract, MET_FIRST)) == []


def test_a_parameter_speaks_of_nothing_that_its_operation_does_not_have(contract: Document) -> None:
    wrong = []
    for path, _, operation in operations(contract):
        for node in operation["parameters"]:
            parameter = resolve(contract, node)
            words = parameter.get("description", "").replace("registries", "registry")
            place = f"{path} {operation['operationId']} {parameter['name']}".lower()
            spoken_of = [thing for thing in THINGS if re.search(rf"\b{thing}s?\b", words.lower())]
            if not all(re.search(THINGS[thing], place) for thing in spoken_of):
                wrong.append(f"{operation['operationId']}.{parameter['name']}: {words}")
    assert wrong == []


def test_a_sentence_for_many_schemas_speaks_of_what_all_of_them_are_or_none_is(contract: Document) -> None:
    shared = Docs.load(*(ROOM.overlays / "docs").glob("*.yaml")).properties
    places: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name, key, inner, _ in described(contract):
        if inner["description"] == shared.get(key):
            places[key, inner["description"]].add(name)
    wrong = [
        f"{key}: {sentence} ({', '.join(sorted(names))})"
        for (key, sentence), names in places.items()
        for thing in THINGS
        if re.search(rf"\bthe {thing}s?\b", sentence.lower()) and thing not in key.lower()
        if len({bool(re.search(THINGS[thing], name.lower())) for name in names}) > 1
    ]
    assert wrong == []


def test_only_what_cannot_be_sent_is_set_by_the_service(contract: Document) -> None:
    wrong = [
        f"{name}.{key}"
        for name, key, inner, _ in described(contract)
        if "set by the service" in inner["description"] and not inner.get("readOnly")
    ]
    assert wrong == []


def test_what_may_be_left_out_is_not_required(contract: Document) -> None:
    wrong = [
        f"{name}.{key}"
        for name, key, inner, schema in described(contract)
        if re.search("if (left out|not set)", inner["description"]) and key in schema.get("required", [])
    ]
    assert wrong == []


def test_a_default_in_words_is_the_default_of_the_document(contract: Document) -> None:
    wrong = []
    for name, key, inner, _ in described(contract):
        found = re.search(r"; (\S+) if left out", inner["description"])
        if found and "default" in inner:
            said, default = found[1].strip('"').lower(), str(inner["default"]).lower()
            wrong += [f"{name}.{key}: {inner['description']} ({default})"] * (said not in (default, SAID.get(default)))
    assert wrong == []


def test_what_cannot_be_changed_later_is_not_updated(contract: Document) -> None:
    wrong = [
        f"{name}.{key}"
        for name, key, inner, _ in described(contract)
        if "cannot be changed later" in inner["description"] and "update" in inner.get("x-ms-mutability", [])
    ]
    assert wrong == []
