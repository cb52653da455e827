"""Two readers: appointed, each declares before seeing anything, scores; the ranking, the decision and its second person."""
import re

from calling import OFFICER
from candidate import CANDIDATE
from stage import link, submit
from story import WORDS

SECOND, HEAD = "second-evaluator", "head-of-division"


def read(stage):
    stage.go("2027-07-12T10:00")
    second(stage)
    for who in ("evaluator", SECOND):
        page = stage.open(who, "/evaluations/profile")
        stage.look(page, f"profile-{who}")
        submit(page, "/evaluations/profile", employer=WORDS[stage.language]["line"], expertise=WORDS[stage.language]["text"])
        appoint(stage, stage.people[who][0])
    stage.look(stage.open(OFFICER, f"/calls/{stage.call}/evaluations"), "evaluations-appointed")
    stage.go("2027-08-20T10:00")
    for score, who in enumerate(("evaluator", SECOND), start=3):
        review(stage, who, score)
    stage.look(stage.open(OFFICER, f"/dossiers/{stage.dossier}/evaluation"), "scores")
    rank(stage)
    decide(stage)


def second(stage):
    """Invited to the role by the administrator, with a password of his own."""
    page, email = stage.open("administrator", "/invitations"), "second@demo.grappe.invalid"
    submit(page, "/invitations", email=email, role="evaluator")
    stage.look(page, "invitations")
    page = stage.page(SECOND)
    for _ in range(100):
        page.goto(f"{stage.base}/{stage.language}/demonstration/mail")
        mail = page.locator("main li", has_text=email).locator("a")
        if mail.count():
            break
        page.wait_for_timeout(100)
    stage.look(page, "mailbox")
    mail.first.click()
    stage.look(page, "mail")
    page.locator("main a[href*='/links/']").first.click()
    page.goto(re.sub(r"/(fr|ar|en)/links", f"/{stage.language}/links", page.url))
    stage.look(page, "invitation")
    submit(page, page.url.split("/links/")[1], name=WORDS[stage.language]["evaluator"], password="figue lune argan 27")
    stage.people[SECOND] = (email, "figue lune argan 27")


def appoint(stage, email):
    page = stage.open(OFFICER, f"/calls/{stage.call}/evaluations")
    if email.startswith("second"):
        stage.look(page, "evaluations")
    names = page.locator("label:has(input[name=evaluator])")
    chosen = names.filter(has_text=WORDS[stage.language]["evaluator"] if email.startswith("second") else "Évaluateur").first
    chosen.click()
    page.locator("input[name=dossier]").first.check()
    submit(page, "/evaluations")


def review(stage, who, score):
    page = stage.open(who, "/home")
    stage.look(page, f"home-{who}")
    page = stage.open(who, "/evaluations")
    stage.look(page, f"mine-{who}")
    page.locator("main a[href*='/evaluations/']:not([href$='/profile'])").first.click()
    stage.look(page, f"declaration-{who}")
    assert WORDS[stage.language]["text"] not in page.inner_text("main"), "the dossier is shown before the declaration"
    submit(page, "/declaration", conflict="none")
    page.goto(re.sub(r"(/evaluations/[0-9a-f-]{36}).*", r"\1/review", page.url))
    stage.look(page, f"review-{who}")
    for field in page.locator("input[type=radio][name^='s-']").all():
        if field.get_attribute("value") == str(score):
            field.check()
    for field in page.locator("textarea[name^='c-']").all():
        field.fill(WORDS[stage.language]["comment"])
    with page.expect_navigation():
        page.locator("button[formaction$='/submission']").click()
    stage.look(page, f"reviewed-{who}")


def rank(stage):
    stage.go("2027-10-20T17:00")
    page = stage.open(OFFICER, f"/calls/{stage.call}/ranking")
    stage.look(page, "ranking")
    page = stage.open(OFFICER, f"/calls/{stage.call}/ranking/freezing")
    stage.look(page, "freezing")
    submit(page, "/ranking")
    stage.look(page, "ranking-frozen")
    file = page.request.get(f"{stage.base}/{stage.language}/calls/{stage.call}/ranking.csv")
    assert file.status == 200 and len(file.text().strip().splitlines()) >= 2, "the CSV of the ranking"


def decide(stage):
    stage.go("2027-11-06T10:00")
    page = stage.open(OFFICER, f"/calls/{stage.call}/decisions")
    stage.look(page, "decisions")
    for field in page.locator("main form textarea").all():
        if re.match(r".*\bfr\b", field.get_attribute("name")) and not field.get_attribute("name").startswith("appeal"):
            field.fill(WORDS["fr"]["decided"])
        if re.match(r".*\bar\b", field.get_attribute("name")) and not field.get_attribute("name").startswith("appeal"):
            field.fill(WORDS["ar"]["decided"])
    submit(page, "/decisions")
    stage.look(page, "decisions-proposed")
    stage.go("2027-11-13T10:00")
    stage.look(stage.open(HEAD, "/home"), "head-home")
    page = stage.open(HEAD, f"/calls/{stage.call}/decisions")
    stage.look(page, "decisions-to-sign")
    page = stage.open(HEAD, link(page, r"(/calls/[^/]+/decisions/signature)$"))
    stage.look(page, "signing")
    submit(page, "/decisions/signature")
    stage.look(page, "decisions-signed")
    submit(page, "/results")
    stage.look(stage.open("reader", f"/calls/{stage.call}/results"), "results")
    page = stage.open(CANDIDATE, f"/dossiers/{stage.dossier}/decision")
    stage.look(page, "notification")
    file = page.request.get(f"{stage.base}/{stage.language}/dossiers/{stage.dossier}/decision/pdf")
    assert file.status == 200 and file.body().startswith(b"%PDF-"), f"the letter: HTTP {file.status}"
