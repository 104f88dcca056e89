import { z } from 'zod';
import { REPORT_PARTS, type ReportPart, type ReportParts } from '../../../../domain/performance-report/content.ts';
import type { AskValue } from '../../ask/ask-context.ts';

/** A draft may be incomplete. */
const DraftSchema = z.object({ parts: z.partialRecord(z.enum(REPORT_PARTS), z.string()) });

/** Where a part stands in what is sent. */
export function fieldOf(part: ReportPart): `parts/${ReportPart}` {
  return `parts/${part}`;
}

/** The words as the form holds them. */
export function formOf(parts: Partial<ReportParts>): AskValue {
  return Object.fromEntries(REPORT_PARTS.map((part) => [fieldOf(part), parts[part] ?? '']));
}

/**
 * What the form begins with: the draft as it was saved, else the words that were put forward before, else what the data
 * say now.
 */
export function beginning(draft: unknown, before: ReportParts | undefined, drafted: ReportParts): AskValue {
  const saved = DraftSchema.safeParse(draft);
  return formOf(saved.success ? saved.data.parts : (before ?? drafted));
}

/** What is kept on the server while it is written: an emptied part stays empty. */
export function draftOf(value: AskValue): { readonly parts: Readonly<Record<string, string>> } {
  return { parts: Object.fromEntries(REPORT_PARTS.map((part) => [part, value[fieldOf(part)] ?? ''])) };
}
