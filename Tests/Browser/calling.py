"""The officer's call: from the template, published, its deadline extended with a reason."""
from stage import link, submit
from story import WORDS

OFFICER = "programme-officer"


def call(stage):
    words = WORDS[stage.language]
    page = stage.open(OFFICER, "/home")
    stage.look(page, "officer-home")
    page = stage.open(OFFICER, "/calls/new")
    stage.look(page, "call-new")
    submit(page, "/calls", **{
        "name-fr": words["call-fr"], "name-ar": words["call-ar"], "name-en": "Call for cluster projects 2027",
        "launch": "2027-03-02", "deadline": "2027-05-19T15:00", "evaluators": "2"})
    stage.look(page, "call-draft")
    found = link(page, r"/calls/([0-9a-f-]{36})")
    stage.go("2027-03-02T09:00")
    page = stage.open(OFFICER, f"/calls/{found}")
    submit(page, "/publication")
    stage.look(page, "call-published")
    extend(stage, found)
    return found


def extend(stage, found):
    stage.go("2027-05-11T11:00")
    page = stage.open(OFFICER, f"/calls/{found}/extensions/new")
    stage.look(page, "extension")
    submit(page, "/extensions", **{
        "deadline": "2027-06-14T15:00", "reason-fr": WORDS["fr"]["reason"], "reason-ar": WORDS["ar"]["reason"]})
    stage.look(page, "call-extended")
    assert "14" in page.inner_text("main") and page.locator("main del, main s").count(), "the old date is not struck through"
    page = stage.open(OFFICER, f"/calls/{found}/notices/1")
    stage.look(page, "notice")
    stage.look(stage.open("reader", f"/calls/{found}"), "call-public")
    stage.look(stage.open("reader", ""), "home-open-call")
