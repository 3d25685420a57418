"""Any finished walk at all comes back from its file."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from randomly import anyone
from roundtrip import there_and_back, told
from scripted import LANGUAGES, PACES, follow, fresh, material, own_material, shipped

from dilemma.flow.walk import Pace

MATERIALS = {
    "own": own_material("roeselare"),
    **{f"{case} {code}": material(case, code) for case in shipped().cases for code in shipped().codes},
}
walks = given(st.sampled_from([*MATERIALS]), st.sampled_from(PACES), st.sampled_from(LANGUAGES), st.integers(0, 2**32))
unhurried = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@unhurried
@walks
def test_straight_on(about: str, pace: Pace, language: str, seed: int) -> None:
    journey = follow(fresh(MATERIALS[about], language, pace), anyone(random.Random(seed), back=0))
    again = there_and_back(journey.walk)
    assert told(again.walk.state) == told(journey.walk.state)


@unhurried
@walks
def test_back_and_forth(about: str, pace: Pace, language: str, seed: int) -> None:
    journey = follow(fresh(MATERIALS[about], language, pace), anyone(random.Random(seed)))
    there_and_back(journey.walk)
