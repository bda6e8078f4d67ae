"""The whole site: titles, links, the same navigation everywhere, other places and no requests."""

import collections
import pathlib
import re
import tempfile
import urllib.parse

from checks import page_check, site_check

VAGUE = {"click here", "here", "more", "read more", "link", "this", "this page", "details", "info",
         "learn more", "download", "view", "open", "see more", "page"}


@page_check("C1")
def title(page):
    """Titles say page, service and organisation, parted by en dashes (2.4.2)."""
    page.view()
    text = page.js("document.title").strip()
    page.site.facts.setdefault("titles", collections.defaultdict(list))[text].append(page.name)
    parts = [part.strip() for part in text.split(" \u2013 ")]
    found = []
    if len(parts) < 2 or not all(parts):
        found.append(f"title '{text}' is not of the form page \u2013 service \u2013 organisation")
    if len(parts[0]) > 65:
        found.append(f"the first part of the title has {len(parts[0])} characters, more than 65")
    return found


@site_check("C1")
def titles(site, _browser):
    """Titles are unique over the site (2.4.2)."""
    return [f"title '{text}' stands on {', '.join(pages)}"
            for text, pages in site.facts.get("titles", {}).items() if len(pages) > 1]


@page_check("C5")
def links(page):
    """Link words say where they lead, each to one place that exists (2.4.4)."""
    page.view()
    found, places = [], collections.defaultdict(set)
    page.site.facts.setdefault("ids", {})[page.path] = set(page.js("probe.ids()"))
    for link in page.js("probe.links()"):
        name, href = link["name"], link["href"]
        if not name:
            found.append(f"link without words to {href}")
        if name.lower().strip(" .") in VAGUE:
            found.append(f"link words say nothing: '{name}'")
        if re.match(r"(?:https?://|www\.)\S+$", link["text"]):
            found.append(f"bare address as link words: {link['text']}")
        if link["blank"] and "new tab" not in name.lower():
            found.append(f"opens a new tab without saying so: '{name}'")
        if href.startswith("/"):
            found.append(f"link works under one base path only: {href}")
            continue
        target = page.target(href)
        places[name.lower()].add(str(target) if target else href)
        if target is None:
            continue
        file, fragment = target
        if not file.is_file():
            found.append(f"dead link: {href}")
        elif fragment:
            page.site.facts.setdefault("fragments", []).append((page.name, href, file, fragment))
    for name, targets in places.items():
        if len(targets) > 1:
            found.append(f"'{name[:60]}' leads to {len(targets)} different places")
    return found


@site_check("C5")
def fragments(site, _browser):
    """Every fragment leads to an element that exists (2.4.4)."""
    found = []
    for page, href, file, fragment in site.facts.get("fragments", []):
        ids = site.facts["ids"].get(file)
        if ids is None:
            text = file.read_text(encoding="utf-8", errors="replace")
            ids = site.facts["ids"][file] = set(re.findall(r'\bid="([^"]*)"', text))
        if fragment not in ids:
            found.append(f"{page}: dead fragment: {href}")
    return found


@page_check("C21")
def remember_navigation(page):
    """Header, trail and footer are kept for comparison over the site (3.2.3, 3.2.4, 3.2.6)."""
    page.view()
    bars = page.js("probe.navigation()")
    page.site.facts.setdefault("bars", {})[page.name] = bars
    return [] if bars["footer"] else ["no links in the footer: help and statement have no place"]


@site_check("C21")
def same_navigation(site, _browser):
    """The same links in the same order under the same names on all pages (3.2.3, 3.2.4, 3.2.6)."""
    found, first_of = [], {}
    for page, bars in sorted(site.facts.get("bars", {}).items()):
        folder = str(pathlib.PurePosixPath(page).parent)
        for bar in ("header", "footer"):
            words = [link["text"] for link in bars[bar]]
            first, wanted = first_of.setdefault((folder, bar), (page, words))
            if words != wanted:
                found.append(f"{page}: the {bar} differs from {first}: {words} and {wanted}")
            for (other, part), (name, seen) in first_of.items():
                if part != bar or other == folder:
                    continue
                common = [word for word in words if word in seen]
                if common != [word for word in seen if word in common]:
                    found.append(f"{page}: the {bar} has another order than {name}")
    return found


@page_check("C28")
def requests(page):
    """Opening the page asks for nothing outside its folder, and all it asks for is there."""
    page.view()
    page.browser.requests()
    page.load()
    asked, failed = page.browser.requests()
    root = site_root(page.site)
    found = [f"asks for something outside: {url[:90]}" for url in asked
             if not url.startswith((root, "data:", "about:", "chrome"))]
    found += [f"something it asks for is missing: {reason}" for reason in failed]
    page.site.facts.setdefault("lengths", {})[page.name] = page.js(
        "[document.title, document.body.innerText.length, document.styleSheets.length]")
    return found


@site_check("C28")
def another_place(site, browser):
    """The site looks the same from another folder, with a space and an accent in its path."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        copy = site.copy(folder)
        browser.view()
        for path in copy.pages:
            name = copy.name(path)
            browser.requests()
            browser.open(path.as_uri())
            asked, failed = browser.requests()
            now = browser.js(
                "[document.title, document.body.innerText.length, document.styleSheets.length]")
            # With --page only some pages were opened in their own place before.
            lengths = site.facts.get("lengths", {})
            if name in lengths and now != lengths[name]:
                found.append(f"{name}: differs when the site is moved")
            if failed or any(not url.startswith((site_root(copy), "data:", "chrome"))
                             for url in asked):
                found.append(f"{name}: asks for something outside its folder when moved")
    return found


def site_root(site):
    return "file://" + urllib.parse.quote(str(site.folder)) + "/"
