"""How recorded answers are compared, shown on a contract of a few lines."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.recorded_comparison import Comparison, error_differences, header_differences
from tests.support.recorded_contract import RecordedContract

PET = {
    "oneOf": [{"$ref": "#/components/schemas/Dog"}, {"$ref": "#/components/schemas/OtherPet"}],
    "discriminator": {"propertyName": "kind", "mapping": {"Dog": "#/components/schemas/Dog"}},
}
DOCUMENT: dict[str, Any] = {
    "paths": {},
    "components": {
        "schemas": {
            "Pet": PET,
            "Dog": {
                "type": "object",
                "properties": {
                    "kind": {"type": "string"},
                    "name": {"type": ["string", "null"]},
                    "age": {"type": "integer"},
                    "owner": {"anyOf": [{"$ref": "#/components/schemas/Owner"}, {"type": "null"}]},
                    "tags": {"anyOf": [{"$ref": "#/components/schemas/Labels"}, {"type": "null"}]},
                    "outputs": {"$ref": "#/components/schemas/Owners"},
                    "friends": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
                    "anything": {},
                },
            },
            "OtherPet": {"type": "object", "properties": {"kind": {"type": "string"}}},
            "Owner": {"type": "object", "properties": {"email": {"type": "string"}}},
            "Owners": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Owner"}},
            "Labels": {"type": "object", "additionalProperties": {"type": ["string", "null"]}},
        }
    },
}
COMPARISON = Comparison(RecordedContract(DOCUMENT))


def differences(azure: Any, local: Any, sent: Any = None) -> list[str]:
    return list(COMPARISON.differences({"$ref": "#/components/schemas/Pet"}, azure, local, sent))


def test_an_equal_answer_lacks_nothing() -> None:
    dog = {"kind": "Dog", "name": None, "owner": {"email": "e"}, "tags": {"a": "b"}, "friends": [{"kind": "Cat"}]}
    assert differences(dog, dog) == []


def test_a_declared_property_must_be_there_even_if_it_is_null() -> None:
    complaint = "$.name (null in Azure's answer) is not in the local workspace's."
    assert differences({"kind": "Dog", "name": None}, {"kind": "Dog"}) == [complaint]


def test_null_on_either_side_fits_every_type() -> None:
    assert differences({"kind": "Dog", "name": None, "age": 3}, {"kind": "Dog", "name": "Rex", "age": None}) == []


def test_another_type_is_told_with_its_path_and_whole_numbers_are_numbers() -> None:
    complaint = "$.owner is object in Azure's answer, and string in the local workspace's."
    azure, local = {"kind": "Dog", "age": 3, "owner": {}}, {"kind": "Dog", "age": 3.5, "owner": "me"}
    assert differences(azure, local) == [complaint]


def test_what_the_contract_does_not_declare_is_not_asked_for() -> None:
    assert differences({"kind": "Dog", "etag": "x", "owner": {"phone": "1"}}, {"kind": "Dog", "owner": {}}) == []


def test_a_property_inside_a_union_with_null_is_found() -> None:
    complaint = "$.owner.email (string in Azure's answer) is not in the local workspace's."
    assert differences({"kind": "Dog", "owner": {"email": "e"}}, {"kind": "Dog", "owner": {}}) == [complaint]


def test_the_member_of_a_union_is_chosen_by_its_tag_in_any_case() -> None:
    assert differences({"kind": "dog", "age": 3}, {"kind": "Dog"}) != []
    assert differences({"kind": "Cat", "age": 3}, {"kind": "Cat"}) == []


def test_labels_of_the_service_may_be_missing_and_those_that_were_sent_may_not() -> None:
    azure = {"kind": "Dog", "tags": {"sent": "1", "added": "2"}}
    assert differences(azure, {"kind": "Dog", "tags": {}}) == []
    complaint = "$.tags.sent (string in Azure's answer) is not in the local workspace's."
    assert differences(azure, {"kind": "Dog", "tags": {}}, {"tags": {"sent": "1"}}) == [complaint]


def test_what_the_service_itself_puts_into_a_map_must_be_there() -> None:
    complaint = "$.outputs.default (object in Azure's answer) is not in the local workspace's."
    assert differences({"kind": "Dog", "outputs": {"default": {}}}, {"kind": "Dog", "outputs": {}}) == [complaint]


def test_named_items_are_paired_by_name() -> None:
    pets: dict[str, Any] = {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
    azure = [{"name": "a", "kind": "Dog", "age": 1}, {"name": "b", "kind": "Dog"}]
    local = [{"name": "c", "kind": "Dog"}, {"name": "a", "kind": "Dog", "age": 2}]
    assert list(COMPARISON.differences(pets, azure, local)) == ["$[b] is not in the local workspace's answer."]


def test_items_without_names_are_paired_by_place() -> None:
    azure = {"kind": "Dog", "friends": [{"kind": "Dog", "age": 1}, {"kind": "Dog"}]}
    assert differences(azure, {"kind": "Dog", "friends": [{"kind": "Dog"}]}) == [
        "$.friends has 2 items in Azure's answer, and 1 in the local workspace's.",
        "$.friends[0].age (number in Azure's answer) is not in the local workspace's.",
    ]


@pytest.mark.parametrize(
    ("azure", "local", "complaint"),
    [
        ({"retry-after": "5"}, {"retry-after": "1"}, ""),
        ({"content-type": "x"}, {}, ""),
        ({"location": "https://a/things/1"}, {}, "location is missing"),
        ({"location": "https://a/things/1"}, {"location": "http://b:1/things/2?x=y"}, ""),
        ({"azure-asyncoperation": "https://a/things/1"}, {"azure-asyncoperation": "http://b/jobs/1"}, "leads to jobs"),
    ],
)
def test_headers_that_clients_follow_must_lead_to_the_same_kind_of_thing(
    azure: dict[str, str], local: dict[str, str], complaint: str
) -> None:
    found = list(header_differences(azure, local))
    assert complaint in " ".join(found)
    assert bool(found) == bool(complaint)


def error(code: str = "UserError", inner: Any = None, **more: Any) -> dict[str, Any]:
    rows = [{"type": "Time", "info": {"value": "now"}}]
    rows += [{"type": "InnerError", "info": {"value": inner}}] if inner else []
    return {"error": {"code": code, "message": "m", "details": [], "additionalInfo": rows} | more}


INNER = {"code": "BadArgument", "innerError": {"code": "Ended", "innerError": None}}


@pytest.mark.parametrize(
    ("local", "complaint"),
    [
        (error(inner=INNER), ""),
        (error("NotFound", INNER), "$.error.code is UserError"),
        (error(inner=INNER, message=""), "$.error.message is missing"),
        (error(inner=INNER, details=None), "$.error.details is no list"),
        (error(), "no row of type InnerError"),
        (error(inner={"code": "BadArgument", "innerError": None}), "the inner codes are ['BadArgument', 'Ended']"),
        (None, "$.error.code"),
    ],
)
def test_errors_are_compared_by_code_details_and_additional_information(local: Any, complaint: str) -> None:
    found = list(error_differences(error(inner=INNER), local))
    assert complaint in " ".join(found)
    assert bool(found) == bool(complaint)


def test_an_error_of_resource_manager_itself_has_code_and_message_alone() -> None:
    assert (
        list(error_differences({"error": {"code": "ResourceNotFound", "message": "m"}}, error("ResourceNotFound")))
        == []
    )
