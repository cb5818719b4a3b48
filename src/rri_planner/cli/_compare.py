"""``rri-planner compare``: the plans of several regions side by side."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._comparison_text import comparison_text
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import bad, choice, option, output_option
from rri_planner.cli._progress import working
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message

if TYPE_CHECKING:
    from rri_planner.analysis import RatesLike
    from rri_planner.model import Plan

Form: TypeAlias = Literal["text", "json", "html", "markdown", "docx", "pdf"]
_FORMS: tuple[Form, ...] = ("text", "json", "html", "markdown", "docx", "pdf")
_RATE = re.compile(r"([A-Z]{3})=(\d+(?:\.\d+)?)([A-Z]{3})(?:\s*\((.+)\))?", re.ASCII | re.DOTALL)


def _rates(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> RatesLike:
    rates: dict[str, tuple[str, str] | tuple[str, str, str]] = {}
    for value in values:
        found = _RATE.fullmatch(value)
        if found is None:
            reason = Message('"{found}" is not a rate such as "SEK=0.088EUR (ECB, 2 May 2022)"', found=value)
            raise bad(context, parameter, reason)
        of, factor, to, source = found.groups()
        rates[of] = (to, factor) if source is None else (to, factor, source)
    return rates


def _paths(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[Path, ...]:
    return tuple(map(Path, values))


@spoken(
    "compare",
    Message(
        "Set the plans of several regions side by side. What they share, what one can take over from another, and "
        "figures beside each other; there is no ranking."
    ),
    "rri-planner compare varmland steiermark grand-est",
    "rri-planner compare varmland steiermark --format html --language de --output booklet.html",
    'rri-planner compare varmland steiermark --rate "SEK=0.088EUR (ECB, 2 May 2022)"',
)
@click.argument("plans", nargs=-1, required=True, metavar="PLAN...", callback=_paths)
@choice(
    "--format", words=_FORMS, default="text", about=Message("Text or JSON, or a booklet to hand out. Default: text.")
)
@option("--language", metavar="LANGUAGE", about=Message("The language. Default: that of the first plan."))
@option(
    "--rate",
    "rates",
    multiple=True,
    metavar="RATE",
    callback=_rates,
    about=Message('What a currency is worth, such as "SEK=0.088EUR (ECB, 2 May 2022)". Without one nothing is added.'),
)
@output_option(Message("The file to write. Default: the screen; a file here for Word and PDF."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice, *, plans: tuple[Path, ...], format: Form, language: str | None, rates: RatesLike, output: Path | None
) -> None:
    """Set the plans of several regions side by side."""
    loaded = [read_plan(path, voice) for path in plans]
    for path in plans:
        keep_apart(path, output)
    with working(voice, Message("Comparing")):
        content = _written(loaded, format, language, rates)
    usual = Path(f"comparison.{format}") if isinstance(content, bytes) else None
    put_out(content, output or usual, voice)


def _written(plans: list[Plan], format: Form, language: str | None, rates: RatesLike) -> str | bytes:
    from rri_planner.analysis import compare
    from rri_planner.language import negotiate

    match format:
        case "text":
            return comparison_text(compare(*plans, rates=rates), negotiate(language or plans[0].language))
        case "json":
            return json.dumps(compare(*plans, rates=rates).to_dict(), indent=2, sort_keys=True, ensure_ascii=False)
        case _:
            from rri_planner.render import render

            return render(
                plans[0], "comparison", beside=plans[1:], format=format, language=language, rates=rates or None
            ).content
