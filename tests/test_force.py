"""When treaties bind the two sides."""

from pathlib import Path

import pytest
from conftest import tiny

from chronicle import force
from chronicle.records import Treaty


@pytest.mark.parametrize(
    ("changes", "start", "end"),
    [
        ({}, "1901-06", None),
        ({"in_force": None}, "1901-05-01", None),
        ({"ended": "1907"}, "1901-06", "1907"),
        ({"parties": [{"party": "ruritania", "joined": "1903"}, {"party": "graustark"}]}, "1901-06", None),
        (
            {"parties": [{"party": "ruritania", "joined": "1903"}, {"party": "graustark", "joined": "1902"}]},
            "1902",
            None,
        ),
        ({"parties": [{"party": "ruritania", "left": "1904"}, {"party": "graustark"}]}, "1901-06", None),
        (
            {"parties": [{"party": "ruritania", "left": "1904"}, {"party": "graustark", "left": "1905"}]},
            "1901-06",
            "1905",
        ),
        ({"parties": [{"party": "ruritania", "left": "1904"}], "ended": "1907"}, "1901-06", "1904"),
        ({"parties": [{"party": "ruritania", "left": "1904"}], "ended": "1904-02"}, "1901-06", "1904-02"),
    ],
)
def test_a_treaty_binds_while_one_of_the_two_sides_is_party_to_it(
    tmp_path: Path, changes: dict[str, object], start: str, end: str | None
) -> None:
    both = ("signatories", "amount")  # they name both sides, and a number
    corpus = tiny(tmp_path, "treaties/1901-strelsau-treaty.yml", changes, both)
    (treaty,) = corpus.all(Treaty)

    found = force.span(corpus, treaty)
    assert [date and date.text for date in found] == [start, end]
