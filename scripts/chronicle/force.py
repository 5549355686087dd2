"""When a treaty was in force for the two sides, which may join it later or leave it sooner than others."""

from chronicle.corpus import Corpus
from chronicle.dates import Date
from chronicle.records import Treaty


def is_lasting(corpus: Corpus, treaty: Treaty) -> bool:
    """Whether a treaty is of a kind that stays in force."""
    return bool(getattr(corpus.records["treaty-kinds"][treaty.kind], "lasting", False))


def span(corpus: Corpus, treaty: Treaty) -> tuple[Date, Date | None]:
    """From when to when, if that is known, a treaty bound either of the two sides; if neither, any of its parties."""
    ours = [part for part in treaty.parties if part.party in corpus.sides]
    joined = [part.joined for part in ours if part.joined]
    left = [part.left for part in ours if part.left]
    start, end = treaty.in_force or treaty.signed, treaty.ended
    if ours and len(joined) == len(ours):
        start = max(start, min(joined, key=lambda date: date.first), key=lambda date: date.first)
    if ours and len(left) == len(ours):
        last = max(left, key=lambda date: date.last)
        end = min(end or last, last, key=lambda date: date.last)
    return start, end
