"""Every page as people see it: three widths, print, forced colours. Nothing is stored."""

from checks import page_check

VIEWS = (
    ("320px", 320, {}),
    ("768px", 768, {}),
    ("1280px", 1280, {}),
    ("print", 718, {"media": "print"}),
    ("forced colours", 1280, {"forced-colors": "active"}),
)
STRIP = 40
BLANK = 480  # CSS pixels without any ink, more than any heading, figure or margin leaves


@page_check("Screens")
def screens(page):
    """No overflow, no text over text in charts, nothing cut off, no large blank area."""
    found = []
    for name, width, media in VIEWS:
        page.view(width, 1000, **media)
        for probe in ("wide", "clipped", "overlaps", "chartText"):
            found += [f"{name}: {finding}" for finding in page.js(f"probe.{probe}()")]
        found += [f"{name}: {finding}" for finding in blank(page.browser.picture(0.5))]
    return found


def blank(picture):
    """Runs of strips without ink in a picture taken at half size."""
    grey = picture.convert("L")
    height, run = STRIP // 2, 0
    for top in range(0, grey.height, height):
        low, high = grey.crop((0, top, grey.width, min(top + height, grey.height))).getextrema()
        run = run + STRIP if high - low < 8 else 0
        if run >= BLANK:
            return [f"a blank area of {BLANK}px or more ends at {2 * top}px"]
    return []
