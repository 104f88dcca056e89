import { z } from 'zod';
import { PlainDateSchema } from '../calendar/plain-date-schema.ts';
import { isCreditCode } from './credit-code.ts';
import type { Content, FieldCheck, LibraryField } from './fields.ts';
import { isIdNumber } from './id-number.ts';
import { STEPS } from './steps.ts';

/** What stands between the entries of a list when it is written as one text. */
export const LIST_SEPARATORS = /[、；;\n]/;

const CHECKS: Readonly<Record<FieldCheck, { readonly code: string; readonly holds: (text: string) => boolean }>> = {
  creditCode: { code: 'creditCodeWrong', holds: isCreditCode },
  idNumber: { code: 'idNumberWrong', holds: isIdNumber },
  phone: { code: 'phoneWrong', holds: (text) => /^\+?[\d-]{7,20}$/.test(text) },
  steps: { code: 'stepUnknown', holds: (text) => text in STEPS },
};

const MOST_IN_A_LIST_ENTRY = 100;

/** What one standard value must be; no part holds what separates the parts when they are written as text. */
const part = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !/[|｜\n]/.test(text), { params: { code: 'partSeparator' } });

const StandardSchema = z
  .strictObject({
    value: z.string().regex(/^-?\d{1,15}(?:\.\d{1,6})?$/),
    unit: part(20).refine((text) => !/^[\d.]/.test(text), { params: { code: 'unitNumeric' } }),
    year: z.int().min(1990).max(2200),
    scope: part(40),
    source: part(200).min(1),
  })
  .meta({ id: 'StandardValue' });

function valueSchema({ input, most, options, check, required }: LibraryField): z.ZodType {
  switch (input) {
    case 'text':
    case 'area': {
      const text = z.string().trim().min(1).max(most);
      return check ? text.refine(CHECKS[check].holds, { params: { code: CHECKS[check].code } }) : text;
    }
    case 'date':
      return PlainDateSchema;
    case 'number':
      return z.int().min(0).max(most);
    case 'choice':
      return z.enum(Object.keys(options ?? {}));
    case 'choices':
      return z
        .array(z.enum(Object.keys(options ?? {})))
        .min(required ? 1 : 0)
        .max(most);
    case 'list':
      return z
        .array(
          z
            .string()
            .trim()
            .min(1)
            .max(MOST_IN_A_LIST_ENTRY)
            .refine((text) => !LIST_SEPARATORS.test(text), { params: { code: 'listSeparator' } }),
        )
        .max(most);
    case 'standards':
      return z.array(StandardSchema).max(most);
  }
}

/** What is answered may be masked, and was checked when it was written. */
function shownSchema(field: LibraryField, how: 'whole' | 'partial'): z.ZodType {
  return how === 'partial' && field.personal === true ? z.string() : valueSchema(field);
}

/**
 * What the facts of an entry must be; every fault at once, each at its field. `partial` is what a list shows: long
 * texts are left out there.
 */
export function contentSchema(
  fields: readonly LibraryField[],
  id: string,
  how: 'whole' | 'partial' = 'whole',
): z.ZodType<Content> {
  const shape = Object.fromEntries(
    fields.map((field) => {
      const value = shownSchema(field, how).describe(`${field.name['zh-CN']} · ${field.name.en}`);
      return [field.key, field.required && how === 'whole' ? value : value.optional()];
    }),
  );
  return z.strictObject(shape).meta({ id }) as unknown as z.ZodType<Content>;
}
