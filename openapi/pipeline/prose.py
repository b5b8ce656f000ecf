"""Takes upstream's sentences out of a document: facts are ours to keep, sentences are not.

A property may itself be called `description` or `title`, so prose is recognised by where it stands, never by its
key alone.
"""

from openapi.pipeline.documents import Json

_SENTENCES = {"description", "summary"}
_OTHER_PROSE = {"title", "externalDocs", "example", "examples", "x-ms-examples", "x-ms-summary"}
# Keys whose members are named by the document's author: below them every key is a name, not a keyword.
_NAMED = {
    "properties", "definitions", "parameters", "responses", "paths", "headers", "schemas", "securitySchemes",
    "securityDefinitions", "mapping", "patternProperties",
}  # fmt: skip
_LITERAL = {"enum", "default", "const", "required", "x-ms-enum"}


def without_prose(node: Json, *, keep_sentences: bool = False) -> Json:
    """Return `node` without descriptions, summaries, titles and examples.

    Args:
        node: A document or a part of one.
        keep_sentences: Keep descriptions and summaries. Titles and examples go all the same: titles would name
            classes, and examples are data.
    """
    unwanted = _OTHER_PROSE if keep_sentences else _OTHER_PROSE | _SENTENCES

    def strip(part: Json, named: bool) -> Json:
        if isinstance(part, list):
            return [strip(item, False) for item in part]
        if not isinstance(part, dict):
            return part
        if named:
            return {key: strip(value, False) for key, value in part.items()}
        return {
            key: value if key in _LITERAL else strip(value, key in _NAMED)
            for key, value in part.items()
            if key not in unwanted
        }

    return strip(node, False)
