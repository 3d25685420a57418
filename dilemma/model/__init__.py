"""The things of the method: texts, cases, codes, the scheme, verdicts. Pure data, no clock, no input or output."""
