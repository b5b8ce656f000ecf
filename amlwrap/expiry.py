"""When tokens are too old to be used, whoever keeps them."""

EARLY = 300.0
"""Renew a token this many seconds before it expires, so that it outlives the request that carries it."""
