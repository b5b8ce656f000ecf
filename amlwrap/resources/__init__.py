"""The collections of a workspace, one module each: a request built, sent through the dialect, and read back."""
