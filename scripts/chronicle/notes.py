"""The numbered notes of one page: every citation gets a number, and the list of notes gives the full references."""

from dataclasses import dataclass, field
from html import escape

from chronicle import references
from chronicle.corpus import Corpus
from chronicle.prose import Citation
from chronicle.records import Evidence, Source


@dataclass
class Note:
    """One note: its source, where in it, and how often the page refers to it."""

    source: Source
    locator: str | None
    remark: str | None
    uses: int = 0


@dataclass
class Notes:
    """Numbers citations in the order in which a page makes them; the same source and place keep their number."""

    corpus: Corpus
    root: str
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
        if key not in self.notes:
            source = self.corpus.records["sources"][ref]
            assert isinstance(source, Source)  # noqa: S101 - the corpus is linked
            self.notes[key] = Note(source, locator, remark)
        note = self.notes[key]
        note.uses += 1
        number = list(self.notes).index(key) + 1
        back = f' id="ref-{number}"' if note.uses == 1 else ""
        title = escape(references.plain(references.short(note.source, locator)))
        return f'<a{back} href="#note-{number}" title="{title}" aria-label="Note {number}">{number}</a>'

    @property
    def listed(self) -> list[tuple[int, str, Note]]:
        """The notes in order: number, reference as HTML, and the note itself."""
        given: set[str] = set()
        found = []
        for number, note in enumerate(self.notes.values(), start=1):
            write = references.short if note.source.id in given else references.full
            given.add(note.source.id)
            found.append((number, references.html(write(note.source, note.locator)), note))
        return found
