"""Compares two contracts and prints the report: what `diff` and `drift` have in common."""

import json
from pathlib import Path
from typing import Literal

from openapi.pipeline.difference.markdown import to_markdown
from openapi.pipeline.difference.report import Difference, compare, to_json
from openapi.pipeline.difference.text import to_text
from openapi.pipeline.documents import Document

Form = Literal["text", "json", "markdown"]


def tell(before: Document, after: Document, dialects: Path, form: Form) -> Difference:
    """Print what changes from one contract to another, and return it.

    Args:
        before: The contract to come from.
        after: The contract to go to.
        dialects: Folder of amlwrap's dialects, in which is looked up what amlwrap uses.
        form: How to print it.
    """
    difference = compare(before, after, dialects)
    if form == "json":
        print(json.dumps(to_json(difference), indent=2))
    else:
        print(to_markdown(difference) if form == "markdown" else to_text(difference))
    return difference
