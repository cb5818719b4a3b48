"""Compiled templates that are kept: right or not used."""

from __future__ import annotations

from pathlib import Path

from jinja2 import DictLoader

from rri_planner.render._kept_templates import KeptTemplates
from rri_planner.render._sandbox import Sandbox


def said(folder: Path, template: str, **sentences: str) -> str:
    """Return what a template says in a new environment, as another run of the program would have one."""
    made = Sandbox(loader=DictLoader({"it": template}), finalize=str, extensions=["jinja2.ext.i18n"])

    def translated(sentence: str) -> str:
        return sentences.get(sentence, sentence)

    made.globals["_"] = translated
    made.bytecode_cache = KeptTemplates(folder, translated)
    return made.get_template("it").render()


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    """What one run has compiled the next one uses."""
    assert said(tmp_path, "{{ 1 + 1 }}") == "2"
    (kept,) = tmp_path.iterdir()
    before = kept.read_bytes()
    assert said(tmp_path, "{{ 1 + 1 }}") == "2"
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [before]


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    """A template that has changed says the new text."""
    assert said(tmp_path, "old") == "old"
    assert said(tmp_path, "new") == "new"


def test_a_changed_translation_is_compiled_anew(tmp_path: Path) -> None:
    """A sentence that has been translated since is said in its new words."""
    assert said(tmp_path, '{{ _("Goals") }}') == "Goals"
    assert said(tmp_path, '{{ _("Goals") }}', Goals="Mål") == "Mål"


def test_a_damaged_file_is_passed_over(tmp_path: Path) -> None:
    """A file that was cut short, or that another program wrote, is compiled anew."""
    said(tmp_path, "text")
    (kept,) = tmp_path.iterdir()
    for content in (kept.read_bytes()[:40], b"", b"nonsense"):
        kept.write_bytes(content)
        assert said(tmp_path, "text") == "text"


def test_nothing_can_be_kept(tmp_path: Path) -> None:
    """Where there is no room for it, nothing is kept, and the template says the same."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert said(tmp_path / "file" / "folder", "text") == "text"
