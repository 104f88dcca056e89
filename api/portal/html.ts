/** Markup that is safe to send: only `html` makes it, and it escapes whatever is put in. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and within quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Markup with values put in. Every value is escaped unless it is markup made here; lists are joined, and what is not
 * there is left out.
 *
 * @example html`<a href="${href}">${name}</a>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.reduce((all, text, index) => `${all}${index === 0 ? '' : shown(parts[index - 1])}${flush(text)}`, ''),
  );
}

/** The indentation of the source is not sent. */
function flush(text: string): string {
  return text.replace(/\n\s+/g, '\n');
}

function shown(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === null || part === undefined || part === false) return '';
  return typeof part === 'object' ? part.map(shown).join('') : escaped(String(part));
}

/** From a Chinese letter to the next of another language, or to what stands for a character. */
const CHINESE = /\p{Script=Han}[^\p{Script=Latin}&]*/gu;

/**
 * On an English page what is Chinese is marked so, and a screen reader reads it in its own language (WCAG 3.1.2): of a
 * choice and of a field, which hold no markup, the whole.
 */
export function chineseMarked({ text: markup }: Html): Html {
  const fields = markup.replace(/<input(?=[^>]*\bvalue="[^"]*\p{Script=Han})/gu, '<input lang="zh-CN"');
  const marked = fields.replace(/(<[^>]*>)([^<]+)/g, (whole, tag: string, text: string) => {
    if (text.search(CHINESE) < 0) return whole;
    if (tag.startsWith('<option')) return `<option lang="zh-CN"${tag.slice('<option'.length)}${text}`;
    return `${tag}${text.replace(CHINESE, (part) => `<span lang="zh-CN">${part}</span>`)}`;
  });
  return new Html(marked);
}
