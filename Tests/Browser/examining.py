"""Admissible after one request for missing items; eligible after an override with its reason."""
from calling import OFFICER
from candidate import CANDIDATE
from stage import submit
from story import PDF, WORDS


def examine(stage):
    words, dossier = WORDS[stage.language], stage.dossier
    stage.go("2027-06-21T10:00")
    stage.look(stage.open(OFFICER, "/home"), "officer-home-closed")
    stage.look(stage.open(OFFICER, f"/calls/{stage.call}/dossiers"), "dossiers-of-call")
    stage.look(stage.open(OFFICER, f"/dossiers/{dossier}"), "dossier-deposited")
    page = stage.open(OFFICER, f"/dossiers/{dossier}/admissibility")
    page.locator("details:has(input[value='P1/articles']) summary").click()
    stage.look(page, "admissibility")
    submit(page, "/completion", item="P1/articles", message=words["note"], due="2027-07-05T15:00")
    stage.look(page, "completion-asked")
    answer(stage)
    page = stage.open(OFFICER, f"/dossiers/{dossier}/admissibility")
    stage.look(page, "completion-answered")
    submit(page, "/admissibility", decision="yes")
    stage.look(page, "admissible")
    eligible(stage, words)


def answer(stage):
    stage.go("2027-07-01T12:00")
    stage.look(stage.open(CANDIDATE, "/home"), "candidate-home-completion")
    page = stage.open(CANDIDATE, f"/dossiers/{stage.dossier}")
    stage.look(page, "completion-candidate")
    page = stage.open(CANDIDATE, f"/dossiers/{stage.dossier}/parts/P1")
    stage.look(page, "completion-part")
    page.set_input_files("input[type=file]", {"name": "articles-2.pdf", "mimeType": "application/pdf", "buffer": PDF + b"\n% legible"})
    submit(page, "/parts/P1/files")
    page = stage.open(CANDIDATE, f"/dossiers/{stage.dossier}")
    submit(page, "/submission")
    stage.look(page, "completion-sent")


def eligible(stage, words):
    stage.go("2027-07-10T10:00")
    page = stage.open(OFFICER, f"/dossiers/{stage.dossier}/eligibility")
    stage.look(page, "eligibility")
    page.locator("#rule-members-minimum summary").click()
    submit(page, "/overrides", "#rule-members-minimum", **{
        "satisfied.members-minimum": "yes", "reason.members-minimum": words["judged"]})
    stage.look(page, "eligibility-overridden")
    submit(page, "/decision", decision="yes")
    stage.look(page, "eligible")
