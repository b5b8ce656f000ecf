"""The one kind of fact a comparison yields."""

from enum import StrEnum

from attrs import frozen

from openapi.pipeline.difference.pairs import Kind
from openapi.pipeline.difference.rules import RULES, Effect
from openapi.pipeline.documents import Json


class Todo(StrEnum):
    """What a reader of a report does about a change, the most urgent first."""

    SEND_AND_READ = "change what is sent and what is read"
    SEND = "change what is sent"
    READ = "change what is read"
    LOOK = "look at it"
    NEW = "new, may be used"
    NOTHING = "nothing"


@frozen
class Change:
    """One difference between two contracts.

    Attributes:
        rule: The rule that it falls under, such as `property-removed`.
        kind: What it is about: the service, operations, or a type.
        owner: The operationId or the type's name in the old contract; `operations` where it is about several alike.
        owner_now: The name in the new contract.
        member: The property, parameter, header or status, or nothing.
        was: What was, where the rule has words for it.
        now: What is.
        path: How a request or an answer leads there, from one of the operations.
        operations: The operations that it concerns.
        breaks_sending: Whether a request that was right before may be refused, or mean something else, now.
        breaks_reading: Whether code that reads answers may miss something that was there before.
        todo: What a reader does about it.
        used: The files of amlwrap's dialects that name what changed.
    """

    rule: str
    kind: Kind
    owner: str
    owner_now: str
    member: str
    was: str | None
    now: str | None
    path: str
    operations: tuple[str, ...]
    breaks_sending: bool
    breaks_reading: bool
    todo: Todo
    used: tuple[str, ...]

    @property
    def breaking(self) -> bool:
        """Whether it breaks anything."""
        return self.breaks_sending or self.breaks_reading

    @property
    def place(self) -> str:
        """The owner and the member, as one name."""
        separator = "." if self.kind == "type" and not self.member.startswith(("[", "(")) else " "
        return f"{self.owner}{separator}{self.member}" if self.member else self.owner

    @property
    def what(self) -> str:
        """What happened, in a few words."""
        return RULES[self.rule].says.format(was=self.was, now=self.now)

    def to_json(self) -> Json:
        """Return the change as a JSON object."""
        return {
            "rule": self.rule,
            "place": self.place,
            "path": self.path,
            "what": self.what,
            "was": self.was,
            "now": self.now,
            "breaks_sending": self.breaks_sending,
            "breaks_reading": self.breaks_reading,
            "todo": self.todo.value,
            "used": list(self.used),
            "operations": list(self.operations),
            **({"renamed_to": self.owner_now} if self.owner_now != self.owner else {}),
        }


def todo_for(rule: str, *, sent: bool, read: bool) -> Todo:
    """Return what to do about a change of something that is sent, read, or both."""
    effects = RULES[rule].sending if sent else Effect.NOTHING, RULES[rule].reading if read else Effect.NOTHING
    if effects == (Effect.BREAKS, Effect.BREAKS):
        return Todo.SEND_AND_READ
    if Effect.BREAKS in effects:
        return Todo.SEND if effects[0] is Effect.BREAKS else Todo.READ
    return {Effect.LOOK: Todo.LOOK, Effect.NEW: Todo.NEW, Effect.NOTHING: Todo.NOTHING}[max(effects)]
