import { z } from 'zod';
import { FORM_KINDS, type FormKind } from '../../domain/forms/form-sheet.ts';

export const FormKindSchema = z.enum(FORM_KINDS).meta({ id: 'FormKind' });

/** `targets.xlsx`: which form, as a workbook. */
export const FormFileSchema = z
  .string()
  .regex(new RegExp(`^(?:${FORM_KINDS.join('|')})\\.xlsx$`))
  .meta({ id: 'FormFile' });

/** The kind that a checked file name says. */
export function formKindOf(file: string): FormKind {
  return file.replace(/\.xlsx$/, '') as FormKind;
}

/**
 * What the form is filled from: the draft as it stands (its writers only), nothing but the item itself, or a version.
 * Without it, the version in force, or the item itself where there is none.
 */
export const AskFormSchema = z.strictObject({
  from: z.union([z.literal('draft'), z.literal('blank'), z.uuid()]).optional(),
});
export type AskForm = z.infer<typeof AskFormSchema>;

/** Whether an empty form is a whole department's; without it, a project's. */
export const AskEmptyFormSchema = z.strictObject({ of: z.enum(['project', 'wholeDepartment']).default('project') });
export type AskEmptyForm = z.infer<typeof AskEmptyFormSchema>;

/** What the file is called; the file itself is the request's body. */
export const FormNameSchema = z.strictObject({ name: z.string().min(1).max(500) });
export type FormName = z.infer<typeof FormNameSchema>;

/**
 * What a form says, read and not kept: `content` is a draft of the document, for a person to compare with his own and to
 * save. `remarks` are what is to be looked at after that, each at its cell (E14).
 */
export const FormReadingSchema = z
  .object({
    kind: FormKindSchema,
    rows: z.int(),
    content: z.record(z.string(), z.unknown()),
    remarks: z.array(z.object({ cell: z.string(), severity: z.enum(['error', 'hint']), detail: z.string() })),
  })
  .meta({ id: 'FormReading' });
export type FormReadingView = z.infer<typeof FormReadingSchema>;
