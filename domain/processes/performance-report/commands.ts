import { z } from 'zod';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import type { Submission } from './state.ts';

const text = z.string().trim().min(1).max(4000);
const on = PlainDateSchema.optional();

/** What is sent of a report as people write it; a submission is made by the server, with its figures. */
export const PERFORMANCE_REPORT_ACTS = [
  z.strictObject({ kind: z.literal('signPerformanceReport'), on }),
  z.strictObject({ kind: z.literal('sendBackPerformanceReport'), opinion: text, on }),
  z.strictObject({ kind: z.literal('acceptPerformanceReport'), opinion: text.optional(), on }),
  z.strictObject({ kind: z.literal('returnPerformanceReport'), opinion: text, on }),
  z.strictObject({ kind: z.literal('withdrawPerformanceReport'), reason: text, on }),
] as const;

/** Everything people may ask of a performance report. `on` is the legal date of the fact; without it, today. */
export const PerformanceReportCommandSchema = z.discriminatedUnion('kind', [
  ...PERFORMANCE_REPORT_ACTS,
  z.strictObject({ kind: z.literal('submitPerformanceReport'), versionId: z.uuid(), on }),
]);
type Asked = z.infer<typeof PerformanceReportCommandSchema>;

/** What a signed report of a bureau sends to the bureau above; nobody can ask for it. */
export interface ReceivePerformanceReport {
  readonly kind: 'receivePerformanceReport';
  readonly submission: Submission;
  readonly signedBy: string;
  readonly on: PlainDate;
}

/** What the bureau above answers; nobody can ask for it. */
export interface AdoptAcceptance {
  readonly kind: 'adoptAcceptance';
  readonly opinion: string;
  readonly by: string;
  readonly on: PlainDate;
}
export interface AdoptReturn extends Omit<AdoptAcceptance, 'kind'> {
  readonly kind: 'adoptReturn';
}

export type PerformanceReportCommand = Asked | ReceivePerformanceReport | AdoptAcceptance | AdoptReturn;
export type PerformanceReportCommandKind = PerformanceReportCommand['kind'];
