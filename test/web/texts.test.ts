import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fill } from '../../domain/locale.ts';

const SOURCES = 'web/src';
const CHINESE = /[\u3400-\u9fff\uff00-\uffef\u3001-\u303f]/;

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join(SOURCES, file));
const catalogues = files.filter((file) => file.startsWith(`${SOURCES}/text/`) && file.endsWith('-text.ts'));
const others = files.filter((file) => !file.startsWith(`${SOURCES}/text/`));

/** Every literal of a source file that a person could see: strings, templates, text between tags. */
function literals(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Text between tags that has letters in it: it would be in one language only. */
function jsxWords(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /[A-Za-z]{2,}/.test(node.text)) found.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Keys of the keyboard are called the same in both languages. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set(['Enter']);

describe('no text in one language only (page.md §0, §5)', () => {
  it('finds the catalogues and the components it is about', () => {
    expect(catalogues.length).toBeGreaterThan(8);
    expect(others.length).toBeGreaterThan(50);
  });

  it.each(others)('%s takes its Chinese from a catalogue', (file) => {
    expect(literals(file).filter((text) => CHINESE.test(text))).toEqual([]);
  });

  it.each(others)('%s writes no words between its tags', (file) => {
    expect(jsxWords(file).filter((word) => !SAME_IN_BOTH.has(word))).toEqual([]);
  });

  it.each(catalogues)('%s says everything in Chinese and in English', async (file) => {
    const catalogue = (await import(join(process.cwd(), file))) as Readonly<Record<string, unknown>>;
    const texts = Object.values(catalogue).flatMap(bilinguals);
    expect(texts.length).toBeGreaterThan(0);
    for (const { zh, en } of texts) {
      expect(zh.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(placeholders(en)).toEqual(placeholders(zh));
    }
  });
});

const ENDS_EITHER_WAY = /[a-z]\((?:s|es)\)/;
const speaking = ['api', 'cli', 'domain', 'files', SOURCES].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-text.ts'))
    .map((file) => join(room, file)),
);

describe('an English word is never left to the reader to count', () => {
  it.each(speaking)('%s counts its words', async (file) => {
    const catalogue = (await import(join(process.cwd(), file))) as Readonly<Record<string, unknown>>;
    const sentences = Object.values(catalogue).flatMap(bilinguals);
    const counted = sentences.map(({ en }) =>
      fill(en, Object.fromEntries(placeholders(en).map((one) => [one.slice(1, -1), 2]))),
    );
    expect(counted.filter((sentence) => ENDS_EITHER_WAY.test(sentence.replaceAll('http(s)', 'https')))).toEqual([]);
  });
});

describe('what people have written is read in its own language, also while they write it (WCAG 3.1.2)', () => {
  it('marks every field of several lines by what stands in it', () => {
    const areas = files.flatMap((file) =>
      (readFileSync(file, 'utf8').match(/<textarea\b[^]*?\/>/g) ?? []).map((area) => [file, area] as const),
    );
    expect(areas.length).toBeGreaterThan(9);
    // The cell of a grid shares its mark with the other kinds of cells.
    const unmarked = areas.filter(([file, area]) => !/\blang=/.test(area) && file !== 'web/src/grid/cell-input.tsx');
    expect(unmarked).toEqual([]);
  });
});

interface Text {
  readonly zh: string;
  readonly en: string;
}

function bilinguals(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value && 'en' in value) return [{ zh: String(value['zh-CN']), en: String(value.en) }];
  return Object.values(value).flatMap(bilinguals);
}

function placeholders(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
}
