"""The record kinds with a folder, one record a file: events, people, treaties and the sources on which they rest.

With `lists.py` this is the one schema, from which checks, links, editor schemas, handbook and exports all follow.
"""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from chronicle.dates import Date, Day
from chronicle.fields import (
    EdtfDate,
    EventId,
    EventKindId,
    Language,
    Line,
    OfficeId,
    Part,
    PersonId,
    PlaceId,
    Slug,
    SourceId,
    StateId,
    Text,
    TreatyId,
    TreatyKindId,
)  # fmt: skip


class Evidence(Part):
    """A source that is cited, and where in it."""

    ref: SourceId = Field(description="id of the source")
    locator: Line | None = Field(None, description="where in the source: 'p. 12', 'Document 284', 'para. 3'")
    as_: Literal["evidence", "data", "related", "further"] = Field(
        "evidence", alias="as", description="evidence (it says so), data (figures), related, or further reading"
    )
    note: Line | None = Field(None, description="a remark on this use of the source")


class Version(Part):
    """One account of a matter on which sources disagree."""

    says: Line = Field(description="what this account says, in our words")
    sources: tuple[Evidence, ...] = Field(min_length=1, description="who says so")
    note: Line | None = Field(None, description="a remark on this account")


class Claim(Part):
    """A matter on which sources disagree."""

    about: Line = Field(description="what the sources disagree about")
    versions: tuple[Version, ...] = Field(min_length=2, description="each account with its sources")
    preferred: int | None = Field(None, ge=1, description="number of the version that the record follows, from 1")
    because: Line | None = Field(None, description="why the record follows it, or follows none")


class Record(Part):
    """What every record has."""

    kind_name: ClassVar[str]
    title_field: ClassVar[str] = "title"
    listed: ClassVar[bool] = False

    id: Slug = Field(description="id: the file's stem, its URL and the word in references", exclude=True)

    @property
    def label(self) -> str:
        """What the record is called."""
        return str(getattr(self, self.title_field))

    @property
    def dated(self) -> Date | None:
        """The date by which the record is sorted, if it has one."""
        return None


class Statement(Record):
    """A record that makes statements, and so carries evidence."""

    formerly: tuple[Slug, ...] = Field(
        (), description="ids that this record had before; redirects are written from them"
    )
    sources: tuple[Evidence, ...] = Field(min_length=1, description="the sources on which the record rests")
    claims: tuple[Claim, ...] = Field((), description="where sources disagree")


class Participant(Part):
    """Someone who took part, by id or by name."""

    person: PersonId | None = Field(None, description="id of a leader or envoy")
    name: Line | None = Field(None, description="name of someone without a record")
    role: Line | None = Field(None, description="in what capacity")
    absent: bool | None = Field(None, description="true for someone who was not there, as far as is known")


class Effect(Part):
    """What an event did to the relationship: a judgement, with its reason."""

    is_: Literal["improves", "strains", "mixed", "none"] = Field(alias="is", description="which way it worked")
    because: Line = Field(description="the reason for this judgement")


class Event(Statement):
    """Something that happened."""

    kind_name = "events"

    title: Line = Field(description="a noun phrase without a date")
    date: EdtfDate = Field(description="when it happened, as precisely as the sources have it and no more")
    exact: bool = Field(default=False, description="true where sources really give 1 January or 31 December")
    kind: EventKindId = Field(description="what kind of event it was")
    place: PlaceId | None = Field(None, description="where it happened")
    certainty: Literal["established", "probable", "alleged"] = Field("established", description="how sure it is")
    summary: Text = Field(description="one sentence that stands alone")
    account: Text | None = Field(None, description="the story in paragraphs, each with a citation")
    people: tuple[Participant, ...] = Field((), description="who took part")
    encounter: bool | None = Field(
        None, description="whether these people met, where the event differs from others of its kind"
    )
    treaties: tuple[TreatyId, ...] = Field((), description="treaties that it concerns")
    follows: tuple[EventId, ...] = Field((), description="earlier events that led to it")
    effect: Effect | None = Field(None, description="what it did to the relationship")

    @property
    def dated(self) -> Date:
        """When it happened."""
        return self.date


class Post(Part):
    """An office that someone held."""

    office: OfficeId = Field(description="id of the office")
    rank: Literal["ambassador", "minister", "charge"] | None = Field(None, description="rank of a head of mission")
    from_: EdtfDate | None = Field(None, alias="from", description="first day in office")
    to: EdtfDate | None = Field(None, description="last day in office")
    appointed: EdtfDate | None = Field(None, description="head of mission: when appointed")
    arrived: EdtfDate | None = Field(None, description="head of mission: when arrived at the post")
    credentials: EdtfDate | None = Field(None, description="head of mission: when credentials were presented")
    left: EdtfDate | None = Field(None, description="head of mission: when the post was left")
    acting: bool = Field(default=False, description="true for someone who only acted in the office")
    exact: bool = Field(default=False, description="true where sources really give 1 January or 31 December")
    note: Line | None = Field(None, description="a remark")
    sources: tuple[Evidence, ...] = Field(min_length=1, description="the evidence for these dates")

    @property
    def start(self) -> Date | None:
        """The first date that puts the holder at the post."""
        return self.from_ or self.credentials or self.arrived or self.appointed

    @property
    def end(self) -> Date | None:
        """The last date that puts the holder at the post."""
        return self.to or self.left

    @property
    def begins(self) -> Day:
        """The first day that may be in office."""
        first = [date.first for date in (self.from_, self.arrived, self.credentials, self.appointed) if date]
        return first[0] if first else self.end.first if self.end else (0, 1, 1)

    @property
    def dates(self) -> Iterator[tuple[str, Date]]:
        """The dates that are known, by their names in YAML, in the order in which they should fall."""
        for name in ("appointed", "arrived", "from_", "credentials", "to", "left"):
            if date := getattr(self, name):
                yield name.removesuffix("_"), date


class Person(Statement):
    """Someone who held an office of either party."""

    title_field = "name"

    name: Line = Field(description="the form used in English")
    short: Line | None = Field(None, description="the name on a bar of the timeline, where the whole is too long")
    native: dict[Language, Line] = Field({}, description="the name in its own scripts, by language")
    variants: tuple[Line, ...] = Field((), description="other spellings that readers may type")
    born: EdtfDate | None = Field(None, description="day of birth")
    died: EdtfDate | None = Field(None, description="day of death")
    summary: Text = Field(description="who this was, and what part in the relationship")
    posts: tuple[Post, ...] = Field(min_length=1, description="offices held, in order")
    account: Text | None = Field(None, description="their part in the relationship, each paragraph with a citation")

    @property
    def dated(self) -> Date | None:
        """When the person first came into office."""
        return self.posts[0].start


class Leader(Person):
    """A person who led either state: head of state or government, party leader, or foreign minister."""

    kind_name = "leaders"


class Envoy(Person):
    """A person who headed either mission and never was a leader."""

    kind_name = "envoys"


class PartyTo(Part):
    """A state that is party to a treaty."""

    party: StateId = Field(description="id of the state")
    joined: EdtfDate | None = Field(None, description="when it joined, if after the signature")
    left: EdtfDate | None = Field(None, description="when it left")


class Signatory(Part):
    """Someone who signed for a state."""

    person: PersonId | None = Field(None, description="id of a leader or envoy")
    name: Line | None = Field(None, description="name of someone without a record")
    for_: StateId = Field(alias="for", description="state for which they signed")
    role: Line | None = Field(None, description="in what capacity")


class Registration(Part):
    """Where the United Nations Treaty Series has the text."""

    number: int = Field(ge=1, description="registration number")
    volume: int | None = Field(None, ge=1, description="volume")
    page: int | None = Field(None, ge=1, description="first page")


class Amount(Part):
    """A sum of money that a treaty names."""

    value: float = Field(gt=0, description="in whole units of the currency")
    currency: Line = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217 code, of its time: SUR, XTS")
    as_: Line = Field(alias="as", description="what it is: credit, trade volume ...")


class Treaty(Statement):
    """A treaty, agreement, protocol, declaration, joint communiqué or exchange of notes."""

    kind_name = "treaties"

    title: Line = Field(description="what it is called in English")
    kind: TreatyKindId = Field(description="what kind of instrument it is")
    signed: EdtfDate = Field(description="when it was signed, issued or exchanged")
    exact: bool = Field(default=False, description="true where sources really give 1 January or 31 December")
    place: PlaceId | None = Field(None, description="where it was signed")
    parties: tuple[PartyTo, ...] = Field(min_length=1, description="the states that are party to it")
    signatories: tuple[Signatory, ...] = Field((), description="who signed, and for whom")
    in_force: EdtfDate | None = Field(None, description="when it came into force")
    ended: EdtfDate | None = Field(None, description="when it ceased to be in force")
    registration: Registration | None = Field(None, description="its registration with the United Nations")
    amount: Amount | None = Field(None, description="the sum that it names")
    summary: Text = Field(description="what was agreed, in one or two sentences")
    account: Text | None = Field(None, description="how it came about and what became of it, each paragraph cited")

    @property
    def dated(self) -> Date:
        """When it was signed."""
        return self.signed
