"""The public pages, in French and Arabic, on phone and desktop."""
from walk import BASE, VARIANTS, open_context, over, visit

PAGES = ["", "/clusters", "/clusters/ce3m", "/calls", "/editions/call-2023", "/programme", "/sources", "/session", "/registration"]


@over(PAGES, VARIANTS)
def test_page(browser, path, language, width):
    context = open_context(browser, language, width)
    visit(context.new_page(), f"/{language}{path}", language)
    context.close()


@over(["light", "dark"])
def test_home_in_both_themes(browser, scheme):
    context = open_context(browser, "fr", 1280, color_scheme=scheme)
    visit(context.new_page(), "/fr", "fr")
    context.close()


def test_narrow_screen(browser):
    context = open_context(browser, "ar", 320)
    visit(context.new_page(), "/ar/clusters", "ar")
    context.close()


def test_language_of_the_browser(browser):
    context = open_context(browser, "ar", 1280)
    page = context.new_page()
    page.goto(BASE + "/")
    assert page.url == BASE + "/ar"
    context.close()
