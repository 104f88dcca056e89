import type { Content, FieldValue, LibraryField } from '../../../../domain/libraries/fields.ts';
import { readField, writeField } from '../../../../domain/libraries/field-text.ts';
import type { Locale } from '../../../../domain/locale.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { listOf } from '../../ask/ask-fields.tsx';

/** Where a field of an entry stands in what is sent. */
export function placeOf({ key }: LibraryField): string {
  return `content/${key}`;
}

/** An entry as the texts of its form; what is chosen is kept by its key. */
export function valueOf(fields: readonly LibraryField[], content: Content, locale: Locale): AskValue {
  return Object.fromEntries(
    fields.map((field) => {
      const value = content[field.key];
      const text =
        field.input === 'choice' && typeof value === 'string'
          ? value
          : field.input === 'choices' && Array.isArray(value)
            ? value.join(',')
            : writeField(field, value, locale);
      return [placeOf(field), text] as const;
    }),
  );
}

/** The texts of a form as the facts that are sent; nothing is sent for what is empty. */
export function contentOf(fields: readonly LibraryField[], value: AskValue): Content {
  const read = fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
    const text = value[placeOf(field)] ?? '';
    if (field.input === 'choices') return text === '' ? [] : [[field.key, listOf(text)]];
    const fact = readField(field, text);
    return fact === undefined ? [] : [[field.key, fact]];
  });
  return Object.fromEntries(read);
}

/** What may be kept on this machine while it is typed: never personal data. */
export function keptOf(fields: readonly LibraryField[], value: AskValue): AskValue {
  const personal = fields.filter((field) => field.personal === true).map(placeOf);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !personal.includes(name)));
}
