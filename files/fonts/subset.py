"""Makes the fonts of files/fonts from their upstream files: python subset.py SOURCE_DIR TARGET_DIR (fonttools)."""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

source, target = sys.argv[1], sys.argv[2]

def decoded(encoding, first, second):
    found = set()
    for a in first:
        for b in second:
            try:
                text = bytes([a, b]).decode(encoding)
            except UnicodeDecodeError:
                continue
            found.update(map(ord, text))
    return found

LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | set(range(0x2010, 0x2040)) | set(range(0x2460, 0x2474))
SIGNS = {0x2014, 0x2022, 0x2103, 0x2116, 0x2264, 0x2265, 0x2266, 0x2267, 0x25A0, 0x25A1, 0x25CB, 0x25CF, 0x2713}
GB2312 = decoded('gb2312', range(0xA1, 0xF8), range(0xA1, 0xFF)) | LATIN | SIGNS
GBK = decoded('gbk', range(0x81, 0xFF), range(0x40, 0xFF)) | GB2312 | set(range(0x9FA6, 0xA000)) | {0x3007, 0x4DAE}

def make(name, number, characters, out, family=None):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.font_number = number
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = subset.load_font(f'{source}/{name}', options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    if family is not None:
        for record in list(font['name'].names):
            if record.nameID in (1, 3, 4, 6):
                font['name'].setName(family.replace(' ', '') if record.nameID == 6 else family, record.nameID, record.platformID, record.platEncID, record.langID)
    subset.save_font(font, f'{target}/{out}', options)

make('opentype/noto/NotoSerifCJK-Regular.ttc', 2, GBK, 'serif.otf')
make('opentype/noto/NotoSerifCJK-Bold.ttc', 2, GB2312, 'serif-bold.otf')
make('opentype/noto/NotoSansCJK-Medium.ttc', 2, GB2312, 'sans.otf')
make('truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf', -1, GB2312, 'kai.ttf', 'Bihuan Kai')
