# Written by `python -m openapi.pipeline generate`; do not edit.
"""What the functions of all packages raise."""


class UnexpectedStatus(Exception):
    """The service answered with a status that the contract does not list, and the client is set to raise.

    Attributes:
        status_code: HTTP status.
        content: Body as received.
    """

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content
        super().__init__(
            f"Unexpected status code: {status_code}\n\nResponse content:\n{content.decode(errors='ignore')}"
        )


__all__ = ["UnexpectedStatus"]
