"""The terminal: the only place that knows questionary and rich."""
