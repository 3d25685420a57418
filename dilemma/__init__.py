"""A terminal tool for training integrity in public service."""

__version__ = "0.1.0"
