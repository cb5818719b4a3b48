"""The written list of all rules."""

from __future__ import annotations

from rri_planner.rules._rule import Rule
from rri_planner.rules.catalogue.evt101_idea_without_answer import idea_without_answer
from rri_planner.rules.catalogue.evt103_ungrounded_priority import ungrounded_priority
from rri_planner.rules.catalogue.ind101_end_without_indicator import end_without_indicator
from rri_planner.rules.catalogue.ind102_value_missing_or_wrong_type import value_missing_or_wrong_type
from rri_planner.rules.catalogue.ind103_target_wrong_way import target_wrong_way
from rri_planner.rules.catalogue.lng101_untranslated_text import untranslated_text
from rri_planner.rules.catalogue.lng102_stale_translation import stale_translation
from rri_planner.rules.catalogue.lng103_undeclared_language import undeclared_language
from rri_planner.rules.catalogue.prf101_field_asked_by_profile import field_asked_by_profile
from rri_planner.rules.catalogue.prf102_unknown_profile import unknown_profile
from rri_planner.rules.catalogue.res102_funding_line_overspent import funding_line_overspent
from rri_planner.rules.catalogue.res103_shares_or_currency import shares_or_currency
from rri_planner.rules.catalogue.rri101_key_not_addressed import key_not_addressed
from rri_planner.rules.catalogue.rri108_sustainability_dimension_empty import sustainability_dimension_empty
from rri_planner.rules.catalogue.rsp101_accountability_not_single import accountability_not_single
from rri_planner.rules.catalogue.rsp102_owner_has_not_agreed import owner_has_not_agreed
from rri_planner.rules.catalogue.str101_broken_reference import broken_reference
from rri_planner.rules.catalogue.str102_illegal_link import illegal_link
from rri_planner.rules.catalogue.str103_support_loop import support_loop
from rri_planner.rules.catalogue.str104_unserved_end import unserved_end
from rri_planner.rules.catalogue.str105_not_deeply_covered import not_deeply_covered
from rri_planner.rules.catalogue.str106_purposeless_action import purposeless_action
from rri_planner.rules.catalogue.str107_unstated_combination import unstated_combination
from rri_planner.rules.catalogue.tim101_inverted_interval import inverted_interval
from rri_planner.rules.catalogue.tim102_outside_horizon import outside_horizon
from rri_planner.rules.catalogue.tim103_dependency_loop import dependency_loop
from rri_planner.rules.catalogue.upd101_status_differs_from_update import status_differs_from_update
from rri_planner.rules.catalogue.wvr101_stale_waiver import stale_waiver

RULES: tuple[Rule, ...] = (
    broken_reference,
    illegal_link,
    support_loop,
    unserved_end,
    not_deeply_covered,
    purposeless_action,
    unstated_combination,
    inverted_interval,
    outside_horizon,
    dependency_loop,
    funding_line_overspent,
    shares_or_currency,
    accountability_not_single,
    owner_has_not_agreed,
    key_not_addressed,
    sustainability_dimension_empty,
    idea_without_answer,
    ungrounded_priority,
    end_without_indicator,
    value_missing_or_wrong_type,
    target_wrong_way,
    untranslated_text,
    stale_translation,
    undeclared_language,
    status_differs_from_update,
    field_asked_by_profile,
    unknown_profile,
    stale_waiver,
)
"""Every rule, by group as in `GROUPS`, then by number. A new rule is one file and its line here."""
