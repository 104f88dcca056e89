import { z } from 'zod';
import { AskRecordsSchema } from '../audit/audit.schemas.ts';
import { AskDeliveriesSchema } from '../delivery/delivery.schemas.ts';
import { ListEvaluationsSchema } from '../evaluations/evaluations.schemas.ts';
import { AskInboxSchema } from '../inbox/inbox.schemas.ts';
import { ListItemsSchema } from '../items/list.schemas.ts';
import { ListProblemsSchema } from '../ledger/ledger.schemas.ts';
import { AskMonitoredSchema } from '../monitoring/monitoring.schemas.ts';
import { AskNumbersSchema } from '../numbers/numbers.schemas.ts';
import { AskBoardSchema } from '../oversight/oversight.schemas.ts';
import { ListPeopleSchema } from '../people/people.schemas.ts';
import { ListSeasonSchema } from '../target-season/target-season.schemas.ts';
import { AskConsequencesSchema, AskDisclosuresSchema } from '../results/results.schemas.ts';

const paging = { cursor: true, limit: true } as const;

/** The filters of each list: a file is exactly what the list shows, from its beginning to its end. */
export const ExportItemsSchema = ListItemsSchema.omit({ ...paging, totals: true });
export type ExportItems = z.infer<typeof ExportItemsSchema>;

export const ExportProblemsSchema = ListProblemsSchema.omit(paging);
export type ExportProblems = z.infer<typeof ExportProblemsSchema>;

export const ExportMonitoredSchema = AskMonitoredSchema.omit(paging);
export type ExportMonitored = z.infer<typeof ExportMonitoredSchema>;

export const ExportConsequencesSchema = AskConsequencesSchema.omit({ ...paging, totals: true });
export type ExportConsequences = z.infer<typeof ExportConsequencesSchema>;

export const ExportNumbersSchema = AskNumbersSchema.omit({ ...paging, totals: true });
export type ExportNumbers = z.infer<typeof ExportNumbersSchema>;

export const ExportEvaluationsSchema = ListEvaluationsSchema.omit({ ...paging, totals: true });
export type ExportEvaluations = z.infer<typeof ExportEvaluationsSchema>;

export const ExportSeasonSchema = ListSeasonSchema.omit(paging);
export type ExportSeason = z.infer<typeof ExportSeasonSchema>;

export const ExportAuditSchema = AskRecordsSchema.omit(paging);
export type ExportAudit = z.infer<typeof ExportAuditSchema>;

/** Work alone is a table; what was done, copied and told is a story with its own pages. */
export const ExportInboxSchema = AskInboxSchema.omit({ ...paging, view: true }).extend({
  view: z.enum(['todo', 'later']).default('todo'),
});
export type ExportInbox = z.infer<typeof ExportInboxSchema>;

export const ExportDisclosuresSchema = AskDisclosuresSchema.omit(paging);
export type ExportDisclosures = z.infer<typeof ExportDisclosuresSchema>;

export const ExportPeopleSchema = ListPeopleSchema.omit(paging);
export type ExportPeople = z.infer<typeof ExportPeopleSchema>;

export const ExportDeliveriesSchema = AskDeliveriesSchema.omit(paging);
export type ExportDeliveries = z.infer<typeof ExportDeliveriesSchema>;

export const ExportBoardSchema = AskBoardSchema.omit(paging);
export type ExportBoard = z.infer<typeof ExportBoardSchema>;
