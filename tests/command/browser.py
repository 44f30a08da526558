"""Chromium by its driver, over the WebDriver protocol (https://www.w3.org/TR/webdriver2/): without a screen and without
a network. Debian's packages chromium and chromium-driver."""

import base64
import json
import pathlib
import shutil
import subprocess
import tempfile
import urllib.request

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--force-color-profile=srgb"]
KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c"}
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def is_here():
    return bool(shutil.which("chromedriver") and shutil.which("chromium"))


class Browser:
    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        for line in self.driver.stdout:
            if b"started successfully on port" in line:
                self.at = "http://127.0.0.1:" + line.decode().rstrip(". \n").split()[-1]
                break
        options = {"binary": shutil.which("chromium"), "args": [*FLAGS, "--user-data-dir=" + self.folder.name]}
        asked = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"},
                 "unhandledPromptBehavior": "ignore"}
        self.at += "/session/" + self._call("/session", {"capabilities": {"alwaysMatch": asked}})["sessionId"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self._call("", method="DELETE")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.driver.stdout.close()
            self.folder.cleanup()

    def _call(self, path, given=None, method=None):
        request = urllib.request.Request(self.at + path, method=method or ("GET" if given is None else "POST"),
                                         data=None if given is None else json.dumps(given).encode())
        # No proxy that the environment names: the driver is here.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()[:1000]) from error

    def devtools(self, command, **parameters):
        return self._call("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def window(self, width, height, scheme="light"):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, file):
        self._call("/url", {"url": pathlib.Path(file).absolute().as_uri()})

    def run(self, script, *arguments):
        return self._call("/execute/sync", {"script": script, "args": list(arguments)})

    def click(self, selector):
        """A real click, where the element is seen; an error where something else covers it."""
        element = self._call("/element", {"using": "css selector", "value": selector})[ELEMENT]
        self._call(f"/element/{element}/click", {})

    def keys(self, *names):
        actions = [{"type": kind, "value": KEYS.get(name, name)} for name in names for kind in ("keyDown", "keyUp")]
        self._call("/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def dialog(self):
        """The text of an alert that stands open, or None."""
        try:
            return self._call("/alert/text")
        except RuntimeError:
            return None

    def picture(self, file):
        pathlib.Path(file).write_bytes(base64.b64decode(self._call("/screenshot")))

    def printed(self):
        """The page as a PDF."""
        return base64.b64decode(self._call("/print", {}))

    def complaints(self):
        """What the console says since it was last asked."""
        return [entry["message"] for entry in self._call("/se/log", {"type": "browser"})]
