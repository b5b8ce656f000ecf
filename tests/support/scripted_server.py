"""A real HTTP server on loopback that answers as a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from attrs import field, frozen


@frozen
class Received:
    """One request as it arrived."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]  # lower-case names
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@frozen
class Answer:
    """One answer; `None` as status closes the connection without any."""

    status: int | None = 200
    body: Any = b""  # bytes as they are, anything else as JSON
    headers: Mapping[str, str] = field(factory=dict)
    delay: threading.Event | None = None  # wait for this before answering

    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


class ScriptedServer:
    """Answers by method and path; several answers to one request line are given in turn, the last one for ever."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.requests: list[Received] = []
        self.date: str | None = None
        """What its clock shows, as an HTTP date; this machine's time when None."""
        self._answers: dict[tuple[str, str], list[Answer | Callable[[Received], Answer]]] = {}
        self._lock = threading.Lock()

    def on(self, method: str, path: str, *answers: Answer | Callable[[Received], Answer]) -> None:
        """Script the answers to a method and a path; a path that begins with `*` matches by its end."""
        self._answers[method, path.lower()] = list(answers)

    def answer(self, request: Received) -> Answer:
        with self._lock:
            self.requests.append(request)
            waiting = self._find(request.method, request.path.lower())
            if waiting is None:
                body = {"error": {"code": "NotScripted", "message": f"{request.method} {request.path}"}}
                return Answer(404, body)
            given = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return given(request) if callable(given) else given

    def _find(self, method: str, path: str) -> list[Answer | Callable[[Received], Answer]] | None:
        if (method, path) in self._answers:
            return self._answers[method, path]
        for (wanted, pattern), answers in self._answers.items():
            if wanted == method and pattern.startswith("*") and path.endswith(pattern[1:]):
                return answers
        return None

    def lines(self) -> list[str]:
        """Return the request lines so far, `METHOD path`."""
        return [f"{request.method} {request.path}" for request in self.requests]


@contextmanager
def scripted_server(tls: ssl.SSLContext | None = None) -> Iterator[ScriptedServer]:
    """Serve on a free port of loopback until the block ends, by https where a context is given."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body leave in two writes; waiting to join them would cost 40 ms an answer.
        disable_nagle_algorithm = True

        def handle_request(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = script.answer(Received(self.command, parts.path, query, headers, body))
            if answer.delay:
                answer.delay.wait(300)
            if answer.status is None:
                self.close_connection = True
                return
            content = answer.content()
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = do_HEAD = do_CONNECT = handle_request

        def date_time_string(self, timestamp: float | None = None) -> str:
            return script.date or super().date_time_string(timestamp)

        def log_message(self, *_: Any) -> None:
            """Say nothing: tests look at `requests`."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that went away is what a time-out test is about."""

    server = Server(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    script = ScriptedServer(f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
