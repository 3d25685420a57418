"""Every way in which a document differs from its shape, told at its own place in words of our own."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from dilemma.library import messages
from dilemma.library.findings import Trail
from dilemma.library.judging import Judge, nearest
from dilemma.library.messages import Message
from dilemma.library.shapes import Shape

_WANTED: dict[str, Message] = {
    "string": messages.WANTS_TEXT,
    "array": messages.WANTS_LIST,
    "object": messages.WANTS_KEYS,
    "integer": messages.WANTS_NUMBER,
    "boolean": messages.WANTS_BOOLEAN,
}


@cache
def _validator(shape: type[Shape]) -> Draft202012Validator:
    return Draft202012Validator(msgspec.json.schema(shape))


def explain(judge: Judge, shape: type[Shape]) -> None:
    """Tell all unknown and missing keys and all wrong types of a document that msgspec refused."""
    validator = _validator(shape)
    for error in validator.iter_errors(judge.document.data):
        for leaf in _leaves(error, validator):
            _tell(judge, leaf)


def _leaves(error: ValidationError, validator: Draft202012Validator) -> Iterator[ValidationError]:
    """The errors at the bottom. Of several allowed types only the one that fits the value has errors worth telling."""
    nested: list[ValidationError] = []
    if error.validator == "anyOf":
        branches: Any = error.validator_value
        fitting = [index for index, one in enumerate(branches) if validator.is_type(error.instance, one["type"])]
        nested = [inner for inner in error.context or () if inner.relative_schema_path[0] in fitting]
    if not nested:
        yield error
    for inner in nested:
        yield from _leaves(inner, validator)


def _tell(judge: Judge, error: ValidationError) -> None:
    trail: Trail = tuple(error.absolute_path)
    found: Any = error.instance
    rule: Any = error.validator_value
    if error.validator == "additionalProperties":
        schema: Any = error.schema
        known = schema["properties"]
        for key in found:
            if key not in known:
                _tell_unknown_key(judge, (*trail, key), key, [name for name in known if name not in found])
    elif error.validator == "required":
        # One error a key, each of which names its key in its message only.
        for key in rule:
            if key not in found:
                mark = judge.document.mark(trail)
                judge.findings.add_once((*trail, key), messages.MISSING_KEY, mark, key=key)
    elif found is None:
        judge.tell(trail, messages.EMPTY_VALUE, at_key=True)
    elif error.validator == "anyOf":
        judge.tell(trail, messages.WANTS_TEXTS)
    else:
        judge.tell(trail, _WANTED[rule])


def _tell_unknown_key(judge: Judge, trail: Trail, key: str, free: list[str]) -> None:
    guess = nearest(key, free)
    if guess is None:
        judge.tell(trail, messages.UNKNOWN_KEY, at_key=True, key=key)
    else:
        judge.tell(trail, messages.UNKNOWN_KEY_NEAR, at_key=True, key=key, near=guess)
