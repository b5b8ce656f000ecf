"""The passes: pure functions from document to document, each curing one thing that Azure's documents do.

A pass returns the new document and how many places it changed, which the import report shows.
"""
