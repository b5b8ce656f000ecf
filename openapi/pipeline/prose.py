"""Takes upstream's sentences out of a document: facts are ours to keep, sentences are not.

A property may itself be called `description` or `title`, so prose is recognised by where it stands, never by its
key alone.
"""

from openapi.pipeline.documents import Json

_PROSE = {"description", "summary", "title", "externalDocs", "example", "x-ms-examples", "x-ms-summary"}
# Keys whose members are named by the document's author: below them every key is a name, not a keyword.
_NAMED = {
    "properties", "definitions", "parameters", "responses", "paths", "headers", "schemas", "securitySchemes",
    "securityDefinitions", "mapping", "patternProperties",
}  # fmt: skip
_LITERAL = {"enum", "default", "const", "required", "x-ms-enum", "not"}


def without_prose(node: Json, *, named: bool = False) -> Json:
    """Return `node` without descriptions, summaries, titles and examples.

    Args:
        node: A document or a part of one.
        named: Whether the keys of `node` are names given by the author, such as property names.
    """
    if isinstance(node, list):
        return [without_prose(item) for item in node]
    if not isinstance(node, dict):
        return node
    if named:
        return {key: without_prose(value) for key, value in node.items()}
    return {
        key: value if key in _LITERAL else without_prose(value, named=key in _NAMED and isinstance(value, dict))
        for key, value in node.items()
        if key not in _PROSE
    }
