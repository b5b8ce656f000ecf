# Written by `python -m openapi.pipeline generate`; do not edit.
"""Typed clients of the Azure Machine Learning REST API, one sub-package per api-version."""
