"""The three pictures of the README: the home page, a cluster in Arabic on a phone beside the desktop, the officer's ranking."""
import pathlib
import re
import shutil
import sys

from playwright.sync_api import sync_playwright
from walk import BASE, open_context, sign_in

out = pathlib.Path(sys.argv[1])
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    context = open_context(browser, "fr", 1200)
    page = context.new_page()
    page.goto(BASE + "/fr")
    page.screenshot(path=out / "home.png", clip={"x": 0, "y": 0, "width": 1200, "height": 900})
    page.goto(BASE + "/ar/clusters/ce3m")
    page.screenshot(path=out / "cluster.png", clip={"x": 0, "y": 0, "width": 1200, "height": 900})
    sign_in(page, "programme-officer")
    calls = page.goto(BASE + "/fr/calls").text()
    call = re.search(r"/fr/calls/([0-9a-f-]{36})", calls)[1]
    page.goto(f"{BASE}/fr/calls/{call}/ranking")
    page.screenshot(path=out / "ranking.png", clip={"x": 0, "y": 0, "width": 1200, "height": 900})
    browser.close()
