/** Languages the product speaks. Chinese is the one the law is written in and the default everywhere. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One sentence in every language: a text that exists in only one does not compile. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** A counted word of an English sentence, as in `{days} working day(s)`, and its verb, as in `{count} mail(s) (waits|wait)`. */
const COUNTED = /\{(\w+)\}((?: [A-Za-z]+)+)\((s|es)\)(?: \((\w+)\|(\w+)\))?/g;

/**
 * Puts `{name}` parameters into a sentence; an unknown name stays visible instead of vanishing. A counted word, and
 * the verb after it, say one or many by their own number: 1 working day, 2 working days.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  const said = sentence.replace(
    COUNTED,
    (whole, name: string, words: string, ending: string, one?: string, many?: string) => {
      if (values[name] === undefined) return whole;
      const [end, verb] = String(values[name]) === '1' ? ['', one] : [ending, many];
      return `{${name}}${words}${end}${verb === undefined ? '' : ` ${verb}`}`;
    },
  );
  return said.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
