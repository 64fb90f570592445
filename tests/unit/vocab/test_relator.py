"""Roles by their terms, and what somebody may have meant who wrote another word."""

import re
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.vocab.relator import _EVERYDAY_FORMS, Relator, nearest_roles, relator, relators

OWN = ["approver", "clearer", "digitizer", "drafter", "obtainer", "permission-granter"]


def test_there_are_all_marc_relators_and_our_own() -> None:
    assert len([role for role in relators() if role.marc]) == 305
    assert [role.term for role in relators() if not role.marc] == OWN


@pytest.mark.parametrize(
    ("term", "marc"),
    [
        ("contributor", "ctb"),
        ("translator", "trl"),
        ("transcriber", "trc"),
        ("editor", "edt"),
        ("provider", "prv"),
        ("publisher", "pbl"),
        ("funder", "fnd"),
        ("donor", "dnr"),
        ("collector", "col"),
        ("author", "aut"),
        ("addressee", "rcp"),
        ("author-of-introduction", "aui"),
        ("author-of-afterword", "aft"),
        ("libelee-appellee", "lee"),
        ("minute-taker", "mtk"),
        ("dj", "djo"),
    ],
)
def test_a_marc_relator_has_its_code(term: str, marc: str) -> None:
    found = relator(term)
    assert found is not None
    assert (found.term, found.marc, found.definition) == (term, marc, None)


def test_a_label_is_as_the_list_has_it() -> None:
    assert relator("author-of-introduction") == Relator("author-of-introduction", "author of introduction, etc.", "aui")


def test_a_role_of_our_own_has_a_definition() -> None:
    assert relator("obtainer") == Relator(
        term="obtainer",
        label="obtainer",
        marc=None,
        definition="Got hold of the document, or of a copy of it, in the archive for those who publish it.",
    )
    assert all(role.definition for role in relators() if not role.marc)


@pytest.mark.parametrize(
    "text", ["", "Translator", "trl", "translated by", "author of introduction", "graphic-technician"]
)
def test_only_the_exact_term_is_a_role(text: str) -> None:
    assert relator(text) is None


def test_terms_and_codes_are_well_formed_and_unique() -> None:
    terms = [role.term for role in relators()]
    codes = [role.marc for role in relators() if role.marc]
    assert terms == sorted(set(terms))
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", term) for term in terms)
    assert all(re.fullmatch(r"[a-z]{3}", code) for code in codes)


def test_a_role_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        relators()[0].term = ""  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Translator", ("translator",)),
        ("translators", ("translator",)),
        ("translated by", ("translator",)),
        ("translated-by", ("translator",)),
        ("Translation", ("translator",)),
        ("transl.", ("translator",)),
        ("tr.", ("translator",)),
        ("trl", ("translator",)),
        ("translater", ("translator",)),
        ("contributer", ("contributor",)),
        ("photographer", ("photographer",)),
        ("Photographed by", ("photographer",)),
        ("scanned by", ("digitizer",)),
        ("obtained-by", ("obtainer",)),
        ("Obtained for", ("obtainer",)),
        ("cleared by", ("clearer",)),
        ("drafted by", ("drafter", "draftsman")),
        ("ed.", ("editor",)),
        ("Edited by", ("editor", "editorial-director", "editor-of-compilation")),
        ("Published by", ("publisher", "publisher-director")),
        ("interview", ("interviewee", "interviewer")),
        ("Author of introduction, etc.", ("author-of-introduction",)),
        ("author of introduction", ("author-of-introduction",)),
        ("author_of_dialog", ("author-of-dialog",)),
        ("donated by", ("donor",)),
        ("note taker", ("minute-taker",)),
        ("xyzzy", ()),
        ("", ()),
        ("...", ()),
        ("a" * 61, ()),
        ("translated by " * 10, ()),
    ],
)
def test_what_may_have_been_meant(text: str, terms: tuple[str, ...]) -> None:
    assert nearest_roles(text) == terms


@pytest.mark.parametrize("role", relators(), ids=lambda role: str(role.term))
def test_term_label_and_code_all_lead_to_the_role(role: Relator) -> None:
    assert nearest_roles(role.term) == (role.term,)
    assert nearest_roles(role.label.upper()) == (role.term,)
    assert not role.marc or nearest_roles(role.marc) == (role.term,)


def test_the_everyday_forms_hide_no_term_and_no_code_and_name_real_terms() -> None:
    known = {role.term for role in relators()} | {role.marc for role in relators()}
    assert known.isdisjoint(_EVERYDAY_FORMS)
    assert [term for term in _EVERYDAY_FORMS.values() if not relator(term)] == []


@given(st.text(max_size=80))
def test_whatever_is_written_only_real_terms_come_back(text: str) -> None:
    terms = nearest_roles(text)
    assert len(terms) <= 3
    assert all(relator(term) for term in terms)
