"""The listener by TLS, which the server of a workspace begins and ends with its own."""

from __future__ import annotations

import asyncio
import socket

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class TlsProtocol(HttpToolsProtocol):
    """Uvicorn's, which at the end does not wait for clients who hold a connection and read nothing from it."""

    def shutdown(self) -> None:
        """Close the connection once nothing is going on; TLS would have the client take leave as well."""
        super().shutdown()
        if self.transport.is_closing() and not self.transport.get_write_buffer_size():
            self.transport.abort()


class TlsServer(uvicorn.Server):
    """Uvicorn beside another one, which begins and ends it: a process has its signals once."""

    def __init__(self, config: uvicorn.Config, bound: socket.socket) -> None:
        super().__init__(config)
        self._bound = bound

    async def begin(self) -> None:
        """Return once it answers."""
        self.config.load()
        self.lifespan = self.config.lifespan_class(self.config)
        await self.startup([self._bound])
        self._ticking = asyncio.create_task(self.main_loop())

    async def end(self) -> None:
        """Stop serving, and return once nobody is connected any more."""
        self.should_exit = True
        await self._ticking
        await self.shutdown([self._bound])
