"""How to cite a page of the site, in the forms that readers need."""

import json
from dataclasses import dataclass
from typing import Any

from chronicle import references
from chronicle.bibliography import Source
from chronicle.dates import Date
from chronicle.lists import Site


@dataclass(frozen=True)
class Citing:
    """A page's citation: two styles as text, three formats for reference managers."""

    chicago: str
    apa: str
    bibtex: str
    ris: str
    csl: str


_PAGE = Source(id="page", type="webpage", level="reference", origin="site", title="page")
"""A page of the site as a source, to be given its own title; made once, since making a record takes its time."""


def cite(site: Site, record_id: str, title: str, url: str, changed: str | None) -> Citing:
    """Write the citation of a page; without a known address the place in the site stands for it."""
    address = (site.address or "").rstrip("/")
    work = _PAGE.model_copy(
        update={
            "id": record_id,
            "title": title,
            "container_title": site.title,
            "issued": Date.parse(changed) if changed else None,
            "url": f"{address}/{url}" if address else None,
        }
    )
    where = work.url or f"/{url}"
    item: dict[str, Any] = {"id": record_id, "type": "webpage", "title": title, "container-title": site.title}
    item |= {"issued": references.csl_date(work.issued)} if work.issued else {}
    item |= {"URL": work.url} if work.url else {}
    return Citing(
        chicago=references.plain(references.full(work)) if work.url else f"“{title},” {site.title}, {where}.",
        apa=f"{title}. ({work.issued.year if work.issued else 'n.d.'}). In {site.title}. {where}",
        bibtex=references.bibtex(work),
        ris=references.ris(work),
        csl=_csl(item),
    )


def _csl(item: dict[str, Any]) -> str:
    """Write one CSL-JSON item, a field a line; `indent` would leave the encoder that is written in C."""
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in item.items())
    return f"[\n {{\n{lines}\n }}\n]"
