"""The part of the reference that is written from the code: `python -m docs.generator`."""
