"""The gateway before deployments: what opens an endpoint, which deployment gets a request, and how many at once."""
