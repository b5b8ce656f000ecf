"""Marks what must never be shown: upstream marks some secrets, their names give away the others."""

import re
from collections import Counter

from openapi.pipeline.documents import Document, Schema, change_schemas

SECRET = "x-ms-secret"
_NAMES = re.compile(
    r"key|key[12]|keys|cert(ificate)?|(primary|secondary|api|admin|private|userstorage)key|privatekeydata|keyvalue|sasuri"
    r"|appinsightsinstrumentationkey|.*(password|secret|accesskey|accountkey|connectionstring|kubeconfig)"
    r"|(?!.*(next|skip|continuation)).*token"
)
# A `value` is a secret where its schema says so: passwords of a registry, credentials of a connection.
_VALUES = re.compile(r"/components/schemas/(Password|WorkspaceConnectionProp\w*)")


def _holds_text(schema: Schema) -> bool:
    """Whether a property is text, or a map of texts."""
    values = schema.get("additionalProperties")
    return schema.get("type") == "string" or (isinstance(values, dict) and values.get("type") == "string")


def mark_secrets(document: Document) -> tuple[Document, Counter[str]]:
    """Put `x-ms-secret: true` on every text property whose name says that it carries a credential."""
    counts: Counter[str] = Counter()

    def change(schema: Schema, pointer: str) -> Schema:
        for name, inner in schema.get("properties", {}).items():
            named = _NAMES.fullmatch(name.lower()) or (name == "value" and _VALUES.fullmatch(pointer))
            if named and _holds_text(inner) and not inner.get(SECRET):
                inner[SECRET] = True  # `inner` is this pass's own copy already
                counts["secrets marked by name"] += 1
        return schema

    return change_schemas(document, change), counts
