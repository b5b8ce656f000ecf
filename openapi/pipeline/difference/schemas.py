"""Compares schemas in pairs, following references on both sides; each pair is compared once, whoever leads to it."""

import json

from openapi.pipeline.difference.constraints import compare_values
from openapi.pipeline.difference.meaning import Meaning, meaning_of
from openapi.pipeline.difference.pairs import Pair, Place
from openapi.pipeline.documents import Document, Json, Schema

OTHER = "any other"
"""What stands for the tag of a type that a union does not list."""

_CREATE_AND_UPDATE = ("create", "update")


class SchemaComparison:
    """Compares what two contracts say of the same value.

    Attributes:
        renamed: New names by old name, of types that are called differently.
    """

    def __init__(self, old: Document, new: Document) -> None:
        """Compare schemas of `old` with schemas of `new`."""
        self._old, self._new = old, new
        self._waiting: list[tuple[Pair, Meaning, Meaning]] = []
        self._known: dict[tuple[int, int, bool, bool], Pair] = {}
        self.renamed: dict[str, set[str]] = {}

    @property
    def pairs(self) -> list[Pair]:
        """Every pair that was compared."""
        return list(self._known.values())

    def finish(self) -> None:
        """Compare what the schemas that were compared so far lead to."""
        while self._waiting:
            pair, before, after = self._waiting.pop()
            if before.values is not None:
                _compare_enums(pair, before, after)
            elif before.kind == after.kind == "union":
                self._compare_unions(pair, before, after)
            elif before.kind == after.kind:
                self._compare_objects(pair, before, after)
            elif after.kind == "union":
                Place(pair, "").tell("became-union", now=after.discriminator)
                self._compare_common(pair, before.core, after.fallback, after.discriminator)
            else:
                Place(pair, "").tell("no-longer-union", was=before.discriminator)
                self._compare_common(pair, before.fallback, after.core, before.discriminator)

    def describe(self, old: Schema | None = None, new: Schema | None = None) -> str:
        """Name the type of a schema of one of the contracts."""
        return str(meaning_of(self._old, old) if old is not None else meaning_of(self._new, new or {}))

    def compare(self, place: Place, old: Schema, new: Schema, within: frozenset[tuple[int, int]] = frozenset()) -> None:
        """Compare two schemas that stand in the same place.

        Args:
            place: Where they stand.
            old: The schema of the old contract, or a reference to it.
            new: That of the new one.
            within: The lists and maps that they stand in, to notice one that holds itself.
        """
        before, after = meaning_of(self._old, old), meaning_of(self._new, new)
        if rule := _type_rule(before, after):
            place.tell(rule, *_told_apart(before, after))
            if {before.kind, after.kind} != {"integer", "number"}:
                return
        for told in compare_values(before, after):
            place.tell(*told)
        here = (id(before.core), id(after.core))
        if _is_type(before) and _is_type(after):
            self._lead(place, before, after)
        elif before.values is not None or after.values is not None:
            self._compare_values(place, before, after)
        elif here in within:
            return
        elif before.kind == "array":
            self.compare(place.inside("[]"), before.core.get("items", {}), after.core.get("items", {}), within | {here})
        elif before.is_map or after.is_map:
            self.compare(place.inside("[*]"), before.additional or {}, after.additional or {}, within | {here})
        elif before.kind == "choice":
            for was, now in zip(before.choices, after.choices, strict=True):
                self.compare(place, was, now, within | {here})

    def _lead(self, place: Place, before: Meaning, after: Meaning, tag: str = "") -> Pair:
        """Note that a place leads to a pair, which is compared later if it was not yet."""
        key = (id(before.core), id(after.core), before.is_open, after.is_open)
        if key not in self._known:
            at = f"{place.pair.old} > {place.member}"
            pair = self._known[key] = Pair("type", before.name or after.name or at, after.name or before.name or at)
            self._waiting.append((pair, before, after))
            if pair.old != pair.new:
                self.renamed.setdefault(pair.old, set()).add(pair.new)
        place.lead_to(self._known[key], tag)
        return self._known[key]

    def _compare_values(self, place: Place, before: Meaning, after: Meaning) -> None:
        was, now = before.values, after.values
        if was is not None and now is not None:
            if (
                before.name != after.name
                or before.is_open != after.is_open
                or set(map(_text, was)) != set(map(_text, now))
            ):
                self._lead(place, before, after)
        elif was is None:
            place.tell("values-listed" if after.is_open else "values-closed", now=_listed(now))
        else:
            place.tell("values-unlisted" if before.is_open else "values-opened", was=_listed(was))

    def _compare_common(self, pair: Pair, old: Schema | None, new: Schema | None, discriminator: str) -> None:
        """Compare an object with what all types of a union have in common, if it is known."""
        if old is not None and new is not None:
            types = meaning_of(self._old, old), meaning_of(self._new, new)
            self._compare_objects(pair, *types, skipped=discriminator)

    def _compare_unions(self, pair: Pair, before: Meaning, after: Meaning) -> None:
        place = Place(pair, "")
        if before.discriminator != after.discriminator:
            place.tell("discriminator-changed", before.discriminator, after.discriminator)
        was, now = before.variants, after.variants
        for tag in [*was, *(tag for tag in now if tag not in was)]:
            if tag not in now:
                name = meaning_of(self._old, was[tag]).name
                Place(pair, f"({tag})").tell("variant-removed", was=tag, presence="old", type_name=name)
            elif tag not in was:
                Place(pair, f"({tag})").tell("variant-added", now=tag, presence="new")
            elif (target := self._compare_variants(pair, was[tag], now[tag], tag)) is not None:
                pair.variants[tag] = target
        if before.fallback and after.fallback:
            pair.fallback = self._compare_variants(pair, before.fallback, after.fallback, OTHER)

    def _compare_variants(self, union: Pair, old: Schema, new: Schema, tag: str) -> Pair | None:
        """Return the pair that two types of a union are, or None if one of them has no members to compare."""
        types = meaning_of(self._old, old), meaning_of(self._new, new)
        if all(map(_is_type, types)):
            return self._lead(Place(union, ""), *types, tag)
        self.compare(Place(union, f"({tag})"), old, new)
        return None

    def _compare_objects(self, pair: Pair, before: Meaning, after: Meaning, skipped: str = "") -> None:
        needed = before.required, after.required
        for name, old in before.properties.items():
            if name in after.properties and name != skipped:
                self._compare_property(pair, name, old, after.properties[name], (name in needed[0], name in needed[1]))
            elif name != skipped:
                _place_of(self._old, pair, name, old).tell("property-removed", self.describe(old=old), presence="old")
        for name, new in after.properties.items():
            if name not in before.properties and name != skipped:
                place = _place_of(self._new, pair, name, new)
                required = name in needed[1] and place.sendable
                rule = "property-added-required" if required else "property-added"
                place.tell(rule, now=self.describe(new=new), presence="new")
        was, now = before.additional, after.additional
        further = Place(pair, "[*]")
        if was is not None and now is not None:
            self.compare(further, was, now)
        elif now is not None:
            further.tell("additional-properties-added", now=self.describe(new=now), presence="new")
        elif was is not None:
            further.tell("additional-properties-removed", self.describe(old=was), presence="old")

    def _compare_property(self, pair: Pair, name: str, old: Schema, new: Schema, required: tuple[bool, bool]) -> None:
        was, now = _place_of(self._old, pair, name, old), _place_of(self._new, pair, name, new)
        both = Place(pair, name, was.sendable and now.sendable, was.readable and now.readable)
        anyhow = Place(pair, name)
        if was.sendable != now.sendable:
            anyhow.tell("no-longer-read-only" if now.sendable else "became-read-only")
        if was.readable != now.readable:
            anyhow.tell("no-longer-write-only" if now.readable else "became-write-only")
        if both.sendable:
            _compare_mutability(both, meaning_of(self._old, old).keywords, meaning_of(self._new, new).keywords)
        if required[0] != required[1]:
            both.tell("property-became-required" if required[1] else "property-became-optional")
        self.compare(both, old, new)


def _text(value: Json) -> str:
    return json.dumps(value)


def _listed(values: list[Json] | None) -> str:
    return ", ".join(map(_text, values or []))


def _is_type(meaning: Meaning) -> bool:
    """Whether it has members of its own, which are compared apart from the place."""
    return meaning.kind == "union" or (meaning.kind == "object" and not meaning.is_map)


def _takes_all_objects(meaning: Meaning) -> bool:
    return meaning.is_map and not meaning.additional


def _type_rule(before: Meaning, after: Meaning) -> str | None:
    """Return the rule under which two types differ, or None if they can be compared by what they hold."""
    kinds = (before.kind, after.kind)
    if kinds[0] == kinds[1] or (_is_type(before) and _is_type(after)):
        same = before.is_map == after.is_map or not (before.properties or after.properties)
        if same and (before.kind != "choice" or len(before.choices) == len(after.choices)):
            return None
        if _takes_all_objects(before):
            return "type-narrowed"
        return "type-widened" if _takes_all_objects(after) else "type-changed"
    if kinds[0] == "anything" or kinds == ("number", "integer") or (_takes_all_objects(before) and _is_type(after)):
        return "type-narrowed"
    if kinds[1] == "anything" or kinds == ("integer", "number") or (_takes_all_objects(after) and _is_type(before)):
        return "type-widened"
    return "type-changed"


def _told_apart(before: Meaning, after: Meaning) -> tuple[str, str]:
    """Name two types; where that is one name, say of which kind each is."""
    was, now = str(before), str(after)
    return (was, now) if was != now else (f"{was} ({before.kind})", f"{now} ({after.kind})")


def _place_of(document: Document, pair: Pair, name: str, schema: Schema) -> Place:
    """Return where a property stands: one that is read-only is not sent, one that is write-only is not read."""
    said = meaning_of(document, schema).keywords
    read_only = said.get("readOnly") is True or said.get("x-ms-mutability") == ["read"]
    return Place(pair, name, sendable=not read_only, readable=said.get("writeOnly") is not True)


def _compare_mutability(place: Place, old: Schema, new: Schema) -> None:
    """Compare when a property may be sent: when what it belongs to is made, when it is changed, or both.

    Args:
        place: The property.
        old: What is said of it, by itself or by what it refers to.
        new: What is said of it now.
    """
    was, now = (
        [when for when in _CREATE_AND_UPDATE if when in said.get("x-ms-mutability", _CREATE_AND_UPDATE)]
        for said in (old, new)
    )
    if was != now:
        rule = "mutability-widened" if set(was) < set(now) else "mutability-narrowed"
        place.tell(rule, " and ".join(was) or "nothing", " and ".join(now) or "nothing")


def _compare_enums(pair: Pair, before: Meaning, after: Meaning) -> None:
    was, now = ([_text(value) for value in meaning.values or []] for meaning in (before, after))
    for value in was:
        if value not in now:
            Place(pair, "").tell("value-removed", was=value)
    for value in now:
        if value not in was:
            Place(pair, "").tell("value-added" if before.is_open else "closed-value-added", now=value)
    if before.is_open and not after.is_open:
        Place(pair, "").tell("values-closed", now=", ".join(now))
    elif after.is_open and not before.is_open:
        Place(pair, "").tell("values-opened", was=", ".join(was))
