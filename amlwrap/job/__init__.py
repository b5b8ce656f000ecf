"""What runs: jobs, their commands, and the rules that hold for them in every api-version."""
