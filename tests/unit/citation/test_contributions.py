import pytest

from archpack.citation import parse_citation
from archpack.model import Contributor

Person = Contributor


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "Contributed and translated by Elidor Mëhilli.",
            [Person(name="Elidor Mëhilli", roles=("contributor", "translator"))],
        ),
        (
            "Contributed, transcribed, and translated by Stephan Kieninger.",
            [Person(name="Stephan Kieninger", roles=("contributor", "transcriber", "translator"))],
        ),
        (
            "Obtained for CWIHP by Rimko van der Maar and translated for CWIHP by Bastiaan Bouwman.",
            [
                Person(name="Rimko van der Maar", roles=("obtainer",), on_behalf_of="CWIHP"),
                Person(name="Bastiaan Bouwman", roles=("translator",), on_behalf_of="CWIHP"),
            ],
        ),
        (
            "Translated from Portuguese by James G. Hershberg. Something else.",
            [Person(name="James G. Hershberg", roles=("translator",), from_language="Portuguese")],
        ),
        (
            "Obtained by Svetozar Rajak and Ljubomir Dimić and translated by Radina Vučetić-Mladenović.",
            [
                Person(name="Svetozar Rajak", roles=("obtainer",)),
                Person(name="Ljubomir Dimić", roles=("obtainer",)),
                Person(name="Radina Vučetić-Mladenović", roles=("translator",)),
            ],
        ),
        (
            "Obtained by North Korean Materials Archive, IFES, Kyungnam University, and translated by Imre Májer.",
            [
                Person(name="North Korean Materials Archive, IFES, Kyungnam University", roles=("obtainer",)),
                Person(name="Imre Májer", roles=("translator",)),
            ],
        ),
        (
            "Obtained by James G. Hershberg (George Washington University) and translated by A. Ko (Troy University).",
            [
                Person(name="James G. Hershberg", roles=("obtainer",), affiliation="George Washington University"),
                Person(name="A. Ko", roles=("translator",), affiliation="Troy University"),
            ],
        ),
        (
            "Translated by Agim Shembull, University of Shkodra.",
            [Person(name="Agim Shembull", roles=("translator",), affiliation="University of Shkodra")],
        ),
        (
            "Drafted on January 3 by A. One (EAS), B. Two, Jr., and C. Three (ECON); cleared by EAS, POL, and USIS.",
            [
                Person(name="A. One", roles=("drafter",), affiliation="EAS", note="on January 3"),
                Person(name="B. Two, Jr.", roles=("drafter",), note="on January 3"),
                Person(name="C. Three", roles=("drafter",), affiliation="ECON", note="on January 3"),
                Person(name="EAS", roles=("clearer",)),
                Person(name="POL", roles=("clearer",)),
                Person(name="USIS", roles=("clearer",)),
            ],
        ),
        (
            "Provided to the Sea Archive by Kim Donggil. With permission of the Sea Archive.",
            [
                Person(name="Kim Donggil", roles=("provider",), note="to the Sea Archive"),
                Person(name="Sea Archive", roles=("permission-granter",)),
            ],
        ),
        (
            "X, copy courtesy of NSA; translation from the Russian by Mark H. Doctoroff http://example.org/1",
            [
                Person(name="NSA", roles=("provider",)),
                Person(name="Mark H. Doctoroff", roles=("translator",), from_language="Russian"),
            ],
        ),
        (
            "All documents here were obtained for NKIDP by Sergey Radchenko.",
            [Person(name="Sergey Radchenko", roles=("obtainer",), on_behalf_of="NKIDP")],
        ),
        (
            "AQSH, Fondi 1; translated by Sammy Davis Jr.",
            [Person(name="Sammy Davis Jr.", roles=("translator",))],
        ),
        (
            "Translated for the Centre for the Sea by A. Ko.",
            [Person(name="A. Ko", roles=("translator",), on_behalf_of="Centre for the Sea")],
        ),
        ("Translated by 金東吉.", [Person(name="金東吉", roles=("translator",))]),
        ("Translated by Yafeng Xia", [Person(name="Yafeng Xia", roles=("translator",))]),
        ("TRANSLATED BY AGIM SHEMBULL", [Person(name="AGIM SHEMBULL", roles=("translator",))]),
        (
            "Translated by Malcolm Able. Reprinted in Ships, 1950.",
            [Person(name="Malcolm Able", roles=("translator",))],
        ),
    ],
)
def test_everybody_is_named_with_what_they_did(sentence: str, people: list[Contributor]) -> None:
    assert list(parse_citation(sentence).contributors) == people


@pytest.mark.parametrize(
    "text",
    [
        "Translated by hand.",
        "Translated by",
        "Translated works by Agim Shembull",
        "The untranslated by Agim",
        "Poorly translated by Agim",
        "Translated for by Agim",
        "Translated for from by Agim",
        "“Obtained by Stealth,” 1950",
        "translated",
        f"Translated by {'A' * 121}",
    ],
)
def test_prose_names_nobody(text: str) -> None:
    assert parse_citation(text).contributors == ()
