"""Sources, in the fields of CSL-JSON (https://docs.citationstyles.org)."""

from typing import Literal

from pydantic import Field

from chronicle.dates import Date
from chronicle.fields import EdtfDate, Language, Line, OriginId, Part, Url
from chronicle.records import Record


class Name(Part):
    """Someone's name, parted as bibliographies need it."""

    family: Line | None = Field(None, description="family name")
    given: Line | None = Field(None, description="given names")
    literal: Line | None = Field(None, description="the whole name, for an institution or an undivided name")

    @property
    def straight(self) -> str:
        """Given name first."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)

    @property
    def inverted(self) -> str:
        """Family name first."""
        return self.literal or ", ".join(part for part in (self.family, self.given) if part)


SourceType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "broadcast", "chapter", "collection",
    "dataset", "document", "entry", "entry-encyclopedia", "interview", "legislation", "manuscript", "map",
    "motion_picture", "pamphlet", "paper-conference", "personal_communication", "post-weblog", "report", "speech",
    "thesis", "treaty", "webpage",
]  # fmt: skip
Level = Literal["primary", "scholarship", "memoir", "press", "reference"]


class Source(Record):
    """A work on which statements rest, in the fields of CSL-JSON."""

    kind_name = "sources"

    type: SourceType = Field(description="CSL type of the work")
    level: Level = Field(description="primary, scholarship, memoir, press or reference")
    origin: OriginId = Field(description="where its voice comes from")
    title: Line = Field(description="title of the work")
    author: tuple[Name, ...] = Field((), description="who wrote it")
    editor: tuple[Name, ...] = Field((), description="who edited it")
    translator: tuple[Name, ...] = Field((), description="who translated it")
    issued: EdtfDate | None = Field(None, description="when it was published or written")
    container_title: Line | None = Field(
        None, alias="container-title", description="journal, newspaper or volume it is in"
    )
    publisher: Line | None = Field(None, description="publisher")
    publisher_place: Line | None = Field(None, alias="publisher-place", description="place of publication")
    edition: Line | None = Field(None, description="edition")
    volume: Line | None = Field(None, description="volume")
    issue: Line | None = Field(None, description="issue")
    page: Line | None = Field(None, description="pages")
    number: Line | None = Field(None, description="document or report number")
    archive: Line | None = Field(None, description="archive that keeps it")
    archive_location: Line | None = Field(None, description="signature in the archive")
    isbn: Line | None = Field(None, alias="ISBN", description="ISBN")
    issn: Line | None = Field(None, alias="ISSN", description="ISSN")
    doi: Line | None = Field(None, alias="DOI", description="DOI")
    url: Url | None = Field(None, alias="URL", description="where it can be read, in its canonical form")
    accessed: EdtfDate | None = Field(None, description="when it was read there")
    language: Language | None = Field(None, description="language of the work, as BCP 47")
    note: Line | None = Field(None, description="a remark on the source, or on how it was read")

    @property
    def dated(self) -> Date | None:
        """When it was published."""
        return self.issued
