# SPDX-License-Identifier: Apache-2.0
"""A picture of the top of a page, or of one of its parts, as PNG.

picture.py PAGE PNG [WIDTH [HEIGHT [ID]]]: 900 by 1200 pixels unless it says
otherwise, from the top or from the element with this id on."""

import sys

from browser import Browser


def main(page, png, width=900, height=1200, part=None):
    with Browser() as browser:
        browser.look(int(width))
        browser.open(page)
        top = browser.run("document.getElementById('%s')"
                          ".getBoundingClientRect().top" % part) if part else 0
        browser.picture(png, {"x": 0, "y": top, "width": int(width),
                              "height": int(height)})


main(*sys.argv[1:])
