"""Printed sheets and the marking on them."""

import collections
import re

from checks import page_check
from checks.structure import role

SHEET = 718  # CSS pixels between the default margins of A4


@page_check("C15")
def printed(page):
    """Nothing is lost on paper: closed details, words, wide drawings (1.4.10 in spirit)."""
    page.view(SHEET, 1000, media="print")
    found = page.js(f"probe.paper({SHEET})")
    page.view()
    sheets = page.sheets()
    words = collections.Counter(re.findall(r"\w+", " ".join(sheets)))
    run_on = re.sub(r"\W", "", "".join(sheets)) + " " + re.sub(r"\W", "", page.drawn_text())
    total, missing = 0, []
    for block in page.js("probe.mainBlocks()"):
        for word in re.findall(r"\w+", block):
            total += 1
            if words[word] == 0 and word not in run_on:
                missing.append(word)
    if total and len(missing) > total * 0.005:
        found.append(f"{len(missing)} of {total} words are not on paper, as '{missing[0]}'")
    return found


@page_check("C26")
def marking(page):
    """The marking stands at top and bottom: on screen, in the tree, on every printed sheet."""
    page.view()
    marks = page.js("probe.marking()")
    top, bottom = marks["top"], marks["bottom"]
    if not top or not bottom:
        return [f"no marking at the {place}" for place, mark in
                (("top", top), ("bottom", bottom)) if not mark]
    found = [] if top == bottom else [f"the markings differ: '{top}' and '{bottom}'"]
    spoken = [value for value in (str(node.get("name", {}).get("value", "")).strip()
                                  for node in page.tree() if role(node) == "StaticText")
              if value == top]
    if len(spoken) < 2:
        found.append(f"the marking is read out {len(spoken)} times, not at top and bottom")
    for number, sheet in enumerate(page.sheets(), 1):
        if top not in " ".join(sheet.split()):
            found.append(f"sheet {number} of {len(page.sheets())} carries no marking")
    return found
