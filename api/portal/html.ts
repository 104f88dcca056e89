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
