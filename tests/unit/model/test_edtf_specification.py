"""The examples of the specification, and texts that it does not allow.

Both were put to two other implementations, `edtf-validate` 2.0.0 and npm `edtf` 4.11.1: they accept every example, and
`edtf-validate` refuses all the others. Its dependencies are too heavy for it to be asked on every run.
"""

import pytest

from archpack.model.edtf import EdtfError, parse_edtf

# Library of Congress, Extended Date/Time Format (EDTF) Specification, 4 February 2019.
EXAMPLES = {
    0: """
        1985-04-12 1985-04 1985
        1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30
        1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02
    """,
    1: """
        Y170000002 Y-170000002 2001-21
        1984? 2004-06~ 2004-06-11%
        201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
        1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985
        1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985
        1984~/2004-06 1984/2004-06~ 1984~/2004~ 1984?/2004% 1984-06-02?/2004-08-08~ 1984-06-02?/
        -1985
    """,
    2: """
        Y-17E7
        1950S2 Y171010000S3 Y3388E2S3
        2001-34
        [1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984]
        {1667,1668,1670..1672} {1960,1961-12} {..1984}
        2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11
        156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X
        2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03
    """,
}
ROWS = [(text, level) for level, texts in EXAMPLES.items() for text in texts.split()]
REFUSED = """
    1863-3-29 1863-03-2 1960-06-31 19600601 20067890% Y2006 -0000 Y20067890-14 +2006% NONE/ 2000/12-12 1963-13 1963-42
    2012/2013/1234 2012///4444 0800/-0999 -1000/-2000 1000/-2000 2012/2010 1963/1962 2000/-2010
    1985-04-12T23:20:30z 1985-04-12t23:20:30 2012-10-10T10:10:1 2012-10-10T1:10:10 2012-10-10T10:10:10Z10
    [1667,1668 1667,1668 [] {} [..] [1963,] [1963,..] [1670..1672-05] [1660..,1670] {1963] [1963}
    ~2004~ 2004-06-~11? 156X-21 1984-2X 1984-XX-32 XXXX-02-30 1950S0 1950S02 Y1950S2 Y1E0 Y01E5 1963-07-06T10:00:00~
"""


@pytest.mark.parametrize(("text", "level"), ROWS)
def test_an_example_of_the_specification_is_read_as_its_level(text: str, level: int) -> None:
    assert str(parse_edtf(text)) == text
    assert parse_edtf(text).level == level


@pytest.mark.parametrize("text", REFUSED.split())
def test_what_other_implementations_refuse_too_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        parse_edtf(text)
