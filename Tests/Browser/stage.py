"""A demonstration of its own, whose time the test leads: for stories that last a year and are walked in a minute."""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request

from walk import check

BUILD = os.environ.get("GRAPPE_BUILD", ".build/debug")
PICTURES = os.environ.get("GRAPPE_PICTURES")


class Stage:
    """One installation, with one browser for each person."""

    def __init__(self, browser, language, start):
        self.browser, self.language = browser, language
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="grappe-edition-"))
        self.people, self.pages, self.seen, self.shots = {}, {}, {}, 0
        self.go(start)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.out = open(self.folder / "out", "w+", encoding="utf-8")
        self.server = subprocess.Popen(
            [f"{BUILD}/grappe", "serve", "--demo", "--data", str(self.folder / "data"), "--port", str(self.port),
             "--demo-clock", str(self.folder / "clock")], stdout=self.out, stderr=self.out)
        self.wait()

    def wait(self):
        for _ in range(600):
            try:
                urllib.request.urlopen(self.base + "/readyz", timeout=5)
                break
            except OSError:
                assert self.server.poll() is None, self.said()
                time.sleep(0.1)
        found = re.findall(r"^\s*([a-z-]+)\s+(\S+@\S+)\s+(\S+)\s*$", self.said(), re.M)
        self.people = {role: (email, password) for role, email, password in found}

    def said(self):
        return (self.folder / "out").read_text(encoding="utf-8")

    def close(self):
        for page in self.pages.values():
            page.context.close()
        self.server.terminate()
        self.server.wait(30)
        self.out.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def go(self, wall):
        """On to a wall time of Casablanca. Written aside and moved into place, so that half a time is never read."""
        (self.folder / "clock.new").write_text(wall, encoding="utf-8")
        (self.folder / "clock.new").rename(self.folder / "clock")
        self.now = wall

    def page(self, who):
        """Somebody's browser, signed in; sessions end over the months that pass."""
        if who not in self.pages:
            context = self.browser.new_context(locale=self.language, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
            self.pages[who] = context.new_page()
        page = self.pages[who]
        if who in self.people and self.seen.get(who) != self.now:
            page.goto(f"{self.base}/{self.language}/home")
            if "/session" in page.url:
                self.sign_in(page, who)
            self.seen[who] = self.now
        return page

    def sign_in(self, page, who):
        email, password = self.people[who]
        page.fill("main input[type=email]", email)
        page.fill("main input[type=password]", password)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "/session" not in page.url, page.inner_text("main")

    def open(self, who, path):
        page = self.page(who)
        answer = page.goto(f"{self.base}/{self.language}{path}")
        assert answer.status == 200, f"{path}: HTTP {answer.status}: {page.inner_text('main')[:400]}"
        return page

    def look(self, page, name):
        """The present screen without a fault on a desktop and on a phone; a picture of each where pictures are asked for."""
        self.shots += 1
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            told = f"{name} at {width} px, {page.url}"
            try:
                check(page, self.language, axe=width == 390 or self.shots % 2 == 0)
            except AssertionError as fault:
                raise AssertionError(f"{told}: {fault}") from fault
            if PICTURES:
                self.picture(page, f"{self.language}-{self.shots:02}-{name}-{width}")

    def picture(self, page, name):
        folder = pathlib.Path(PICTURES)
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.png", full_page=True)
        if self.shots % 3 == 0:
            page.emulate_media(color_scheme="dark")
            page.screenshot(path=folder / f"{name}-dark.png", full_page=True)
            page.emulate_media(color_scheme="light")


def submit(page, action, inside="", **fields):
    """Fills the form that posts to an address with this end, and sends it."""
    form = page.locator(f"{inside} form[method=post][action$='{action}']").first
    for name, value in fields.items():
        control = form.locator(f"[name='{name}']")
        if control.first.get_attribute("type") in ("radio", "checkbox"):
            control.locator(f"xpath=self::*[@value='{value}']").first.check()
        elif control.first.evaluate("e => e.tagName") == "SELECT":
            control.first.select_option(value)
        else:
            control.first.fill(value)
    with page.expect_navigation():
        form.locator("button.btn:not([name])").first.click()
    assert page.locator("main .says").count() == 0, page.locator("main .says").all_inner_texts()


def link(page, pattern):
    """The first link of the page whose address matches, without its language."""
    for address in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
        if found := re.search(pattern, address):
            return found[1]
    raise AssertionError(f"{page.url}: no link {pattern}")
