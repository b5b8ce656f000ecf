"""What jobs cannot read is refused: by the kind of its URL, and by what it is registered as."""

from __future__ import annotations

import pytest

from amlwrap.errors import InvalidJobError, UsageError
from amlwrap.job import Input
from amlwrap.resources.reach import check_declared_type, check_reachable


@pytest.mark.parametrize("scheme", ["wasb", "wasbs", "abfs", "abfss", "adl", "WASBS"])
def test_azures_storage_is_read_on_azure_alone(scheme: str) -> None:
    url = f"{scheme}://key:hidden@account.example/rows"
    check_reachable(url, is_local=False)
    with pytest.raises(UsageError, match=f"^{scheme.lower()}:// leads to Azure's storage") as caught:
        check_reachable(url, is_local=True)
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize("data", ["https://host/rows.csv", "azureml:rows:1", "azureml://datastores/d/paths/p"])
def test_what_both_read_is_read(data: str) -> None:
    check_reachable(data, is_local=True)
    check_reachable(data, is_local=False)


def test_a_url_has_nothing_in_front() -> None:
    with pytest.raises(UsageError, match=r"^a URL has no azureml: before it: write wasbs://\.\.\.$"):
        check_reachable("azureml:wasbs://rows@account.example/a", is_local=False)


@pytest.mark.parametrize(
    ("declared", "registered"),
    [("uri_folder", "uri_file"), ("mltable", "uri_file"), ("uri_file", "uri_folder"), ("uri_file", "mltable")],
)
def test_a_file_is_no_folder_and_a_folder_no_file(declared: str, registered: str) -> None:
    told = rf"^inputs\.a\.type: rows:1 is registered as {registered}: write that, or leave the type out\.$"
    with pytest.raises(InvalidJobError, match=told):
        check_declared_type("a", Input(data="rows:1", type=declared), registered)


@pytest.mark.parametrize(
    ("declared", "registered"),
    [("uri_folder", "mltable"), ("mltable", "uri_folder"), (None, "uri_file"), ("uri_folder", None)],
)
def test_what_may_be_taken_for_the_other_is_taken(declared: str | None, registered: str | None) -> None:
    check_declared_type("a", Input(data="rows:1", type=declared), registered)
