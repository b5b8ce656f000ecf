"""What amlwrap uses of a change, and the forms in which a comparison is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from openapi.pipeline.difference.markdown import to_markdown
from openapi.pipeline.difference.report import Difference, compare, to_json
from openapi.pipeline.difference.telling import Form, tell
from openapi.pipeline.difference.text import to_text
from openapi.pipeline.documents import Document
from openapi.pipeline.home import DIALECTS, ROOM, load_contract
from tests.support.compared import BASE, TEXT, Edit, edited, operation, reference


@pytest.fixture
def dialects(tmp_path: Path) -> Path:
    """Two dialects: one speaks the base, one what comes after; both have a module that they share."""
    folder = tmp_path / "amlwrap" / "dialects"
    sources = {
        "shared.py": (
            "def read_labels(properties): return properties.tags\n\n\n"
            "def read_state(properties): return properties.state\n"
        ),
        "v2030_01_01/__init__.py": "",
        "v2030_01_01/jobs.py": (
            "from amlrest.v2030_01_01 import models\n"
            "from amlrest.v2030_01_01.api.jobs import jobs_put\n"
            "from amlwrap.dialects.shared import read_labels\n\n\n"
            "def put(job):\n"
            "    properties = models.CommandJob(code_id=job.code)\n"
            "    return read_labels(jobs_put.sync(models.Job(properties=properties)))\n"
        ),
        "v2030_01_01/texts.py": 'SIZE = "size"\n',
        "v2031_01_01_onward/__init__.py": "",
        "v2031_01_01_onward/computes.py": (
            "from amlrest.v2031_01_01.api.computes import computes_get\n\n\n"
            'def get(): return getattr(computes_get.sync(), "sizeInGiB")\n'
        ),
    }
    for name, text in sources.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def used(dialects: Path, edit: Edit, *, old: str = "2030-01-01", new: str = "2031-01-01") -> dict[str, tuple[str, ...]]:
    before = {**BASE, "info": {"version": old}}
    return {change.place: change.used for change in compare(before, edited(edit, new), dialects).changes}


OLD_JOBS, NEW_COMPUTES = "amlwrap/dialects/v2030_01_01/jobs.py", "amlwrap/dialects/v2031_01_01_onward/computes.py"


def remove_everything(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
    for name in ("CommandJob", "SweepJob", "UnknownJob", "Compute", "Trial"):
        for key in ("codeId", "state", "size"):
            schemas[name]["properties"].pop(key, None)
    del schemas["Job"]["properties"]["tags"]
    schemas["Compute"]["properties"]["sizeInGiB"] = TEXT


def test_what_a_dialect_names_is_marked_with_the_file_that_names_it(dialects: Path) -> None:
    found = used(dialects, remove_everything)
    assert found["CommandJob.codeId"] == (OLD_JOBS,)
    # It reads tags with a function of another file, and does not import the one that reads states.
    assert found["Job.tags"] == ("amlwrap/dialects/shared.py",)
    assert found["JobBase.state"] == ()
    # Another type of the union has the property too, and the dialect has nothing to do with it.
    assert found["Trial.codeId"] == found["Compute.codeId"] == ()
    # A text in a file that has nothing to do with the client is no property.
    assert found["Compute.size"] == ()


def test_both_dialects_count_each_in_the_words_of_its_own_version(dialects: Path) -> None:
    assert used(dialects, remove_everything)["Compute.sizeInGiB"] == (NEW_COMPUTES,)
    # The dialect of the new version names what is new, and does not meet it on the way back.
    back = compare(edited(remove_everything), BASE, dialects)
    assert {change.place: change.used for change in back.changes}["Compute.sizeInGiB"] == (NEW_COMPUTES,)


def test_a_dialect_that_speaks_neither_version_counts_too(dialects: Path) -> None:
    found = used(dialects, remove_everything, old="2040-01-01", new="2041-01-01")
    assert found["CommandJob.codeId"] == (OLD_JOBS,)


def test_what_must_be_sent_now_concerns_who_sends_the_type(dialects: Path) -> None:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        for name in ("CommandJob", "SweepJob"):
            schemas[name]["properties"]["goal"] = TEXT
            schemas[name]["required"].append("goal")

    assert used(dialects, edit) == {"CommandJob.goal": (OLD_JOBS,), "SweepJob.goal": ()}


def test_of_a_union_a_type_that_went_is_used_where_it_is_named(dialects: Path) -> None:
    def remove(tag: str) -> Edit:
        def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
            del schemas["JobBase"]["discriminator"]["mapping"][tag]
            schemas["JobBase"]["oneOf"].remove(reference(f"{tag}Job"))

        return edit

    assert used(dialects, remove("Sweep")) == {"JobBase (Sweep)": ()}
    assert used(dialects, remove("Command")) == {"JobBase (Command)": (OLD_JOBS,)}


def test_an_operation_that_a_dialect_imports_is_used(dialects: Path) -> None:
    assert used(dialects, lambda schemas, paths: paths.clear()) == {
        "Jobs_Put": (OLD_JOBS,),
        "Jobs_Get": (),
        "Computes_Get": (),
    }


def test_what_is_named_by_way_of_its_module_is_used_too(dialects: Path) -> None:
    (dialects / "v2030_01_01" / "jobs.py").write_text(
        "from amlrest import v2030_01_01 as generated\n\n\n"
        "def put(job):\n"
        "    properties = generated.models.CommandJob(code_id=job.code)\n"
        "    return generated.api.jobs.jobs_put.sync(generated.models.Job(properties=properties))\n"
    )
    assert used(dialects, lambda schemas, paths: paths.clear())["Jobs_Put"] == (OLD_JOBS,)
    assert used(dialects, remove_everything)["CommandJob.codeId"] == (OLD_JOBS,)


@pytest.fixture
def difference(dialects: Path) -> Difference:
    def edit(schemas: dict[str, Any], paths: dict[str, Any]) -> None:
        remove_everything(schemas, paths)
        for name in ("CommandJob", "SweepJob"):
            schemas[name]["properties"]["memory"] = {**TEXT, "default": "1 GiB"}
        schemas["UnknownJob"]["properties"]["name"] = {"type": ["string", "null"]}
        paths["/computes/{id}"]["put"] = operation("Computes_Put")
        paths["/computes/{id}"]["get"]["x-ms-long-running-operation"] = True

    return compare(BASE, edited(edit), dialects)


TOLD_AS_TEXT = """\
2030-01-01 -> 2031-01-01: 12 changes, 7 breaking, 3 of them in what amlwrap uses
     3 Change what is sent and what is read (2 in what amlwrap uses)
     4 Change what is read (1 in what amlwrap uses)
     4 New, may be used (1 in what amlwrap uses)
     1 Nothing to do

Change what is sent and what is read (3)
  CommandJob (2 operations)  [used by amlwrap/dialects/v2030_01_01/jobs.py]
    properties removed: codeId
  Job (2 operations)  [used by amlwrap/dialects/shared.py]
    properties removed: tags
  Trial (2 operations)
    properties removed: codeId

Change what is read (4)
  Computes_Get  [used by amlwrap/dialects/v2031_01_01_onward/computes.py]
    became long-running
  Compute (Computes_Get 200)
    properties removed: codeId, size
  JobBase (2 operations)
    properties removed: state

New, may be used (4)
  Compute (Computes_Get 200)  [used by amlwrap/dialects/v2031_01_01_onward/computes.py]
    new properties: sizeInGiB
  New operations
    Computes: Put
  CommandJob, SweepJob (2 operations)
    new properties: memory

Nothing to do (1)
  1 null-allowed; the JSON form lists them."""


def test_the_text_begins_with_counts_and_puts_first_what_amlwrap_uses(difference: Difference) -> None:
    assert to_text(difference) == TOLD_AS_TEXT


def test_markdown_folds_what_needs_no_action(difference: Difference) -> None:
    text = to_markdown(difference)
    assert "| Change what is read | 4 | 1 |" in text
    assert "- **`CommandJob`** (2 operations), used by `amlwrap/dialects/v2030_01_01/jobs.py`\n" in text
    assert "### Change what is read (4)\n" in text
    assert "<details><summary>Nothing to do (1)</summary>\n" in text
    # Beside code, nothing that stands in a contract means anything to Markdown.
    assert "(Computes\\_Get 200)" in text


def test_json_has_what_programs_ask_for(difference: Difference) -> None:
    found = to_json(difference)
    assert (found["from"], found["to"], found["breaking"], found["breaking_used"]) == ("2030-01-01", "2031-01-01", 7, 3)
    assert found["counts"]["look at it"] == 0
    assert sum(found["counts"].values()) == len(found["changes"])
    assert found["changes"][0] == {
        "rule": "property-removed",
        "place": "CommandJob.codeId",
        "path": "Jobs_Put body > properties (Command) > codeId",
        "what": "removed",
        "was": "string",
        "now": None,
        "breaks_sending": True,
        "breaks_reading": True,
        "todo": "change what is sent and what is read",
        "used": [OLD_JOBS],
        "operations": ["Jobs_Put", "Jobs_Get"],
    }


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_all_forms_tell_the_same(form: Form, dialects: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = tell(BASE, edited(remove_everything), dialects, form)
    printed = capsys.readouterr().out
    expected = {
        "text": to_text(told),
        "json": json.dumps(to_json(told), indent=2),
        "markdown": to_markdown(told),
    }
    assert printed == expected[form] + "\n"


@pytest.fixture(scope="module")
def real() -> Difference:
    return compare(load_contract("2022-05-01"), load_contract("2024-04-01"), DIALECTS)


def test_the_committed_contracts_differ_by_what_azure_changed_alone(real: Difference) -> None:
    """What corrections of ours made of one version and not of the other is no part of it."""
    assert {change.rule for change in real.breaking} == {"pattern-added", "property-removed"}
    assert real.notes == ()


def test_every_file_that_uses_something_is_one_of_the_dialects(real: Difference) -> None:
    files = {file for change in real.changes for file in change.used}
    assert {file.split("/")[2] for file in files} >= {"v2021_03_01_preview", "v2022_05_01_onward"}
    assert all((ROOM.contracts.parents[1] / file).is_file() for file in files)


def test_the_order_does_not_depend_on_that_of_the_contracts(real: Difference) -> None:
    def shuffled(contract: Document) -> Document:
        schemas = dict(reversed(contract["components"]["schemas"].items()))
        return {**contract, "components": {**contract["components"], "schemas": schemas}}

    again = compare(shuffled(load_contract("2022-05-01")), shuffled(load_contract("2024-04-01")), DIALECTS)
    assert to_json(again) == to_json(real)
