"""Charts: equivalents, sizes, contrast, colour alone, forced colours, agreement with the table."""

from checks import page_check

THEMES = (
    ("dark theme", {"prefers-color-scheme": "dark"}),
    ("forced colours, light", {"forced-colors": "active"}),
    ("forced colours, dark", {"forced-colors": "active", "prefers-color-scheme": "dark"}),
)


@page_check("C7")
def chart_names_and_sizes(page):
    """Role, name, description, table beside it; text level and at least 14px drawn (1.1.1, 1.4.4)."""
    page.view()
    found = page.js("probe.chartNames()")
    for width in (1280, 320):
        page.view(width)
        found += page.js("probe.chartSizes(14)")
    return found


@page_check("C8")
def chart_contrast(page):
    """In charts, text has 4.5:1 and marks have 3:1 with what is behind or beside (1.4.3, 1.4.11)."""
    page.view()
    return page.js("probe.chartContrast()")


@page_check("C14")
def forced_colours(page):
    """Charts keep their contrast in forced colours and the dark theme, and keep their ink."""
    found = []
    for theme, media in THEMES:
        page.view(**media)
        found += [f"{theme}: {finding}" for finding in page.js("probe.chartContrast()")]
        for area in page.js("probe.chartBoxes()"):
            picture = page.browser.clip(area["x"], area["y"], area["w"], area["h"])
            low, high = picture.convert("L").getextrema()
            if high - low < 60:
                found.append(f"{theme}: {area['name']} is blank to the eye")
    return found


@page_check("C19")
def colour_alone(page):
    """Series differ by label, dash, marker or lightness; links are underlined (1.4.1)."""
    page.view()
    return page.js("probe.colourAlone()")


@page_check("C20")
def agreement(page):
    """Every value a mark carries stands in a cell of its table, to the digit (1.1.1)."""
    page.view()
    return page.js("probe.agreement()")
