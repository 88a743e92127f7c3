# SPDX-License-Identifier: Apache-2.0
"""A page in headless Chromium, driven over its debugging pipe: no package is
needed, and no port is opened."""

import base64
import json
import os
import select
import subprocess
import tempfile
import time


class Browser:
    """with Browser() as browser: browser.open(path)"""

    def __init__(self, program="chromium"):
        self.folder = tempfile.TemporaryDirectory()
        from_us, self.to_it = os.pipe()
        self.from_it, to_us = os.pipe()
        # Chromium reads commands from descriptor 3 and answers on 4.
        command = [
            "sh", "-c", 'exec "$0" "$@" 3<&%d 4>&%d' % (from_us, to_us),
            program, "--headless=new", "--remote-debugging-pipe",
            "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update",
            "--user-data-dir=" + self.folder.name, "about:blank",
        ]
        # What the tests set for our own program would end this one.
        settings = {name: value for name, value in os.environ.items()
                    if not name.startswith(("G_", "XDG_"))}
        self.process = subprocess.Popen(
            command, pass_fds=(from_us, to_us), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(settings, HOME=self.folder.name))
        os.close(from_us)
        os.close(to_us)
        self.buffer = b""
        self.number = 0
        self.events = []
        target = next(t for t in self.call("Target.getTargets")["targetInfos"]
                      if t["type"] == "page")
        self.session = None
        self.session = self.call("Target.attachToTarget", flatten=True,
                                 targetId=target["targetId"])["sessionId"]
        self.call("Page.enable")
        self.call("Network.enable")
        self.call("Log.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.to_it)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.from_it)
        self.folder.cleanup()

    def _message(self, until):
        while b"\0" not in self.buffer:
            wait = until - time.monotonic()
            if wait <= 0 or not select.select([self.from_it], [], [], wait)[0]:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self.from_it, 1 << 16)
            if not piece:
                raise EOFError("the browser has ended")
            self.buffer += piece
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.to_it, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + 60
        while True:
            answer = self._message(until)
            if answer.get("id") != self.number:
                self.events.append(answer)
            elif "error" in answer:
                raise RuntimeError("%s: %s" % (method, answer["error"]))
            else:
                return answer["result"]

    def open(self, path):
        """Loads a file and waits until it is there."""
        self.events = []
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        until = time.monotonic() + 60
        while not any(e.get("method") == "Page.loadEventFired"
                      for e in self.events):
            self.events.append(self._message(until))

    def look(self, width, dark=False, media="screen"):
        """Sets the width, the colours and the medium."""
        self.call("Emulation.setDeviceMetricsOverride", width=width,
                  height=900, deviceScaleFactor=1, mobile=False)
        scheme = "dark" if dark else "light"
        self.call("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": scheme}])

    def run(self, script):
        """The value of an expression, or of a promise."""
        got = self.call("Runtime.evaluate", expression=script,
                        awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in got:
            raise RuntimeError(json.dumps(got["exceptionDetails"])[:2000])
        return got["result"].get("value")

    def press(self, key, code=None, text=None):
        """A key goes down and up."""
        names = {"Tab": 9, "Enter": 13, " ": 32}
        params = {"key": key, "code": code or key,
                  "windowsVirtualKeyCode": names.get(key, 0)}
        if text is not None:
            params["text"] = text
        self.call("Input.dispatchKeyEvent", type="keyDown", **params)
        self.call("Input.dispatchKeyEvent", type="keyUp", **params)

    def picture(self, path, clip=None):
        params = {"format": "png", "captureBeyondViewport": True}
        if clip:
            params["clip"] = dict(clip, scale=1)
        data = self.call("Page.captureScreenshot", **params)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def paper(self, path):
        data = self.call("Page.printToPDF", printBackground=False,
                         preferCSSPageSize=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
