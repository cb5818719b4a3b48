"""Plans to render: a small one that says a little of everything."""

from __future__ import annotations

from rri_planner.model import (
    Action,
    Alignment,
    Assumption,
    ContextItem,
    Contribution,
    Decision,
    Descriptor,
    Event,
    FundingLine,
    Gap,
    Goal,
    Indicator,
    Influence,
    Judgement,
    Objective,
    Pathway,
    Plan,
    Policy,
    Region,
    Review,
    Stakeholder,
    StatusUpdate,
    Theme,
    Vision,
    Waiver,
)


def valley() -> Plan:
    """Return the plan of a made-up valley, in Swedish with some English, in which every collection has something."""
    return Plan(
        id="lind-valley",
        title={"sv": "Handlingsplan för Linddalen", "en": "Action plan for the Lind valley"},
        summary="Dalen blir digital.",
        mission="Vi finns till för dalen.",
        values=["öppenhet"],
        languages=["sv", "en"],
        stage="consultation",
        issued="2026-04-01",
        period="2026/2030",
        currency="EUR",
        region=_region(),
        vision=_vision(),
        themes=[Theme(id="t-skills", title={"sv": "Kunskap", "en": "Knowledge"})],
        goals=_goals(),
        gaps=[
            Gap(id="gap-teachers", of="g-skills", now="Två lärare", wanted="Tio lärare"),
            Gap(id="gap-loose", now="Ingen vet"),
        ],
        pathways=_pathways(),
        actions=_actions(),
        indicators=_indicators(),
        stakeholders=_stakeholders(),
        events=_events(),
        contributions=_contributions(),
        policies=[
            Policy(
                id="pol-s3",
                title="Smart specialisering",
                version="2022",
                objectives=[Objective(id="pol-health", title="Digital hälsa", in_scope=True), Objective(id="pol-wood")],
                criteria=[{"criterion": "responsible-body", "evidence": "Nämnden"}],
            )
        ],
        alignments=[Alignment(of="g-skills", with_="pol-health", sign="+", because="Vården utbildas med")],
        assumptions=[Assumption(id="u-grant", of="a-teachers", title="Bidraget fortsätter", load_bearing=True)],
        influences=[
            Influence(of="a-lab", to="g-young", score=2, because="En plats att vara på"),
            Influence(of="g-young", to="a-lab", score=-1),
            Influence(of="g-skills", to="g-young", score=0),
        ],
        variants=[Descriptor(id="v-economy", title="Ekonomin", options=["krymper", "växer"], chosen="växer")],
        judgements=[Judgement(of="v-economy/växer", to="v-economy", scores=[0, 0])],
        funding=[
            FundingLine(id="f-erdf", title="ERUF", funder="EU", ceiling=70000, window="2026/2028"),
            FundingLine(id="f-own", title="Egna medel"),
        ],
        decisions=[Decision(id="d-schools", about="p-schools", date="2026-03-02", by="s-town", changed_because="c-1")],
        reviews=[Review(id="r-2027", of="lind-valley", date="2027", may_change=True, inputs="Nya mätvärden")],
        updates=[
            StatusUpdate(of="a-site", date="2026-04-01", status="done", completion=100, light="green", by="s-town"),
        ],
        waivers=[
            Waiver(rule="RRI101", subject="open-access", because="Inga publikationer", by="s-town", until="2028"),
            Waiver(rule="STR104", subject="g-young"),
        ],
        extra={"logo": "linddalen.svg"},
    )


def _region() -> Region:
    return Region(
        name="Linddalen",
        code="SE311",
        country="SE",
        population={"value": 41000, "date": 2025, "source": "SCB"},
        context=[
            ContextItem(id="c-fibre", dimension="digitalisation", title="Fiber", value=71, unit="procent", date=2025)
        ],
        reference=[{"group": "women", "share": 49}],
    )


def _vision() -> Vision:
    return Vision(
        statement={"sv": "En dal där alla är med.", "en": "A valley where everyone takes part."},
        keywords=["kompetens"],
        horizon=2035,
        challenge="Unga flyttar.",
        opportunities=[{"text": "Distansarbete", "rri": "public-engagement"}],
        threats="Äldre lämnas utanför",
    )


def _goals() -> tuple[Goal, ...]:
    return (
        Goal(
            id="g-skills",
            title={"sv": "Fler kan det digitala", "en": "More people master the digital"},
            description="Första stycket.\n\nAndra stycket.",
            due="2029-12",
            priority=1,
            needs="any",
            rri="science-education",
            provenance={"kind": "cited", "source": "Strategin", "url": "https://example.org/s3?a=1&b=2"},
        ),
        Goal(id="g-young", title="Unga stannar", serves="g-skills", watch_only="Staten bestämmer"),
    )


def _pathways() -> tuple[Pathway, ...]:
    return (
        Pathway(id="p-schools", title="Genom skolorna", serves="g-skills", status="chosen", decided="d-schools"),
        Pathway(
            id="p-firms",
            title="Genom företagen",
            serves=[{"to": "g-skills", "because": "De utbildar själva", "evidence": "e-ws"}],
            status="considered",
            transfers="p-schools",
        ),
        Pathway(id="p-nowhere", title="Utan mål"),
    )


def _actions() -> tuple[Action, ...]:
    return (
        Action(
            id="a-teachers",
            title={"sv": "Utbilda lärare", "en": "Train teachers"},
            serves="p-schools",
            closes="gap-teachers",
            status="selected",
            period="2026-08/2027-06",
            duration="P10M",
            involved=[
                {"who": "s-university", "as": "accountable", "commitment": "confirmed", "since": "2026-02-01"},
                {"who": "s-town", "as": "responsible"},
            ],
            steps=[{"title": "Kursen klar", "date": "2026-10", "done": True}],
            success="Tio lärare har intyg",
            effort={"who": "s-university", "posts": "0.5"},
            cost=120000,
            funding=[{"from": "f-erdf", "amount": 80000}, {"from": "f-own", "share": 10}],
            rri={"key": "gender-equality", "how": "Hälften av platserna till kvinnor"},
            flags="minors",
            delivery="partnership",
            themes="t-skills",
            provenance={"kind": "illustrative"},
        ),
        Action(
            id="a-lab",
            title="Digitalt labb",
            serves=["p-schools", {"to": "g-young", "because": "Öppet på lördagar"}],
            status="measure",
            depends_on=["a-teachers", {"to": "a-site", "lag": "P1M"}],
            involved={"who": "s-town", "as": "affected"},
            flags=[],
        ),
        Action(id="a-site", title="Lokal", serves="g-young", status="planned", period="2026-01/2026-03"),
        Action(id="a-alone", title="Fri idé", status="idea"),
        Action(id="a-gone", title="Gammal idé", status="dropped", serves="p-schools"),
    )


def _indicators() -> tuple[Indicator, ...]:
    return (
        Indicator(
            id="i-teachers",
            title="Utbildade lärare",
            measures="g-skills",
            kind="result",
            type="count",
            unit="personer",
            baseline={"value": 2, "date": "2025-12"},
            targets=[
                {"value": 8, "date": "2029-12", "set_on": "2025-12-01"},
                {"value": 10, "date": "2029-12", "set_on": "2026-03-01", "because": "Workshopen ville mer"},
                {"value": 5, "date": "2027-12", "set_on": "2025-12-01"},
            ],
            observations=[{"value": 4, "date": "2026-12"}, {"value": 3, "date": "2026-06"}],
        ),
        Indicator(id="i-lab", title="Besök", measures="a-lab", type="percent", baseline={"due": "2027-01"}),
    )


def _stakeholders() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s-university",
            name="Linddalens högskola",
            helix="research",
            roles="steering",
            gender_plan={"public": True, "training": False},
            contact={"email": "rektor@hogskola.example", "phone": "+46 70 000 00 00"},
        ),
        Stakeholder(id="s-town", name="Linddalens kommun", helix="government"),
    )


def _events() -> tuple[Event, ...]:
    return (
        Event(
            id="e-ws",
            kind="roadmap-workshop",
            title="Workshop 2",
            date="2026-01-20",
            online=True,
            participants={
                "total": 50,
                "approximate": True,
                "helix": {"business": 20, "research": 30},
                "gender": {"women": 21, "men": 26, "non-binary": 3},
            },
            attended_by="s-university",
            informs="g-skills",
        ),
        Event(id="e-survey", kind="survey", title="Enkät", survey={"sponsor": "s-town", "claims": "De flesta vill"}),
    )


def _contributions() -> tuple[Contribution, ...]:
    return (
        Contribution(
            id="c-1", text="Lärarna behöver kurs", from_="e-ws", by="business", outcome="adopted", into="a-lab"
        ),
        Contribution(id="c-2", text="Gratis bredband", from_="e-ws", outcome="declined", because="Ägs av operatören"),
        Contribution(id="c-3", text="Kodkollo", from_="e-ws", by="s-town", outcome="parked", until="2027-01"),
        Contribution(id="c-4", text="Digital buss", from_="e-ws"),
    )
