"""What the eye and the keyboard meet: targets, focus, reflow, spacing, motion, zoom, scripts."""

from checks import page_check

BY_KEY = 250  # stops walked with real key presses; of those after them an even 200 get focus


@page_check("C9")
def targets(page):
    """Targets are 24 by 24px or far enough apart, except links in a sentence (2.5.8)."""
    found = []
    for width in (1280, 320):
        page.view(width)
        found += page.js("probe.targets()")
    return found


@page_check("C10")
def focus(page):
    """Tab reaches every stop in source order, each one visible and not covered (2.4.3, .7, .11)."""
    page.view(**{"prefers-reduced-motion": "reduce"})  # else a smooth scroll is still on its way
    stops = page.js("probe.stops()")
    if stops < 0:
        return ["a tabindex above 0 changes the order"]
    page.js("probe.startWalk()")
    for press in range(stops + 1):
        if press == BY_KEY:
            page.js("probe.restOfWalk()")
            break
        page.browser.cdp("Input.dispatchKeyEvent", type="rawKeyDown", key="Tab", code="Tab",
                         windowsVirtualKeyCode=9)
    found, last, visited = [], -1, set()
    for at in page.js("probe.endWalk()"):
        if at["index"] in visited:
            break  # past the last stop the browser begins again
        visited.add(at["index"])
        if at["index"] < last:
            found.append(f"focus goes back to {at['say']}")
        last = at["index"]
        if not at["visible"]:
            found.append(f"no visible focus on {at['say']}")
        if not at["inView"]:
            found.append(f"focus is outside the window on {at['say']}")
        elif at["seen"] < 2:
            found.append(f"focus is covered on {at['say']}")
    if len(visited) < min(stops, BY_KEY):
        found.append(f"Tab reached {len(visited)} of {stops} stops")
    return found


@page_check("C11")
def reflow(page):
    """No sideways scrolling at 320 by 256 or 640, or with text twice as large (1.4.10, 1.4.4)."""
    found = []
    for width, height in ((320, 256), (640, 512)):
        page.view(width, height)
        found += page.js("probe.wide()") + page.js("probe.clipped()")
    page.view()
    page.js("probe.rootSize('200%')")
    page.browser.settle()
    found += [f"text at 200%: {finding}"
              for finding in page.js("probe.wide()") + page.js("probe.clipped()")]
    page.js("probe.rootSize('')")
    page.browser.settle()
    return found


@page_check("C12")
def text_spacing(page):
    """Wider letters, words, lines and paragraphs cut nothing and leave no drawing (1.4.12)."""
    found = []
    for width in (1280, 320):
        page.view(width)
        page.js("probe.spaceText(true)")
        page.browser.settle()
        found += (page.js("probe.clipped()") + page.js("probe.chartText(true)")
                  + page.js("probe.wide()"))
        page.js("probe.spaceText(false)")
    page.browser.settle()
    return found


@page_check("C13")
def motion(page):
    """Nothing moves by itself, whatever the reader prefers (2.2.2)."""
    found = []
    for wish in ("no-preference", "reduce"):
        page.view(**{"prefers-reduced-motion": wish})
        found += page.js("probe.moving()")
    return sorted(set(found))


@page_check("C16")
def scripts(page):
    """The page says the same without scripts, and carries none (robustness)."""
    page.view()
    found = [f"a script in the page: {what}" for what in page.js("probe.scripts()")]
    page.load()
    before = text(page)
    page.browser.cdp("Emulation.setScriptExecutionDisabled", value=True)
    try:
        page.load()
        after = text(page)
    finally:
        page.browser.cdp("Emulation.setScriptExecutionDisabled", value=False)
        page.load()
    if before != after:
        found.append(f"main text has {len(after)} characters without scripts, {len(before)} with")
    return found


def text(page):
    """The words that are laid out, read without running anything in the page."""
    shot = page.browser.cdp("DOMSnapshot.captureSnapshot", computedStyles=[])
    strings = shot["strings"]
    layout = shot["documents"][0]["layout"]["text"]
    return " ".join(" ".join(strings[index] for index in layout if index >= 0).split())


@page_check("C22")
def scroll_boxes(page):
    """A box that scrolls has a tab stop, a role and a label (2.1.1)."""
    found = []
    for width in (1280, 320):
        page.view(width)
        found += page.js("probe.scrollBoxes()")
    return sorted(set(found))


@page_check("C25")
def zoom(page):
    """Zoom is not blocked, and both ways of holding a telephone show the same (1.4.4, 1.3.4)."""
    page.view()
    found = page.js("probe.frame()")
    lengths = []
    for width, height in ((320, 640), (640, 320)):
        page.view(width, height)
        found += page.js("probe.wide()")
        lengths.append(page.js("probe.proseSeen()"))
    if lengths[0] != lengths[1]:
        found.append(f"upright shows {lengths[0]} characters, sideways {lengths[1]}")
    return found
