"""What the templates print."""

import pytest

from openapi.pipeline.documents import Schema
from openapi.pipeline.passes.inheritance import FALLBACK
from openapi.pipeline.views.models import describe

TEXT: Schema = {"type": "string"}
ITEMS: Schema = {"type": "array", "items": {"$ref": "#/components/schemas/JobBase"}}


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"properties": {"id": TEXT}}, "An object with id."),
        ({"properties": {"id": TEXT, "name": TEXT}}, "An object with id and name."),
        ({"properties": dict.fromkeys("abcde", TEXT)}, "An object with a, b, c, d and e."),
        ({"properties": dict.fromkeys("abcdefg", TEXT)}, "An object with a, b, c, d and 3 more."),
        (
            {"properties": {"jobType": {"const": "Spark"}, "args": TEXT}},
            "An object whose jobType is Spark, with args.",
        ),
        ({"properties": {"jobType": {"const": "Spark"}}}, "An object whose jobType is Spark."),
        (
            {"properties": {"value": ITEMS, "nextLink": TEXT}},
            "A page of a list, of JobBase items; nextLink is where the next page is.",
        ),
        ({"properties": {"value": ITEMS}}, "An object with value."),
        (
            {"properties": {"jobType": TEXT}, FALLBACK: "JobBase"},
            "Any JobBase whose type this api-version does not list; all of it is kept.",
        ),
    ],
)
def test_an_object_without_words_is_described_by_what_it_holds(schema: Schema, words: str) -> None:
    assert describe(schema) == words
