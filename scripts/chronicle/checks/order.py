"""Rules on dates: their order, their precision and the span they may fall in."""

from collections.abc import Iterator
from itertools import pairwise

from chronicle.corpus import Corpus
from chronicle.dates import Date
from chronicle.lists import Period
from chronicle.problems import Place
from chronicle.records import Event, Person, Treaty

Found = Iterator[tuple[Place, str, str]]


def padded_date(corpus: Corpus) -> Found:
    """A date is 1 January or 31 December only where the record says that the day is exact."""
    dated: list[Event | Treaty] = [*corpus.all(Event), *corpus.all(Treaty)]
    for record in dated:
        field = "date" if isinstance(record, Event) else "signed"
        if not record.exact and (day := _padded(record.dated)):
            yield _padding(corpus.place(record, field), record.dated, day)
    for person in corpus.all(Person):
        for number, post in enumerate(person.posts):
            for name, date in post.dates:
                if not post.exact and (day := _padded(date)):
                    yield _padding(corpus.place(person, "posts", number, name), date, day)


def event_outside_span(corpus: Corpus) -> Found:
    """An event or treaty falls in the years that the site covers."""
    covers = corpus.site.covers
    for record in (*corpus.all(Event), *corpus.all(Treaty)):
        if record.dated and not record.dated.overlaps(covers):
            field = "date" if isinstance(record, Event) else "signed"
            what = f"{record.dated} lies outside {covers}, which the site covers"
            yield corpus.place(record, field), what, "correct the date, or leave the record out"


def year_in_id(corpus: Corpus) -> Found:
    """The id of an event or treaty begins with the year of its date."""
    for record in (*corpus.all(Event), *corpus.all(Treaty)):
        year = record.id[:4]
        if record.dated and not (record.dated.first[0] <= _number(year) <= record.dated.last[0]):
            field = "date" if isinstance(record, Event) else "signed"
            what = f"the id {record.id!r} does not begin with the year of {record.dated}"
            yield (
                corpus.place(record, field),
                what,
                "correct the date, or rename the file and list the old id under formerly",
            )


def effects_follow_causes(corpus: Corpus) -> Found:
    """An event follows only events that began no later."""
    for event in corpus.all(Event):
        for number, cause_id in enumerate(event.follows):
            cause = corpus.find(("events",), cause_id)
            if isinstance(cause, Event) and cause.date.first > event.date.last:
                what = f"{event.date} comes before {cause_id!r} ({cause.date}), which it is said to follow"
                yield corpus.place(event, "follows", number), what, "remove it, or correct one of the dates"


def treaty_dates_in_order(corpus: Corpus) -> Found:
    """A treaty comes into force after its signature and ends after that; parties join and leave within its life."""
    for treaty in corpus.all(Treaty):
        steps = [("signed", treaty.signed), ("in_force", treaty.in_force), ("ended", treaty.ended)]
        known = [(field, date) for field, date in steps if date]
        for (_, earlier), (field, later) in pairwise(known):
            if later.last < earlier.first:
                what = f"{field} {later} comes before {earlier}"
                yield corpus.place(treaty, field), what, "correct one of the two dates"
        for number, party in enumerate(treaty.parties):
            for field, date in (("joined", party.joined), ("left", party.left)):
                if date and date.last < treaty.signed.first:
                    what = f"{field} {date} comes before the signature ({treaty.signed})"
                    yield corpus.place(treaty, "parties", number, field), what, "correct one of the two dates"
                if date and treaty.ended and treaty.ended.last < date.first:
                    what = f"{field} {date} comes after the end ({treaty.ended})"
                    yield corpus.place(treaty, "parties", number, field), what, "correct one of the two dates"
            if party.joined and party.left and party.left.last < party.joined.first:
                what = f"left {party.left} comes before joined {party.joined}"
                yield corpus.place(treaty, "parties", number, "left"), what, "correct one of the two dates"


def periods_in_a_row(corpus: Corpus) -> Found:
    """A period ends after it begins; periods stand in order, and each begins after the one before has ended."""
    for period in corpus.all(Period):
        if period.to.last < period.from_.first:
            what = f"{period.id!r} ends {period.to}, before it begins ({period.from_})"
            yield corpus.place(period, "to"), what, "correct one of the two dates"
    for before, after in pairwise(corpus.all(Period)):
        if after.from_.first <= before.to.first:
            what = f"{after.id!r} begins {after.from_}, before {before.id!r} ends ({before.to})"
            yield corpus.place(after, "from"), what, "correct one of the two dates, or their order"


def _padded(date: Date) -> str | None:
    """Name the day that looks like a padded year, if a date has one."""
    for part in date.parts:
        if part.rstrip("?~%").endswith("-01-01") and len(part) >= 10:
            return "1 January"
        if part.rstrip("?~%").endswith("-12-31"):
            return "31 December"
    return None


def _padding(place: Place, date: Date, day: str) -> tuple[Place, str, str]:
    year = date.text[:4]
    return (
        place,
        f"{date} looks like a year made into {day}",
        f"write '{year}', or `exact: true` if sources give the day",
    )


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


RULES = (padded_date, event_outside_span, year_in_id, effects_follow_causes, treaty_dates_in_order, periods_in_a_row)
