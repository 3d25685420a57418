"""Notes as files: one module a format, each from blocks to its own text."""
