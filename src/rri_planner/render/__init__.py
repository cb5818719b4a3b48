"""Documents and maps of a plan, in four languages, from templates that a region can make its own."""

from rri_planner.render._document import Document, Fallback
from rri_planner.render._draw import DRAWINGS, Drawing, draw
from rri_planner.render._figure import FIGURES, figure
from rri_planner.render._figures.figure_value import Figure, FigureTable
from rri_planner.render._figures.palette import Palette
from rri_planner.render._house_style import HouseStyle
from rri_planner.render._kinds import DOCUMENTS, FORMATS, DocumentKind, Format
from rri_planner.render._own_templates import VIEWS_VERSION
from rri_planner.render._render import render
from rri_planner.render._template_list import (
    DocumentTemplate,
    TemplateBlock,
    copy_of_template,
    names_used,
    template_list,
)
from rri_planner.render._template_mistakes import template_mistakes
from rri_planner.render._theme import Logo, Theme
from rri_planner.render._theme_reading import read_theme
from rri_planner.render._wanted import UNDECIDED

__all__ = [
    "DOCUMENTS",
    "DRAWINGS",
    "FIGURES",
    "FORMATS",
    "UNDECIDED",
    "VIEWS_VERSION",
    "Document",
    "DocumentKind",
    "DocumentTemplate",
    "Drawing",
    "Fallback",
    "Figure",
    "FigureTable",
    "Format",
    "HouseStyle",
    "Logo",
    "Palette",
    "TemplateBlock",
    "Theme",
    "copy_of_template",
    "draw",
    "figure",
    "names_used",
    "read_theme",
    "render",
    "template_list",
    "template_mistakes",
]
