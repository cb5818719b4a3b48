"""Where the rules come from: the works and pages that say what a coherent plan is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "AAPOR": "American Association for Public Opinion Research, Survey Disclosure Checklist, "
        "aapor.org/Standards-Ethics/AAPOR-Code-of-Ethics/Survey-Disclosure-Checklist.aspx",
        "ABP": "J. Dewar, Assumption-Based Planning, Cambridge University Press 2002, "
        "rand.org/pubs/commercial_books/CB399",
        "BRAT": "M. Bratman, Intention, Plans, and Practical Reason, 1987",
        "CBD": "The Nature Conservancy, Conservation by Design: criteria of a good results chain; use of indicators, "
        "conservationbydesign.org",
        "CG": "CrossGov, course on policy coherence: coherence scoring, guiding questions, crossgov.eu; "
        "handbook at policycoherencehandbook.eu",
        "CIB": "W. Weimer-Jehle 2006, Cross-impact balances, doi:10.1016/j.techfore.2005.06.005",
        "CMP5": "Conservation Measures Partnership, Conservation Standards 5.0, glossary",
        "CPM": "Critical path method, textbook material: studylib.net/doc/8378728",
        "DAC": "OECD Development Assistance Committee, evaluation criteria, 2019",
        "DAPP": "Haasnoot, Kwakkel, Walker and ter Maat 2013, Dynamic adaptive policy pathways, "
        "doi:10.1016/j.gloenvcha.2012.12.006",
        "DAV": "R. Davies 2013, Planning Evaluability Assessments, DFID Working Paper 40",
        "DNSH": "European Commission Notice 2021/C 58/01, do no significant harm; six objectives: Regulation (EU) "
        "2020/852, "
        "articles 9 and 17",
        "DOOR": "Doorstop, documentation of the validation of items and links, github.com/doorstop-dev/doorstop",
        "EGI": "European Commission expert group 2015, Indicators for promoting and monitoring Responsible Research "
        "and "
        "Innovation",
        "FTA": "Fault tree analysis: minimal cut sets, formulas at novasolver.jp/en/tools/fault-tree.html",
        "GDPR": "Regulation (EU) 2016/679, General Data Protection Regulation; statistical disclosure control",
        "GEP": "European Institute for Gender Equality, Horizon Europe criterion of a gender equality plan, "
        "eige.europa.eu/gender-mainstreaming/toolkits/gear/horizon-europe-gep-criterion",
        "GK": "C. Gianelle and A. Kleibrink 2015, Monitoring Mechanisms for Smart Specialisation Strategies, JRC95458",
        "GRACE": "Ecsite and GRACE, Reflection Tool for responsible research and innovation initiatives, ecsite.eu",
        "GUEST": "G. Guest, E. Namey and K. McKenna 2017, How many focus groups are enough?, "
        "doi:10.1177/1525822X16639015",
        "HEOS": "OECD, Horizon Europe: open science; guides of the University of Turku, utuguides.fi",
        "HR": "M. Howlett and J. Rayner, on coherence, consistency and congruence of policy mixes, "
        "doi:10.4324/9781351252928-26",
        "IATI": "International Aid Transparency Initiative, standard rule set 2.03, github.com/IATI/IATI-Rulesets",
        "INV": "Involve, standard 10: close the feedback loop, involve.org.uk",
        "JOD": "H. Jodlbauer and others 2022, Stability of cross impact matrices",
        "KAOS": "A. van Lamsweerde, goal refinement by AND and OR, lecture slides on requirements engineering",
        "LFA": "Logical framework approach: levels, indicators, means of verification, assumptions",
        "MT": "E. Millgram and P. Thagard 1996, Deliberative Coherence, Synthese 108, 63-88",
        "NEEDS": "Sphinx-Needs, documentation of schemas, github.com/useblocks/sphinx-needs",
        "NIL": "M. Nilsson, D. Griggs and M. Visbeck 2016, Map the interactions between Sustainable Development "
        "Goals, "
        "doi:10.1038/534320a",
        "OECDP": "OECD Guidelines for Citizen Participation Processes, 2022, chapters 2 and 3",
        "OFT": "OpenFastTrace, user guide: shallow and deep coverage, states of links, "
        "github.com/itsallcode/openfasttrace",
        "PAN": "S. Panciroli, A. Santangelo and S. Tondelli 2020, Mapping RRI dimensions and sustainability into "
        "regional "
        "development policies and urban planning instruments, doi:10.3390/su12145675",
        "PCSD": "OECD Recommendation on Policy Coherence for Sustainable Development, 2019",
        "PQ": "Better Than Good: Three Dimensions of Plan Quality, 2017, doi:10.1177/0739456X17709501",
        "RACI": "Responsibility assignment matrix (RACI): Gamestorming, p. 204; hefrock.github.io/PM-charts",
        "RPM": "J. Liesiö, P. Mild and A. Salo 2007 and 2008, Robust portfolio modeling, EJOR 181 and EJOR 190, "
        "679-695",
        "RRIT": "RRI Tools: the six policy agendas, rri-tools.eu/faq",
        "S3EC": "Regulation (EU) 2021/1060, Annex IV, 1.1: seven criteria of good governance of smart specialisation",
        "S3P": "Smart Specialisation Platform, What is smart specialisation?, s3platform.jrc.ec.europa.eu",
        "SMELL": "H. Femmer and others 2017, Rapid quality assurance with requirements smells, arXiv:1611.08847",
        "SRT": "RRI Tools, Self-Reflection Tool",
        "STIL": "J. Stilgoe, R. Owen and P. Macnaghten 2013, Developing a framework for responsible innovation, "
        "doi:10.1016/j.respol.2013.05.008",
        "STIR": "A. Stirling 2007, A general framework for analysing diversity, doi:10.1098/rsif.2007.0213",
        "STN": "R. Dechter, I. Meiri and J. Pearl 1991, Temporal constraint networks, Artificial Intelligence 49, "
        "doi:10.1016/0004-3702(91)90006-6",
        "TER": "TeRRItoria, recommendations, doi:10.5281/zenodo.6362133",
        "TIN": "P. del Río and M. Howlett, Beyond the Tinbergen rule in policy design",
        "TOC3": "ActKnowledge, theory of change technical papers 2013: three tests for preconditions",
        "TRIG": "Adaptive policy pathways: trigger values, 2019, doi:10.3390/su11061716",
        "VOEL": "T. Völker, M. Mazzonetto, R. Slaattelid and R. Strand 2023, Translating tools and indicators in "
        "territorial "
        "RRI, doi:10.3389/frma.2022.1038970",
        "WEI": "N. Weitz, H. Carlsen, M. Nilsson and K. Skånberg 2018, Towards systemic and contextual priority "
        "setting, "
        "doi:10.1007/s11625-017-0470-0",
        "WHEEL": "Smart Specialisation Platform, assessment wheel, s3platform.jrc.ec.europa.eu",
    }
)
"""The full references of the keys that rules cite; a rule without a key is our own."""
