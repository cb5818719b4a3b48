"""Everything a reader sees, in the reader's language: sentences, labels, dates, numbers, money."""

from rri_planner.language._dates import format_date, format_period
from rri_planner.language._durations import format_duration, format_span
from rri_planner.language._helps import help_text
from rri_planner.language._labels import (
    capitalised,
    field_label,
    field_name,
    kind_label,
    kind_name,
    relation_label,
    relation_name,
    word_label,
    word_name,
)
from rri_planner.language._lists import format_list
from rri_planner.language._locales import LANGUAGES, direction, negotiate, user_language
from rri_planner.language._numbers import format_money, format_number, format_percent
from rri_planner.language._own import OwnLanguage, speaking, spoken_languages
from rri_planner.language._own_reading import read_own_language
from rri_planner.language._pick import Chosen, pick
from rri_planner.language._say import format_needs, format_truth, labelled, say
from rri_planner.language._translations import Translations, translations
from rri_planner.language._weak_words import mentions_a_name, weak_words

__all__ = [
    "LANGUAGES",
    "Chosen",
    "OwnLanguage",
    "Translations",
    "capitalised",
    "direction",
    "field_label",
    "field_name",
    "format_date",
    "format_duration",
    "format_list",
    "format_money",
    "format_needs",
    "format_number",
    "format_percent",
    "format_period",
    "format_span",
    "format_truth",
    "help_text",
    "kind_label",
    "kind_name",
    "labelled",
    "mentions_a_name",
    "negotiate",
    "pick",
    "read_own_language",
    "relation_label",
    "relation_name",
    "say",
    "speaking",
    "spoken_languages",
    "translations",
    "user_language",
    "weak_words",
    "word_label",
    "word_name",
]
