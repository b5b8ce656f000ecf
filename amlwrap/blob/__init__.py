"""Code and data on their way to blob storage and back: what goes up, under which name, and how it gets there intact.

`snapshot` decides and names, `store` signs in, `upload` and `download` move bytes. Nothing here knows Azure Machine
Learning's resources; those call in with a datastore and its secrets.
"""
