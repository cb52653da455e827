"""A writer who has no mouse: goes by Tab, types, chooses by arrows, sends by Enter; at each stop the focus must be seen."""
from playwright.sync_api import TimeoutError

STANDS = """() => {
  const e = document.activeElement, s = getComputedStyle(e);
  return {name: e.getAttribute('name'), type: e.type, tag: e.tagName, value: e.value, href: e.getAttribute('href'),
    action: e.form && e.form.getAttribute('action'), checked: e.checked,
    folds: e.tagName === 'SUMMARY' && [...e.parentElement.querySelectorAll('form')].map(f => f.getAttribute('action')).join(),
    seen: e === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || e.matches('.scroll *, .sr')}
}"""


class Writer:
    def __init__(self, page, answer):
        """`answer` gives what to type for a control's name and type; None leaves it as it is."""
        self.page, self.answer = page, answer

    def stop(self):
        """The next stop of the Tab key."""
        self.page.keyboard.press("Tab")
        here = self.page.evaluate(STANDS)
        assert here["seen"], f"{self.page.url}: the focus is not seen on {here}"
        return here

    def to(self, wanted):
        """On by Tab to the control that `wanted` tells."""
        for _ in range(600):
            here = self.stop()
            if wanted(here):
                return here
        raise AssertionError(f"{self.page.url}: the keyboard never comes there")

    def press(self, button):
        """Enter on the button or link that `button` tells."""
        self.to(button)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def fill(self, action):
        """Every control of the form that posts to an address with this end, until its first nameless button, which is pressed."""
        for _ in range(1200):
            here = self.stop()
            if not (here["action"] or "").endswith(action):
                continue
            if here["tag"] == "BUTTON":
                if here["name"]:
                    continue
                with self.page.expect_navigation():
                    self.page.keyboard.press("Enter")
                return
            self.write(here)
        raise AssertionError(f"{self.page.url}: the form {action} has no end")

    def write(self, here):
        text, keys = self.answer(here["name"], here["type"], here["value"]), self.page.keyboard
        if text is None:
            return
        if here["type"] == "file":
            self.choose(text)
        elif here["type"] == "select-one":
            at = self.page.evaluate(
                "text => [...document.activeElement.options].findIndex(o => text ? o.value === text : o.value)", text)
            for _ in range(at):
                keys.press("ArrowDown")
        elif here["type"] == "checkbox":
            if not here["checked"]:
                keys.press("Space")
        elif here["type"] == "radio":
            keys.press("Space")
        elif here["type"] == "date":
            self.date(text)
        else:
            keys.insert_text(text)

    def choose(self, file):
        """Space opens the window of files; the browser now and then lets the first press pass."""
        for _ in range(5):
            try:
                with self.page.expect_file_chooser(timeout=4000) as chooser:
                    self.page.keyboard.press("Space")
                chooser.value.set_files(file)
                return
            except TimeoutError:
                continue
        raise AssertionError(f"{self.page.url}: the keyboard opens no window of files")

    def date(self, day):
        """Year, month and day in whatever order the browser shows its fields."""
        year, month, date = day.split("-")
        for text in (date + month + year, month + date + year):
            self.page.keyboard.type(text)
            if self.page.evaluate("() => document.activeElement.value") == day:
                return
            for _ in range(3):
                self.page.keyboard.press("Backspace")
                self.page.keyboard.press("ArrowLeft")
        raise AssertionError(f"{day} cannot be typed")
