"""The figures of `evals.torture_models`, on a small scale: what they must be, but for the times."""

import pytest

from evals.torture_models import Shapes, shapes, sliding_window, storm


def test_the_window_is_measured_against_both_ways() -> None:
    """The ideal of a sliding window is never longer than the best of batches, and no run is shorter than the ideal."""
    window = sliding_window(articles=24, jobs=4, latency=0.02)
    assert 0.1 < window.ideal < window.batches
    assert window.seconds > window.ideal
    assert window.ratio == window.seconds / window.ideal


@pytest.mark.usefixtures("waits")
def test_a_storm_costs_its_refusals_alone() -> None:
    """Each refusal is one call, and none is made beyond."""
    assert storm(articles=30, jobs=8, refusals=11) == 11


def test_every_shape_ends_in_a_result_or_a_record() -> None:
    """What is recovered costs one call and what is recorded two; nothing empty passes for a brief."""
    found = shapes()
    assert found == Shapes(found.tried, found.recovered, found.recorded, 0, found.recovered + 2 * found.recorded)
    assert found.tried == found.recovered + found.recorded >= 50
