"""The page on api-versions that are spoken and served."""

from __future__ import annotations

from amlwrap.api_versions import FIRST_FAMILY, SECOND_FAMILY, SECOND_FAMILY_PREVIEWS
from docs.generator.markdown import code, page, table

_TOLD = """
By itself amlwrap speaks the first of these where the subscription has it, else the newest that the service and amlwrap
both know; `--api-version`, `AMLWRAP_API_VERSION` or `"api_version"` in `config.json` insist on one. A later one than
those below is spoken after a warning. [Api-versions and dialects](../explanation/api-versions.md) tells why there are
two families, and [another api-version](../how-to/new-api-version.md) how one more comes in.
""".strip()


def api_versions_page() -> str:
    """Return the text of the page."""
    rows = [
        *([code(version), "first", "yes", "yes"] for version in FIRST_FAMILY),
        *([code(version), "second", "yes", "yes"] for version in SECOND_FAMILY),
        *([code(version), "second", "no", "yes"] for version in SECOND_FAMILY_PREVIEWS),
    ]
    head = ["api-version", "family", "amlwrap speaks it", "the local workspace serves it"]
    return page("Api-versions", _TOLD, table(head, rows))
