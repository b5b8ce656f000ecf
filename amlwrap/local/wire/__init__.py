"""What clients of the embedded workspace speak, turned into meaning and back."""
