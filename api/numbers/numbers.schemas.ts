import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { AUTHORITY_CODE, DOCUMENT_NUMBER } from '../../domain/papers/document-number.ts';
import { NUMBER_PURPOSES, NUMBER_STATES, NUMBERED_ACT_KINDS } from '../../domain/papers/number-rules.ts';
import { PagingSchema, pageSchema } from '../http/paging.ts';

const year = z.coerce.number().int().min(2000).max(2200);
const serial = z.int().min(0).max(999_999);
const code = z.string().regex(AUTHORITY_CODE);

/** A number in a path, e.g. `郴财绩〔2026〕12号`. */
export const NumberSchema = z.string().regex(DOCUMENT_NUMBER).meta({ id: 'DocumentNumber' });
export const AuthorityCodeSchema = code.meta({ id: 'AuthorityCode' });
export const SeriesYearSchema = year.meta({ id: 'SeriesYear' });

export const AskNumbersSchema = PagingSchema.extend({
  region: z.string().max(20).optional(),
  code: code.optional(),
  year: year.optional(),
  state: z.enum(NUMBER_STATES).optional(),
  /** Part of a number, with any brackets, or of a title. */
  q: z.string().trim().max(100).optional(),
  /** Counts by code, year and state: asked for once, not while scrolling. */
  totals: z.enum(['true', 'false']).optional(),
});
export type AskNumbers = z.infer<typeof AskNumbersSchema>;

const ItemSchema = z
  .object({
    itemId: z.string(),
    process: z.string(),
    title: z.string(),
    unitName: z.string().nullable(),
    act: z.string(),
    actName: z.string(),
    state: z.enum(['reserved', 'used']),
    seq: z.int().nullable(),
  })
  .meta({ id: 'NumberedItem' });

export const NumberRowSchema = z
  .object({
    number: z.string(),
    code: z.string(),
    year: z.int(),
    serial: z.int(),
    state: z.enum(NUMBER_STATES),
    /** What a number taken by hand is for; empty where an act took it. */
    title: z.string(),
    on: z.string().nullable(),
    takenBy: z.string().nullable(),
    takenAt: z.string(),
    cancelledBy: z.string().nullable(),
    cancelledAt: z.string().nullable(),
    cancelReason: z.string(),
    /** Whether it was taken by hand, so that it may be issued or cancelled here. */
    byHand: z.boolean(),
    items: z.array(ItemSchema),
    itemCount: z.int(),
  })
  .meta({ id: 'NumberRow' });
export type NumberRowView = z.infer<typeof NumberRowSchema>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));
export const NumberPageSchema = pageSchema(NumberRowSchema, 'NumberRows')
  .extend({ facets: z.object({ code: facet, year: facet, state: facet, all: z.int() }).nullable() })
  .meta({ id: 'NumberPage' });
export type NumberPage = z.infer<typeof NumberPageSchema>;

export const AskOutsideSchema = PagingSchema.extend({ region: z.string().max(20).optional() });
export type AskOutside = z.infer<typeof AskOutsideSchema>;

/** Papers of other bodies, and those from before the register: told apart, and no part of its series. */
export const OutsidePageSchema = pageSchema(
  z
    .object({
      number: z.string(),
      itemId: z.string(),
      title: z.string(),
      unitName: z.string().nullable(),
      act: z.string(),
      actName: z.string(),
      on: z.string(),
    })
    .meta({ id: 'OutsideNumber' }),
  'OutsideNumberPage',
);
export type OutsidePage = z.infer<typeof OutsidePageSchema>;

export const AskSeriesSchema = z.strictObject({ region: z.string().max(20).optional(), year: year.optional() });
export type AskSeries = z.infer<typeof AskSeriesSchema>;

/** What each series holds and what it should: no gap, or which. */
export const SeriesListSchema = z
  .object({
    rows: z.array(
      z
        .object({
          code: z.string(),
          year: z.int(),
          startsAfter: serial,
          last: serial,
          used: z.int(),
          reserved: z.int(),
          cancelled: z.int(),
          gaps: z.array(z.object({ from: z.int(), to: z.int() })),
          next: z.string(),
        })
        .meta({ id: 'NumberSeries' }),
    ),
  })
  .meta({ id: 'NumberSeriesList' });
export type SeriesList = z.infer<typeof SeriesListSchema>;

/** Which act, on what matter or in which region, and on which day the paper is dated: without it, today. */
export const AskNextSchema = z.strictObject({
  act: z.enum(NUMBERED_ACT_KINDS),
  item: z.uuid().optional(),
  region: z.string().max(20).optional(),
  on: PlainDateSchema.optional(),
});
export type AskNext = z.infer<typeof AskNextSchema>;

export const NextNumbersSchema = z
  .object({
    /** The act's own code first. */
    rows: z.array(
      z
        .object({ number: z.string(), code: z.string(), name: z.string(), fits: z.boolean() })
        .meta({ id: 'NextNumber' }),
    ),
    /** Whether only the bureau's own number will do. */
    ownOnly: z.boolean(),
  })
  .meta({ id: 'NextNumbers' });
export type NextNumbers = z.infer<typeof NextNumbersSchema>;

const title = z.string().trim().min(1).max(200);
const note = z.string().trim().min(1).max(500);

/** Reserves the next number for a paper that is written elsewhere: it is named, so that two do not take the same. */
export const ReserveNumberSchema = z
  .strictObject({ number: z.string().regex(DOCUMENT_NUMBER), title })
  .meta({ id: 'ReserveNumber', example: { number: '郴财绩〔2026〕12号', title: '关于开展绩效自评的通知' } });
export type ReserveNumber = z.infer<typeof ReserveNumberSchema>;

export const IssueNumberSchema = z.strictObject({ on: PlainDateSchema }).meta({ id: 'IssueNumber' });
export type IssueNumber = z.infer<typeof IssueNumberSchema>;

export const CancelNumberSchema = z.strictObject({ reason: note }).meta({ id: 'CancelNumber' });
export type CancelNumber = z.infer<typeof CancelNumberSchema>;

const AuthoritySchema = z
  .object({
    code: z.string(),
    regionId: z.string(),
    name: z.string(),
    purposes: z.array(z.enum(NUMBER_PURPOSES)),
    sinceYear: z.int(),
    active: z.boolean(),
  })
  .meta({ id: 'NumberAuthority' });
export const AuthoritiesSchema = z.object({ rows: z.array(AuthoritySchema) }).meta({ id: 'NumberAuthorities' });
export type Authorities = z.infer<typeof AuthoritiesSchema>;

export const SaveAuthoritySchema = z
  .strictObject({
    regionId: z.string().max(20),
    name: z.string().trim().min(1).max(60),
    purposes: z.array(z.enum(NUMBER_PURPOSES)).max(NUMBER_PURPOSES.length),
    sinceYear: z.int().min(2000).max(2200),
    active: z.boolean(),
    note,
  })
  .meta({ id: 'SaveNumberAuthority' });
export type SaveAuthority = z.infer<typeof SaveAuthoritySchema>;

export const BeginSeriesSchema = z
  .strictObject({ startsAfter: serial, note })
  .meta({ id: 'BeginNumberSeries', example: { startsAfter: 57, note: '启用前已用纸质登记编至 57 号' } });
export type BeginSeries = z.infer<typeof BeginSeriesSchema>;
