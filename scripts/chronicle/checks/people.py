"""Rules on people: lives, posts and what they signed."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from chronicle.corpus import Corpus
from chronicle.dates import NEVER, Date
from chronicle.lists import Office
from chronicle.problems import Place
from chronicle.records import Envoy, Event, Leader, Person, Post, Treaty

Found = Iterator[tuple[Place, str, str]]

GROWN_UP = 18


def life_in_order(corpus: Corpus) -> Found:
    """Nobody dies before being born."""
    for person in corpus.all(Person):
        if person.born and person.died and person.died.last < person.born.first:
            what = f"died {person.died}, before being born ({person.born})"
            yield corpus.place(person, "died"), what, "correct one of the two dates"


def post_within_life(corpus: Corpus) -> Found:
    """A post begins after its holder has grown up, and ends before or with the holder's death."""
    for person in corpus.all(Person):
        for number, post in enumerate(person.posts):
            for field, date in post.dates:
                if person.born and date.last[0] < person.born.first[0] + GROWN_UP:
                    what = f"{field} {date}, but born {person.born}"
                    yield corpus.place(person, "posts", number, field), what, "correct one of the two dates"
                if person.died and date.first > person.died.last:
                    what = f"{field} {date}, after the holder's death ({person.died})"
                    yield corpus.place(person, "posts", number, field), what, "correct one of the two dates"


def post_dates_in_order(corpus: Corpus) -> Found:
    """Appointed, arrived, credentials and left, and from and to, follow each other within a post."""
    for person in corpus.all(Person):
        for number, post in enumerate(person.posts):
            known = dict(post.dates)
            for names in (("from", "to"), ("appointed", "arrived", "credentials", "left")):
                for earlier, later in pairwise([name for name in names if name in known]):
                    if known[later].last < known[earlier].first:
                        what = f"{later} {known[later]} comes before {earlier} {known[earlier]}"
                        yield corpus.place(person, "posts", number, later), what, "correct one of the two dates"


def post_dated(corpus: Corpus) -> Found:
    """A post has at least one date."""
    for person in corpus.all(Person):
        for number, post in enumerate(person.posts):
            if not dict(post.dates):
                what = f"the post {post.office!r} has no date"
                yield (
                    corpus.place(person, "posts", number),
                    what,
                    "add one of from, to, appointed, arrived, credentials, left",
                )


def posts_in_order(corpus: Corpus) -> Found:
    """A person's posts are listed in the order in which they began."""
    for person in corpus.all(Person):
        for number, (before, after) in enumerate(pairwise(person.posts), start=1):
            if after.begins < before.begins and after.end and before.start and after.end.last < before.start.first:
                what = f"the post {after.office!r} began before the one above it"
                yield corpus.place(person, "posts", number), what, "list posts in the order in which they began"


def one_holder_at_a_time(corpus: Corpus) -> Found:
    """An office has one holder at a time, those who only acted and chargés d'affaires aside."""
    held: dict[str, list[tuple[Person, int, Post]]] = defaultdict(list)
    for person in corpus.all(Person):
        for number, post in enumerate(person.posts):
            if not post.acting and post.rank != "charge" and post.start:
                held[post.office].append((person, number, post))
    for office, tenures in held.items():
        for (one, _, first), (other, number, second) in combinations(sorted(tenures, key=lambda t: t[2].begins), 2):
            if first.end and second.start and second.start.last < first.end.first and _last(second) >= second.begins:
                what = f"{office!r} is held from {second.start}, while {one.id!r} holds it until {first.end}"
                yield corpus.place(other, "posts", number), what, "correct one of the dates, or mark who only acted"


def person_in_own_folder(corpus: Corpus) -> Found:
    """Whoever held only missions lives in envoys/; whoever held another office lives in leaders/."""
    for person in corpus.all(Person):
        roles = {_role(corpus, post) for post in person.posts}
        if isinstance(person, Envoy) and roles - {"head-of-mission"}:
            what = f"{person.name} held an office other than a mission"
            yield corpus.place(person, "posts"), what, f"move the file to leaders/{person.id}.yml"
        if isinstance(person, Leader) and roles == {"head-of-mission"}:
            what = f"{person.name} held missions only"
            yield corpus.place(person, "posts"), what, f"move the file to envoys/{person.id}.yml"


def participant_alive(corpus: Corpus) -> Found:
    """Whoever takes part in an event or signs a treaty is alive on that day."""
    for record in (*corpus.all(Event), *corpus.all(Treaty)):
        field = "people" if isinstance(record, Event) else "signatories"
        date = record.dated
        for number, part in enumerate(getattr(record, field)):
            if part.person is None or date is None:
                continue
            person = corpus.find(("leaders", "envoys"), part.person)
            place = (record, field, number, "person")
            if isinstance(person, Person) and person.died and person.died.last < date.first:
                what = f"{part.person!r} died {person.died}, before {date}"
                yield corpus.place(*place), what, "correct a date or the id, or tell of the dead in the account"
            if isinstance(person, Person) and person.born and date.last < person.born.first:
                what = f"{part.person!r} was born {person.born}, after {date}"
                yield corpus.place(*place), what, "correct a date or the id"


def participant_named_once(corpus: Corpus) -> Found:
    """A participant or signatory has either a person's id or a name."""
    for record in (*corpus.all(Event), *corpus.all(Treaty)):
        field = "people" if isinstance(record, Event) else "signatories"
        for number, part in enumerate(getattr(record, field)):
            if (part.person is None) == (part.name is None):
                what = "needs either person or name" if part.person is None else "has both person and name"
                yield corpus.place(record, field, number), f"{field}[{number}] {what}", "give one of the two"


def signatory_in_office(corpus: Corpus) -> Found:
    """A signatory with a record holds an office of that state on the day, or the record states another capacity."""
    for treaty in corpus.all(Treaty):
        for number, signatory in enumerate(treaty.signatories):
            if signatory.person is None or signatory.role is not None:
                continue
            person = corpus.find(("leaders", "envoys"), signatory.person)
            if isinstance(person, Person) and not any(
                _serves(post, treaty.signed) and _party(corpus, post) == signatory.for_ for post in person.posts
            ):
                what = f"{signatory.person!r} held no office of {signatory.for_!r} on {treaty.signed}"
                yield corpus.place(treaty, "signatories", number), what, "correct a date, or give their `role:`"


def signatory_for_a_party(corpus: Corpus) -> Found:
    """Whoever signs a treaty signs for one of its parties."""
    for treaty in corpus.all(Treaty):
        parties = [party.party for party in treaty.parties]
        for number, signatory in enumerate(treaty.signatories):
            if signatory.for_ not in parties:
                what = f"{signatory.for_!r} is not among the parties"
                yield corpus.place(treaty, "signatories", number, "for"), what, f"use one of: {', '.join(parties)}"


def _last(post: Post) -> tuple[int, int, int]:
    return post.end.last if post.end else NEVER


def _role(corpus: Corpus, post: Post) -> str:
    office = corpus.records["offices"][post.office]
    return office.role if isinstance(office, Office) else ""


def _party(corpus: Corpus, post: Post) -> str:
    office = corpus.records["offices"][post.office]
    return office.party if isinstance(office, Office) else ""


def _serves(post: Post, date: Date) -> bool:
    return post.begins <= date.last and date.first <= _last(post)


RULES = (
    life_in_order, post_within_life, post_dates_in_order, post_dated, posts_in_order, one_holder_at_a_time,
    person_in_own_folder, participant_alive, participant_named_once, signatory_in_office, signatory_for_a_party,
)  # fmt: skip
