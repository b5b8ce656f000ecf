"""Who inherits from whom, and which tag tells subtypes apart."""

from attrs import field, frozen

from openapi.pipeline.documents import Schema, pointer_token, referenced_name
from openapi.pipeline.errors import ContractError

TAG = "x-ms-discriminator-value"


def definition_pointer(name: str) -> str:
    """Return where a definition stands in upstream's own document."""
    return f"/definitions/{pointer_token(name)}"


def names_tag(name: str, tag: str) -> bool:
    """Whether a subtype's name spells its tag, as UriFolderDataVersion does uri_folder."""
    return tag.replace("_", "").replace("-", "").lower() in name.lower()


@frozen
class Families:
    """Inheritance among component schemas, as allOf and discriminators state it."""

    schemas: dict[str, Schema]
    children: dict[str, list[str]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Note the children of each schema."""
        for name in self.schemas:
            for parent in self.parents(name):
                self.children.setdefault(parent, []).append(name)

    def parents(self, name: str) -> list[str]:
        """Return what `name` directly inherits from."""
        parts = self.schemas[name].get("allOf", [])
        return [parent for part in parts if (parent := referenced_name(part)) is not None]

    def ancestors(self, name: str, seen: tuple[str, ...] = ()) -> list[str]:
        """Return everything that `name` inherits from, nearest first."""
        if name in seen:
            raise ContractError("inherits from itself", pointer=definition_pointer(name))
        found: list[str] = []
        for parent in self.parents(name):
            found += [parent, *self.ancestors(parent, (*seen, name))]
        return found

    def descendants(self, name: str) -> list[str]:
        """Return everything that inherits from `name`."""
        found: list[str] = []
        for child in self.children.get(name, []):
            found += [other for other in (child, *self.descendants(child)) if other not in found]
        return found

    def discriminator(self, name: str) -> str | None:
        """Return the property that tells the subtypes of `name` apart, its own or an inherited one."""
        owners = [other for other in (name, *self.ancestors(name)) if "discriminator" in self.schemas[other]]
        properties = {str(self.schemas[owner]["discriminator"]["propertyName"]) for owner in owners}
        if len(properties) > 1:
            raise ContractError(
                f"has two discriminators, {' and '.join(sorted(properties))}; teach passes/families.py what it means",
                pointer=definition_pointer(name),
            )
        return properties.pop() if properties else None

    def tag(self, name: str) -> str | None:
        """Return the tag of a subtype; a tag without a discriminated base means nothing."""
        tag = self.schemas[name].get(TAG)
        return tag if isinstance(tag, str) and self.discriminator(name) else None

    def variants(self, base: str) -> dict[str, str]:
        """Return what a value of type `base` can be: schema names by tag, itself included if it has a tag.

        Of two subtypes with one tag, the one whose name spells the tag is meant, or else the first.
        """
        chosen: dict[str, tuple[str, str]] = {}
        for name in (base, *self.descendants(base)):
            tag = self.tag(name)
            if tag is None:
                continue
            rival = chosen.get(tag.lower())
            if rival is None or (names_tag(name, tag) and not names_tag(rival[1], tag)):
                chosen[tag.lower()] = (tag, name)
        return dict(chosen.values())
