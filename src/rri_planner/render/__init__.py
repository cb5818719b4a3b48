"""Documents and maps of a plan, in four languages, from templates that a region can make its own."""

from rri_planner.render._document import Document, Fallback
from rri_planner.render._draw import DRAWINGS, Drawing, draw
from rri_planner.render._figure import FIGURES, figure
from rri_planner.render._figures.figure_value import Figure, FigureTable
from rri_planner.render._figures.palette import Palette
from rri_planner.render._kinds import DOCUMENTS, FORMATS, DocumentKind, Format
from rri_planner.render._render import render

__all__ = [
    "DOCUMENTS",
    "DRAWINGS",
    "FIGURES",
    "FORMATS",
    "Document",
    "DocumentKind",
    "Drawing",
    "Fallback",
    "Figure",
    "FigureTable",
    "Format",
    "Palette",
    "draw",
    "figure",
    "render",
]
