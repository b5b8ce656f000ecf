"""Marks what must never be shown: upstream marks some secrets, their names give away the others."""

import re
from collections import Counter

from openapi.pipeline.documents import Document, Schema, change_schemas

SECRET = "x-ms-secret"
_NAMES = re.compile(
    r"key|key[12]|cert(ificate)?|(primary|secondary|api|admin|private|userstorage)key|privatekeydata|keyvalue|sasuri"
    r"|appinsightsinstrumentationkey|.*(password|secret|accesskey|accountkey|connectionstring)"
    r"|(?!.*(next|skip|continuation)).*token"
)


def mark_secrets(document: Document) -> tuple[Document, Counter[str]]:
    """Put `x-ms-secret: true` on every text property whose name says that it carries a credential."""
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        for name, inner in schema.get("properties", {}).items():
            if inner.get("type") == "string" and not inner.get(SECRET) and _NAMES.fullmatch(name.lower()):
                inner[SECRET] = True  # `inner` is this pass's own copy already
                counts["secrets marked by name"] += 1
        return schema

    return change_schemas(document, change), counts
