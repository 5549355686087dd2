"""The numbered notes of one page: every citation gets a number, and the list of notes gives the full references."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape

from chronicle import references
from chronicle.bibliography import Source
from chronicle.corpus import Corpus
from chronicle.prose import Citation
from chronicle.records import Evidence


@dataclass
class Note:
    """One note: its source, where in it, and how often the page refers to it."""

    source: Source
    locator: str | None
    remark: str | None
    number: int
    uses: int = 0


class Forms:
    """References as pages print them; each form of a source is written once, since only the place in it differs."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, str, bool], str] = {}

    def full(self, source: Source, locator: str | None) -> str:
        """Draw the full reference as HTML."""
        return self._draw("full", source, locator)

    def short(self, source: Source, locator: str | None) -> str:
        """Draw the short reference as HTML."""
        return self._draw("short", source, locator)

    def title(self, source: Source, locator: str | None) -> str:
        """Write the short reference as the text of an attribute."""
        return self._draw("title", source, locator)

    def _draw(self, form: str, source: Source, locator: str | None) -> str:
        key = (form, source.id, locator is None)
        if key not in self._drawn:  # NUL stands for the place: no record can have it
            runs = (references.full if form == "full" else references.short)(source, None if locator is None else "\0")
            self._drawn[key] = _attribute(references.plain(runs)) if form == "title" else references.html(runs)
        if locator is None:
            return self._drawn[key]
        return self._drawn[key].replace("\0", _attribute(locator) if form == "title" else escape(locator))


@dataclass
class Notes:
    """Numbers citations in the order in which a page makes them; the same source and place keep their number."""

    corpus: Corpus
    root: str
    forms: Forms = field(default_factory=Forms)
    notes: dict[tuple[str, str | None, str | None], Note] = field(default_factory=dict)

    def cite(self, evidence: tuple[Evidence, ...]) -> str:
        """Draw the marks for the evidence of a statement."""
        return self._marks([(item.ref, item.locator, item.note) for item in evidence])

    def cite_text(self, citations: list[Citation]) -> str:
        """Draw the marks for a citation in running text."""
        return self._marks([(citation.ref, citation.locator, None) for citation in citations])

    def _marks(self, keys: list[tuple[str, str | None, str | None]]) -> str:
        links = ",".join(self._mark(*key) for key in dict.fromkeys(keys))
        return f'<sup class="note">{links}</sup>' if links else ""

    def _mark(self, ref: str, locator: str | None, remark: str | None) -> str:
        key = (ref, locator, remark)
        note = self.notes.get(key)
        if note is None:
            source = self.corpus.records["sources"][ref]
            assert isinstance(source, Source)  # noqa: S101 - the corpus is linked
            note = self.notes[key] = Note(source, locator, remark, len(self.notes) + 1)
        note.uses += 1
        number = note.number
        back = f' id="ref-{number}"' if note.uses == 1 else ""
        title = self.forms.title(note.source, locator)
        return f'<a{back} href="#note-{number}" title="{title}" aria-label="Note {number}">{number}</a>'

    @property
    def listed(self) -> list[tuple[int, str, Note]]:
        """The notes in order: number, reference as HTML, and the note itself."""
        given: set[str] = set()
        found = []
        for note in self.notes.values():
            draw = self.forms.short if note.source.id in given else self.forms.full
            given.add(note.source.id)
            found.append((note.number, draw(note.source, note.locator), note))
        return found


@lru_cache(maxsize=4096)
def _attribute(text: str) -> str:
    """Escape text for an attribute of inline HTML, where Markdown would still read its own signs."""
    return re.sub(r"[&<>\"'\\`*_{}\[\]()!|#:]", lambda match: f"&#{ord(match[0])};", text)
