"""What the browser tests share: addresses, accounts, variants, and the check of a page."""
import os
import re

from axe_playwright_python.sync_playwright import Axe

BASE = os.environ["GRAPPE_URL"]
VARIANTS = [(language, width) for language in ("fr", "ar") for width in (1280, 390)]


def accounts():
    """Role → (e-mail, password), as the first start printed them."""
    lines = open(os.environ["GRAPPE_ACCOUNTS"], encoding="utf-8").read().splitlines()
    found = [re.match(r"^\s*([a-z-]+)\s+(\S+@\S+)\s+(\S+)\s*$", line) for line in lines]
    return {m[1]: (m[2], m[3]) for m in found if m}


def over(*lists):
    """A decorator: the test runs once for every combination."""
    def decorate(function):
        cases = [()]
        for values in lists:
            cases = [case + (value if isinstance(value, tuple) else (value,)) for case in cases for value in values]
        function.cases = cases
        return function
    return decorate


def open_context(browser, language, width, **options):
    return browser.new_context(locale=language, viewport={"width": width, "height": 900}, **options)


def check(page, language, axe=True):
    """No fault that a reader would meet: language, direction, sideways overflow, one h1, console, axe."""
    html = page.evaluate(
        "() => [document.documentElement.lang, document.documentElement.dir,"
        " document.documentElement.scrollWidth - innerWidth, document.querySelectorAll('h1').length, document.body.innerText]")
    assert html[0] == language, f"lang is {html[0]}"
    assert html[1] == ("rtl" if language == "ar" else "ltr"), f"dir is {html[1]}"
    assert html[2] <= 0, f"{html[2]} px wider than the screen"
    assert html[3] == 1, f"{html[3]} h1"
    assert "‹" not in html[4], "a phrase without a text"
    if not axe:
        return
    faults = [f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['failureSummary']}" for v in Axe().run(page).response["violations"]]
    assert not faults, "\n".join(faults)


def visit(page, path, language):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    answer = page.goto(BASE + path, wait_until="load")
    assert answer.status == 200, f"HTTP {answer.status}"
    check(page, language)
    assert not errors, errors


def sign_in(page, role, language="fr"):
    """By keyboard alone."""
    email, password = accounts()[role]
    page.goto(f"{BASE}/{language}/session")
    page.focus("input[type=email]")
    page.keyboard.type(email)
    page.keyboard.press("Tab")
    while page.evaluate("() => document.activeElement.type") != "password":
        page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{BASE}/{language}/home*")
