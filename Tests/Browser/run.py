"""Checks a generated site in headless Chromium.

    python run.py SITE              every check on every page of a folder
    python run.py --self-test       the known good sample passes, each broken page is caught
    python run.py SITE --only C10,axe --page timeline

Exit status 0 when nothing was found, 1 otherwise. The last line reads 'N passed, N failed'.
"""

import argparse
import collections
import pathlib
import re
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import checks  # noqa: E402
from browser import Browser  # noqa: E402
from checks import tools  # noqa: E402
from site_folder import Page, Site  # noqa: E402

SHOWN = 6


class Tally:
    """What passed and what did not. One test is one check on one page, or once on a site."""

    def __init__(self):
        self.passed, self.failed = collections.Counter(), collections.Counter()

    def add(self, check, place, findings):
        (self.failed if findings else self.passed)[check] += 1
        if findings:
            print(f"FAILED {check} {place}")
            for finding in findings[:SHOWN]:
                print(f"    {finding}")
            if len(findings) > SHOWN:
                print(f"    and {len(findings) - SHOWN} more")
            sys.stdout.flush()

    def close(self, began):
        passed, failed = sum(self.passed.values()), sum(self.failed.values())
        print(f"browser tests took {time.monotonic() - began:.0f} seconds")
        print(f"{passed} passed, {failed} failed")
        return 1 if failed or not passed else 0


def examine(folder, browser, tally, only=None, page_part="", label=""):
    """Runs the chosen checks over one site and adds the outcome of each to the tally."""
    site = Site(folder)
    if not site.pages:
        tally.add("site", str(folder), ["no pages: build the site first"])
        return
    page_checks, site_checks = checks.load()
    wanted = lambda name: only is None or name in only  # noqa: E731
    if wanted("Nu"):
        site.facts["nu"] = tools.start_nu(site)
    for path in site.pages:
        if page_part not in site.name(path):
            continue
        page = Page(site, path, browser)
        for name, check in page_checks.items():
            if wanted(name):
                tally.add(name, label + page.name, attempt(check, page))
    for name, check in site_checks.items():
        if wanted(name):
            tally.add(name, label + "whole site", attempt(check, site, browser))


def attempt(check, *arguments):
    """A check that stops is a check that fails, with the reason."""
    try:
        return list(dict.fromkeys(check(*arguments)))
    except Exception as error:  # a broken page may break a probe: that is a finding, not an end
        return [f"the check stopped: {type(error).__name__}: {str(error).splitlines()[0][:200]}"]


def self_test(browser, tally, only):
    """The sample passes everything; in each broken folder the named check finds what it must."""
    examine(HERE / "sample", browser, tally, only, label="sample/")
    page_checks, site_checks = checks.load()
    names = list(dict.fromkeys([*page_checks, *site_checks]))
    for name in names:
        if only is not None and name not in only:
            continue
        folder = HERE / "broken" / name.lower()
        if not folder.is_dir():
            tally.add(name, f"broken/{name.lower()}", ["no broken page shows that this check can fail"])
            continue
        site, findings, expected = Site(folder), [], []
        for path in site.pages:
            expected += re.findall(r"<!-- expect: (.+?) -->", path.read_text(encoding="utf-8"))
            page = Page(site, path, browser)
            if name in page_checks:
                findings += attempt(page_checks[name], page)
        if name in site_checks:
            findings += attempt(site_checks[name], site, browser)
        missed = [f"not caught: {text}" for text in expected
                  if not any(text in finding for finding in findings)]
        if not expected:
            missed = ["the broken page does not say what is expected"]
        if missed:
            missed += [f"found instead: {finding}" for finding in findings[:4]]
        tally.add(name, f"broken/{name.lower()}", missed)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", nargs="?", help="folder of a generated site")
    parser.add_argument("--self-test", action="store_true", help="check the checks themselves")
    parser.add_argument("--only", help="names of checks, parted by commas")
    parser.add_argument("--page", default="", help="only pages with this in their name")
    options = parser.parse_args()
    if not options.site and not options.self_test:
        parser.error("name the folder of a site, or --self-test")
    only = set(options.only.split(",")) if options.only else None
    began, tally = time.monotonic(), Tally()
    with Browser() as browser:
        if options.self_test:
            self_test(browser, tally, only)
        if options.site:
            examine(options.site, browser, tally, only, options.page)
    sys.exit(tally.close(began))


if __name__ == "__main__":
    main()
