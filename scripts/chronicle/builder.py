"""From a data folder to a folder of pages: the whole way, in order."""

import gc
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from chronicle import checks, exports, loading, pages
from chronicle.atlas import Atlas
from chronicle.corpus import Corpus
from chronicle.history import last_changed
from chronicle.site import Draughtsman, write


def check(data: Path) -> Corpus:
    """Read, link and check every record.

    Raises:
        BadDataError: with every problem of the first stage that found any.
    """
    gc.unfreeze()
    gc.disable()  # nothing that is read here is garbage; looking for it takes a fifth of the time
    try:
        found = loading.load(data)
        checks.run(found)
    finally:
        gc.freeze()  # and it stays until the next reading
        gc.enable()
    return found


def build(data: Path, docs: Path) -> list[str]:
    """Write the pages and the data of the site; a problem leaves the last good ones untouched.

    The address of the published site and of its repository may come from `SITE_URL` and `SITE_REPOSITORY`.

    Returns:
        The paths below `docs` that were written or removed.

    Raises:
        BadDataError: if the data has problems.
    """
    atlas = survey(check(data))
    drawn = draw(atlas, last_changed(data.parent))
    return write(docs, [*drawn, *exports.build(atlas)])


def survey(found: Corpus) -> Atlas:
    """Make the views that pages share, with the site's addresses from the environment."""
    site = found.site.model_copy(
        update={
            "address": os.environ.get("SITE_URL") or found.site.address,
            "repository": os.environ.get("SITE_REPOSITORY") or found.site.repository,
        }
    )
    return Atlas(replace(found, site=site))


def draw(atlas: Atlas, changed: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Draw every page; `changed` tells when each data file last changed."""
    draughtsman = Draughtsman({"atlas": atlas, "repository": (atlas.site.repository or "").rstrip("/")})
    listed = list(pages.build(atlas, changed))
    yield from zip((page.path for page in listed), draughtsman.draw_all(listed), strict=True)
