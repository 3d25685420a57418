"""Answers from a file: what was written, where each question's answer stands, and the prompter that reads it out.

Nothing here knows of YAML: a file is a tree of what was written, each part with its line and column.
"""
