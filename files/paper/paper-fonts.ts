import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The typefaces of GB/T 9704-2012, by what they are for. */
export const FACES = ['title', 'body', 'kai', 'hei', 'song'] as const;
export type Face = (typeof FACES)[number];

/** As word processors know them: named in .docx, where the reader's machine has them. */
export const FACE_NAMES = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
} as const satisfies Record<Face, string>;

/** What an authority may put into its fonts folder, where it holds a licence for the standard's own typefaces. */
const OWN_FILES = {
  title: 'xiaobiaosong.ttf',
  body: 'fangsong.ttf',
  kai: 'kaiti.ttf',
  hei: 'heiti.ttf',
  song: 'songti.ttf',
} as const satisfies Record<Face, string>;

const SHIPPED = fileURLToPath(new URL('../fonts/', import.meta.url));
/** Free typefaces of the same character, embedded in every PDF (files/fonts/README.md). */
const SHIPPED_FILES = {
  title: 'serif-bold.otf',
  body: 'serif.otf',
  kai: 'kai.ttf',
  hei: 'sans.otf',
  song: 'serif.otf',
} as const satisfies Record<Face, string>;
/** Has every character of GBK: what another typeface lacks is taken from here. */
const WIDEST = 'serif.otf';

export interface PaperFonts {
  readonly file: (face: Face) => Buffer;
  readonly widest: Buffer;
}

/** Fonts for PDFs, each read once: the authority's own where it has laid them into `folder`, else those shipped. */
export function paperFonts(folder?: string): PaperFonts {
  const read = new Map<string, Buffer>();
  const load = (path: string): Buffer => {
    const bytes = read.get(path) ?? readFileSync(path);
    read.set(path, bytes);
    return bytes;
  };
  const own = (face: Face): string | undefined => {
    const path = folder === undefined ? undefined : join(folder, OWN_FILES[face]);
    return path !== undefined && existsSync(path) ? path : undefined;
  };
  return {
    file: (face) => load(own(face) ?? join(SHIPPED, SHIPPED_FILES[face])),
    get widest() {
      return load(join(SHIPPED, WIDEST));
    },
  };
}
