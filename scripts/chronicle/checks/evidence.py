"""Rules on evidence: what must be cited, and what must be used."""

from collections.abc import Iterator

from chronicle.bibliography import Source
from chronicle.corpus import Corpus
from chronicle.kinds import marks
from chronicle.lists import Gap, Period, Series, Site
from chronicle.outlines import Map
from chronicle.problems import Place
from chronicle.prose import citations, paragraphs
from chronicle.records import Event, Person, Record, Statement, Treaty
from chronicle.source import Loc

Found = Iterator[tuple[Place, str, str]]


def paragraph_cited(corpus: Corpus) -> Found:
    """Every paragraph of an account cites a source."""
    told: list[tuple[Record, str]] = [
        (record, "account")
        for record in (*corpus.all(Event), *corpus.all(Person), *corpus.all(Treaty), *corpus.all(Period))
    ]
    for record, field in told:
        text = getattr(record, field)
        for offset, paragraph in paragraphs(text) if text else ():
            if not any(citations(paragraph)):
                place = corpus.place_in_text(record, (field,), offset)
                yield place, f"the paragraph {_opening(paragraph)!r} cites no source", "end it with [@source-id]"


def evidence_supports(corpus: Corpus) -> Found:
    """A record has at least one source that is evidence or data, not only related or further reading."""
    for record in corpus.all(Statement):
        if not any(evidence.as_ in ("evidence", "data") for evidence in record.sources):
            yield corpus.place(record, "sources"), "no source is evidence", "cite one as evidence"


def source_cited(corpus: Corpus) -> Found:
    """Every source is cited somewhere."""
    for source in corpus.all(Source):
        if not corpus.mentions_of(source):
            yield corpus.place(source), f"the source {source.id!r} is cited nowhere", "cite it, or remove the file"


def listed_record_used(corpus: Corpus) -> Found:
    """Every entry of a list (office, place, state, kind, origin) is used somewhere."""
    for record in corpus.all(Record):
        if (
            record.listed
            and not isinstance(record, Period | Gap | Series | Map | Site)
            and not corpus.mentions_of(record)
        ):
            yield corpus.place(record, "id"), f"{record.id!r} is used nowhere", "use it, or remove it"


def preferred_version_exists(corpus: Corpus) -> Found:
    """A claim prefers one of its versions, and says why."""
    for record in corpus.all(Statement):
        for number, claim in enumerate(record.claims):
            if claim.preferred and claim.preferred > len(claim.versions):
                what = f"there is no version {claim.preferred}; the claim has {len(claim.versions)}"
                yield corpus.place(record, "claims", number, "preferred"), what, "give the version's number, from 1"
            if claim.preferred and not claim.because:
                what = "the claim prefers a version without a reason"
                yield corpus.place(record, "claims", number), what, "add `because:`"


def versions_rest_on_different_sources(corpus: Corpus) -> Found:
    """No two versions of a claim cite the same place in the same source, unless a note tells the uses apart."""
    for record in corpus.all(Statement):
        for number, claim in enumerate(record.claims):
            seen: set[tuple[str, str | None]] = set()
            for index, version in enumerate(claim.versions):
                bare = {(one.ref, one.locator) for one in version.sources if not (one.note or version.note)}
                for ref, _ in sorted(bare & seen, key=str):
                    what = f"{ref!r} is cited for two versions that disagree"
                    place = corpus.place(record, "claims", number, "versions", index)
                    yield (
                        place,
                        what,
                        "give the locators, say in a note whose account it is, or keep it with one version",
                    )
                seen |= {(one.ref, one.locator) for one in version.sources}


def one_record_a_work(corpus: Corpus) -> Found:
    """No two sources have the same address, DOI or ISBN and the same number, title and pages."""
    seen: dict[tuple[object, ...], str] = {}
    for source in corpus.all(Source):
        for field, value in (("URL", source.url), ("DOI", source.doi), ("ISBN", source.isbn)):
            key = (field, value, source.number, source.page, source.issued and str(source.issued), source.title)
            if value and seen.setdefault(key, source.id) != source.id:
                what = f"the {field} {value} is also that of {seen[key]!r}"
                yield corpus.place(source, field), what, "merge the two, keeping one id"


def tidy_address(corpus: Corpus) -> Found:
    """A source's address is canonical: no tracking parameters, no mobile variant, no stray dot after the host."""
    for source in corpus.all(Source):
        url = source.url or ""
        host = url.split("/")[2] if url.count("/") >= 2 else ""
        for bad, found in {
            "a tracking parameter": "utm_" in url or "fbclid=" in url,
            "a mobile variant": host.startswith(("m.", "mobile.")) or ".m." in host,
            "a host that ends in a dot": host.endswith("."),
        }.items():
            if found:
                yield corpus.place(source, "URL"), f"{url} has {bad}", "write the plain address of the page"


def unreadable_source(corpus: Corpus) -> Found:
    """A source says where it can be found: address, DOI, archive, publisher, or the journal or volume it is in."""
    for source in corpus.all(Source):
        if not (source.url or source.doi or source.archive or source.publisher or source.container_title):
            what = f"the source {source.id!r} does not say where it can be found"
            yield corpus.place(source), what, "add URL, DOI, archive, publisher or container-title"


def alias_is_free(corpus: Corpus) -> Found:
    """A former id is no record's id now, and is listed once."""
    seen: dict[tuple[str, str], str] = {}
    for record in corpus.all(Statement):
        for number, old in enumerate(record.formerly):
            place = corpus.place(record, "formerly", number)
            if old in corpus.records[record.kind_name]:
                yield place, f"{old!r} is the id of a record", "remove it here, or rename that record"
            elif seen.setdefault((record.kind_name, old), record.id) != record.id:
                yield place, f"{old!r} is listed by {seen[record.kind_name, old]!r} too", "keep it with one record"


def citation_form(corpus: Corpus) -> Found:
    """Citations stand in accounts, overviews and scope, never in a summary, which travels without notes."""
    for record in corpus.all(Record):
        for marked in marks(type(record)):
            if marked.path == ("summary",):
                for loc, text in marked.values(record):
                    yield from _cited_summary(corpus, record, loc, text)


def _cited_summary(corpus: Corpus, record: Record, loc: Loc, text: str) -> Found:
    if any(citations(text)):
        yield corpus.place(record, *loc), "the summary has a citation", "cite the source under `sources:` instead"


def _opening(paragraph: str) -> str:
    words = paragraph.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


RULES = (
    paragraph_cited, evidence_supports, source_cited, listed_record_used, preferred_version_exists,
    versions_rest_on_different_sources, one_record_a_work, tidy_address, unreadable_source, alias_is_free,
    citation_form,
)  # fmt: skip
