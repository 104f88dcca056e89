/** Languages the product speaks. Chinese is the one the law is written in and the default everywhere. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One sentence in every language: a text that exists in only one does not compile. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** Puts `{name}` parameters into a sentence; an unknown name stays visible instead of vanishing. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
