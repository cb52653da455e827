"""The label with its certificate, the contract, its first tranche paid."""
from calling import OFFICER
from candidate import CANDIDATE
from reading import HEAD
from stage import link, submit
from story import PDF, WORDS


def award(stage):
    stage.go("2027-12-15T10:00")
    label(stage)
    stage.go("2027-12-22T15:00")
    pay(stage, contract(stage))


def label(stage):
    page = stage.open(OFFICER, f"/calls/{stage.call}/labels")
    stage.look(page, "labels")
    submit(page, "/labels")
    stage.look(page, "labels-proposed")
    found = link(page, r"/labels/([0-9a-f-]{36})$")
    page = stage.open(HEAD, f"/calls/{stage.call}/labels/{found}")
    stage.look(page, "label-to-sign")
    submit(page, "/signature")
    stage.look(page, "label-signed")
    code = link(page, r"/labels/([0-9A-Z-]{6,20})$")
    page = stage.open("reader", f"/labels/{code}")
    stage.look(page, "verification")
    stage.look(stage.open("reader", "/labels"), "verification-form")
    listed(stage)
    page = stage.open("reader", f"/labels/{found}/certificate")
    file = page.request.get(f"{stage.base}/{stage.language}/labels/{found}/certificate.pdf")
    assert file.status == 200 and file.body().startswith(b"%PDF-"), f"the certificate: HTTP {file.status}"


def listed(stage):
    """The new cluster stands in the public directory, with its label."""
    name = WORDS[stage.language]["name"]
    page = stage.open("reader", "/clusters")
    page.locator("main a", has_text=name).first.click()
    assert name in page.inner_text("h1") and "LAB-2027-0001" in page.inner_text("main")
    stage.look(page, "cluster-admitted")


def contract(stage):
    page = stage.open(OFFICER, f"/calls/{stage.call}/contracts")
    stage.look(page, "contracts")
    page.locator("a[href*='contracts/new?label=']").first.click()
    stage.look(page, "contract-new")
    submit(page, "/contracts", **{"starts-on": "2028-01-01", "rib": "011519000001205000534921"})
    stage.look(page, "contract-draft")
    page.locator("form[action$='/signature'] input[type=file]").set_input_files(
        {"name": "contrat.pdf", "mimeType": "application/pdf", "buffer": PDF})
    submit(page, "/signature", **{"signed-on": "2027-12-22", "place": WORDS[stage.language]["city"], "level": "simple"})
    stage.look(page, "contract-signed")
    return page.url.split("/contracts/")[1].split("?")[0].split("#")[0]


def pay(stage, found):
    stage.go("2028-01-31T11:00")
    page = stage.open(OFFICER, f"/contracts/{found}/tranches/1")
    stage.look(page, "tranche")
    while page.locator("form[action*='/conditions/'][enctype]").count():
        form = page.locator("form[action*='/conditions/'][enctype]").first
        if not form.is_visible():
            page.locator("details:has(form[action*='/conditions/'][enctype]) summary").first.click()
        form.locator("textarea, input[name^=note]").first.fill(WORDS[stage.language]["judged"])
        with page.expect_navigation():
            form.locator("button").first.click()
    stage.look(page, "tranche-conditions")
    page = stage.open(HEAD, f"/contracts/{found}/tranches/1")
    stage.look(page, "tranche-to-approve")
    submit(page, "/approval")
    page = stage.open(OFFICER, f"/contracts/{found}/tranches/1")
    stage.look(page, "tranche-approved")
    submit(page, "/payment", **{"reference": "OP-2028-0117", "paid-on": "2028-01-31", "amount": "2 000 000"})
    assert "OP-2028-0117" in page.inner_text("main")
    stage.look(page, "tranche-paid")
    stage.look(stage.open(CANDIDATE, f"/contracts/{found}"), "contract-candidate")
    stage.look(stage.open(CANDIDATE, "/home"), "candidate-home-end")
