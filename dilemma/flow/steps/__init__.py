"""The questions of each step, in order. One file a step; each reads the answers so far and yields what comes."""
