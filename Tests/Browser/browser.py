"""One headless Chromium for the whole run, driven through chromedriver and the DevTools protocol."""

import base64
import io
import json
import pathlib
import shutil
import sys

from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

HERE = pathlib.Path(__file__).resolve().parent
SCREEN = {"media": "", "forced-colors": "none", "prefers-color-scheme": "light",
          "prefers-reduced-motion": "no-preference"}


def tool(*names):
    """The path of an installed program. A missing tool ends the run: no check is ever skipped."""
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    sys.exit(f"{names[0]}: Every check needs its tool. Run 'make set-up' to install {names[0]}.")


class Browser:
    """A started Chromium. Use as a context manager, so that it always ends."""

    def __init__(self):
        options = Options()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--hide-scrollbars", "--force-device-scale-factor=1",
                     "--disable-background-networking", "--no-first-run",
                     "--window-size=1280,1000"):
            options.add_argument(flag)
        options.binary_location = tool("chromium", "chromium-browser", "google-chrome")
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        self.driver = webdriver.Chrome(
            service=Service(tool("chromedriver")), options=options)
        self.driver.set_script_timeout(60)
        probes = sorted((HERE / "probes").glob("*.js"))
        self.probes = "\n".join(path.read_text(encoding="utf-8") for path in probes)
        self.axe = axe_source()
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source=self.probes)
        self.state = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def cdp(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def requests(self):
        """Addresses asked for since the last call, and those that failed."""
        asked, failed = [], []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
            elif message["method"] == "Network.loadingFailed":
                failed.append(message["params"].get("errorText", "failed"))
        return asked, failed

    def open(self, url):
        self.driver.get(url)

    def view(self, width=1280, height=1000, **media):
        """Sets window and media, and waits two frames (else Chromium gives stale answers)."""
        wanted = (width, height, tuple(sorted({**SCREEN, **media}.items())))
        if wanted == self.state:
            return
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=False)
        features = {**SCREEN, **media}
        kind = features.pop("media")
        self.cdp("Emulation.setEmulatedMedia", media=kind,
                 features=[{"name": name, "value": value} for name, value in features.items()])
        self.state = wanted
        self.settle()

    def settle(self):
        self.driver.execute_async_script(
            "const done = arguments[0];"
            "requestAnimationFrame(() => requestAnimationFrame(() => done()));")

    def js(self, expression):
        return self.driver.execute_script("return " + expression)

    def picture(self, scale=1.0):
        """The whole page as an image, however long it is (cut at 20,000 CSS pixels)."""
        box = self.js("({w: document.documentElement.clientWidth,"
                      " h: Math.ceil(document.body.getBoundingClientRect().bottom + scrollY)})")
        return self.clip(0, 0, box["w"], min(max(box["h"], 1), 20000), scale)

    def clip(self, x, y, width, height, scale=1.0):
        shot = self.cdp("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                        clip={"x": x, "y": y, "width": width, "height": height, "scale": scale})
        return Image.open(io.BytesIO(base64.b64decode(shot["data"])))

    def pdf(self):
        """The page printed on A4, as bytes."""
        sheet = self.cdp("Page.printToPDF", printBackground=False, paperWidth=8.27,
                         paperHeight=11.69, preferCSSPageSize=True)
        return base64.b64decode(sheet["data"])

    def tree(self):
        """The accessibility tree that assistive technology is given, ignored nodes left out."""
        nodes = self.cdp("Accessibility.getFullAXTree")["nodes"]
        return [node for node in nodes if not node.get("ignored")]


def axe_source():
    """axe-core 4.12, from the one package on the index that carries a current copy."""
    for folder in sys.path:
        path = pathlib.Path(folder) / "axe_playwright_python" / "axe.min.js"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    sys.exit("axe.min.js: Every check needs its tool. Run 'make set-up' to install axe-core.")
