"""Counts of the record, for editors and for the test that keeps them from falling."""

from chronicle.bibliography import Source
from chronicle.corpus import Corpus
from chronicle.kinds import KINDS
from chronicle.prose import citations
from chronicle.records import Event, Evidence, Person, Post, Statement, Treaty


def count(corpus: Corpus) -> dict[str, int]:
    """Count records, evidence and claims."""
    found = {kind: len(corpus.records[kind]) for kind in KINDS}
    statements = list(corpus.all(Statement))
    people = list(corpus.all(Person))
    posts: list[Post] = [post for person in people for post in person.posts]
    found["posts"] = len(posts)
    found["claims"] = sum(len(record.claims) for record in statements)
    found["citations"] = sum(len(cited(record)) for record in statements)
    primary = [source for source in corpus.all(Source) if source.level in ("primary", "scholarship")]
    strong = {source.id for source in primary}
    found["sources that are primary or scholarly"] = len(primary)
    found["statements"] = len(statements)
    found["statements on a primary or scholarly source"] = sum(bool(strong & set(cited(r))) for r in statements)
    found["statements on one source only"] = sum(len(set(cited(record))) == 1 for record in statements)
    found["events known to the day"] = sum(event.date.is_day for event in corpus.all(Event))
    found["events not established"] = sum(event.certainty != "established" for event in corpus.all(Event))
    found["people with a native name"] = sum(bool(person.native) for person in people)
    found["treaties with a signatory"] = sum(bool(treaty.signatories) for treaty in corpus.all(Treaty))
    return found


def cited(record: Statement) -> list[str]:
    """List the sources that a record cites, once for each citation."""
    evidence: list[Evidence] = [*record.sources]
    evidence += [one for claim in record.claims for version in claim.versions for one in version.sources]
    if isinstance(record, Person):
        evidence += [one for post in record.posts for one in post.sources]
    text = getattr(record, "account", None) or ""
    return [one.ref for one in evidence] + [citation.ref for citation in citations(text)]
