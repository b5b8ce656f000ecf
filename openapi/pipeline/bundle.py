"""Merges the input documents of one api-version, and what they borrow from common-types, into one Swagger document.

Definitions that several files spell alike become one. Definitions that share a name but differ are kept apart
under two names, so that nothing is lost, and reported.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from attrs import field, frozen

from openapi.pipeline.documents import METHODS, Document, Json, component_name, pointer_token
from openapi.pipeline.errors import ContractError
from openapi.pipeline.keywords import DOCUMENT, OPERATION, PATH, check
from openapi.pipeline.prose import without_prose
from openapi.pipeline.shapes import identifier

SECTIONS = ("definitions", "parameters", "responses")
_INFO = ("title", "description", "version")
# What holds a reference: `$ref`, and the name of what a long-running operation ends with.
_REFERENCES = ("$ref", "final-state-schema")


@frozen(order=True)
class Place:
    """One named definition, parameter or response: the file that holds it, its section and its name."""

    file: str
    section: str
    name: str

    @property
    def pointer(self) -> str:
        """JSON pointer inside the file."""
        return f"/{self.section}/{pointer_token(self.name)}"


@frozen
class Bundle:
    """One Swagger 2.0 document and what was noteworthy about merging it.

    Attributes:
        document: The merged document.
        notes: Definitions that had to be told apart.
        borrowed: How many definitions, parameters and responses came from other folders.
        origins: File and pointer that each pointer of the merged document came from.
    """

    document: Document
    notes: tuple[str, ...]
    borrowed: int
    origins: dict[str, tuple[str, str]]

    def located(self, error: ContractError) -> ContractError:
        """Return `error` with its pointer into the merged document traced back to the file it came from."""
        for prefix, (file, pointer) in self.origins.items():
            if error.pointer is not None and (error.pointer == prefix or error.pointer.startswith(f"{prefix}/")):
                return ContractError(error.message, file=file, pointer=pointer + error.pointer.removeprefix(prefix))
        return error


@frozen
class _Library:
    """All input documents plus everything reachable from them, by place, in a fixed order."""

    read: Callable[[str], Document]
    found: dict[Place, Json] = field(factory=dict)

    def add(self, place: Place, node: Json) -> None:
        if place not in self.found:
            self.found[place] = node
            self.add_references(place.file, node, place.pointer)

    def add_references(self, file: str, node: Json, pointer: str) -> None:
        for reference, where in _references(node, pointer):
            place = locate(file, reference, where)
            self.add(place, self._target(place, ContractError(f"refers to {reference!r}", file=file, pointer=where)))

    def _target(self, place: Place, referrer: ContractError) -> Json:
        """Return what is at a place that something refers to, or say who does."""
        try:
            section = self.read(place.file).get(place.section)
        except ContractError as error:
            raise ContractError(
                f"{referrer.message}, but {error}", file=referrer.file, pointer=referrer.pointer
            ) from error
        if not isinstance(section, dict) or place.name not in section:
            raise ContractError(
                f"{referrer.message}, but there is no {place.file}#{place.pointer}",
                file=referrer.file,
                pointer=referrer.pointer,
            )
        return section[place.name]


def _references(node: Json, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "x-ms-examples":
                continue
            if key in _REFERENCES and isinstance(value, str):
                yield value, pointer
            else:
                yield from _references(value, f"{pointer}/{pointer_token(key)}")
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _references(item, f"{pointer}/{index}")


def locate(file: str, reference: str, pointer: str) -> Place:
    """Resolve a `$ref` that stands in `file` at `pointer` to the place it names."""
    target, hash_sign, fragment = reference.partition("#")
    parts = fragment.split("/")
    if not hash_sign or len(parts) != 3 or parts[1] not in SECTIONS or "://" in target:
        raise ContractError(
            f"cannot resolve the reference {reference!r}; expected [file]#/{{{'|'.join(SECTIONS)}}}/name",
            file=file,
            pointer=pointer,
        )
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(target))) if target else file
    if path.startswith(("../", "/")):
        raise ContractError(f"the reference {reference!r} leads out of the repository", file=file, pointer=pointer)
    return Place(path, parts[1], unquote(parts[2]).replace("~1", "/").replace("~0", "~"))


def _collect(read: Callable[[str], Document], files: list[str]) -> _Library:
    library = _Library(read)
    for file in files:
        document = read(file)
        if document.get("swagger") != "2.0":
            raise ContractError("is not a Swagger 2.0 document", file=file)
        check(document, DOCUMENT, "", file)
        if "paths" not in document:
            raise ContractError("has no paths", file=file)
        for section in SECTIONS:
            for name, node in document.get(section, {}).items():
                library.add(Place(file, section, name), node)
        library.add_references(file, document["paths"], "/paths")
    return library


def _rewrite(node: Json, file: str, names: dict[Place, str]) -> Json:
    """Return `node` of `file` with every reference pointing into the merged document."""
    if isinstance(node, list):
        return [_rewrite(item, file, names) for item in node]
    if not isinstance(node, dict):
        return node
    result = {}
    for key, value in node.items():
        if key == "x-ms-examples":
            continue
        if key in _REFERENCES and isinstance(value, str):
            place = locate(file, value, "")
            result[key] = f"#/{place.section}/{names[place]}"
        else:
            result[key] = _rewrite(value, file, names)
    return result


def _suffix(place: Place, depth: int) -> str:
    """Return what tells a place from its namesakes: the last parts of its file's path, as one word."""
    parts = posixpath.splitext(place.file)[0].split("/")[-depth:]
    return "".join(word[0].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", " ".join(parts)))


def _assign_names(library: _Library) -> tuple[dict[Place, str], list[str]]:
    """Give every place its name in the merged document, telling apart what differs in more than prose.

    Whether two definitions are alike depends on the names of what they refer to, so names are assigned again until
    they no longer change. That ends, because a round can only tell more apart, never less.
    """
    plain = {place: component_name(place.name) for place in library.found}
    names = plain
    while True:
        taken: dict[tuple[str, str], Json] = {}
        renamed: dict[Place, str] = {}
        notes: list[str] = []
        for place, node in library.found.items():
            content = without_prose(_rewrite(node, place.file, names))
            for candidate in (plain[place], plain[place] + _suffix(place, 1), plain[place] + _suffix(place, 2)):
                if taken.setdefault((place.section, candidate), content) == content:
                    break
            else:
                raise ContractError("cannot be given a name of its own", file=place.file, pointer=place.pointer)
            renamed[place] = candidate
            if candidate != plain[place]:
                notes.append(f"{place.file}#{place.pointer} differs from its namesake; kept as {candidate}")
        if renamed == names:
            return names, notes
        names = renamed


class _Paths:
    """The operations of all documents, in the order in which they come."""

    def __init__(self, names: dict[Place, str]) -> None:
        self._names = names
        self._ids: dict[str, str] = {}
        self.merged: Document = {}
        self.origins: dict[str, tuple[str, str]] = {}

    def add(self, file: str, document: Document) -> None:
        """Add the operations of one document, each with what is said for all of its path or document."""
        defaults = {key: document[key] for key in ("consumes", "produces") if key in document}
        for path, item in document["paths"].items():
            pointer = f"/paths/{pointer_token(path)}"
            rewritten = _rewrite(check(item, PATH, pointer, file), file, self._names)
            shared = rewritten.pop("parameters", [])
            present = self.merged.setdefault(path, {})
            for method, operation in rewritten.items():
                where = f"{pointer}/{method}"
                if method in present:
                    raise ContractError("is defined in two documents", file=file, pointer=where)
                present[method] = operation
                self.origins[where] = (file, where)
                if method in METHODS:
                    check(operation, OPERATION, where, file)
                    if name := operation.get("operationId"):
                        self._note_id(name, file, where)
                    operation["parameters"] = [*shared, *operation.get("parameters", [])]
                    operation |= {key: value for key, value in defaults.items() if key not in operation}

    def _note_id(self, name: str, file: str, pointer: str) -> None:
        """Refuse a second operation with one id, or with one that is the same but for case or as a function's name."""
        group, _, _ = name.partition("_")
        for key in (name.casefold(), f"{identifier(group)}/{identifier(name)}"):
            first = self._ids.setdefault(key, f"{name} of {file}#{pointer}")
            if first != f"{name} of {file}#{pointer}":
                raise ContractError(
                    f"the operationId {name!r} cannot be told from {first}; one of the two would be lost",
                    file=file,
                    pointer=pointer,
                )


def bundle(read: Callable[[str], Document], files: list[str], api_version: str) -> Bundle:
    """Merge documents into one self-contained Swagger document.

    Args:
        read: Returns the parsed document at a path inside the specification repository.
        files: Paths of the input documents, in the order that decides names and layout.
        api_version: The api-version; documents are known to state a wrong one, so `info.version` is replaced.

    Returns:
        The merged document, without examples, and notes about definitions that had to be told apart.

    Raises:
        ContractError: a document is not what Swagger says it is, a reference leads nowhere, there are no operations, or
            two cannot be told apart.
    """
    library = _collect(read, files)
    names, notes = _assign_names(library)
    first = read(files[0])
    paths = _Paths(names)
    for file in files:
        paths.add(file, read(file))
    if not any(method in item for item in paths.merged.values() for method in METHODS):
        raise ContractError("has no operations: its paths are empty", file=files[0])
    merged: Document = {
        "swagger": "2.0",
        # Further members, such as which program wrote the document, say nothing about the service.
        "info": {**{key: first["info"][key] for key in _INFO if key in first.get("info", {})}, "version": api_version},
        **{key: first[key] for key in ("host", "basePath", "schemes", "securityDefinitions") if key in first},
        "paths": paths.merged,
    }
    merged.update({section: {} for section in SECTIONS})
    for place, node in library.found.items():
        merged[place.section].setdefault(names[place], _rewrite(node, place.file, names))
        renamed = Place(place.file, place.section, names[place])
        paths.origins.setdefault(renamed.pointer, (place.file, place.pointer))
    borrowed = sum(place.file not in files for place in library.found)
    return Bundle(merged, tuple(notes), borrowed, paths.origins)
