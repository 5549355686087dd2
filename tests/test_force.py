"""When treaties bind the two sides."""

import json
import shutil
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

from chronicle import builder, force
from chronicle.records import Treaty

TINY = ROOT / "tests" / "tiny" / "data"


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
    folder = Path(shutil.copytree(TINY, tmp_path / "data"))
    path = folder / "treaties" / "1901-strelsau-treaty.yml"
    told = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) | changes  # noqa: S506 - makes texts alone
    for part in ("signatories", "amount"):  # they name both sides, and a number
        del told[part]
    path.write_text(json.dumps({key: value for key, value in told.items() if value is not None}), encoding="utf-8")
    corpus = builder.check(folder)
    (treaty,) = corpus.all(Treaty)

    found = force.span(corpus, treaty)
    assert [date and date.text for date in found] == [start, end]
