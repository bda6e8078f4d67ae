"""A generated site on disk, and one opened page of it."""

import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse

from browser import tool


class Site:
    """A folder of pages. Checks ask it for files; they never change it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.pages = sorted(self.folder.rglob("*.html"))
        self.facts = {}

    def name(self, path):
        return str(path.relative_to(self.folder))

    def files(self):
        return sorted(path for path in self.folder.rglob("*") if path.is_file())

    def copy(self, folder):
        """The same site under another path, with a space and an accent in it."""
        target = pathlib.Path(folder) / "caf\u00e9 base" / "reviews"
        shutil.copytree(self.folder, target)
        return Site(target)


class Page:
    """One page, opened in the browser. Answers that are dear to get are kept."""

    def __init__(self, site, path, browser):
        self.site, self.path, self.browser = site, path, browser
        self.name = site.name(path)
        self.url = path.as_uri()
        self.kept = {}
        self.load()

    def load(self):
        self.browser.view()
        self.browser.open(self.url)

    def js(self, expression):
        return self.browser.js(expression)

    def view(self, width=1280, height=1000, **media):
        self.browser.view(width, height, **media)

    def keep(self, name, make):
        if name not in self.kept:
            self.kept[name] = make()
        return self.kept[name]

    def tree(self):
        def make():
            self.view()
            return self.browser.tree()
        return self.keep("tree", make)

    def sheets(self):
        """The text of each printed sheet."""
        return [sheet for sheet in self.printed()[0].split("\f") if sheet.strip()]

    def drawn_text(self):
        """The printed words in the order they were drawn: a word broken over the lines of a narrow
        column is not mixed with its neighbours."""
        return self.printed()[1]

    def printed(self):
        def make():
            self.view()
            with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
                file.write(self.browser.pdf())
                file.flush()
                return [subprocess.run(
                    [tool("pdftotext"), *order, "-enc", "UTF-8", file.name, "-"],
                    check=True, capture_output=True).stdout.decode("utf-8", "replace")
                    for order in ([], ["-raw"])]
        return self.keep("printed", make)

    def target(self, href):
        """The file and fragment that a relative link names, or None for another site."""
        parts = urllib.parse.urlsplit(href)
        if parts.scheme or parts.netloc:
            return None
        path = urllib.parse.unquote(parts.path)
        file = (self.path.parent / path).resolve() if path else self.path
        if file.is_dir():
            file = file / "index.html"
        return file, urllib.parse.unquote(parts.fragment)
