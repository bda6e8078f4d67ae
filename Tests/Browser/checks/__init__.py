"""The checks of a generated site: one function each, its docstring naming the success criterion.

A page check takes an opened page, a site check takes the whole site once every page has been
visited. Both return a list of findings; an empty list is a pass.
"""

PAGE_CHECKS = {}
SITE_CHECKS = {}


def page_check(name):
    """Registers a check that is asked of every page."""
    def register(function):
        PAGE_CHECKS[name] = function
        return function
    return register


def site_check(name):
    """Registers a check that is asked once of the whole site."""
    def register(function):
        SITE_CHECKS[name] = function
        return function
    return register


def load():
    """Imports every module of checks, so that each registers itself."""
    from checks import charts, navigation, paper, privacy, screens, structure, tools, view, words
    assert all((charts, navigation, paper, privacy, screens, structure, tools, view, words))
    return PAGE_CHECKS, SITE_CHECKS
