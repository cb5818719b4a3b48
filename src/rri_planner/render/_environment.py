"""Templates: where they are looked for, and in which environment they run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, PackageLoader, PrefixLoader
from markupsafe import Markup

from rri_planner.errors import Message
from rri_planner.language import Translations, say, translations
from rri_planner.render._kept_templates import KeptTemplates, cache_folder
from rri_planner.render._lenient import Lenient, is_gathering
from rri_planner.render._own_templates import OwnTemplates
from rri_planner.render._sandbox import Sandbox, Unknown

BUILT_IN = "builtin"
Writing = Callable[[object], Markup]


def environment(write: Writing, language: str, folders: tuple[Path, ...]) -> Sandbox:
    """Return the environment for one way of writing, one language and these folders of templates.

    It is kept, so that a template is compiled once; a file of a user that changes is compiled anew.
    """
    return _environment(write, language, folders, translations(language), is_lenient=is_gathering())


@lru_cache(maxsize=64)
def _environment(
    write: Writing, language: str, folders: tuple[Path, ...], catalogue: Translations, *, is_lenient: bool
) -> Sandbox:
    made = Sandbox(
        loader=_loader(folders),
        undefined=Lenient if is_lenient else Unknown,
        autoescape=True,
        finalize=write,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=bool(folders),  # ours do not change while the program runs
    )
    made.globals.update(_gettext(catalogue, write))
    kept = cache_folder()
    if kept is not None:
        made.bytecode_cache = KeptTemplates(kept / f"{write.__name__}-{language}", catalogue.gettext)
    made.newstyle_gettext = True  # type: ignore[attr-defined]  # the extension reads it where it compiles
    made.filters["listed"] = _listed(write)
    made.filters["written"] = write
    made.filters["colon"] = _colon(write, language)
    return made


def _loader(folders: tuple[Path, ...]) -> BaseLoader:
    built_in = PackageLoader("rri_planner.render", "templates")
    own = [OwnTemplates(folder) for folder in folders]
    return ChoiceLoader([*own, PrefixLoader({BUILT_IN: built_in}), built_in])


def _listed(write: Writing) -> Callable[[Iterable[object], str], Markup]:
    def listed(values: Iterable[object], between: str = ", ") -> Markup:
        return write(between).join([write(value) for value in values])

    return listed


def _colon(write: Writing, language: str) -> Callable[[object], Markup]:
    def colon(label: object) -> Markup:
        return Markup(say(Message("{label}:", label=write(label)), language))  # noqa: S704  # the label is escaped

    return colon


def _gettext(catalogue: Translations, write: Writing) -> Mapping[str, Callable[..., Markup]]:
    """Return gettext for templates. What fills a sentence is written the way of the document's format."""

    def filled(sentence: str, values: Mapping[str, object]) -> Markup:
        return Markup(sentence % {name: write(value) for name, value in values.items()})  # noqa: S704  # sentences come from templates and their translations, values are escaped

    @cache
    def plain(sentence: str) -> Markup:
        return filled(catalogue.gettext(sentence), {})

    def gettext(sentence: str, /, **values: object) -> Markup:
        return filled(catalogue.gettext(sentence), values) if values else plain(sentence)

    def ngettext(one: str, many: str, number: int, /, **values: object) -> Markup:
        return filled(catalogue.ngettext(one, many, number), {"num": number, **values})

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}
