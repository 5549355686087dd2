"""The record to take away: JSON, CSV, SQLite, calendar and bibliographies, all from the same linked records.

Fields keep the names that they have in YAML; what the build computed stands under `computed`.
"""

import csv
import hashlib
import io
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from chronicle import chronology, references
from chronicle.atlas import Atlas, page_path, page_url
from chronicle.bibliography import Source
from chronicle.kinds import KINDS
from chronicle.records import Event, Person, Record, Treaty

VERSION = "1"
"""Version of the shape of the exports, `chronology.json` apart; it changes when a field changes its meaning or goes."""

TABLES = ("events", "leaders", "envoys", "treaties", "sources", "places", "offices", "periods")
COLUMNS = (
    "id",
    "url",
    "title",
    "name",
    "date",
    "sort_from",
    "sort_to",
    "kind",
    "place",
    "certainty",
    "summary",
    "account",
)


def build(atlas: Atlas) -> Iterator[tuple[str, str | bytes]]:
    """Yield every file of the data folder, and the JSON twin of every record's page."""
    tables = {kind: [item(atlas, record) for record in _ordered(atlas, kind)] for kind in TABLES}
    files: dict[str, str | bytes] = {}
    for kind, items in tables.items():
        texts = [_line(one) for one in items]
        for one, text in zip(items, texts, strict=True):
            yield f"{kind}/{one['id']}/index.json", f'{{"version": "{VERSION}", "item": {text}}}\n'
        listed = ",\n".join(texts)
        files[f"{kind}.json"] = f'{{"version": "{VERSION}", "items": [\n{listed}\n]}}\n'
        files[f"{kind}.csv"] = _csv(items)
    files["chronicle.sqlite"] = _sqlite(tables)
    files["events.ics"] = _calendar(atlas)
    files["sources.csl.json"] = _json([references.csl(source) for source in atlas.sources])
    files["sources.bib"] = "\n\n".join(references.bibtex(source) for source in atlas.sources) + "\n"
    files["sources.ris"] = "\n\n".join(references.ris(source) for source in atlas.sources) + "\n"
    for name, table in atlas.corpus.tables.items():
        files[f"series/{name}.csv"] = _rows(table)
    files["chronology.json"] = _line(chronology.compute(atlas)) + "\n"
    files["summaries.json"] = _line(chronology.summaries(atlas)) + "\n"
    files["places.geojson"] = _json(_geojson(tables["places"]))
    files["datapackage.json"] = _json(_package(atlas, files))
    files["SHA256SUMS"] = "".join(f"{_digest(content)}  {name}\n" for name, content in sorted(files.items()))
    for name, content in files.items():
        yield f"data/{name}", content


def item(atlas: Atlas, record: Record) -> dict[str, Any]:
    """Give a record as data: its fields under their YAML names, with `id`, `url`, dates to sort by and `computed`."""
    fields = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    found: dict[str, Any] = {"id": record.id, "url": f"/{page_url(page_path(record))}"}
    if record.dated:
        first, last = record.dated.iso
        found |= {"date": record.dated.text, "sort_from": first, "sort_to": last}
    found |= {key: value for key, value in fields.items() if value not in ([], {})}
    found["computed"] = _computed(atlas, record)
    return found


def _computed(atlas: Atlas, record: Record) -> dict[str, Any]:
    mentions = sorted({(mention.by.kind_name, mention.by.id) for mention in atlas.corpus.mentions_of(record)})
    found: dict[str, Any] = {"mentioned_by": [f"{kind}/{record_id}" for kind, record_id in mentions]}
    if isinstance(record, Event | Treaty):
        found["date_in_words"] = record.dated.words
    if isinstance(record, Person):
        found["tenures"] = [
            {
                "office": tenure.office.id,
                "party": tenure.office.party,
                "role": tenure.office.role,
                "words": tenure.words,
            }
            for tenure in atlas.tenures.get(record.id, ())
        ]
    if isinstance(record, Source):
        found["reference"] = references.plain(references.full(record))
    return found


def _ordered(atlas: Atlas, kind: str) -> list[Record]:
    rows: Mapping[str, list[Any]] = {
        "events": atlas.events, "leaders": atlas.leaders, "envoys": atlas.envoys, "treaties": atlas.treaties,
        "sources": atlas.sources,
    }  # fmt: skip
    return list(rows.get(kind) or atlas.corpus.all(KINDS[kind]))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _line(value: object) -> str:
    """Write JSON on one line: with `indent`, Python's encoder leaves C and takes six times as long."""
    return json.dumps(value, ensure_ascii=False)


def _csv(items: list[dict[str, Any]]) -> str:
    """Write items as a table: simple fields as they are, lists and mappings as JSON in their cell."""
    names = _columns(items)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for row in items:
        writer.writerow([_cell(row.get(name)) for name in names])
    return out.getvalue()


def _rows(table: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table)
    return out.getvalue()


def _columns(items: list[dict[str, Any]]) -> list[str]:
    found = dict.fromkeys(name for row in items for name in row)
    return [name for name in COLUMNS if name in found] + sorted(name for name in found if name not in COLUMNS)


def _cell(value: object) -> object:
    """Write one cell; a leading sign that a spreadsheet would run as a formula is disarmed with an apostrophe."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value[:1] in "=+@\t" and value:
        return f"'{value}"
    return "" if value is None else value


def _sqlite(tables: Mapping[str, list[dict[str, Any]]]) -> bytes:
    """Write the tables as an SQLite database."""
    base = sqlite3.connect(":memory:")
    for kind, items in tables.items():
        names = _columns(items) or ["id"]
        columns = ", ".join(
            f'"{_SQL_NAMES.get(name, name)}"' + (" primary key" if name == "id" else "") for name in names
        )
        base.execute(f'create table "{kind}" ({columns})')
        marks = ", ".join("?" for _ in names)
        rows = [[_plain(row.get(name)) for name in names] for row in items]
        base.executemany(f'insert into "{kind}" values ({marks})', rows)  # noqa: S608 - names are our own fields
    base.commit()
    written = base.serialize()
    base.close()
    return written


_SQL_NAMES = {"URL": "source_url"}
"""SQLite takes no two columns that differ in case only, and `url` is the page."""


def _plain(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _calendar(atlas: Atlas) -> str:
    """Write the events that are known to the day as an iCalendar file (RFC 5545), each recurring yearly."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//chronicle//events//EN",
        f"X-WR-CALNAME:{_ical(atlas.site.title)}",
    ]
    for event in atlas.events:
        if not event.date.is_day or event.certainty != "established":
            continue
        start = date(*event.date.first)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.id}@chronicle",
            f"DTSTAMP:{start:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
            f"DTEND;VALUE=DATE:{start + timedelta(days=1):%Y%m%d}",
            "RRULE:FREQ=YEARLY",
            f"SUMMARY:{_ical(event.title)} ({start.year})",
            f"DESCRIPTION:{_ical(event.summary)}",
            "END:VEVENT",
        ]
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _ical(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def _folded(line: str) -> str:
    """Fold a line at 75 octets, as the format asks."""
    if len(line.encode()) <= 74:
        return f"{line}\r\n"
    parts, current = [], ""
    for letter in line:
        if len((current + letter).encode()) > 74:
            parts.append(current)
            current = " "
        current += letter
    return "\r\n".join([*parts, current]) + "\r\n"


def _geojson(places: list[dict[str, Any]]) -> dict[str, Any]:
    features = [
        {
            "type": "Feature",
            "id": place["id"],
            "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]},
            "properties": {"name": place["name"], "url": place["url"]},
        }
        for place in places
        if "lat" in place and "lon" in place
    ]
    return {"type": "FeatureCollection", "features": features}


def _package(atlas: Atlas, files: Mapping[str, str | bytes]) -> dict[str, Any]:
    """Describe the files as a Frictionless data package (https://specs.frictionlessdata.io)."""
    return {
        "name": "chronicle",
        "title": atlas.site.title,
        "description": atlas.site.description,
        "version": VERSION,
        "licenses": [{"name": atlas.site.licence}],
        "resources": [
            {
                "name": name.replace(".", "-").replace("/", "-").lower(),
                "path": name,
                "format": name.rsplit(".", 1)[-1],
                "bytes": len(content.encode() if isinstance(content, str) else content),
                "hash": f"sha256:{_digest(content)}",
            }
            for name, content in sorted(files.items())
        ],
    }


def _digest(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
