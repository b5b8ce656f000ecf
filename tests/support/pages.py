"""A page as a browser takes it: its texts, tables, marks and what it would fetch, by Python's own parser."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"meta", "br"}


class Element(NamedTuple):
    """An element: its tag, its attributes, and the text in it and below."""

    tag: str
    attributes: dict[str, str]
    texts: list[str]

    @property
    def text(self) -> str:
        return "".join(self.texts)


class Page(HTMLParser):
    """What a page holds; reading it fails where elements are not closed in their order.

    Attributes:
        elements: all of them, as they begin.
        rows: the cells of each row of tables, as they are shown.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.rows: list[list[Element]] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.elements.append(element)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.texts.append(data)

    def all(self, tag: str, class_: str = "") -> list[Element]:
        """Return the elements of a tag, those of a class alone if one is named."""
        return [
            element
            for element in self.elements
            if element.tag == tag and (not class_ or class_ in element.attributes.get("class", "").split())
        ]

    def row(self, first: str) -> list[str]:
        """Return the texts of the row that begins with a text."""
        return next(texts for row in self.rows if (texts := [cell.text for cell in row])[0] == first)

    @property
    def addresses(self) -> list[str]:
        """What a browser would fetch."""
        names = ("src", "href", "xlink:href", "data", "action")
        return [element.attributes[name] for element in self.elements for name in names if name in element.attributes]

    @property
    def words(self) -> str:
        """The text of the page, without style and script."""
        return self.all("body")[0].text.removesuffix(self.all("script")[-1].text)
