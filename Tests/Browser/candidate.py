"""The dossier, written and submitted by keyboard alone; withdrawn, submitted again, and its receipt."""
import re

from keyboard import Writer
from stage import submit as accept
from story import answers

CANDIDATE, COLLEAGUE = "cluster-director", "organisation-delegate"


def apply(stage):
    stage.go("2027-05-20T10:00")
    page = stage.open(CANDIDATE, f"/calls/{stage.call}")
    writer = Writer(page, answers(stage.language))
    writer.press(lambda here: (here["href"] or "").endswith("/dossiers/new"))
    stage.look(page, "dossier-new")
    writer.fill("/dossiers/new")
    dossier = re.search(r"/dossiers/([0-9a-f-]{36})", page.url)[1]
    stage.look(page, "dossier-empty")
    write(stage, writer, dossier)
    invite(stage, writer, dossier)
    deposit(stage, writer, dossier)
    return dossier


def write(stage, writer, dossier):
    page = writer.page
    for part in range(1, 15):
        answer = page.goto(f"{stage.base}/{stage.language}/dossiers/{dossier}/parts/P{part}")
        if answer.status != 200:
            continue
        if part in (1, 3, 10):
            stage.look(page, f"part-{part}-empty")
        if part == 3:
            writer.press(lambda here: here["name"] == "more")
        if page.locator("main form .btn.main").count():
            writer.fill(f"/parts/P{part}" + ("/files" if page.locator("main input[type=file]").count() else ""))
            assert page.locator("main .says").count() == 0, (part, page.locator("main .says").all_inner_texts())
        if part in (2, 3, 7, 11):
            stage.look(page, f"part-{part}-saved")


def invite(stage, writer, dossier):
    page = stage.open(CANDIDATE, f"/dossiers/{dossier}")
    email = stage.people[COLLEAGUE][0]
    written = writer.answer
    writer.answer = lambda name, kind, held: email if kind == "email" else None
    writer.fill("/people")
    writer.answer = written
    stage.look(page, "dossier-complete")
    colleague = stage.open(COLLEAGUE, f"/dossiers/{dossier}/invitation")
    stage.look(colleague, "colleague-joins")
    accept(colleague, "/invitation/acceptance")
    colleague = stage.open(COLLEAGUE, f"/dossiers/{dossier}/parts/P5")
    assert colleague.locator("main form .btn.main").count(), "the colleague cannot write"
    stage.look(stage.open(COLLEAGUE, "/home"), "colleague-home")


def deposit(stage, writer, dossier):
    page = writer.page
    receipt = submit(stage, writer, dossier)
    stage.look(page, "receipt")
    file = page.request.get(f"{stage.base}/{stage.language}/dossiers/{dossier}/receipts/1/pdf")
    assert file.status == 200 and file.body().startswith(b"%PDF-"), f"the receipt's PDF: HTTP {file.status}"
    stage.look(stage.open("reader", f"/receipts/{receipt}"), "receipt-public")
    stage.open(CANDIDATE, f"/dossiers/{dossier}")
    stage.look(page, "dossier-submitted")
    writer.to(lambda here: (here["folds"] or "").endswith("/withdrawal"))
    page.keyboard.press("Enter")
    writer.press(lambda here: here["tag"] == "BUTTON" and (here["action"] or "").endswith("/withdrawal"))
    stage.look(page, "dossier-withdrawn")
    stage.go("2027-06-14T14:58")
    stage.open(CANDIDATE, f"/dossiers/{dossier}")
    writer.press(lambda here: here["tag"] == "BUTTON" and (here["action"] or "").endswith("/reopening"))
    assert submit(stage, writer, dossier) != receipt
    late(stage)


def submit(stage, writer, dossier):
    """Enter on the button of the deposit; the page that follows shows the receipt."""
    page = stage.open(CANDIDATE, f"/dossiers/{dossier}")
    writer.press(lambda here: here["tag"] == "BUTTON" and (here["action"] or "").endswith("/submission"))
    found = re.search(r"GRP-[0-9A-Z-]+", page.inner_text("main"))
    assert found, f"{page.url} shows no receipt"
    return found[0]


def late(stage):
    stage.go("2027-06-14T15:00")
    page = stage.page(CANDIDATE)
    answer = page.goto(f"{stage.base}/{stage.language}/calls/{stage.call}/dossiers/new")
    assert answer.status == 403, f"at 15:00 a dossier is opened: HTTP {answer.status}"
    stage.look(page, "too-late")
