import type { z } from 'zod';
import { textOf, type Content, type LibraryField } from '../libraries/fields.ts';
import type { ImportFault } from '../libraries/import-table.ts';
import { fenOf } from '../wan.ts';

/** What the schema of the fields says against a row, each at its column; codes are those of the API's own faults. */
export function schemaRowFaults(
  row: number,
  fields: readonly LibraryField[],
  schema: z.ZodType<Content>,
  content: Content,
): readonly ImportFault[] {
  const issues = schema.safeParse(content).error?.issues ?? [];
  return issues.map((issue) => {
    const field = fields.find(({ key }) => key === issue.path[0]);
    const column = field?.name['zh-CN'] ?? null;
    const missing = field !== undefined && !(field.key in content);
    if (missing) return { row, column, code: 'required', params: {} };
    if (field?.input === 'choice') return { row, column, code: 'choiceUnknown', params: choices(field, content) };
    return { row, column, code: 'tooLong', params: { limit: field?.most ?? 0 } };
  });
}

/** Why a text in 万元 is no amount above 0. */
export function noAmountCode(text: string): 'amountUnreadable' | 'amountNotPositive' {
  return fenOf(text) === undefined ? 'amountUnreadable' : 'amountNotPositive';
}

function choices({ key, options = {} }: LibraryField, content: Content): ImportFault['params'] {
  return {
    text: textOf(content, key),
    choices: Object.values(options)
      .map((name) => name['zh-CN'])
      .join('、'),
  };
}
