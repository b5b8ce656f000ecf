"""Every page that is written from the code, by its path below docs/."""

from __future__ import annotations

from docs.generator.api_versions import api_versions_page
from docs.generator.commands import command_pages
from docs.generator.exit_codes import exit_codes_page
from docs.generator.json_names import json_names_page
from docs.generator.variables import variables_page


def pages() -> dict[str, str]:
    """Return the text of every page, by its path below docs/."""
    return {
        **{f"reference/cli/{name}.md": text for name, text in command_pages().items()},
        "reference/environment.md": variables_page(),
        "reference/exit-codes.md": exit_codes_page(),
        "reference/json.md": json_names_page(),
        "reference/api-versions.md": api_versions_page(),
    }
