"""Deployments of online endpoints: models that answer requests, each in a process and an environment of its own."""

from amlwrap.local.engine.deployments.service import DeploymentService

__all__ = ["DeploymentService"]
