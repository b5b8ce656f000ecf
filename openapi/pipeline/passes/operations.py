"""Operations: one tag each, api-version fixed, error responses set aside, paging and lists as the service means them.

Error responses leave the operations because generated code would return them as if they were results; what an
error looks like stays in the contract under `x-ms-error-response`, and the client's transport raises it.
"""

from collections import Counter
from typing import Any

from openapi.pipeline.documents import Document, change_operations, operations


def set_errors_aside(document: Document) -> tuple[Document, Counter[str]]:
    """Move the schema of `default`, 4xx and 5xx responses to `x-ms-error-response`."""
    counts: Counter[str] = Counter()

    def change(operation: dict[str, Any], _path: str, _method: str) -> dict[str, Any]:
        kept: dict[str, Any] = {}
        error: dict[str, Any] | None = None
        for status, response in operation["responses"].items():
            if status[0] in "123":
                kept[status] = response
                continue
            counts["error responses"] += 1
            content = response.get("content", {})
            schema = next(iter(content.values()))["schema"] if content else None
            error = schema if schema is not None and (error is None or status == "default") else error
        result = {**operation, "responses": kept}
        return {**result, "x-ms-error-response": error} if error is not None else result

    return change_operations(document, change), counts


def choose_tags(document: Document) -> tuple[Document, Counter[str]]:
    """Give each operation one tag: the part of its operationId before the underscore."""

    def change(operation: dict[str, Any], _path: str, _method: str) -> dict[str, Any]:
        prefix, underscore, _ = operation["operationId"].partition("_")
        tag = prefix if underscore else (operation.get("tags") or [prefix])[0]
        return {**operation, "tags": [tag]}

    result = change_operations(document, change)
    return result, Counter({"operations": sum(1 for _ in operations(result))})


def fix_api_version(document: Document, api_version: str) -> tuple[Document, Counter[str]]:
    """Make the api-version query parameter a constant: a contract describes one version."""
    counts: Counter[str] = Counter()
    fixed = {"type": "string", "const": api_version, "default": api_version}

    def visit(node: Any) -> Any:
        if isinstance(node, list):
            return [visit(item) for item in node]
        if not isinstance(node, dict):
            return node
        if node.get("name") == "api-version" and node.get("in") == "query":
            counts["api-version parameters"] += 1
            return {**node, "required": True, "schema": dict(fixed)}
        return {key: visit(value) for key, value in node.items()}

    parameters = visit(document["components"].get("parameters", {}))
    components = {**document["components"], **({"parameters": parameters} if parameters else {})}
    return {**document, "paths": visit(document["paths"]), "components": components}, counts
