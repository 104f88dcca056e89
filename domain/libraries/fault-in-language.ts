import type { Locale } from '../locale.ts';
import type { LibraryField } from './fields.ts';
import type { ImportFault } from './import-table.ts';

const SEPARATOR = { 'zh-CN': '、', en: ', ' } as const;

/** A fault with its column, and the columns and choices of its sentence, as the reader's language calls them. */
export function faultInLanguage(
  { column, params, ...fault }: ImportFault,
  fields: readonly LibraryField[],
  locale: Locale,
): ImportFault {
  const named = (text: string | number | null | undefined): LibraryField | undefined =>
    fields.find(({ name }) => name['zh-CN'] === text);
  const field = named(column);
  const name = fault.row === 0 || fault.code === 'columnMissing' ? named(params['name'])?.name[locale] : undefined;
  const options = field?.options ?? {};
  // What of a choice's field is told by its key is told by its name.
  const choice = (value: string | number): string | number => options[value]?.[locale] ?? value;
  const said = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, choice(value)]));
  const choices = Object.values(options)
    .map((option) => option[locale])
    .join(SEPARATOR[locale]);
  return {
    ...fault,
    column: field?.name[locale] ?? column,
    params: {
      ...said,
      ...(name !== undefined && { name }),
      ...('choices' in params && { choices }),
      ...('options' in params && { options: choices }),
    },
  };
}
