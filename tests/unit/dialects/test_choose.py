from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest

from amlwrap.api_versions import FIRST_FAMILY, SECOND_FAMILY, SECOND_FAMILY_PREVIEWS
from amlwrap.dialects.choose import KNOWN, check_asked, choose, is_later, is_withdrawn, versions_named
from amlwrap.errors import ConfigurationError, ServiceError
from tests.support.fake_arm import refusal


@pytest.mark.parametrize("version", [*FIRST_FAMILY, *SECOND_FAMILY])
def test_what_is_known_may_be_asked_for_in_any_case(version: str) -> None:
    assert check_asked(version) == version
    assert check_asked(f" {version.upper()} ") == version
    assert not is_later(version)


def test_a_date_as_yaml_reads_it_may_be_asked_for_and_what_is_no_text_is_refused_like_any_other() -> None:
    assert check_asked(cast("Any", date(2024, 4, 1))) == "2024-04-01"
    for value in (5, b"2024-04-01", ["2024-04-01"]):
        with pytest.raises(ConfigurationError, match="is no api-version that amlwrap speaks"):
            check_asked(cast("Any", value))


def test_a_later_one_of_general_availability_may_be_asked_for() -> None:
    assert check_asked("2099-01-01") == "2099-01-01"
    assert is_later("2099-01-01")


@pytest.mark.parametrize("version", [*SECOND_FAMILY_PREVIEWS, "2099-01-15-preview"])
def test_previews_of_the_second_family_are_refused_with_what_there_is_instead(version: str) -> None:
    with pytest.raises(ConfigurationError, match="is a preview, whose properties come and go") as refused:
        check_asked(version)
    assert all(known in str(refused.value) for known in KNOWN)


@pytest.mark.parametrize(
    "version",
    ["", "latest", "2020-09-01-preview", "2019-11-01", "2021-10-01", "2022-02-01-preview", "2024-05-01", "2027-13-01",
     "2026-07-01-beta", "2026-7-1"],
)  # fmt: skip
def test_what_never_was_or_is_of_another_family_is_refused_with_what_there_is(version: str) -> None:
    with pytest.raises(ConfigurationError, match="is no api-version that amlwrap speaks") as refused:
        check_asked(version)
    assert all(known in str(refused.value) for known in KNOWN)
    assert str(refused.value).count("\n") == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2021-03-01", "2021-03-01-preview"), ("2024-04-1", "2024-04-01"), ("2021-03-01-privew", "2021-03-01-preview")],
)
def test_one_that_is_misspelt_is_answered_with_what_was_meant(typed: str, meant: str) -> None:
    with pytest.raises(ConfigurationError, match=f"did you mean {meant}"):
        check_asked(typed)


@pytest.mark.parametrize(
    ("served", "chosen"),
    [
        (["2021-03-01-preview", "2026-05-01"], "2021-03-01-preview"),
        (["2021-03-01-Preview"], "2021-03-01-preview"),
        (["2023-04-01", "2025-12-01", "2024-10-01"], "2025-12-01"),
        (["2026-05-15-preview", "2099-01-01", "2024-04-01", "2022-05-01"], "2024-04-01"),
        (["2020-09-01-preview", "2099-01-01", "2026-05-15-preview"], None),
        ([], None),
    ],
)
def test_the_first_is_spoken_where_it_is_served_else_the_newest_that_is_known(
    served: list[str], chosen: str | None
) -> None:
    assert choose(served) == chosen


def test_what_was_refused_is_not_chosen_again() -> None:
    served = ["2021-03-01-preview", "2024-04-01", "2023-10-01"]
    assert choose(served, refused={"2021-03-01-preview"}) == "2024-04-01"
    assert choose(served, refused={"2021-03-01-preview", "2024-04-01"}) == "2023-10-01"
    assert choose(served, refused=set(served)) is None


@pytest.mark.parametrize("code", ["NoRegisteredProviderFound", "InvalidApiVersionParameter", "InvalidResourceType"])
def test_each_way_of_refusing_an_api_version_says_which_there_are(code: str) -> None:
    answer = refusal(code, "2021-03-01-preview", ["2023-04-01", "2024-04-01-preview"])
    error = ServiceError(**answer.body["error"], status=400)
    assert is_withdrawn(error)
    assert {"2023-04-01", "2024-04-01-preview"} <= set(versions_named(error))


def test_other_errors_say_nothing_of_api_versions() -> None:
    assert not is_withdrawn(ServiceError("Not found.", status=404, code="ResourceNotFound"))
    assert not is_withdrawn(ServiceError("Not found.", status=404))
