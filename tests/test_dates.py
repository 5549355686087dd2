"""Dates: the examples of the EDTF specification, levels 0 and 1, and how dates print, bound and fail."""

import re

import pytest

from chronicle.dates import EVER, NEVER, Date

# https://www.loc.gov/standards/datetime/ : text, first day, last day, words
EXAMPLES = [
    # Level 0: date, date and time, interval
    ("1985-04-12", (1985, 4, 12), (1985, 4, 12), "12 April 1985"),
    ("1985-04", (1985, 4, 1), (1985, 4, 30), "April 1985"),
    ("1985", (1985, 1, 1), (1985, 12, 31), "1985"),
    ("1985-04-12T23:20:30", (1985, 4, 12), (1985, 4, 12), "12 April 1985"),
    ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12), "12 April 1985"),
    ("1985-04-12T23:20:30-04", (1985, 4, 12), (1985, 4, 12), "12 April 1985"),
    ("1985-04-12T23:20:30+04:30", (1985, 4, 12), (1985, 4, 12), "12 April 1985"),
    ("1964/2008", (1964, 1, 1), (2008, 12, 31), "1964–2008"),
    ("2004-06/2006-08", (2004, 6, 1), (2006, 8, 31), "June 2004 – August 2006"),
    ("2004-02-01/2005-02-08", (2004, 2, 1), (2005, 2, 8), "1 February 2004 – 8 February 2005"),
    ("2004-02-01/2005-02", (2004, 2, 1), (2005, 2, 28), "1 February 2004 – February 2005"),
    ("2004-02-01/2005", (2004, 2, 1), (2005, 12, 31), "1 February 2004 – 2005"),
    ("2005/2006-02", (2005, 1, 1), (2006, 2, 28), "2005 – February 2006"),
    # Level 1: letter-prefixed year, season, qualification, unspecified digits
    ("Y170000002", (170000002, 1, 1), (170000002, 12, 31), "170000002"),
    ("Y-170000002", (-170000002, 1, 1), (-170000002, 12, 31), "−170000002"),
    ("2001-21", (2001, 3, 1), (2001, 5, 31), "spring 2001"),
    ("2001-24", (2001, 12, 1), (2002, 2, 28), "winter 2001"),
    ("1984?", (1984, 1, 1), (1984, 12, 31), "1984 (uncertain)"),
    ("2004-06~", (2004, 6, 1), (2004, 6, 30), "about June 2004"),
    ("2004-06-11%", (2004, 6, 11), (2004, 6, 11), "about 11 June 2004 (uncertain)"),
    ("201X", (2010, 1, 1), (2019, 12, 31), "2010s"),
    ("20XX", (2000, 1, 1), (2099, 12, 31), "2000–2099"),
    ("2004-XX", (2004, 1, 1), (2004, 12, 31), "2004"),
    ("1985-04-XX", (1985, 4, 1), (1985, 4, 30), "April 1985"),
    ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31), "1985"),
    # Level 1: extended intervals, negative year
    ("1985-04-12/..", (1985, 4, 12), NEVER, "from 12 April 1985"),
    ("1985-04/..", (1985, 4, 1), NEVER, "from April 1985"),
    ("1985/..", (1985, 1, 1), NEVER, "from 1985"),
    ("../1985-04-12", EVER, (1985, 4, 12), "until 12 April 1985"),
    ("../1985-04", EVER, (1985, 4, 30), "until April 1985"),
    ("../1985", EVER, (1985, 12, 31), "until 1985"),
    ("1985-04-12/", (1985, 4, 12), NEVER, "12 April 1985 to unknown"),
    ("1985-04/", (1985, 4, 1), NEVER, "April 1985 to unknown"),
    ("1985/", (1985, 1, 1), NEVER, "1985 to unknown"),
    ("/1985-04-12", EVER, (1985, 4, 12), "unknown to 12 April 1985"),
    ("/1985-04", EVER, (1985, 4, 30), "unknown to April 1985"),
    ("/1985", EVER, (1985, 12, 31), "unknown to 1985"),
    ("-1985", (-1985, 1, 1), (-1985, 12, 31), "−1985"),
    # Ours: what a chronicle prints
    ("1966-01-04/1966-01-10", (1966, 1, 4), (1966, 1, 10), "4–10 January 1966"),
    ("1966-01-28/1966-02-03", (1966, 1, 28), (1966, 2, 3), "28 January – 3 February 1966"),
    ("1966-01/1966-03", (1966, 1, 1), (1966, 3, 31), "January–March 1966"),
    ("1984~/2004-06", (1984, 1, 1), (2004, 6, 30), "about 1984 to June 2004"),
    ("2004-02-29", (2004, 2, 29), (2004, 2, 29), "29 February 2004"),
]

FORM = "write it as 1966-01-10, 1966-01 or 1966, with ~ for about, ? for uncertain, and a/b for a span"

BAD = [
    ("1965-04-31", "'1965-04-31' is no day: April 1965 has 30 days"),
    ("1900-02-29", "'1900-02-29' is no day: February 1900 has 28 days"),
    ("1965-13", "'1965-13' has no such month; months are 01 to 12, seasons 21 to 24"),
    ("1965-00", "'1965-00' has no such month; months are 01 to 12, seasons 21 to 24"),
    ("1965-21-01", "'1965-21-01' has no such month; months are 01 to 12, seasons 21 to 24"),
    ("1966/1965", "'1966/1965' ends before it begins; put the earlier date first"),
    ("1965-XX-12", "'1965-XX-12' gives a day of an unknown month; leave the day out"),
    ("196X-05", "'196X-05' gives a month of no one year; leave the month out"),
    ("1985-04-12T25:20:30", "'1985-04-12T25:20:30' has no such time of day; leave the time out"),
    ("yesterday", f"'yesterday' is not a date; {FORM}"),
    ("", f"'' is not a date; {FORM}"),
    ("1985-4-1", f"'1985-4-1' is not a date; {FORM}"),
    ("19X5", f"'19X5' is not a date; {FORM}"),
    ("1964/1965/1966", f"'1964/1965/1966' is not a date; {FORM}"),
    ("Y198", f"'Y198' is not a date; {FORM}"),
]


@pytest.mark.parametrize(("text", "first", "last", "words"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_a_date_has_bounds_and_words(text: str, first: object, last: object, words: str) -> None:
    date = Date.parse(text)

    assert (str(date), date.first, date.last, date.words) == (text, first, last, words)


@pytest.mark.parametrize(("text", "message"), BAD, ids=[row[0] or "empty" for row in BAD])
def test_what_is_no_date_is_refused_with_a_remedy(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as error:
        Date.parse(text)

    assert str(error.value) == message


@pytest.mark.parametrize(
    ("text", "is_day", "is_soft"),
    [
        ("1966-01-10", True, False),
        ("1966-01-10~", False, True),
        ("1966-01", False, True),
        ("1966-01-04/1966-01-10", False, False),
        ("1966-01-04/..", False, False),
        ("1966-01-04/", False, True),
        ("1966-01/1966-01-10", False, True),
    ],
)
def test_a_soft_date_is_one_not_known_to_the_day(text: str, is_day: bool, is_soft: bool) -> None:  # noqa: FBT001
    date = Date.parse(text)

    assert (date.is_day, date.is_soft) == (is_day, is_soft)


@pytest.mark.parametrize(
    ("one", "other", "overlaps"),
    [
        ("1966", "1966-05", True),
        ("1966-04", "1966-05", False),
        ("1960/..", "1991", True),
        ("../1960", "1961", False),
    ],
)
def test_dates_overlap_where_a_day_may_belong_to_both(one: str, other: str, overlaps: bool) -> None:  # noqa: FBT001
    assert Date.parse(one).overlaps(Date.parse(other)) is overlaps
