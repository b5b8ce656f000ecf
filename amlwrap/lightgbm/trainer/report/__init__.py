"""The page that a training leaves: what it was given, what came out, and what the model goes by."""
