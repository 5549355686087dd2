"""The shapes by which kinds of event are told apart where colour is not enough."""

from urllib.parse import quote

OUTLINES: dict[str, str] = {
    "circle": "M6 .5a5.5 5.5 0 1 0 .01 0z",
    "square": "M1 1h10v10H1z",
    "diamond": "M6 0l6 6-6 6-6-6z",
    "triangle": "M6 .5l6 10.8H0z",
    "triangle-down": "M0 .7h12L6 11.5z",
    "cross": "M2.2 0L6 3.8 9.8 0 12 2.2 8.2 6 12 9.8 9.8 12 6 8.2 2.2 12 0 9.8 3.8 6 0 2.2z",
    "plus": "M4 0h4v4h4v4H8v4H4V8H0V4h4z",
    "star": "M6 0l1.45 4.3L12 4.56 8.4 7.2l1.3 4.45L6 9l-3.7 2.65L3.6 7.2 0 4.56l4.55-.26z",
    "pentagon": "M6 0l6 4.56L9.7 12H2.3L0 4.56z",
    "hexagon": "M3 .7h6L12 6 9 11.3H3L0 6z",
    "bar": "M3.6 0h4.8v12H3.6z",
    "ring": "M6 0a6 6 0 1 0 .01 0zM6 3a3 3 0 1 1-.01 0z",
}
"""The outline of every shape on a square of twelve, as SVG writes it."""


def image(shape: str, colour: str) -> str:
    """Write a shape in a colour as the value of a CSS `background-image`: one image for thousands of marks."""
    path = f"<path fill='{colour}' d='{OUTLINES[shape]}'/>"
    drawn = quote(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12'>{path}</svg>", safe=" =:/<>'")
    return f'url("data:image/svg+xml,{drawn}")'
