"""The gaps page: months of which no event is known."""

from pathlib import Path

import pytest
from conftest import tiny

from chronicle import builder, gaps


@pytest.mark.parametrize(
    ("date", "first"),
    [
        ("1901-04-28/1901-05-02", [(1901, 5), (1900, 1)]),
        ("1901-04/1903", [(1901, 5), (1900, 1)]),
        ("1901-04", [(1901, 5), (1900, 1)]),
        ("1901/1903", [(1900, 1)]),
        ("1901", [(1900, 1)]),
        ("1901-21", [(1900, 1)]),
    ],
)
def test_a_month_is_heard_of_if_an_event_is_known_to_have_begun_in_it(
    tmp_path: Path, date: str, first: list[tuple[int, int]]
) -> None:
    corpus = tiny(tmp_path, "events/1901-visit-of-the-princess.yml", {"date": date}, ("claims",))

    found = gaps.silences(builder.survey(corpus), 2)
    assert [silence.first for silence in found] == first
