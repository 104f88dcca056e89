/** A piece of a line: text, emphasis, or a link that leaves the page. */
export type Span =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A block of an article. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly (readonly Span[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly Span[])[][];
    };

/** Only what a person can follow without harm; everything else stays the text that it is. */
const SAFE_LINK = /^(?:https?:\/\/|\/)[^\s"'<>\\]+$/;
const SPAN = /\*\*([^*\n]+)\*\*|`([^`\n]+)`|\[([^\]\n]+)\]\(([^)\s]+)\)/g;

/**
 * The text of an article as blocks. A small part of Markdown, read into data and never into HTML: what is no mark of
 * it is text, so that nothing an article holds can run.
 */
export function readMarkdown(text: string): readonly Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const groups: string[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (line.trim() === '') groups.push([]);
    else if (group && kindOf(group.at(-1)) === kindOf(line) && kindOf(line) !== 'heading') group.push(line);
    else groups.push([line]);
  }
  return groups.filter((group) => group.length > 0).map(blockOf);
}

type LineKind = 'heading' | 'quote' | 'list' | 'steps' | 'table' | 'paragraph' | 'none';

function kindOf(line: string | undefined): LineKind {
  if (line === undefined) return 'none';
  if (/^#{1,3} /.test(line)) return 'heading';
  if (line.startsWith('> ')) return 'quote';
  if (line.startsWith('- ')) return 'list';
  if (/^\d+\. /.test(line)) return 'steps';
  return line.startsWith('|') ? 'table' : 'paragraph';
}

function blockOf(lines: readonly string[]): Block {
  const kind = kindOf(lines[0]);
  switch (kind) {
    case 'heading': {
      const [, marks = '#', title = ''] = /^(#+) (.*)$/.exec(lines[0] ?? '') ?? [];
      return { kind, level: (Math.min(marks.length, 3) + 1) as 2 | 3 | 4, spans: readSpans(title.trim()) };
    }
    case 'quote':
      return { kind, spans: readSpans(lines.map((line) => line.slice(2)).join('\n')) };
    case 'list':
      return { kind, items: lines.map((line) => readSpans(line.slice(2).trim())) };
    case 'steps':
      return { kind, items: lines.map((line) => readSpans(line.replace(/^\d+\. /, '').trim())) };
    case 'table': {
      const [head = [], ...rows] = lines.filter((line) => !/^\|[\s:|-]+\|?$/.test(line)).map(cellsOf);
      return { kind, head, rows };
    }
    case 'paragraph':
    case 'none':
      return { kind: 'paragraph', spans: readSpans(lines.join('\n')) };
  }
}

function cellsOf(line: string): (readonly Span[])[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => readSpans(cell.trim()));
}

function readSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(SPAN)) {
    if (match.index > from) spans.push({ kind: 'text', text: text.slice(from, match.index) });
    spans.push(spanOf(match));
    from = match.index + match[0].length;
  }
  return from < text.length ? [...spans, { kind: 'text', text: text.slice(from) }] : spans;
}

function spanOf([whole, strong, code, text, href]: RegExpExecArray): Span {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  if (text !== undefined && href !== undefined && SAFE_LINK.test(href) && !href.startsWith('//'))
    return { kind: 'link', text, href };
  return { kind: 'text', text: whole };
}
