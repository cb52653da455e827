"""Signed in by keyboard alone, each role's first screen."""
from walk import accounts, check, open_context, over, sign_in

ROLES = [
    "programme-officer", "head-of-division", "steering-committee-member", "evaluator", "cluster-director", "organisation-delegate",
    "network-secretary", "auditor", "administrator",
]


@over(ROLES)
def test_first_screen(browser, role):
    context = open_context(browser, "fr", 1280)
    page = context.new_page()
    sign_in(page, role)
    check(page, "fr")
    context.close()


def test_every_role_has_an_account(browser):
    assert sorted(accounts()) == sorted(ROLES)
