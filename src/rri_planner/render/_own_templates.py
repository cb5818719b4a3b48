"""The templates of a region, and the version of the views that they were written for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from jinja2 import Environment, FileSystemLoader

from rri_planner.errors import BadTemplate, Message, Place, Problem

VIEWS_VERSION: Final = 1
"""The version of what templates are given; it grows when a name that a template may use is renamed or goes away."""

_SAID: Final = re.compile(r"\{#-?\s*views:\s*(\w+)\s*-?#\}")


class OwnTemplates(FileSystemLoader):
    """A folder of templates; one that says ``{# views: N #}`` is refused where N is another version than ours."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return a template, its file and whether it is still the same."""
        source, file, is_same = super().get_source(environment, template)
        check_version(source, file)
        return source, file, is_same


def check_version(source: str, file: str) -> None:
    """Raise `BadTemplate` for a template that was written for another version of the views."""
    found = _SAID.search(source)
    if found is not None and found[1] != str(VIEWS_VERSION):
        message = Message(
            "the template is written for version {theirs} of the views, and this is version {ours}; "
            "see what has changed, then change the number",
            theirs=found[1],
            ours=str(VIEWS_VERSION),
        )
        raise BadTemplate(Problem(message, place=Place(file, source.count("\n", 0, found.start()) + 1)))
