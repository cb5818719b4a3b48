"""What a region keeps beside its plan to make the documents its own: found, read, and checked."""

from rri_planner.branding._house_style import folder_of, house_style
from rri_planner.branding._language_files import read_languages
from rri_planner.branding._template_check import check_templates
from rri_planner.branding._theme_file import load_theme

__all__ = ["check_templates", "folder_of", "house_style", "load_theme", "read_languages"]
