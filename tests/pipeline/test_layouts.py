"""A document has one name and one digest, whichever layout it lies in."""

import hashlib

import pytest

from openapi.pipeline.layouts import FLAT, NESTED, digest, kind, short_path


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (f"{FLAT}/stable/2030-01-01/a.json", "stable/2030-01-01/a.json"),
        (f"{NESTED}/stable/2030-01-01/a.json", "stable/2030-01-01/a.json"),
        ("specification/common-types/v3/types.json", "common-types/v3/types.json"),
        ("stable/2030-01-01", "stable/2030-01-01"),
        ("service.json", "service.json"),
    ],
)
def test_a_name_does_not_depend_on_the_layout(path: str, name: str) -> None:
    assert short_path(path) == name


def test_a_document_that_moved_has_the_digest_it_had() -> None:
    flat = b'{"$ref": "../../../../../common-types/v3/types.json#/a", "b": "c.json#/d", "e": "./examples/f.json"}'
    nested = flat.replace(b'"../', b'"../../')
    assert digest(f"{FLAT}/stable/v/a.json", flat) == hashlib.sha256(flat).hexdigest()
    assert digest(f"{NESTED}/stable/v/a.json", nested) == hashlib.sha256(flat).hexdigest()


@pytest.mark.parametrize(
    "changed",
    [
        b'{"$ref": "../../../../../../common-types/v4/types.json#/a"}',
        b'{"$ref": "../../../../../common-types/v3/types.json#/a"}',
        b'{"$ref": "../../../../../../common-types/v3/types.json#/a" }',
        b'{"$ref": "../../../../../../common-types/v3/types.json#/a", "type": "x"}',
    ],
)
def test_a_real_change_of_a_document_that_moved_changes_its_digest(changed: bytes) -> None:
    flat = b'{"$ref": "../../../../../common-types/v3/types.json#/a"}'
    assert digest(f"{NESTED}/stable/v/a.json", changed) != digest(f"{FLAT}/stable/v/a.json", flat)


def test_references_that_stay_inside_the_provider_are_the_same_in_both_layouts() -> None:
    content = b'{"$ref": "../../preview/2029-01-01-preview/a.json#/definitions/b"}'
    assert digest(f"{NESTED}/stable/v/a.json", content) == digest(f"{FLAT}/stable/v/a.json", content)


def test_an_api_version_says_of_which_kind_it_is() -> None:
    assert [kind("2030-01-01"), kind("2030-01-01-preview")] == ["stable", "preview"]
