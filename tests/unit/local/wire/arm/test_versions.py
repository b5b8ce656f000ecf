"""Which api-versions are served, and what ARM says of them."""

from __future__ import annotations

import re

import pytest

from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.local.references import WORKSPACE_ID
from amlwrap.local.wire.arm.errors import ArmError
from amlwrap.local.wire.arm.versions import (
    FAMILIES,
    Versions,
    describe_provider,
    is_provider,
    resource_type_of,
    unknown_version,
    versions_of,
)

SERVED = [(family.name, version) for family in FAMILIES for version in family.versions]
PROVIDER = f"{WORKSPACE_ID.partition('/resourceGroups')[0]}/providers/Microsoft.MachineLearningServices"


def test_families_share_no_version_and_no_name() -> None:
    assert len({version for _, version in SERVED}) == len(SERVED)
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
    assert set(FIRST_FAMILY) <= {version for _, version in SERVED}


@pytest.mark.parametrize(("name", "version"), SERVED)
def test_a_version_is_served_by_its_family_in_any_case(name: str, version: str) -> None:
    versions = Versions()
    family, served, contract = versions.choose(version.upper(), WORKSPACE_ID)
    assert (family.name, served) == (name, family.versions[version])
    assert contract.operations
    assert versions.choose(version, WORKSPACE_ID)[2] is contract


@pytest.mark.parametrize("version", ["2019-05-01", "2021-03-01", "later", "", "2021-03-01-preview "])
def test_a_version_that_nobody_serves_is_answered_with_those_that_are(version: str) -> None:
    with pytest.raises(ArmError) as caught:
        Versions().choose(version, f"{WORKSPACE_ID}/jobs/j")
    assert (caught.value.status, caught.value.code) == (400, "NoRegisteredProviderFound")
    assert f"API version '{version}' for type 'workspaces/jobs'" in caught.value.message
    listed = re.search("supported api-versions are '(.*?)'", caught.value.message)
    assert listed is not None
    assert listed[1].split(", ") == versions_of("workspaces/jobs")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "workspaces"),
        ("/jobs", "workspaces/jobs"),
        ("/JOBS/j", "workspaces/jobs"),
        ("/data/d/versions/1", "workspaces/data/versions"),
        ("/onlineEndpoints/e/deployments/d", "workspaces/onlineEndpoints/deployments"),
        ("/nothing/n", "workspaces"),
    ],
)
def test_a_path_tells_the_type_of_what_it_addresses(path: str, kind: str) -> None:
    assert resource_type_of(WORKSPACE_ID + path) == kind
    assert f"for type '{kind}'" in unknown_version("x", WORKSPACE_ID + path).message


def test_every_type_is_served_oldest_version_first() -> None:
    for family in FAMILIES:
        whole = [version for version, served in family.versions.items() if served.groups is None]
        assert set(whole) <= set(versions_of("workspaces/jobs"))
    assert versions_of("workspaces/jobs") == sorted(versions_of("workspaces/jobs"))


@pytest.mark.parametrize(
    ("path", "asks"), [(PROVIDER, True), (PROVIDER.upper(), True), (WORKSPACE_ID, False), (f"{PROVIDER}/x", False)]
)
def test_a_path_asks_for_the_provider_or_does_not(path: str, asks: bool) -> None:
    assert is_provider(path) == asks


def test_the_provider_lists_its_types_with_their_versions_newest_first() -> None:
    body = describe_provider("2021-04-01").body
    assert body is not None
    types = {each["resourceType"]: each["apiVersions"] for each in body["resourceTypes"]}
    assert set(FIRST_FAMILY) <= set(types["workspaces"])
    assert all(versions == sorted(versions, reverse=True) for versions in types.values())


@pytest.mark.parametrize("version", ["latest", "2021", "2021-4-1"])
def test_what_is_no_date_is_no_version_of_the_provider(version: str) -> None:
    with pytest.raises(ArmError, match=f"The api-version '{version}' is invalid") as caught:
        describe_provider(version)
    assert caught.value.code == "InvalidApiVersionParameter"
