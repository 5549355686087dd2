"""Invented records of two states of fiction, as many as are wanted."""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FIRST, LAST, YEARS = 1900, 1999, range(1900, 2000, 20)
ROLES = ("head-of-state", "head-of-government", "party-leader", "foreign-minister", "head-of-mission")
TYPES = ("book", "report", "article-newspaper")
SHAPES = ("triangle", "circle", "square", "bar", "pentagon", "cross", "star", "plus")
HUES = "colour: '#1d5f99', colour_dark: '#74b3e6'"
WORDS = """the court received a note on tariffs which its minister drafted while talks over a border went on; “each
article” was read (twice) and the *provisional* text, dated later, got to Стрельзау within days [sic] of 4,000"""


class Invention:
    """Makes the files of one data folder, the same for the same size and seed."""

    def __init__(self, size: int, seed: int, events: int | None = None) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret
        self.posts, self.places, self.sources = max(8, size // 25), size // 50, size // 4
        others = 2 * self.posts + size * 2 // 25 + self.places + self.sources + 32  # entries of the short lists
        self.treaties = [(f"{day.year}-act-{n}", day) for n, day in enumerate(self._days(size * 2 // 25))]
        self.events = [(f"{day.year}-event-{n}", day) for n, day in enumerate(self._days(events or size - others))]
        self.people = [*self._people("leader", range(8)), *self._people("envoy", range(8, 10))]
        self.turn = cycle(range(self.sources))

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the name and text of every file."""
        sides = [f"- {{state: state-{n}, adjective: Courtly, {HUES}, mission: Legation}}\n" for n in range(2)]
        said = "description: Unreal.\nscope: None.\noverview: So.\nlicence: CC0\nparties:\n"
        yield "site", f"title: Two\nspan: {FIRST}/{LAST}\ncovers: {FIRST}/{LAST}\n{said}{''.join(sides)}"
        for name, rows in {
            "states": [f"name: State {n}" for n in range(2)],
            "origins": [f"name: Origin {n}, definition: A voice from there" for n in range(2)],
            "offices": [f"title: Office {n}, party: state-{n % 2}, role: {ROLES[n // 2]}" for n in range(10)],
            "event-kinds": [f"name: Kind {x}, definition: Drawn so, shape: {x}, {HUES}" for x in SHAPES],
            "treaty-kinds": [f"name: Act, definition: A form, lasting: {x}" for x in ("false", "true", "true")],
            "places": [f"name: Town {n}, lat: {n % 80}.5, lon: {n % 170}.25" for n in range(self.places)],
            "periods": [f"title: Age, from: {x}, to: {x + 19}, summary: So., account: 'So.[@source-0]'" for x in YEARS],
        }.items():
            yield name, "".join(f"- {{id: {name[:-1]}-{n}, {row}}}\n" for n, row in enumerate(rows))
        yield from ((f"sources/source-{number}", self._source(number)) for number in range(self.sources))
        yield from ((f"{post[0].partition('-')[0]}s/{post[0]}", self._person(*post)) for post in self.people)
        yield from ((f"treaties/{name}", self._treaty(n, day)) for n, (name, day) in enumerate(self.treaties))
        yield from ((f"events/{name}", self._event(n, day)) for n, (name, day) in enumerate(self.events))

    def _days(self, count: int) -> list[date]:
        days = [date(FIRST, 1, 2) + timedelta(days=self.random.randrange(36150)) for _ in range(count)]
        return sorted(day.replace(day=15) if (day.month, day.day) in {(1, 1), (12, 31)} else day for day in days)

    def _said(self, least: int = 12) -> str:
        return f"The {' '.join(self.random.choices(WORDS.split(), k=self.random.randint(least, least + 12)))}."

    def _citation(self) -> str:
        first, page, other = next(self.turn), self.random.randint(1, 400), self.random.randrange(self.sources)
        return self.random.choice((f"[@source-{first}]", f"[@source-{first}, p. {page}; @source-{other}]"))

    def _evidence(self) -> str:
        return f"sources: [{{ref: source-{next(self.turn)}, locator: p. {self.random.randint(1, 400)}}}]\n"

    def _told(self) -> str:
        told = [[self._said() + self._citation() for _ in range(self.random.randint(2, 4))] for _ in range(2)]
        account = "\n\n".join(f"  {' '.join(sentences)}" for sentences in told)
        return f"summary: {self._said()}\naccount: |\n{account}\n{self._evidence()}"

    def _people(self, kind: str, offices: range) -> Iterator[tuple[str, int, date, date]]:
        months = 12 * (LAST - FIRST) * len(offices) // (self.posts + len(offices))
        for number in range(self.posts):
            turns = [(number // len(offices) + turn) * months for turn in range(2)]
            start, end = (date(FIRST + turn // 12, turn % 12 + 1, 15) for turn in turns)
            yield f"{kind}-{number}", offices[number % len(offices)], start, end - timedelta(days=1)

    def _serving(self, day: date, form: str, first: int = 0) -> str:
        found = [(who, office % 2) for who, office, start, end in self.people if start <= day <= end]
        people = "".join(f"  - {{person: {who}, {form.format(side)}}}\n" for who, side in found[first : first + 2])
        return f"{people}  - {{name: Colonel Sapt, {form.format(0)}}}\n"

    def _source(self, number: int) -> str:
        return (
            f"type: {TYPES[number % 3]}\nlevel: press\npublisher: Tarlenheim\ntitle: {self._said(5)}\n"
            f"author: [{{family: Zenda{number % 80}, given: Antoinette}}]\nURL: https://example.org/{number}\n"
            f"origin: origin-{number % 2}\nissued: {self._days(1)[0]}\nlanguage: en\nnote: {self._said(6)}\n"
        )

    def _person(self, who: str, office: int, start: date, end: date) -> str:
        mission = f"rank: minister, appointed: {start}, credentials: {start + timedelta(days=20)}, left: {end}"
        term = mission if office > 7 else f"from: {start}, to: {end}"
        return (
            f"name: Rudolf {who}\nnative: {{ru: Рудольф}}\nvariants: [Rodolphe {who}, Rudolph {who}]\n"
            f"born: {start.year - 50}\ndied: {end.year + 12}\n{self._told()}"
            f"posts:\n  - {{office: office-{office}, {term}, {self._evidence().strip()}}}\n"
        )

    def _treaty(self, number: int, day: date) -> str:
        return (
            f"title: Act {number}\nkind: treaty-kind-{number % 3}\nsigned: {day}\nplace: place-{number % self.places}\n"
            f"parties: [{{party: state-0}}, {{party: state-1}}]\nin_force: {day}\nended: {day.year + 15}\n"
            f"{self._told()}signatories:\n{self._serving(day, 'for: state-{}')}"
        )

    def _event(self, number: int, day: date) -> str:
        when = self.random.choice((*[str(day)] * 7, f"{day:%Y-%m}", f"{day:%Y-%m}~", f"{day}/{day:%Y}-12"))
        text = f"title: {self._said(3)}\ndate: {when}\nkind: event-kind-{number % 8}\n{self._told()}"
        text += f"place: place-{number % self.places}\npeople:\n{self._serving(day, 'role: guest', number % 3)}"
        text += f"treaties: [{'' if number % 4 else self.random.choice(self.treaties)[0]}]\n"
        if number > 9 and number % 2:
            text += f"follows: [{self.events[number - 3][0]}]\neffect:\n  is: improves\n  because: {self._said(5)}\n"
        if number % 12 == 0:
            says = [f"    - says: {self._said(5)}\n      {self._evidence()}" for _ in range(2)]
            text += f"claims:\n  - about: {self._said(4)}\n    because: So.\n    versions:\n{''.join(says)}"
        return text


def invent(folder: Path, size: int, seed: int, events: int | None = None) -> None:
    """Write a project: invented data, and our configuration with and without the hook."""
    for name, text in Invention(size, seed, events).files():
        path = folder / "data" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "scripts").symlink_to(ROOT / "scripts")
    text = (ROOT / "mkdocs.yml").read_text()
    (folder / "mkdocs.yml").write_text(text)
    (folder / "bare.yml").write_text(re.sub(r"(?m)^hooks:\n(?: .*\n)+", "", text))
