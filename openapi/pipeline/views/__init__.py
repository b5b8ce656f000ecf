"""What the templates print: models and operations with their types worked out, so that templates hold no logic."""
