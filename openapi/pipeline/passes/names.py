"""Names that Python or the generator could not keep apart get another one."""

from collections import Counter

from openapi.pipeline.documents import SCHEMAS, Document, Json
from openapi.pipeline.shapes import class_name, identifier

# Names that generated modules use themselves.
_RESERVED = {
    "Any", "AuthenticatedClient", "ClassVar", "Client", "Duration", "Final", "JsonObject", "Response", "Timestamp",
    "Unset", "Wire",
}  # fmt: skip


def _renames(names: list[str]) -> dict[str, str]:
    taken: set[str] = set()
    renamed: dict[str, str] = {}
    for name in names:
        wanted = name
        while class_name(wanted) in _RESERVED or identifier(class_name(wanted)) in taken:
            wanted += "Schema"
        taken.add(identifier(class_name(wanted)))
        if wanted != name:
            renamed[name] = wanted
    return renamed


def keep_names_apart(document: Document) -> tuple[Document, Counter[str]]:
    """Rename components whose classes or modules would have one name, or a name that generated code uses."""
    # Sorted, so that `SystemData` keeps its name and `systemData` gives way.
    renamed = _renames(sorted(document["components"]["schemas"]))
    references = {SCHEMAS + old: SCHEMAS + new for old, new in renamed.items()}

    def visit(node: Json) -> Json:
        if isinstance(node, list):
            return [visit(item) for item in node]
        if isinstance(node, dict):
            return {key: visit(value) for key, value in node.items()}
        return references.get(node, node) if isinstance(node, str) else node

    if not renamed:
        return document, Counter()
    result = visit(document)
    result["components"]["schemas"] = {
        renamed.get(name, name): schema for name, schema in result["components"]["schemas"].items()
    }
    return result, Counter({"components renamed": len(renamed)})
