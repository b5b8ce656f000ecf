# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Contains endpoint functions for accessing the API"""
