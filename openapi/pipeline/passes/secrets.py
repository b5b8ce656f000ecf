"""Marks what must never be shown: upstream marks some secrets, their names give away the others."""

import re
from collections import Counter

from openapi.pipeline.documents import Document, Schema, change_schemas

SECRET = "x-ms-secret"
# Exact property names, lower case; words such as `key` are secrets only as a whole name.
_SECRET_NAMES = re.compile(
    r"(key|key1|key2|primarykey|secondarykey|accountkey|accesskey|adminkey|apikey|certificate|password"
    r"|adminpassword|adminuserpassword|clientsecret|sastoken|sasuri|accesstoken|refreshtoken|secret"
    r"|privatekeydata|privatekey|connectionstring|userstoragekey|appinsightsinstrumentationkey|token)"
)


def mark_secrets(document: Document) -> tuple[Document, Counter[str]]:
    """Put `x-ms-secret: true` on every string property that carries a credential."""
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        for name, inner in schema.get("properties", {}).items():
            types = inner.get("type")
            is_text = types == "string" or (isinstance(types, list) and "string" in types)
            if is_text and _SECRET_NAMES.fullmatch(name.lower()) and not inner.get(SECRET):
                inner[SECRET] = True
                counts["secrets marked by name"] += 1
        return schema

    return change_schemas(document, change), counts
