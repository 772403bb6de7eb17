#!/usr/bin/env python3
"""Makes the font of social images from Noto Serif CJK SC Bold. Run by hand, never by the build.

usage: subset.py NotoSerifCJK-Bold.ttc NotoSerifCJKsc-Bold-GB2312.otf
"""

import sys

from fontTools import subset

SIMPLIFIED_CHINESE = 2  # the font's place in the collection
HANZI_ROWS = range(0xB0, 0xF8)  # level 1 and level 2 of GB 2312
SIGN_ROWS = range(0xA1, 0xA4)  # punctuation, numbered lists, full-width forms
BEYOND_GB2312 = "〇—–·•"  # Python decodes the dash and the dot of GB 2312 to ― and ・

# Vertical and OpenType layout: titles are set in one direction, glyph by glyph.
UNUSED_TABLES = ["BASE", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]


def characters():
    """Returns ASCII, the signs and all hanzi of GB 2312."""
    found = {chr(code) for code in range(0x20, 0x7F)} | set(BEYOND_GB2312)
    for row in [*SIGN_ROWS, *HANZI_ROWS]:
        for cell in range(0xA1, 0xFF):
            found.update(bytes([row, cell]).decode("gb2312", "ignore"))
    return found


def main(source, target):
    """Writes the subset of the font in `source` to `target`."""
    options = subset.Options(font_number=SIMPLIFIED_CHINESE, hinting=False, layout_features=[])
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # names, copyright and licence
    options.drop_tables += UNUSED_TABLES
    options.notdef_outline = True
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters()))
    subsetter.subset(font)
    subset.save_font(font, target, options)


main(*sys.argv[1:])
