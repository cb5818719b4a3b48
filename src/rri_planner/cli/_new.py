"""``rri-planner new``: a starter plan with comments, for people to fill in."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._output import quoted, write_files
from rri_planner.cli._parameters import LANGUAGES, bad, choice, day_option, option, path_argument
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadField, BadUsage, Message
from rri_planner.model import Region

_WORKBOOK = "plan.xlsx"
_YEARS = 5
_LONGEST_ID = 64
_CURRENCY = {"SE": "SEK", "DK": "DKK", "NO": "NOK", "CH": "CHF", "GB": "GBP", "PL": "PLN", "CZ": "CZK"}
_EURO = "EUR"


def _country(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    try:
        return Region(country=value and value.upper()).country
    except BadField as error:
        raise bad(context, parameter, error.reason) from None


@spoken(
    "new",
    Message(
        "Start a plan of your own. Writes a few YAML files with examples and explanations in your language into "
        "the folder DIR, for you to fill in; with --workbook an Excel file, plan.xlsx, instead."
    ),
    'rri-planner new my-plan --region "Värmland" --language sv --country SE',
    "rri-planner new my-plan --region Steiermark --language de --country AT --workbook",
)
@path_argument("folder", "DIR")
@option("--region", required=True, metavar="NAME", about=Message("The name of the region. Always needed."))
@choice(
    "--language",
    words=LANGUAGES,
    about=Message("The language of the plan and of the explanations in it. Always needed."),
    required=True,
)
@option("--country", metavar="CODE", callback=_country, about=Message("The country as two letters, such as SE or FR."))
@option("--workbook", is_flag=True, about=Message("Write an Excel workbook instead of YAML files."))
@day_option
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice, *, folder: Path, region: str, language: str, country: str | None, workbook: bool, today: date
) -> None:
    """Write a starter plan."""
    if folder.exists() and any(folder.iterdir()):
        raise BadUsage(Message('the folder "{path}" is not empty; choose another one', path=str(folder)))
    facts = _facts(region, country, today)
    starters = files(__package__).joinpath("starters", language).iterdir()
    texts = {file.name: Template(file.read_text("utf-8")).substitute(facts) for file in starters}
    if workbook:
        plan = folder / _WORKBOOK
        write_files({plan: _workbook(texts, language)})
        voice.tell(Message('Your plan for "{region}" is a workbook: open {path}.', region=region, path=str(plan)))
    else:
        plan = folder
        write_files({folder / name: text for name, text in texts.items()})
        voice.tell(
            Message('Your plan for "{region}" is in {path}: open plan.yaml there.', region=region, path=str(folder))
        )
    voice.tell(Message("To check it at any time: {command}", command=f"rri-planner check {quoted(plan)}"))


def _workbook(texts: dict[str, str], language: str) -> bytes:
    """Return the starter plan as a workbook."""
    from rri_planner.formats import format_of, load

    with TemporaryDirectory() as place:
        for name, text in texts.items():
            (Path(place) / name).write_text(text, encoding="utf-8")
        return format_of(Path(_WORKBOOK)).write(load(place), language=language)


def _facts(name: str, country: str | None, today: date) -> dict[str, str]:
    """Return what fills the gaps of the starter files; names are escaped as a quoted YAML string wants it."""
    start = today.year + 1
    end = start + _YEARS - 1
    return {
        "id": _id(name),
        "region": json.dumps(name, ensure_ascii=False)[1:-1],
        "country": f"country: {country}" if country else "# country: SE",
        "currency": _CURRENCY.get(country or "", _EURO),
        "start": str(start),
        "next": str(start + 1),
        "middle": str((start + end) // 2),
        "end": str(end),
        "horizon": str(end + _YEARS),
        "today": today.isoformat(),
    }


def _id(name: str) -> str:
    """Return an id made of the name: "Västra Götaland" becomes "vastra-gotaland"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:_LONGEST_ID] or "plan"
