"""What there is to override in our templates: documents, blocks, pieces; and copies of them to begin with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from attrs import frozen
from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, meta, nodes

from rri_planner.errors import BadTemplate, Message
from rri_planner.render._block_meanings import MEANINGS
from rri_planner.render._environment import BUILT_IN, environment
from rri_planner.render._html import as_html
from rri_planner.render._kinds import DOCUMENTS, FORMATS
from rri_planner.render._known_words import known_word
from rri_planner.render._own_templates import VIEWS_VERSION

_PAGE: Final = "page.html"
_SHARED: Final = frozenset({_PAGE, "parts.html"})
_ENDINGS: Final = (".html", ".md", ".docx", ".typ")


@frozen
class TemplateBlock:
    """A block of a document's template, and the file of the region's own that overrides it, if one does."""

    name: str
    meaning: Message
    overridden_by: Path | None


@frozen
class DocumentTemplate:
    """The template of a document: its blocks, the pieces in files of their own, and the region's own files for it."""

    document: str
    title: Message
    formats: tuple[str, ...]
    blocks: tuple[TemplateBlock, ...]
    pieces: tuple[str, ...]
    own: tuple[Path, ...]


def template_list(folders: Iterable[Path] = ()) -> tuple[DocumentTemplate, ...]:
    """Return what can be overridden in each document, and what the templates in `folders` override."""
    own = tuple(folders)
    return tuple(_template_of(name, own) for name in DOCUMENTS)


def copy_of_template(document: str, format: str = "html") -> Mapping[str, bytes]:
    """Return the files of our template by their names, ready to be changed; those of HTML also make Markdown.

    Raises `UnknownWord` for a document or format that does not exist.
    """
    kind = known_word(document, tuple(DOCUMENTS), Message("a document"))
    match known_word(format, tuple(FORMATS), Message("a format of documents")):
        case "docx":
            from rri_planner.render._paper.word_template import starter_template

            return {f"{kind}.docx": starter_template()}
        case "pdf":
            from rri_planner.render._paper.pdf_files import starter

            return {f"{kind}.typ": starter().encode()}
        case _:
            name = f"{kind}.html"
            sources = {each: _source(_ours(), each) for each in (name, *_pieces(name))}
            sources[name] = f"{{# views: {VIEWS_VERSION} #}}\n{sources[name]}"
            return {each: source.encode() for each, source in sources.items()}


def names_used(document: str, folders: tuple[Path, ...]) -> frozenset[str]:
    """Return the names of all templates that make a document, where `folders` are searched before ours.

    A template that cannot be read uses none.
    """
    found = environment(as_html, "en", folders)
    return frozenset(_reached(found, f"{document}.html")) | {f"{document}{ending}" for ending in _ENDINGS[1:]}


def _ours() -> Environment:
    return environment(as_html, "en", ())


def _source(found: Environment, name: str) -> str:
    assert found.loader is not None
    return found.loader.get_source(found, name)[0]


def _reached(found: Environment, *names: str) -> list[str]:
    """Return these templates and what they use, each once, in the order in which they are met."""
    reached = list(names)
    for name in reached:
        try:
            tree = found.parse(_source(found, name))
        except (TemplateNotFound, TemplateSyntaxError, BadTemplate):
            continue
        used = (each for each in meta.find_referenced_templates(tree) if each is not None)
        reached += [each for each in dict.fromkeys(used) if each not in reached]
    return [name.removeprefix(f"{BUILT_IN}/") for name in reached]


def _pieces(name: str) -> tuple[str, ...]:
    beside = _reached(_ours(), *sorted(_SHARED))
    return tuple(each for each in _reached(_ours(), name) if each != name and each not in beside)


def _blocks(source: str) -> list[str]:
    return [each.name for each in _ours().parse(source).find_all(nodes.Block)]


def _template_of(document: str, folders: tuple[Path, ...]) -> DocumentTemplate:
    name = f"{document}.html"
    names = dict.fromkeys((*_blocks(_source(_ours(), name)), *_blocks(_source(_ours(), _PAGE))))
    files = tuple(path for folder in folders for each in _ENDINGS if (path := folder / f"{document}{each}").is_file())
    overriding: dict[str, Path] = {}
    for path in (*(each for each in files if each.suffix == ".html"), *(folder / _PAGE for folder in folders)):
        if path.is_file():
            for block in _blocks_in(path):
                overriding.setdefault(block, path)
    return DocumentTemplate(
        document,
        DOCUMENTS[document].title,
        tuple(FORMATS),
        tuple(TemplateBlock(each, MEANINGS[each], overriding.get(each)) for each in names),
        _pieces(name),
        files,
    )


def _blocks_in(path: Path) -> list[str]:
    """Return the blocks of a template of the region's own; none where it cannot be read: `check` says why."""
    try:
        return _blocks(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, TemplateSyntaxError):
        return []
