"""Headings, language, landmarks, tables, names, reading order: what assistive technology is given."""

import collections

from checks import page_check


@page_check("C2")
def headings(page):
    """Heading levels never skip, none is empty or says nothing, one h1 (1.3.1, 2.4.6)."""
    page.view()
    return page.js("probe.headings()")


@page_check("C3")
def languages(page):
    """The page and its Welsh or English parts name their language (3.1.1, 3.1.2)."""
    page.view()
    return page.js("probe.languages()")


@page_check("C4")
def landmarks(page):
    """One banner, main and contentinfo in the real tree; labels differ; no stray text (1.3.1)."""
    page.view()
    found = page.js("probe.landmarks()")
    roles = collections.Counter(role(node) for node in page.tree())
    for wanted in ("banner", "main", "contentinfo"):
        if roles[wanted] != 1:
            found.append(f"{roles[wanted]} landmarks of the role {wanted}: a page has exactly one")
    return found


@page_check("C6")
def tables(page):
    """Caption, scopes, header row and column, no empty cells, numbers to the right (1.3.1)."""
    page.view()
    return page.js("probe.tables()")


@page_check("C17")
def names(page):
    """Images, links, buttons, tables and regions have names in the real tree (4.1.2, 1.1.1)."""
    found = []
    for node in page.tree():
        kind = role(node)
        if kind not in ("image", "img", "link", "button", "table", "region", "graphics-document",
                        "SvgRoot", "DisclosureTriangle"):
            continue
        name = value(node, "name")
        if kind == "SvgRoot":
            found.append(f"a drawing without the role of an image: '{name[:60]}'")
        elif not name:
            found.append(f"{kind} without a name in the accessibility tree")
        if kind in ("image", "img") and len(name) > 150:
            found.append(f"the name of an image has {len(name)} characters, more than 150")
        if kind in ("image", "img") and name and name == value(node, "description"):
            found.append(f"an image says the same twice, as name and description: '{name[:60]}'")
    return found


@page_check("C23")
def order(page):
    """Source order is reading order; hidden words do not run into visible ones (1.3.2)."""
    page.view()
    return page.js("probe.order()")


def role(node):
    return node.get("role", {}).get("value", "")


def value(node, key):
    return " ".join(str(node.get(key, {}).get("value", "")).split())
