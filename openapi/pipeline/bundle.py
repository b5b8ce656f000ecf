"""Merges the input documents of one api-version, and what they borrow from common-types, into one Swagger document.

Definitions that several files spell alike become one. Definitions that share a name but differ are kept apart
under two names, so that nothing is lost, and reported.
"""

import posixpath
import re
from collections.abc import Callable, Iterator

from attrs import field, frozen

from openapi.pipeline.documents import Document, Json, pointer_token
from openapi.pipeline.errors import ContractError
from openapi.pipeline.prose import without_prose

SECTIONS = ("definitions", "parameters", "responses")
_DOCUMENT_KEYS = {
    "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "security", "securityDefinitions",
    "paths", "tags", "externalDocs", "x-typespec-generated", "x-cadl-generated", *SECTIONS,
}  # fmt: skip


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

    def add(self, place: Place) -> None:
        if place in self.found:
            return
        section = self.read(place.file).get(place.section, {})
        if place.name not in section:
            raise ContractError("is referred to, but does not exist", file=place.file, pointer=place.pointer)
        self.found[place] = section[place.name]
        self.add_references(place.file, section[place.name], place.pointer)

    def add_references(self, file: str, node: Json, pointer: str) -> None:
        for reference, where in _references(node, pointer):
            self.add(locate(file, reference, where))


def _references(node: Json, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "x-ms-examples":
                continue
            if key == "$ref" and isinstance(value, str):
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
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), target)) if target else file
    return Place(path, parts[1], parts[2].replace("~1", "/").replace("~0", "~"))


def _collect(read: Callable[[str], Document], files: list[str]) -> _Library:
    library = _Library(read)
    for file in files:
        document = read(file)
        if document.get("swagger") != "2.0":
            raise ContractError("is not a Swagger 2.0 document", file=file)
        for key in document:
            if key not in _DOCUMENT_KEYS:
                raise ContractError("unknown construct at the top level", file=file, pointer=f"/{key}")
        for section in SECTIONS:
            for name in document.get(section, {}):
                library.add(Place(file, section, name))
        library.add_references(file, document.get("paths", {}), "/paths")
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
        if key == "$ref" and isinstance(value, str):
            place = locate(file, value, "")
            result[key] = f"#/{place.section}/{names[place]}"
        else:
            result[key] = _rewrite(value, file, names)
    return result


def _qualified(place: Place, with_folder: bool) -> str:
    stem = posixpath.splitext(place.file)[0].split("/")
    words = re.findall(r"[A-Za-z0-9]+", " ".join(stem[-2:] if with_folder else stem[-1:]))
    return place.name + "".join(word[0].upper() + word[1:] for word in words)


def _assign_names(library: _Library) -> tuple[dict[Place, str], list[str]]:
    """Give every place its name in the merged document, telling apart what differs in more than prose.

    Whether two definitions are alike depends on the names of what they refer to, so names are assigned again until
    they no longer change. That ends, because a round can only tell more apart, never less.
    """
    names = {place: place.name for place in library.found}
    while True:
        taken: dict[tuple[str, str], Json] = {}
        renamed: dict[Place, str] = {}
        notes: list[str] = []
        for place, node in library.found.items():
            content = without_prose(_rewrite(node, place.file, names))
            for candidate in (place.name, _qualified(place, False), _qualified(place, True)):
                if taken.setdefault((place.section, candidate), content) == content:
                    break
            else:
                raise ContractError("cannot be given a name of its own", file=place.file, pointer=place.pointer)
            renamed[place] = candidate
            if candidate != place.name:
                notes.append(f"{place.file}#{place.pointer} differs from its namesake; kept as {candidate}")
        if renamed == names:
            return names, notes
        names = renamed


def _merge_path(merged: Document, path: str, item: Json, file: str) -> None:
    present = merged["paths"].setdefault(path, {})
    for method, operation in item.items():
        if method in present:
            raise ContractError(
                "is defined in two documents", file=file, pointer=f"/paths/{pointer_token(path)}/{method}"
            )
        present[method] = operation


def bundle(read: Callable[[str], Document], files: list[str], api_version: str) -> Bundle:
    """Merge documents into one self-contained Swagger document.

    Args:
        read: Returns the parsed document at a path inside the specification repository.
        files: Paths of the input documents, in the order that decides names and layout.
        api_version: The api-version; documents are known to state a wrong one, so `info.version` is replaced.

    Returns:
        The merged document, without examples, and notes about definitions that had to be told apart.

    Raises:
        ContractError: a reference leads nowhere, or an operation is defined twice.
    """
    library = _collect(read, files)
    names, notes = _assign_names(library)
    first = read(files[0])
    merged: Document = {
        "swagger": "2.0",
        "info": {**first.get("info", {}), "version": api_version},
        **{key: first[key] for key in ("host", "basePath", "schemes", "securityDefinitions") if key in first},
        "paths": {},
    }
    merged.update({section: {} for section in SECTIONS})
    origins: dict[str, tuple[str, str]] = {}
    for file in files:
        document = read(file)
        defaults = {key: document[key] for key in ("consumes", "produces") if key in document}
        for path, item in document.get("paths", {}).items():
            rewritten = _rewrite(item, file, names)
            shared = rewritten.pop("parameters", [])
            for operation in rewritten.values():
                operation["parameters"] = [*shared, *operation.get("parameters", [])]
                for key, value in defaults.items():
                    operation.setdefault(key, value)
            _merge_path(merged, path, rewritten, file)
            pointer = f"/paths/{pointer_token(path)}"
            origins.update({f"{pointer}/{method}": (file, f"{pointer}/{method}") for method in rewritten})
    for place, node in library.found.items():
        merged[place.section].setdefault(names[place], _rewrite(node, place.file, names))
        renamed = Place(place.file, place.section, names[place])
        origins.setdefault(renamed.pointer, (place.file, place.pointer))
    borrowed = sum(place.file not in files for place in library.found)
    return Bundle(merged, tuple(notes), borrowed, origins)
