"""Pages of a listing, and the links between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.wire.arm.errors import ArmError
from amlwrap.local.wire.arm.paging import next_link, page_of


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), unique=True, max_size=30), st.integers(1, 7)
)
def test_pages_put_together_are_the_whole(items: list[str], size: int) -> None:
    found: list[str] = []
    token = None
    while True:
        page, token = page_of(items, str, token, size)
        found += page
        if token is None:
            break
        assert len(page) == size
    assert found == items


@pytest.mark.parametrize(
    ("then", "following"),
    [
        (["a", "b", "c", "d"], ["c", "d"]),
        (["new", "a", "b", "c", "d"], ["c", "d"]),
        (["b", "c", "d"], ["c", "d"]),
        (["a", "c", "d"], ["d"]),
        (["a"], []),
    ],
)
def test_a_page_follows_the_last_item_or_where_it_was_once_it_is_gone(then: list[str], following: list[str]) -> None:
    _, token = page_of(["a", "b", "c", "d"], str, None, 2)
    assert page_of(then, str, token, 2) == (following, None)


@pytest.mark.parametrize("token", ["!", "abc", "e", "YTpi", "é"])
def test_a_token_of_somebody_else_is_refused(token: str) -> None:
    with pytest.raises(ArmError, match="is not one of this workspace") as caught:
        page_of(["a"], str, token, 1)
    assert caught.value.status == 400


def test_a_link_is_the_same_request_with_the_next_token() -> None:
    query = [("api-version", "v"), ("$SKIP", "old"), ("tag", "a&b")]
    assert next_link("http://h/jobs", query, "new") == "http://h/jobs?api-version=v&tag=a%26b&%24skip=new"
