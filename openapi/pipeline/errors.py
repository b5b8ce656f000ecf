"""The exceptions of the pipeline, so that every failure says where it happened and what to do about it."""


class ContractError(Exception):
    """A document, correction or setting that the pipeline refuses.

    Args:
        message: What is wrong and what to do, as one sentence.
        file: The document at fault, as a path inside the specification repository or this one.
        pointer: JSON pointer (RFC 6901) of the place inside `file`.
    """

    exit_code = 1

    def __init__(self, message: str, *, file: str | None = None, pointer: str | None = None) -> None:
        """Join place and message into the text that users see."""
        self.message = message
        self.file = file
        self.pointer = pointer
        place = "".join(part for part in (file, f"#{pointer}" if pointer is not None else None) if part)
        super().__init__(f"{place}: {message}" if place else message)


class UsageError(ContractError):
    """A command that is called wrongly."""

    exit_code = 2
