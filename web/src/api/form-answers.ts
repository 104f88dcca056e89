import { z } from 'zod';

/** What a filled-in form says, read and not kept; `remarks` stand at cells of the file (E14). */
export const FormReadingAnswer = z.object({
  kind: z.enum(['targets', 'selfEvaluation']),
  rows: z.int(),
  content: z.record(z.string(), z.unknown()),
  remarks: z.array(z.object({ cell: z.string(), severity: z.enum(['error', 'hint']), detail: z.string() })),
});
export type FormReading = z.infer<typeof FormReadingAnswer>;
export type FormKind = FormReading['kind'];

/** Where a form is as a file, filled from a version. */
export function formAddress(itemId: string, kind: FormKind, from: string): string {
  return `/api/v1/budget-items/${itemId}/forms/${kind}.xlsx?from=${from}`;
}

/** The form of no item, a project's or a whole department's. */
export function emptyFormAddress(kind: FormKind, whole: boolean): string {
  return `/api/v1/forms/${kind}.xlsx${whole ? '?of=wholeDepartment' : ''}`;
}
