import { LOCALES, type Locale } from '../locale.ts';
import { LIST_SEPARATORS } from './field-schema.ts';
import { isListed, type FieldValue, type LibraryField, type Standard } from './fields.ts';

const STANDARD = /^(-?\d+(?:\.\d+)?)([^|]*)\|(\d{4})\|([^|]*)\|([^|]*)$/;

/** A fact as one text: in a cell of a file, or in a form. Names of choices are in the reader's language. */
export function writeField(field: LibraryField, value: FieldValue | undefined, locale: Locale): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return optionName(field, value, locale);
  return value
    .map((one: string | Standard) => (typeof one === 'string' ? optionName(field, one, locale) : standardText(one)))
    .join(field.input === 'standards' ? '\n' : '、');
}

/**
 * Reads a text as what the field keeps; the schema says afterwards what is wrong with it. Choices are known by their
 * name in either language. Undefined for nothing.
 */
export function readField(field: LibraryField, text: string): FieldValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (field.input === 'standards')
    return trimmed
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readStandard);
  if (isListed(field.input))
    return trimmed
      .split(LIST_SEPARATORS)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => optionOf(field, one));
  if (field.input === 'number') return Number(trimmed.replaceAll(',', ''));
  return optionOf(field, trimmed);
}

function optionName({ options }: LibraryField, value: string, locale: Locale): string {
  return options?.[value]?.[locale] ?? value;
}

function optionOf({ options = {} }: LibraryField, text: string): string {
  const found = Object.entries(options).find(
    ([key, name]) => key === text || LOCALES.some((locale) => name[locale] === text),
  );
  return found?.[0] ?? text;
}

/** A standard value as a line: `95% | 2024 | 全市 | 来源`. */
export function standardText({ value, unit, year, scope, source }: Standard): string {
  return `${value}${unit} | ${String(year)} | ${scope} | ${source}`;
}

/** What cannot be read keeps its words as its source, so that the schema refuses it and nothing is lost. */
function readStandard(line: string): Standard {
  const [, value = '', unit = '', year = '0', scope = '', source = ''] =
    STANDARD.exec(
      line
        .replaceAll('｜', '|')
        .split('|')
        .map((part) => part.trim())
        .join('|'),
    ) ?? [];
  if (value === '') return { value: line.trim().slice(0, 100), unit: '', year: 0, scope: '', source: line.trim() };
  return { value, unit: unit.trim(), year: Number(year), scope, source };
}
