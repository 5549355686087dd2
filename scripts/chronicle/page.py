"""A page to draw, and the two forms that most pages take: that of a record, and that of an index."""

from dataclasses import dataclass, field
from html import escape
from typing import Any

from chronicle.atlas import Atlas, page_path, page_url
from chronicle.citing import cite
from chronicle.dates import Date
from chronicle.lists import Place
from chronicle.markup import spellings
from chronicle.metadata import describe
from chronicle.records import Person, Record

BOOSTS = {"leaders": 16.0, "envoys": 4.0}
"""How much more a find on a person's page counts: who types a surname mostly means the one who led a state."""

OVERSHADOWED = 4.0
"""How much more again where longer names begin with the surname, since the theme finds these too."""


@dataclass(frozen=True)
class Page:
    """A page to draw: its Markdown file below `docs/`, its template, and what the template is given."""

    path: str
    template: str
    title: str
    description: str = ""
    context: dict[str, Any] = field(default_factory=dict)
    boost: float | None = None
    searched: bool = True
    names: tuple[str, ...] = ()
    wide: bool = False
    landscape: bool = False
    jsonld: dict[str, Any] | None = None
    redirect: str = ""
    script: str = ""

    @property
    def front_matter(self) -> dict[str, Any]:
        """What MkDocs and the theme are told of the page."""
        search = {"boost": self.boost} if self.boost else {} if self.searched else {"exclude": True}
        return {
            "title": escape(self.title),  # themes print both as they stand
            **({"description": escape(self.description)} if self.description else {}),
            **({"search": search} if search else {}),
            **({"tags": [escape(name) for name in self.names]} if self.names else {}),  # searched first
            "hide": ["navigation", "toc"] if self.wide else ["navigation"],
            **({"landscape": True} if self.landscape else {}),
            **({"jsonld": self.jsonld} if self.jsonld else {}),
            **({"redirect": self.redirect} if self.redirect else {}),
            **({"script": self.script} if self.script else {}),
        }


def record_page(atlas: Atlas, changed: dict[str, str], record: Record, template: str, **context: Any) -> Page:  # noqa: ANN401
    """Make the page of one record, with what the footer of every record needs."""
    path = page_path(record)
    file = atlas.corpus.path(record)
    summary = getattr(record, "summary", "")
    return Page(
        path,
        template,
        record.label,
        summary or record.label,
        {
            "record": record,
            "file": file,
            "changed": Date.parse(changed[file]) if file in changed else None,
            "citing": cite(atlas.site, record.id, record.label, page_url(path), changed.get(file)),
            **context,
        },
        boost=_boost(atlas, record),
        names=_names(record) if isinstance(record, Person | Place) else (),
        jsonld=describe(atlas.corpus, record),
    )


def index(kind: str, title: str, description: str, **context: Any) -> Page:  # noqa: ANN401
    """Make the page that lists a kind of record; its tables stay out of the search index."""
    return Page(f"{kind}/index.md", f"{kind}.md.jinja", title, description, context, wide=True)


def _boost(atlas: Atlas, record: Record) -> float | None:
    boost = BOOSTS.get(record.kind_name)
    return boost * OVERSHADOWED if boost and record.id in atlas.overshadowed else boost


def _names(record: Person | Place) -> tuple[str, ...]:
    """List every name by which readers may look for someone or somewhere."""
    short = [record.short] if isinstance(record, Person) and record.short else []
    return tuple(spellings([*short, *record.native.values(), *record.variants]))
