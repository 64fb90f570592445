"""Look at the files of a deposit: which there are, how large, of what format, with how many pages.

:func:`survey_deposit` looks closely. :func:`survey_folder` looks at the first bytes of each file and no more, in the
order in which they lie in an archive: of a package every byte is compared with its digest anyhow.
"""

from archpack.survey.deposit import survey_deposit
from archpack.survey.folder import survey_folder

__all__ = ["survey_deposit", "survey_folder"]
