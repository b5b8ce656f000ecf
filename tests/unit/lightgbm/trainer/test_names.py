"""Names of features that LightGBM cannot hold are mapped; all others stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boosting.names import model_names


@pytest.mark.parametrize("name", ["a", "größe", "価格", "a-b", "a.b", "a/b", "a'b", "a(b)", "a=b", "%"])
def test_a_name_that_lightgbm_holds_stays(name: str) -> None:
    assert model_names([name]) == {name: name}


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("a b", "a_b"),
        ("[a]", "_a_"),
        ('{"a": 1}', "__a___1_"),
        ("a,b", "a_b"),
        ("a\\b", "a_b"),
        ("", "_"),
        ("\u00a0", "_"),
        ("==", "_"),
        ("=a", "_a"),
        ("0=", "0_"),
    ],
)
def test_a_name_that_it_cannot_hold_is_mapped(name: str, held: str) -> None:
    assert model_names([name]) == {name: held}


def test_mapped_names_meet_no_other() -> None:
    assert model_names(["a b", "a_b", "a,b"]) == {"a b": "a_b_2", "a_b": "a_b", "a,b": "a_b_3"}


@given(names=st.lists(st.text(max_size=5), unique=True))
def test_every_feature_has_a_name_of_its_own_in_the_model(names: list[str]) -> None:
    held = model_names(names)
    assert list(held) == names
    assert len(set(held.values())) == len(names)
    assert not any(set(name) & set('[]{}":,\\ \t\n') for name in held.values())
    assert all(name == own for name, own in held.items() if own in names)
