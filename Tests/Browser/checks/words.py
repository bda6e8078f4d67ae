"""The words of the pages: house style and wording that needs no eyes."""

import re

from checks import page_check

STYLE = (
    ("24-hour time", r"(?<![\d:.T])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])(?!\s?[ap]m\b)"),
    ("time written in the wrong form", r"\b\d{1,2}[.]\d\d\s?[ap]m\b|\b\d{1,2}(?::\d\d)?\s+[ap]m\b"
                                       r"|\b\d{1,2}(?::\d\d)?(?:AM|PM)\b|\b\d{1,2}:00[ap]m\b"),
    ("midday or midnight as 12", r"(?<![:\d])12(?::00)?\s?[ap]m\b"),
    ("date in figures", r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"),
    ("ordinal in a date", r"\b\d{1,2}(?:st|nd|rd|th) (?:of )?(?:January|February|March|April|May|June"
                          r"|July|August|September|October|November|December)\b"),
    ("range with a hyphen or dash", r"(?<![\w.:/-])\d[\d,.]*(?:%|ms|s)?[-\u2013]\d[\d,.]*(?![\w/-])"),
    ("Latin abbreviation", r"\b(?:e\.?g|i\.?e|etc|viz|NB)\b\.?(?![\w-])"),
    ("negative contraction", r"\b\w+n['\u2019]t\b"),
    ("please", r"\b[Pp]lease\b"),
    ("percent as a word after a number", r"\d\s?per ?cent\b|\d\s%"),
    ("number without thousands separator",
     r"(?<![\w.,/:#-])(?<!\d )(?<!ISO )(?<!RFC )(?!0|(?:19|20)\d\d\b)\d{4,}"
     r"(?![\w.,/:-]*[\w/])"),
)
# Of these the ones that hold in Welsh too, where 5:30pm is 5:30yp.
WELSH = [rule for rule in STYLE if rule[0] in (
    "date in figures", "range with a hyphen or dash", "number without thousands separator")] + [
    ("24-hour time", r"(?<![\d:.T])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])(?!y[bp]\b)"),
    ("time written in the wrong form", r"\b\d{1,2}(?::\d\d)?\s+y[bp]\b|\b\d{1,2}(?::\d\d)?[ap]m\b"),
]
SENSE = re.compile(r"\b(?:red|green|blue|orange|yellow|purple|pink|turquoise|left|right|below|above"
                   r"|round|square|triangular)\b", re.IGNORECASE)
THING = re.compile(r"\b(?:charts?|lines?|bars?|graphs?|boxes|box|dots?|circles?|segments?)\b",
                   re.IGNORECASE)


@page_check("C18")
def style(page):
    """Times, dates, ranges and words follow the style guide; quotations are left alone."""
    found = []
    page.view()
    rules = WELSH if page.js("document.documentElement.lang") == "cy" else STYLE
    for block in page.js("probe.prose()"):
        # What stands between double quotation marks is somebody else's writing.
        block = re.sub("\u201c[^\u201d]*\u201d", "\u201c\u201d", block)
        for rule, pattern in rules:
            match = re.search(pattern, block)
            if match:
                found.append(f"{rule}: '{match.group(0)}' in '{block[:70]}'")
    return found


@page_check("C24")
def senses(page):
    """No words that need eyes, as 'the red line' or 'the chart below' (1.3.3)."""
    found = []
    page.view()
    for block in page.js("probe.prose()"):
        parts = re.findall(r"[\w'-]+", block)
        senses_at = [i for i, part in enumerate(parts) if SENSE.fullmatch(part)
                     and not (i + 1 < len(parts) and parts[i + 1][0].isdigit())]
        things_at = [i for i, part in enumerate(parts) if THING.fullmatch(part)]
        if any(abs(one - two) <= 6 for one in senses_at for two in things_at):
            found.append(f"needs eyes: '{block[:90]}'")
    return found
