"""What a comparison walks over: what both contracts have, in pairs, and the ways that lead from one to another."""

from typing import Any, Literal

from attrs import define, field, frozen

Presence = Literal["both", "old", "new"]
Kind = Literal["service", "operation", "type"]


@frozen
class Finding:
    """One difference at a pair.

    Attributes:
        rule: The rule that it falls under.
        member: Where it is inside the pair: `property`, `property[]`, `query name`; nothing for the pair as a whole.
        was: What was, where the rule has words for it.
        now: What is.
        sendable: Whether it can be met by who sends the pair.
        readable: Whether it can be met by who reads it.
        presence: Which contracts have the member.
        type_name: Of a type that a union lists no more, what it is called.
    """

    rule: str
    member: str = ""
    was: str | None = None
    now: str | None = None
    sendable: bool = True
    readable: bool = True
    presence: Presence = "both"
    type_name: str | None = None


@frozen(eq=False)
class Way:
    """How one pair leads to another.

    Attributes:
        target: The other pair.
        step: What a reader calls the way: the member, with the tag of a variant in brackets.
        member: The property or parameter, or nothing.
        is_variant: Whether the target is one of the types of a union.
        sendable: Whether what is sent goes this way.
        readable: Whether what is read goes it.
    """

    target: "Pair"
    step: str
    member: str
    is_variant: bool
    sendable: bool
    readable: bool


@define(eq=False)
class Pair:
    """An operation or a schema of the old contract and what became of it in the new one.

    Attributes:
        kind: What it is: "service", "operation" or "type".
        old: Its name in the old contract, or where it stands if it has none.
        new: Its name in the new contract.
        findings: What differs.
        ways: Where it leads.
        variants: Of a union, the types that both have, by tag.
        fallback: Of a union, what stands for all types, be they listed or not.
    """

    kind: Kind
    old: str
    new: str
    findings: list[Finding] = field(factory=list)
    ways: list[Way] = field(factory=list)
    variants: "dict[str, Pair]" = field(factory=dict)
    fallback: "Pair | None" = None


@frozen
class Place:
    """Where inside a pair a schema stands.

    Attributes:
        pair: The pair.
        member: Its name there, as in `Finding`.
        sendable: Whether it is sent along with the pair.
        readable: Whether it is read.
    """

    pair: Pair
    member: str
    sendable: bool = True
    readable: bool = True

    @property
    def head(self) -> str:
        """The property or parameter that the member belongs to."""
        return head(self.member)

    def inside(self, suffix: str) -> "Place":
        """Return the place of what a list or a map holds."""
        return Place(self.pair, self.member + suffix, self.sendable, self.readable)

    def tell(
        self,
        rule: str,
        was: str | None = None,
        now: str | None = None,
        presence: Presence = "both",
        type_name: str | None = None,
    ) -> None:
        """Note a difference."""
        finding = Finding(rule, self.member, was, now, self.sendable, self.readable, presence, type_name)
        self.pair.findings.append(finding)

    def tell_flag(self, old: dict[str, Any], new: dict[str, Any], keyword: str, came: str, went: str) -> None:
        """Note that a keyword came or went, by one rule or the other; absent is the same as false."""
        if bool(old.get(keyword)) != bool(new.get(keyword)):
            self.tell(came if new.get(keyword) else went)

    def lead_to(self, target: Pair, tag: str = "") -> None:
        """Note that a pair is used here, or that it is the type that a tag stands for."""
        step = f"{self.member} ({tag})" if tag else self.member
        self.pair.ways.append(Way(target, step, self.head, bool(tag), self.sendable, self.readable))


def head(member: str) -> str:
    """Return the name of the property or parameter that a member begins with."""
    return member.replace("[]", "").replace("[*]", "")
