"""The page as a whole: one file with its style, which follows the reader's wish for light or dark, and its script."""

from __future__ import annotations

from pathlib import Path

from .elements import Child, Markup, joined, tag

_HERE = Path(__file__).parent


def document(title: str, *content: Child) -> str:
    """Return a page that needs no other file.

    Args:
        title: its heading.
        content: what stands below it.
    """
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Markup((_HERE / "page.css").read_text("utf-8"))),
    )
    body = tag("body", tag("h1", title), content, tag("script", Markup((_HERE / "page.js").read_text("utf-8"))))
    return f"<!DOCTYPE html>\n{joined(tag('html', head, body, lang='en'))}\n"


def section(heading: str, *content: Child) -> Markup:
    """Return a part of a page under a heading of its own."""
    return tag("section", tag("h2", heading), content)
