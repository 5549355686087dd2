"""Rules on names and on what the text prints."""

import re
import unicodedata
from collections.abc import Iterator

from chronicle.corpus import Corpus
from chronicle.dates import Date
from chronicle.lists import Period, Place
from chronicle.problems import Place as Where
from chronicle.records import Event, Person, Treaty

Found = Iterator[tuple[Where, str, str]]

SCRIPTS = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "ur": "ARABIC", "fa": "ARABIC", "ps": "ARABIC",
    "ar": "ARABIC", "bn": "BENGALI", "hi": "DEVANAGARI", "zh": "CJK",
}  # fmt: skip
"""The script in which a language is written, where it has only one."""

_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_PRINTED = re.compile(rf"\b([0-9]{{1,2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}})\b")


def name_in_its_script(corpus: Corpus) -> Found:
    """A native name is written in the script of its language."""
    named: list[Person | Place] = [*corpus.all(Person), *corpus.all(Place)]
    for record in named:
        for language, name in record.native.items():
            script = SCRIPTS.get(language)
            letters = [letter for letter in name if letter.isalpha()]
            if script and not all(unicodedata.name(letter, "").startswith(script) for letter in letters):
                what = f"{name!r} is not written in {script.title()} letters"
                yield corpus.place(record, "native", language), what, "correct the name or its language"


def one_record_a_person(corpus: Corpus) -> Found:
    """No two people have the same name."""
    seen: dict[str, str] = {}
    for person in corpus.all(Person):
        if seen.setdefault(person.name, person.id) != person.id:
            what = f"{person.name!r} is also the name of {seen[person.name]!r}"
            yield corpus.place(person, "name"), what, "merge the two, or tell the names apart"


def printed_date_agrees(corpus: Corpus) -> Found:
    """Where an event's summary prints days, one of them is a day of the record's date."""
    for event in corpus.all(Event):
        days = [_printed(*match.groups()) for match in _PRINTED.finditer(event.summary)]
        if days and not any(day is None or day.overlaps(event.date) for day in days):
            what = (
                f"the summary prints {', '.join(day.words for day in days if day)}, but the date is {event.date.words}"
            )
            yield corpus.place(event, "summary"), what, "correct one of the two"


def possible_day_printed(corpus: Corpus) -> Found:
    """Every day that a summary or account prints exists in the calendar."""
    for record in (*corpus.all(Event), *corpus.all(Person), *corpus.all(Treaty), *corpus.all(Period)):
        for field in ("summary", "account"):
            text = getattr(record, field) or ""
            for match in _PRINTED.finditer(text):
                if _printed(*match.groups()) is None:
                    place = corpus.place_in_text(record, (field,), match.start())
                    yield place, f"{match[0]!r} is no day", "correct the day"


def title_without_date(corpus: Corpus) -> Found:
    """A title prints no day: the date has its own field."""
    for event in corpus.all(Event):
        if match := _PRINTED.search(event.title):
            yield corpus.place(event, "title"), f"the title prints {match[0]!r}", "leave the date to the field `date`"


def _printed(day: str, month: str, year: str) -> Date | None:
    try:
        return Date.parse(f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}")
    except ValueError:
        return None


RULES = (name_in_its_script, one_record_a_person, printed_date_agrees, possible_day_printed, title_without_date)
