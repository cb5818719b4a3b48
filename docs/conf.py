"""How the documentation is built."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

from rri_planner import __version__

project = "rri_planner"
author = "The rri_planner developers"
copyright = "2026, The rri_planner developers"  # noqa: A001  # the name that Sphinx wants
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
    "sphinx_design",
    "reference_pages",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "conftest.py"]
default_role = "code"
autodoc_typehints = "description"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

html_theme = "pydata_sphinx_theme"
html_title = "rri_planner"
html_show_sourcelink = False
html_theme_options = {"show_prev_next": True, "navigation_with_keys": False, "secondary_sidebar_items": ["page-toc"]}

nitpick_ignore_regex = [
    # values of the implementation that a signature mentions and nobody makes by hand
    ("py:class", r"rri_planner\..*\._\w+(\.\w+)*"),
    # names of the standard library and of dependencies: their inventories are on the network, which we do not use
    (
        "py:.*",
        r"(attr|attrs|collections|date|datetime|dt|decimal|fractions|gettext|markupsafe|networkx|nx|pathlib|typing|types|os|click|jinja2|Decimal|Path)(\..*)?",
    ),
    # type variables and aliases, which have no page of their own
    ("py:.*", r"(.*\.)?([A-Z](_co)?|[A-Z][A-Za-z]*Like|One|Many|References?|optional|Precision|ValueKind|Numeric)"),
    ("py:.*", r"(Branches|Name|Reading|Unstated|Weights)"),
]
