"""The walk: its questions as data, the plan that orders them, the fold over its events, and the loop that asks."""
