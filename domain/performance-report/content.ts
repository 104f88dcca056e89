import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../calendar/plain-date-schema.ts';
import { ReportFiguresSchema } from './figures.ts';

/** The five parts that the policy asks for (R4): work done, performance, problems, corrections, next steps. */
export const REPORT_PARTS = ['work', 'performance', 'problems', 'corrections', 'next'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** So many characters a part may have at most. */
const LONGEST = 8000;
const words = z.string().trim().min(1).max(LONGEST);

/** The words of a report: none of the five parts may be left out. */
export const ReportPartsSchema = z.strictObject({
  work: words,
  performance: words,
  problems: words,
  corrections: words,
  next: words,
});
export type ReportParts = Readonly<z.infer<typeof ReportPartsSchema>>;

/** Something of the unit that falls due after the period. */
const UpcomingSchema = z.strictObject({
  kind: z.string().max(100),
  title: z.string().max(500),
  due: PlainDateSchema,
});
export type Upcoming = Readonly<z.infer<typeof UpcomingSchema>>;

/** A report as it is submitted: the author's words, and the figures of that moment, taken by the server. */
export const PerformanceReportContentSchema = z.strictObject({
  parts: ReportPartsSchema,
  figures: ReportFiguresSchema,
  upcoming: z.array(UpcomingSchema).max(20),
  asOf: InstantSchema,
});
export type PerformanceReportContent = Readonly<z.infer<typeof PerformanceReportContentSchema>>;
