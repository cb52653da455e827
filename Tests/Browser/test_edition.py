"""One whole edition in a browser, from the call to the first payment, in French and in Arabic; the candidate has only a keyboard."""
from award import award
from calling import call
from candidate import apply
from examining import examine
from reading import read
from stage import Stage
from walk import over


@over(["fr", "ar"])
def test_edition(browser, language):
    stage = Stage(browser, language, "2027-03-01T10:00")
    try:
        stage.call = call(stage)
        stage.dossier = apply(stage)
        examine(stage)
        read(stage)
        award(stage)
    finally:
        stage.close()
