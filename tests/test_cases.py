"""Every rule, by a bad overlay on the tiny data and its nearest sound neighbour; add a folder to add a case."""

import shutil
from pathlib import Path

import pytest

from chronicle import builder, checks, problems

TESTS = Path(__file__).resolve().parent
CASES = TESTS / "cases"
TINY = TESTS / "tiny" / "data"

READING = {
    "bad-value", "duplicate-id", "duplicate-key", "empty", "file-name", "missing", "unknown-field", "unknown-file",
    "unknown-folder", "unknown-reference", "unknown-value", "wrong-type", "yaml-anchor", "yaml-depth", "yaml-document",
    "yaml-key", "yaml-syntax", "yaml-tag",
}  # fmt: skip
"""Rules of reading and linking; those that need bytes or a missing folder are in test_bad_input.py."""


def said_of(folder: Path, *overlays: Path) -> str:
    """Lay files over the tiny data, and give what the check says of them."""
    data = folder / "data"
    for layer in (TINY, *overlays):
        shutil.copytree(layer, data, dirs_exist_ok=True)
    try:
        builder.check(data)
    except problems.BadDataError as error:
        return problems.report(error.problems)
    return "sound"


def names(side: str) -> list[str]:
    return sorted(folder.parent.name for folder in CASES.glob(f"*/{side}"))


@pytest.mark.parametrize("name", names("bad"))
def test_bad_case_gives_exactly_what_is_expected(name: str, tmp_path: Path) -> None:
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8")
    assert said_of(tmp_path, CASES / name / "bad") + "\n" == expected


@pytest.mark.parametrize("name", names("good"))
def test_good_case_is_sound(name: str, tmp_path: Path) -> None:
    assert said_of(tmp_path, CASES / name / "good") == "sound"


@pytest.mark.parametrize("name", names("bad"))
def test_bad_case_breaks_only_the_rule_that_it_is_named_for(name: str) -> None:
    lines = (CASES / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    broken = {line.rpartition(" [")[2] for line in lines if line.startswith("data")}
    assert broken == {f"{name}]"}


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    rules = {checks.name(rule) for rule in checks.RULES}
    assert {folder.name for folder in CASES.iterdir()} == rules | READING


def test_every_rule_has_a_bad_and_a_good_case() -> None:
    rules = {checks.name(rule) for rule in checks.RULES}
    assert rules - set(names("bad")) == set()
    assert rules - set(names("good")) == set()


def test_tiny_data_is_sound(tmp_path: Path) -> None:
    assert said_of(tmp_path) == "sound"
