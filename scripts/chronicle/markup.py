"""Turn text from records into harmless Markdown and HTML."""

import re
from functools import lru_cache
from html import escape

from chronicle.dates import Date
from chronicle.notes import Notes
from chronicle.prose import paragraphs, replace_citations

_SPECIAL = re.compile(r"[\\`*_{}\[\]|#&<]")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])")
_LINE_START = re.compile(r"[>+=~:!?-]|[0-9]+(?=[.)])")
_FOREIGN = re.compile(r"[Ѐ-ӿ؀-ۿݐ-ݿ]")
_SCRIPTS = (
    (re.compile(r"[Ѐ-ӿ]+(?:[\s,.-]+[Ѐ-ӿ]+)*"), '<span lang="und-Cyrl">{}</span>'),
    (re.compile(r"[؀-ۿݐ-ݿ]+(?:[\s،.-]+[؀-ۿݐ-ݿ]+)*"), '<bdi lang="und-Arab" dir="rtl">{}</bdi>'),
)


@lru_cache(maxsize=16384)
def md(text: str) -> str:
    """Write plain text so that Markdown prints it as it stands."""
    safe = _SPECIAL.sub(_harmless, " ".join(text.split()))
    if _LINE_START.match(safe):
        safe = f"&#{ord(safe[0])};{safe[1:]}"
    return mark_scripts(safe)


def _harmless(match: re.Match[str]) -> str:
    return {"&": "&amp;", "<": "&lt;"}.get(match[0], f"\\{match[0]}")


def mark_scripts(text: str) -> str:
    """Mark runs of another script, so that browsers choose fonts and direction by it."""
    if not _FOREIGN.search(text):
        return text
    for pattern, form in _SCRIPTS:
        text = pattern.sub(lambda match, form=form: form.format(match[0]), text)  # type: ignore[misc]
    return text


def prose(text: str, notes: Notes) -> str:
    """Write an account as Markdown paragraphs: `*emphasis*` and citations are kept, all else is plain text."""
    return "\n\n".join(
        replace_citations(paragraph, notes.cite_text, _emphasised).strip() for _, paragraph in paragraphs(text)
    )


@lru_cache(maxsize=16384)
def html(text: str) -> str:
    """Write plain text as HTML."""
    return mark_scripts(escape(text))


def date(value: Date) -> str:
    """Write a date as HTML."""
    machine = f' datetime="{value.text}"' if value.is_day else ""
    return f"<time{machine}>{html(value.words)}</time>"


def native(language: str, name: str) -> str:
    """Write a name in its own script, marked with its language and direction."""
    direction = "rtl" if language.split("-", maxsplit=1)[0] in ("ar", "fa", "he", "ps", "sd", "ur") else "ltr"
    return f'<bdi lang="{escape(language)}" dir="{direction}">{escape(name)}</bdi>'


def spellings(names: list[str]) -> list[str]:
    """Add the forms that readers type for letters with marks: е for ё, Arabic yeh and kaf for the Persian ones."""
    table = str.maketrans({"ё": "е", "Ё": "Е", "ی": "ي", "ک": "ك", "ہ": "ه"})
    typed = [name.translate(table) for name in names]
    return list(dict.fromkeys([*names, *typed]))


def _emphasised(part: str) -> str:
    """Escape a piece of a paragraph, keeping emphasis and the spaces at its ends."""
    if "*" not in part:
        return _spaced(part)
    pieces = _EMPHASIS.split(part)
    return "".join(f"*{md(piece)}*" if number % 2 else _spaced(piece) for number, piece in enumerate(pieces))


def _spaced(piece: str) -> str:
    if not piece.strip():
        return " " if piece else ""
    return f"{' ' if piece[:1].isspace() else ''}{md(piece)}{' ' if piece[-1:].isspace() else ''}"
