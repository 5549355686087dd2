"""Who held which office when: posts in order, with bounds for those whose dates are not known."""

from collections import defaultdict
from dataclasses import dataclass

from chronicle.corpus import Corpus
from chronicle.dates import Date, Day
from chronicle.lists import Office
from chronicle.records import Person, Post

ROLES = {
    "party-leader": "Party leader",
    "head-of-state": "Head of state",
    "head-of-government": "Head of government",
    "foreign-minister": "Foreign minister",
    "head-of-mission": "Head of mission",
    "other": "Other offices",
}
"""The roles in the order in which lanes stand, outermost first, with their headings."""


@dataclass(frozen=True)
class Tenure:
    """One person's time in one office; where an end is not known, the bound is the nearest that can be meant."""

    person: Person
    post: Post
    office: Office
    start: Day
    end: Day
    soft_start: bool
    soft_end: bool

    @property
    def words(self) -> str:
        """Say the time in office, or what is known of it."""
        first, last = self.post.start, self.post.end
        if first and last:
            return f"{first.moment} – {last.moment}"
        if first:
            return f"{first.moment} – end not known"
        return f"until {last.moment}" if last else "dates not known"

    @property
    def brief(self) -> str:
        """Say the years in office."""
        start = "?" if self.post.start is None else str(self.post.start.year)
        end = "?" if self.post.end is None else str(self.post.end.last[0])
        return start if start == end else f"{start}–{end}"

    def serves(self, date: Date) -> bool:
        """Whether the holder may have been in office on a day of the date."""
        return self.start <= date.last and date.first <= self.end


def lanes(corpus: Corpus) -> dict[tuple[str, str], list[Tenure]]:
    """List the tenures of every party and role, in the order in which they began."""
    posts: dict[str, list[tuple[Person, Post]]] = defaultdict(list)
    for person in corpus.all(Person):
        for post in person.posts:
            posts[post.office].append((person, post))
    found: dict[tuple[str, str], list[Tenure]] = {(side, role): [] for side in corpus.sides for role in ROLES}
    for office in corpus.all(Office):
        held = sorted(posts[office.id], key=lambda pair: pair[1].begins)
        tenures = [_tenure(office, held, number, corpus.site.covers) for number in range(len(held))]
        found[office.party, office.role] += tenures
    for tenures in found.values():
        tenures.sort(key=lambda tenure: (tenure.start, tenure.end))
    return {key: tenures for key, tenures in found.items() if tenures}


def _tenure(office: Office, held: list[tuple[Person, Post]], number: int, span: Date) -> Tenure:
    """Bound one tenure of an office, given all who held it in order."""
    person, post = held[number]
    following = next((other.begins for _, other in held[number + 1 :] if other.begins > post.begins), span.last)
    start = post.begins if post.start else post.end.first if post.end else span.first
    end = post.end.last if post.end else max(following, start)
    return Tenure(
        person,
        post,
        office,
        start,
        end,
        soft_start=not post.start or not post.start.is_day,
        soft_end=not post.end or not post.end.is_day,
    )
