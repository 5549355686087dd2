"""Full references to sources in the manner of Chicago notes, and the exchange formats for bibliographies."""

from dataclasses import dataclass
from html import escape
from typing import Any

from chronicle.bibliography import Name, Source
from chronicle.dates import Date

_WHOLE = ("book", "collection", "motion_picture", "map", "pamphlet", "report", "thesis", "dataset", "legislation")
"""Types whose title is set in italics; the titles of all others stand in quotation marks."""


@dataclass(frozen=True)
class Run:
    """Text of one style."""

    text: str
    italic: bool = False
    url: str = ""


def full(source: Source, locator: str | None = None) -> list[Run]:
    """Write the full reference."""
    runs = _work(source)
    runs += [Run(f", {part}") for part in _numbers(source)]
    if imprint := _imprint(source):
        runs.append(Run(f" ({imprint})" if source.type in ("book", "chapter", "report", "thesis") else f", {imprint}"))
    where = locator or (pages(source.page) if source.page else "")
    runs += [Run(f", {part}") for part in (where, source.archive, source.archive_location) if part]
    if address := source.url or (f"https://doi.org/{source.doi}" if source.doi else ""):
        read = f" (read {source.accessed.words})" if source.accessed else ""
        runs += [Run(", "), Run(address, url=address), Run(read)]
    return [*runs, Run(".")]


def _work(source: Source) -> list[Run]:
    """Write authors, title and what the work is contained in."""
    runs = [Run(f"{names(source.author)}, ")] if source.author else []
    if source.type in _WHOLE and not source.container_title:
        runs.append(Run(source.title, italic=True))
    else:
        runs.append(Run(f"“{source.title}”"))
    if source.container_title:
        word = ", in " if source.type in ("chapter", "paper-conference") else ", "
        runs += [Run(word), Run(source.container_title, italic=True)]
    for word, people in ((", ed. ", source.editor), (", trans. ", source.translator)):
        if people:
            runs.append(Run(word + names(people)))
    return runs


def short(source: Source, locator: str | None = None) -> list[Run]:
    """Write the short reference, for a source that was given in full before."""
    who = names(source.author, family_only=True)
    runs = [Run(f"{who}, ")] if who else []
    title = source.title.split(":")[0]
    runs.append(Run(title, italic=True) if source.type in _WHOLE and not source.container_title else Run(f"“{title}”"))
    return [*runs, Run(f", {locator}." if locator else ".")]


def html(runs: list[Run]) -> str:
    """Draw a reference as HTML."""
    drawn = []
    for run in runs:
        text = escape(run.text)
        if run.url:
            text = f'<a href="{escape(run.url)}" rel="external">{text}</a>'
        drawn.append(f"<cite>{text}</cite>" if run.italic else text)
    return "".join(drawn)


def plain(runs: list[Run]) -> str:
    """Write a reference as plain text."""
    return "".join(run.text for run in runs)


def names(people: tuple[Name, ...], *, family_only: bool = False) -> str:
    """Join names as a note does."""
    listed = [(person.family or person.literal or "") if family_only else person.straight for person in people]
    if len(listed) > 3:
        return f"{listed[0]} et al."
    return f"{', '.join(listed[:-1])} and {listed[-1]}" if len(listed) > 1 else "".join(listed)


def pages(text: str) -> str:
    """Put p. or pp. before page numbers."""
    if not text[:1].isdigit():
        return text
    return f"pp. {text}" if any(dash in text for dash in "-–,") else f"p. {text}"


def csl(source: Source) -> dict[str, Any]:
    """Give the source as a CSL-JSON item (https://docs.citationstyles.org)."""
    data = source.model_dump(
        mode="json", by_alias=True, exclude_none=True, exclude={"level", "origin", "issued", "accessed"}
    )
    item: dict[str, Any] = {"id": source.id} | {key: value for key, value in data.items() if value not in ([], ())}
    for field, date in (("issued", source.issued), ("accessed", source.accessed)):
        if date:
            item[field] = csl_date(date)
    return item


def csl_date(date: Date) -> dict[str, Any]:
    """Give a date in CSL's form, with its precision and no more."""
    parts = []
    for text in date.parts:
        bare = text.rstrip("?~%")
        if bare[:4].isdigit():
            year, month, day = (*bare.partition("T")[0].split("-"), "", "")[:3]
            known = [year, month, day] if month.isdigit() and int(month) <= 12 else [year]
            parts.append([int(number) for number in known if number.isdigit()])
    found: dict[str, Any] = {"date-parts": parts} if parts else {"literal": date.text}
    return found | ({"circa": True} if date.mark else {})


_BIBTEX = {"book": "book", "chapter": "incollection", "thesis": "phdthesis", "report": "techreport"}
_RIS = {
    "book": "BOOK", "chapter": "CHAP", "article-journal": "JOUR", "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "report": "RPRT",
    "thesis": "THES", "webpage": "ELEC", "dataset": "DATA", "legislation": "STAT",
    "entry-encyclopedia": "ENCYC", "manuscript": "MANSCPT", "personal_communication": "PCOMM",
}  # fmt: skip


def bibtex(source: Source) -> str:
    """Write a BibTeX entry."""
    kind = _BIBTEX.get(source.type) or ("article" if source.type.startswith("article") else "misc")
    holder = "journal" if kind == "article" else "booktitle" if kind == "incollection" else "howpublished"
    fields = {
        "title": source.title,
        "author": " and ".join(f"{{{n.literal}}}" if n.literal else n.inverted for n in source.author),
        "editor": " and ".join(n.inverted for n in source.editor),
        holder: source.container_title,
        "publisher": source.publisher,
        "address": source.publisher_place,
        "year": str(source.issued.year) if source.issued else None,
        "volume": source.volume,
        "number": source.issue or source.number,
        "pages": source.page,
        "doi": source.doi,
        "isbn": source.isbn,
        "url": source.url,
        "urldate": source.accessed.text if source.accessed and source.accessed.is_day else None,
    }
    lines = [f"  {field} = {{{_tex(value)}}}," for field, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{source.id},", *lines, "}"])


def ris(source: Source) -> str:
    """Write a RIS record."""
    fields = [
        ("TY", _RIS.get(source.type, "GEN")),
        ("ID", source.id),
        *[("AU", name.inverted) for name in source.author],
        *[("ED", name.inverted) for name in source.editor],
        ("TI", source.title),
        ("T2", source.container_title),
        ("PB", source.publisher),
        ("CY", source.publisher_place),
        ("PY", str(source.issued.year) if source.issued else None),
        ("DA", source.issued.text.replace("-", "/") if source.issued and source.issued.is_day else None),
        ("VL", source.volume),
        ("IS", source.issue),
        ("M1", source.number),
        ("SP", source.page),
        ("SN", source.isbn or source.issn),
        ("DO", source.doi),
        ("UR", source.url),
        ("Y2", source.accessed.text.replace("-", "/") if source.accessed and source.accessed.is_day else None),
        ("LA", source.language),
    ]
    return "\n".join([f"{tag}  - {value}" for tag, value in fields if value] + ["ER  - "])


_TEX = str.maketrans({letter: f"\\{letter}" for letter in "&%$#_"} | dict.fromkeys("{}\\", ""))


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _numbers(source: Source) -> list[str]:
    """Volume, issue, edition and number, in words where the type wants them."""
    parts = []
    if source.edition:
        parts.append(source.edition if source.edition.endswith("ed.") else f"{source.edition} ed.")
    if source.volume:
        parts.append(f"vol. {source.volume}" if source.volume[:1].isalnum() else source.volume)
    if source.issue:
        parts.append(f"no. {source.issue}")
    if source.number:
        parts.append(source.number)
    return parts


def _imprint(source: Source) -> str:
    """Place, publisher and date."""
    house = ": ".join(
        part for part in (source.publisher_place, source.publisher) if part and part != source.container_title
    )
    return ", ".join(part for part in (house, source.issued.words if source.issued else "") if part)
