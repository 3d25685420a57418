"""The command line: its commands, its errors, its configuration, and the world that it hands down to the rest."""
