"""Dutch: every word and sentence that prose brings of itself."""
