import { z } from 'zod';
import { MONITORED_STANDINGS } from '../../db/queries/monitored-items.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';

const year = z.coerce.number().int().min(2000).max(2200).optional();
const place = { region: z.string().max(20).optional(), unit: z.string().max(60).optional() };
const paging = { cursor: z.string().max(500).optional(), limit: LimitSchema };
const count = z.int();

/** Which year and part of the tree; without a year, the running one. */
export const AskMatrixSchema = z.strictObject({ year, region: place.region, ...paging });
export type AskMatrix = z.infer<typeof AskMatrixSchema>;

const counts = { items: count, open: count, red: count, yellow: count, green: count };

/** Units by monitoring periods. The columns, which cost with their size, come with the first page only. */
export const MonitoringMatrixSchema = z
  .object({
    year: count,
    permittedDifferencePercent: z.number().nullable(),
    columns: z
      .array(
        z.object({
          period: z.string(),
          name: z.string(),
          endedOn: z.string(),
          minExecutionPercent: z.number().nullable(),
          ...counts,
          compared: count,
          outside: count,
        }),
      )
      .optional(),
    rows: z.array(
      z
        .object({
          unitId: z.string(),
          unitName: z.string(),
          cells: z.array(z.object({ period: z.string(), ...counts, overdue: count })),
        })
        .meta({ id: 'MonitoringUnit' }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'MonitoringMatrix' });
export type MonitoringMatrix = z.infer<typeof MonitoringMatrixSchema>;

/** The items of one period: what is unreported first, or, with `apart`, what lies furthest apart first. */
export const AskMonitoredSchema = z.strictObject({
  year,
  ...place,
  period: z.string().min(1).max(40),
  standing: z.enum(MONITORED_STANDINGS).optional(),
  apart: z.enum(['all', 'outside']).optional(),
  ...paging,
});
export type AskMonitored = z.infer<typeof AskMonitoredSchema>;

export const MonitoredPageSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      name: z.string(),
      code: z.string(),
      unitId: z.string(),
      unitName: z.string().nullable(),
      phase: z.string(),
      phaseName: z.string(),
      state: z.enum(['open', 'reported', 'lapsed']),
      endedOn: z.string(),
      reportedOn: z.string().nullable(),
      light: z.enum(['green', 'yellow', 'red']).nullable(),
      executedFen: count.nullable(),
      budgetFen: count.nullable(),
      rate: z.number().nullable().describe('执行率，% · execution rate in percent'),
      achievement: z.number().nullable().describe('目标完成率，% · targets reached in percent'),
      deviation: z.number().nullable().describe('相差百分点 · percentage points apart'),
      obligationKey: z.string().nullable(),
      due: z.string().nullable(),
      overdueSince: z.string().nullable(),
      spotChecks: z.int().describe('抽查次数 · how often it was checked on the spot'),
      checking: z.boolean().describe('抽查中 · being checked now'),
    })
    .meta({ id: 'MonitoredItem' }),
  'MonitoredPage',
);
export type MonitoredPage = z.infer<typeof MonitoredPageSchema>;
