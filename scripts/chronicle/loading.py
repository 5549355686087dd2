"""Read, validate and link every record of a data folder."""

from collections import defaultdict
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from chronicle import series, source, wording
from chronicle.corpus import Corpus, Mention
from chronicle.fields import SLUG, RefTo
from chronicle.kinds import KINDS, marks
from chronicle.lists import Site
from chronicle.problems import BadDataError, Place, Problem, suggestion
from chronicle.prose import citations
from chronicle.records import Record
from chronicle.source import Document, Loc

R = TypeVar("R", bound=Record)

GENERATED = ("schemas", "series")
"""Folders in a data folder that hold no records."""


def load(folder: Path) -> Corpus:
    """Read, validate and link every record below a data folder.

    Raises:
        BadDataError: with every problem found.
    """
    return _Loader(folder).load()


class _Loader:
    """Gathers records and problems while a folder is read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        self.origins: dict[tuple[str, str], tuple[Document, Loc]] = {}
        self.ids: dict[str, set[str]] = {kind: set() for kind in KINDS}
        self.unread_lists: set[str] = set()
        self.mentions: dict[tuple[str, str], list[Mention]] = defaultdict(list)

    def load(self) -> Corpus:
        if not self.folder.is_dir():
            problem = Problem(
                Place(self.folder.name), "there is no such folder", "no-data", "create it, with a site.yml"
            )
            raise BadDataError([problem])
        site = self.read_site()
        for path in sorted(self.folder.iterdir()):
            if path.name.startswith(".") or path.name in (*GENERATED, "site.yml"):
                continue
            if path.is_dir():
                self.read_folder(path)
            else:
                self.read_list(path)
        tables = self.read_tables()
        self.refuse_shared_ids()
        for kind in self.records.values():
            for record in kind.values():
                self.link(record)
        if site:
            self.link(site)
        if self.problems or site is None:
            raise BadDataError(self.problems)
        return Corpus(site, self.records, self.origins, dict(self.mentions), tables, self.folder.name)

    def shown(self, path: Path) -> str:
        """Name a path as messages do, from the folder that holds the data folder."""
        return path.relative_to(self.folder.parent).as_posix()

    def read_site(self) -> Site | None:
        path = self.folder / "site.yml"
        if not path.is_file():
            self.problem(path, "the file is missing", "missing", "write it; the handbook lists its fields")
            return None
        document = self.document(path)
        return self.validate(Site, document, (), "site") if document else None

    def read_folder(self, path: Path) -> None:
        """Read a folder of records, one a file."""
        model = KINDS.get(path.name)
        if model is None or model.listed:
            folders = [kind for kind, cls in KINDS.items() if not cls.listed]
            fix = suggestion(path.name, folders, f"use one of: {', '.join(folders)}")
            self.problem(path, f"{path.name!r} is not a kind of record", "unknown-folder", fix)
            return
        for file in sorted(path.iterdir()):
            if file.name.startswith("."):
                continue
            if file.suffix != ".yml" or not SLUG.fullmatch(file.stem) or not file.is_file():
                fix = "name it with lower-case letters, digits and hyphens, ending in .yml"
                self.problem(file, f"{file.name!r} is not a record's file name", "file-name", fix)
                continue
            self.ids[path.name].add(file.stem)
            if document := self.document(file):
                self.add(self.validate(model, document, (), file.stem), document, ())

    def read_list(self, path: Path) -> None:
        """Read a file that lists records."""
        model = KINDS.get(path.stem)
        if path.suffix != ".yml" or model is None or not model.listed or not path.is_file():
            lists = [f"{kind}.yml" for kind, cls in KINDS.items() if cls.listed]
            fix = suggestion(path.name, lists, f"use one of: {', '.join(lists)}")
            self.problem(path, f"{path.name!r} is not a list of records", "unknown-file", fix)
            return
        document = self.document(path)
        if document is None:
            self.unread_lists.add(path.stem)
            return
        if not isinstance(document.data, tuple):
            self.problem(path, "the file must be a list", "wrong-type", "begin each record with `- id:`")
            self.unread_lists.add(path.stem)
            return
        for number, item in enumerate(document.data):
            if not isinstance(item, dict) or not isinstance(item.get("id"), str):
                place = document.place((number,))
                self.problems.append(Problem(place, "a record without an id", "missing", "begin it with `- id:`"))
                continue
            if item["id"] in self.ids[path.stem]:
                what = f"the id {item['id']!r} stands here a second time"
                self.problems.append(
                    Problem(document.place((number, "id")), what, "duplicate-id", "keep one of the two")
                )
            self.ids[path.stem].add(item["id"])
            self.add(self.validate(model, document, (number,), item["id"]), document, (number,))

    def read_tables(self) -> dict[str, series.Table]:
        """Read the files of figures, noting their problems."""
        folder = self.folder / "series"
        try:
            return series.read(folder, self.shown(folder))
        except BadDataError as error:
            self.problems += error.problems
            return {}

    def document(self, path: Path) -> Document | None:
        """Read a file, noting its problems."""
        try:
            document = source.read(path, self.shown(path))
        except BadDataError as error:
            self.problems += error.problems
            return None
        if document.data is None:
            self.problem(path, "the file is empty", "empty", "write the record, or remove the file")
            return None
        return document

    def validate(self, model: type[R], document: Document, loc: Loc, record_id: str) -> R | None:
        """Validate one record, noting its problems."""
        data: Any = document.data
        for part in loc:
            data = data[part]
        if not isinstance(data, dict):
            what = f"the file holds {'a list' if isinstance(data, tuple) else repr(data)} where a record is expected"
            fix = "write one record's fields as `name: value`"
            self.problems.append(Problem(document.place(loc), what, "wrong-type", fix))
            return None
        if not loc and "id" in data:
            what, fix = "id is not a known field", "remove it: the file's name is the id"
            self.problems.append(Problem(document.place(("key:id",)), what, "unknown-field", fix))
        try:
            return model.model_validate({**data, "id": record_id})
        except ValidationError as error:
            self.problems += wording.problems(error, model, document, loc)
            return None

    def add(self, record: Record | None, document: Document, loc: Loc) -> None:
        """Keep a sound record."""
        if record:
            self.records[record.kind_name][record.id] = record
            self.origins[record.kind_name, record.id] = (document, loc)

    def refuse_shared_ids(self) -> None:
        """Refuse an id that stands in two folders: references and redirects could not tell them apart."""
        seen: dict[str, str] = {}
        for kind, ids in self.ids.items():
            if KINDS[kind].listed:
                continue
            for record_id in sorted(ids):
                if record_id in seen:
                    path = self.folder / kind / f"{record_id}.yml"
                    what = f"the id {record_id!r} is also in {seen[record_id]}/"
                    self.problem(path, what, "duplicate-id", "rename one of the two, or merge them")
                seen.setdefault(record_id, kind)

    def link(self, record: Record) -> None:
        """Check that what a record names exists, and note the mention with the record named."""
        for marked in marks(type(record)):
            for loc, value in marked.values(record):
                if isinstance(marked.mark, RefTo):
                    self.refer(record, loc, marked.mark.kinds, value, None)
                else:
                    for citation in citations(value):
                        self.refer(record, loc, ("sources",), citation.ref, citation.offset)

    def refer(self, record: Record, loc: Loc, kinds: tuple[str, ...], target: str, offset: int | None) -> None:
        """Note one reference; `offset` tells where in a text it stands."""
        for kind in kinds:
            if target in self.ids[kind]:
                self.mentions[kind, target].append(Mention(record, loc))
                return
        if any(kind in self.unread_lists for kind in kinds):
            return
        known = sorted(record_id for kind in kinds for record_id in self.ids[kind])
        where = " or ".join(f"{kind}.yml" if KINDS[kind].listed else f"{kind}/" for kind in kinds)
        fix = suggestion(target, known, f"add it to {self.folder.name}/{where}, or correct the id")
        document, base = self.origins.get((record.kind_name, record.id)) or (self.document_of_site(), ())
        place = document.place((*base, *loc)) if offset is None else document.line_of((*base, *loc), offset)
        self.problems.append(Problem(place, f"nothing in {where} has the id {target!r}", "unknown-reference", fix))

    def document_of_site(self) -> Document:
        """Read site.yml again, to place a problem in it."""
        path = self.folder / "site.yml"
        return source.read(path, self.shown(path))

    def problem(self, path: Path, what: str, rule: str, fix: str) -> None:
        """Note a problem of a file as a whole."""
        self.problems.append(Problem(Place(self.shown(path)), what, rule, fix))
