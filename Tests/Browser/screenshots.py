"""Pictures of every page for people to look at: three widths, forced colours, printed sheets.

    python screenshots.py SITE FOLDER
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from browser import Browser, tool  # noqa: E402
from site_folder import Site  # noqa: E402

VIEWS = {"320": (320, {}), "768": (768, {}), "1280": (1280, {}),
         "forced-dark": (1280, {"forced-colors": "active", "prefers-color-scheme": "dark"})}


def main():
    if len(sys.argv) != 3:
        sys.exit("screenshots.py: Two folders are needed. Name the site and where pictures go.")
    site, target = Site(sys.argv[1]), pathlib.Path(sys.argv[2])
    if not site.pages:
        sys.exit(f"{site.folder}: A site has at least one page. Build the site first.")
    target.mkdir(parents=True, exist_ok=True)
    count = 0
    with Browser() as browser:
        for path in site.pages:
            name = site.name(path).removesuffix(".html").replace("/", "-")
            browser.view()
            browser.open(path.as_uri())
            for view, (width, media) in VIEWS.items():
                browser.view(width, 1000, **media)
                browser.picture().save(target / f"{name}-{view}.png")
                count += 1
            browser.view()
            sheet = target / f"{name}-print.pdf"
            sheet.write_bytes(browser.pdf())
            subprocess.run([tool("pdftoppm"), "-r", "60", "-png", str(sheet),
                            str(sheet.with_suffix(""))], check=True)
    print(f"{count} pictures and the printed sheets of {len(site.pages)} pages are in {target}")


if __name__ == "__main__":
    main()
