"""Tell what a built site would fetch from elsewhere, since it has to work without a network."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

_FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
_IN_STYLES = re.compile(r"(?:url\(|@import)\s*['\"]?((?:https?:)?//[^'\")]+)")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        # A canonical address names the page and is not fetched.
        if tag in _FETCHED and attributes.get("rel") != "canonical":
            self.addresses.append(attributes.get(_FETCHED[tag]) or "")


def fetched_from_elsewhere(site: Path) -> list[str]:
    """Return what pages and styles would fetch from other servers, each after the file that does.

    Args:
        site: the folder that the site was built into.
    """
    found: list[str] = []
    for file in sorted(site.rglob("*")):
        if file.suffix == ".html":
            page = _Page()
            page.feed(file.read_text(encoding="utf-8"))
            found += [f"{file}: {address}" for address in page.addresses if re.match(r"(https?:)?//", address)]
        elif file.suffix == ".css":
            found += [f"{file}: {address}" for address in _IN_STYLES.findall(file.read_text(encoding="utf-8"))]
    return found


if __name__ == "__main__":
    if found := fetched_from_elsewhere(Path(sys.argv[1])):
        sys.exit("The site fetches from elsewhere:\n" + "\n".join(found))
