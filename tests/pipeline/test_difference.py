"""How a comparison is told: what is said once, and what is only called differently.

What is told of each kind of change is in `test_difference_cases`.
"""

from typing import Any

from openapi.pipeline.difference.markdown import to_markdown
from openapi.pipeline.difference.report import compare
from openapi.pipeline.difference.text import to_text
from tests.support.compared import BASE, JOBS, TEXT, changes_after, edited, operation, places, reference


def test_nothing_changes_between_equal_contracts() -> None:
    difference = compare(BASE, edited(lambda schemas, paths: None))
    assert difference.changes == ()
    assert to_text(difference) == "2030-01-01 -> 2031-01-01: 0 changes, 0 breaking, 0 of them in what amlwrap uses"
    assert to_markdown(difference) == "## 2030-01-01 → 2031-01-01\n\nNothing changes on the wire."


def test_what_all_types_of_a_union_share_is_told_once() -> None:
    found = changes_after(lambda schemas, paths: [schemas[name]["properties"].pop("name") for name in JOBS])
    assert places(found) == [("JobBase.name", "property-removed")]


def test_what_only_some_types_of_a_union_share_is_told_of_the_union_too() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        schemas["CommandJob"]["properties"]["size"] = TEXT
        schemas["UnknownJob"]["properties"]["size"] = TEXT
        del schemas["SweepJob"]["properties"]["name"]

    assert places(changes_after(edit)) == [("SweepJob.name", "property-removed"), ("JobBase.size", "property-added")]


def test_what_types_that_are_not_listed_have_alone_is_told_of_them() -> None:
    found = changes_after(lambda schemas, paths: schemas["UnknownJob"]["properties"].pop("name"))
    assert places(found) == [("JobBase (any other) name", "property-removed")]


def test_a_new_discriminator_is_not_told_of_each_type() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        schemas["JobBase"]["discriminator"]["propertyName"] = "kind"
        for name in JOBS:
            schemas[name]["properties"]["kind"] = schemas[name]["properties"].pop("jobType")
            schemas[name]["required"] = ["kind"]

    assert places(changes_after(edit)) == [("JobBase", "discriminator-changed")]


def test_what_only_has_another_name_is_told_apart() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        schemas["Test"] = {"type": "object", "properties": {"codeId": TEXT, "retries": reference("Test")}}
        schemas["SweepJob"]["properties"]["trial"] = reference("Test")
        paths["/jobs/{name}"] = paths.pop("/jobs/{id}")
        paths["/jobs/{name}"]["put"]["operationId"] = "Jobs_CreateOrUpdate"
        for node in paths["/jobs/{name}"].values():
            node["parameters"][0]["name"] = "name"

    difference = compare(BASE, edited(edit))
    assert difference.changes == ()
    assert difference.names.types == {"Trial": ["Test"]}
    assert difference.names.operations == {"Jobs_Put": "Jobs_CreateOrUpdate"}
    assert difference.names.parameters == {"Jobs_Put.id": "name", "Jobs_Get.id": "name"}
    assert "1 operations, 1 types, 2 path parameters" in to_text(difference)


def test_a_type_that_has_another_name_is_opened() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        schemas["Test"] = {
            "type": "object",
            "properties": {"codeId": {"type": "integer"}, "retries": reference("Test")},
        }
        schemas["SweepJob"]["properties"]["trial"] = reference("Test")

    (change,) = changes_after(edit)
    assert (change.place, change.owner_now, change.what) == ("Trial.codeId", "Test", "type string became integer")


def test_a_type_that_became_another_under_its_name_says_of_which_kind_both_are() -> None:
    (change,) = changes_after(lambda schemas, paths: schemas.update(Trial={"type": "integer", "enum": [1, 2]}))
    assert (change.place, change.what) == ("SweepJob.trial", "type Trial (object) became Trial (integer)")


def test_two_operations_that_swap_their_names_stay_what_they_are() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        item = paths["/jobs/{id}"]
        item["put"]["operationId"], item["get"]["operationId"] = "Jobs_Get", "Jobs_Put"

    assert changes_after(edit) == ()


def test_operations_that_differ_in_the_name_of_a_parameter_alone_are_told_apart() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        paths["/jobs/{name}"] = {"get": operation("Jobs_GetByName")}

    assert compare(edited(edit), edited(edit)).changes == ()
    assert places(changes_after(edit)) == [("Jobs_GetByName", "operation-added")]


def test_what_many_operations_have_alike_is_told_once() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        for item in paths.values():
            for node in item.values():
                node["parameters"] = [{**node["parameters"][0], "schema": {**TEXT, "pattern": "^a"}}]

    (change,) = changes_after(edit)
    assert (change.place, change.operations) == ("operations path id", ("Jobs_Get", "Jobs_Put", "Computes_Get"))


def test_a_type_says_how_a_request_gets_there_and_which_operations_have_it() -> None:
    (change,) = changes_after(lambda schemas, paths: schemas["Trial"]["properties"].pop("codeId"))
    assert change.path == "Jobs_Put body > properties (Sweep) > trial > codeId"
    assert set(change.operations) == {"Jobs_Put", "Jobs_Get"}
    assert (change.breaks_sending, change.breaks_reading) == (True, True)


def test_when_a_property_may_be_sent_can_stand_where_it_refers_to() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        schemas["Compute"]["properties"]["size"] = {**TEXT, "x-ms-mutability": ["create", "read"]}

    def edit_by_reference(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        edit(schemas, paths)
        schemas["Size"] = schemas["Compute"]["properties"].pop("size")
        schemas["Compute"]["properties"]["size"] = reference("Size")

    assert compare(edited(edit), edited(edit_by_reference)).changes == ()
    assert places(changes_after(edit_by_reference)) == [("Compute.size", "mutability-narrowed")]


def test_what_is_read_only_is_told_of_an_answer() -> None:
    (change,) = changes_after(lambda schemas, paths: [schemas[name]["properties"].pop("state") for name in JOBS])
    assert change.path == "Jobs_Get 200 > properties > state"

    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        schemas["Trial"]["properties"]["phase"] = {**reference("Phase"), "readOnly": True}
        schemas["Phase"] = {"type": "object", "properties": {"name": TEXT}}

    old, new = edited(edit), edited(edit)
    del new["components"]["schemas"]["Phase"]["properties"]["name"]
    (change,) = compare(old, new).changes
    assert change.path == "Jobs_Get 200 > properties (Sweep) > trial > phase > name"


def test_lists_and_maps_that_hold_themselves_are_compared_too() -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        schemas["Tags"] = {"type": "object", "additionalProperties": {"type": "array", "items": reference("Tags")}}

    old, new = edited(edit), edited(edit)
    new["components"]["schemas"]["Tags"]["additionalProperties"]["minItems"] = 1
    assert places(compare(old, new).changes) == [("Job.tags[*]", "item-count-tightened")]
