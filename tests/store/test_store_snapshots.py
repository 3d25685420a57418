import dataclasses
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import begin, case, connection, material, opened, text

from dilemma.model.case import Case
from dilemma.model.code import Code, Route
from dilemma.model.scheme import Scheme, Wording
from dilemma.model.text import Text
from dilemma.model.vocabulary import Value
from dilemma.store import SnapshotLost, Store, snapshots

TEXTS = st.builds(Text, st.dictionaries(st.sampled_from(["nl", "en", "fr"]), st.text(max_size=20)), st.just("nl"))


NAMES = st.text(max_size=8)
st.register_type_strategy(Text, TEXTS)
st.register_type_strategy(str, st.text(max_size=30))

THINGS = {
    Case: st.builds(Case, hints=st.none() | st.dictionaries(NAMES, TEXTS, max_size=3)),
    Code: st.builds(Code, reporting=st.dictionaries(NAMES, st.from_type(Route), max_size=3)),
    Scheme: st.builds(Scheme, questions=st.dictionaries(NAMES, st.from_type(Wording), max_size=3)),
    Value: st.from_type(Value),
}


@pytest.mark.parametrize("kind", THINGS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(data=st.data())
def test_whatever_the_model_holds_comes_back_exactly(kind: type[Any], data: st.DataObject) -> None:
    thing = data.draw(THINGS[kind])
    body = snapshots.encode(thing)
    again = snapshots.decode(body, kind)
    assert again == thing
    # repr also tells tuples from lists and one order of a mapping from another.
    assert repr(again) == repr(thing)
    assert snapshots.encode(again) == body


@given(st.dictionaries(NAMES, THINGS[Value], max_size=4))
def test_mappings_of_values_keep_their_order(values: dict[str, Value]) -> None:
    again = snapshots.decode(snapshots.encode(values), dict[str, Value])
    assert list(again.items()) == list(values.items())


def test_a_mapping_that_is_no_dict_is_the_same_thing() -> None:
    shown: Mapping[str, Text] = MappingProxyType({"slope": text("x")})
    plain = dataclasses.replace(case(), hints={"slope": text("x")})
    assert snapshots.encode(dataclasses.replace(case(), hints=shown)) == snapshots.encode(plain)


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(TypeError):
        snapshots.encode(object())


def test_every_change_of_the_texts_gives_another_snapshot(store: Store) -> None:
    begin(store)
    begin(store)
    assert count(store) == 4
    begin(store, case(title="Een andere titel"))
    assert count(store) == 5


def test_a_session_keeps_the_material_with_which_it_began(path: Path) -> None:
    with opened(path) as store:
        one, two = begin(store), begin(store, case(title="Herschreven"))
    with opened(path) as store:
        assert store.material(one) == material()
        assert store.material(two) == material(case(title="Herschreven"))


def test_the_name_of_a_snapshot_is_the_hash_of_its_body(store: Store) -> None:
    begin(store)
    for name, body in connection(store).execute("SELECT hash, body FROM snapshot"):
        assert name == sha256(body).hexdigest()


@pytest.mark.parametrize("body", [b"{}", b"not json", b"\xff\xfe", b'{"id": 1}'])
def test_a_snapshot_that_cannot_be_read_is_told(store: Store, body: bytes) -> None:
    session = begin(store)
    connection(store).execute("UPDATE snapshot SET body = ? WHERE kind = 'code'", (body,))
    with pytest.raises(SnapshotLost):
        store.material(session)
    assert store.session(session).code_id == "brugge"


def test_a_snapshot_of_an_older_model_takes_the_defaults_of_newer_fields(store: Store) -> None:
    session = begin(store)
    body = snapshots.encode(case()).replace(b',"level":1', b"").replace(b'"id":"free', b'"later":[1],"id":"free')
    connection(store).execute("UPDATE snapshot SET body = ? WHERE kind = 'case'", (body,))
    assert store.material(session).case == case()


def count(store: Store) -> int:
    return int(connection(store).execute("SELECT count(*) FROM snapshot").fetchone()[0])
