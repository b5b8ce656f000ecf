"""Which operation of one contract is which one of another."""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from attrs import frozen

from openapi.pipeline.documents import Document, operations

_PARAMETER = re.compile(r"\{([^}]*)\}")


@frozen(eq=False)
class Located:
    """An operation with its place.

    Attributes:
        method: Its HTTP method.
        path: Its path, with parameters in braces.
        node: What the contract says of it.
    """

    method: str
    path: str
    node: dict[str, Any]

    @property
    def name(self) -> str:
        """Its operationId."""
        return str(self.node["operationId"])

    @property
    def place(self) -> str:
        """Method and path, for people."""
        return f"{self.method.upper()} {self.path}"

    @property
    def address(self) -> tuple[str, str]:
        """What a request is sent to: ARM's paths have no case, and what their parameters are called is not sent."""
        return self.method, _PARAMETER.sub("{}", self.path).lower()

    @property
    def path_parameters(self) -> list[str]:
        """The names of the parameters in its path, in order."""
        return _PARAMETER.findall(self.path)


def all_operations(document: Document) -> list[Located]:
    """Return the operations of a contract in its order."""
    return [Located(method, path, node) for path, method, node in operations(document)]


def matches(old: list[Located], new: list[Located]) -> Iterator[tuple[Located, Located]]:
    """Yield what belongs together: what has one address, and of the rest what has one operationId.

    Where several have one address, since only what they call its parameters differs, the operationId decides first.
    """
    matched: set[Located] = set()
    for key in (attrgetter("address", "name"), attrgetter("address"), attrgetter("name")):
        found = {key(each): each for each in reversed(new) if each not in matched}
        for each in old:
            if each not in matched and (other := found.pop(key(each), None)) is not None:
                matched |= {each, other}
                yield each, other
