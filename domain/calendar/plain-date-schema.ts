import { z } from 'zod';
import { isInstant, isPlainDate, type Instant, type PlainDate } from './plain-date.ts';

/** A civil date `YYYY-MM-DD`; an impossible one such as 2026-02-30 is refused. */
export const PlainDateSchema = z.iso.date().refine(isPlainDate) as z.ZodType<PlainDate, string>;

/** A moment in UTC with milliseconds, as `Date.toISOString()` writes it. */
export const InstantSchema = z.iso.datetime({ precision: 3 }).refine(isInstant) as z.ZodType<Instant, string>;
