"""What machines read in a page: schema.org JSON-LD (https://schema.org)."""

from typing import Any

from chronicle.bibliography import Source
from chronicle.corpus import Corpus
from chronicle.dates import Date
from chronicle.lists import Place
from chronicle.records import Event, Person, Record, Treaty


def describe(corpus: Corpus, record: Record) -> dict[str, Any] | None:
    """Describe a record as a schema.org thing; parts that are not known are left out."""
    found: dict[str, Any]
    if isinstance(record, Event):
        found = {"@type": "Event", "name": record.title, "description": record.summary, **_span(record.date)}
        found["location"] = _place(corpus, record.place)
    elif isinstance(record, Person):
        found = {
            "@type": "Person",
            "name": record.name,
            "alternateName": [*record.native.values(), *record.variants] or None,
            "description": record.summary,
            "birthDate": _simple(record.born),
            "deathDate": _simple(record.died),
            "jobTitle": [corpus.records["offices"][post.office].label for post in record.posts],
        }
    elif isinstance(record, Treaty):
        found = {
            "@type": "CreativeWork",
            "name": record.title,
            "description": record.summary,
            "dateCreated": _simple(record.signed),
            "locationCreated": _place(corpus, record.place),
        }
    elif isinstance(record, Source):
        found = {
            "@type": "CreativeWork",
            "name": record.title,
            "author": [author.straight for author in record.author] or None,
            "datePublished": _simple(record.issued),
            "url": record.url,
        }
    else:
        return None
    return {"@context": "https://schema.org"} | {key: value for key, value in found.items() if value is not None}


def _span(date: Date) -> dict[str, str]:
    """Give start and end with the precision that is known."""
    first, last = date.parts[0].rstrip("?~%"), date.parts[-1].rstrip("?~%")
    return {"startDate": first, "endDate": last} if first[:1].isdigit() and last[:1].isdigit() else {}


def _simple(date: Date | None) -> str | None:
    text = date.text.rstrip("?~%") if date else ""
    return text if text.replace("-", "").isdigit() and text[5:7] not in ("21", "22", "23", "24") else None


def _place(corpus: Corpus, place_id: str | None) -> dict[str, Any] | None:
    place = corpus.records["places"].get(place_id or "")
    return {"@type": "Place", "name": place.name} if isinstance(place, Place) else None
