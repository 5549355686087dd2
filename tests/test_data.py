"""The real record is sound, keeps its size, and what is written from the code is current."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from jsonschema import Draft7Validator

from chronicle import builder, checks, handbook, schemas, stats
from chronicle.corpus import Corpus
from chronicle.kinds import FILES, KINDS, fields
from chronicle.skeleton import skeleton

FLOOR = {
    "events": 309,
    "leaders": 59,
    "treaties": 57,
    "envoys": 22,
    "sources": 1090,
    "claims": 124,
    "statements on a primary or scholarly source": 294,
    "people with a native name": 74,
}
"""Counts below which the record must not fall; raise them as it grows."""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return builder.check(ROOT / "data")


@pytest.mark.parametrize("name", FLOOR)
def test_the_record_does_not_shrink(corpus: Corpus, name: str) -> None:
    assert stats.count(corpus)[name] >= FLOOR[name]


def test_schemas_are_current() -> None:
    for name, text in schemas.build():
        written = (ROOT / "data" / "schemas" / name).read_text()

        assert written == text, "run: python scripts/build.py schemas"


def test_schemas_are_draft_7_and_accept_the_record() -> None:
    class Texts(yaml.SafeLoader):
        """Reads dates as the text that they are, as editors do with our schemas."""

    Texts.yaml_implicit_resolvers = {
        letter: [rule for rule in rules if "timestamp" not in rule[0]]
        for letter, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    for kind, model in FILES.items():
        schema = json.loads((ROOT / "data" / "schemas" / f"{kind}.schema.json").read_text())
        Draft7Validator.check_schema(schema)
        paths = (
            [ROOT / "data" / f"{kind}.yml"] if model.listed or kind == "site" else (ROOT / "data" / kind).glob("*.yml")
        )
        for path in paths:
            faults = [
                f"{path.name}: {error.message}"
                for error in Draft7Validator(schema).iter_errors(yaml.load(path.read_text(), Texts))  # noqa: S506
            ]
            assert faults == []


def test_editors_are_told_of_every_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text())

    assert sorted(settings["yaml.schemas"]) == sorted(f"data/schemas/{kind}.schema.json" for kind in FILES)


def test_the_handbook_has_every_field_and_rule(project: object) -> None:  # noqa: ARG001 - the built handbook
    told = {entry.name: {field.name for field in entry.fields} for entry in handbook.kinds()}

    for kind, model in FILES.items():
        names = {info.alias or name for name, info in fields(model).items() if name != "id" or model.listed}
        assert told[kind] == names
    assert [name for name, _ in handbook.rules()] == [checks.name(rule) for rule in checks.RULES]


def test_every_rule_says_what_it_is_in_one_line() -> None:
    for rule in checks.RULES:
        text = (rule.__doc__ or "").strip()

        assert text.endswith(".")
        assert "\n" not in text


def test_every_field_has_a_description() -> None:
    lacking = [
        f"{entry.name}.{field.name}" for entry in handbook.kinds() for field in entry.fields if not field.description
    ]

    assert lacking == []


@pytest.mark.parametrize("kind", [kind for kind, model in KINDS.items() if not model.listed])
def test_a_new_record_begins_with_every_field(kind: str) -> None:
    text = skeleton(KINDS[kind])

    for name, info in fields(KINDS[kind]).items():
        if name != "id":
            assert f"{info.alias or name}:" in text
    begun = yaml.safe_load(text)
    assert isinstance(begun, dict)
    assert not begun.get("date")
    assert not begun.get("signed")


def test_the_command_tells_counts_and_refuses_nonsense() -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "scripts" / "build.py"), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert run("check").stdout.endswith(" records, no problems\n")
    assert "  events\n" in run("stats").stdout
    assert run("new", "events", "Not An Id").returncode == 2
    assert run("frobnicate").returncode == 2
    assert "exists already" in run("new", "leaders", "ayub-khan").stderr


def test_the_record_explained_in_the_guide_is_sound(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "contributing.md").read_text()
    example = guide.split("```yaml\n")[1].split("```")[0]
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    (data / "events" / "1949-example.yml").write_text(example)

    builder.check(data)


def test_the_readme_names_every_dependency_and_only_files_that_exist() -> None:
    readme = (ROOT / "README.md").read_text()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]

    assert [name for name in wanted if re.split(r"[<>=]", name)[0] not in readme] == []
    named = re.findall(r"`((?:scripts|docs|data|tests|\.github)/[\w./-]*)`", readme)
    assert [path for path in named if not (ROOT / path).exists()] == []
