import { z } from 'zod';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { SeasonFigures } from './state.ts';

const text = z.string().trim().min(1).max(4000);
const on = PlainDateSchema.optional();

/** What is asked of a round as people write it; an announcement is checked against the region's units first. */
export const SEASON_ACTS = [
  z.strictObject({ kind: z.literal('openSeason'), on }),
  z.strictObject({ kind: z.literal('pauseSeason'), reason: text, on }),
  z.strictObject({ kind: z.literal('resumeSeason'), on }),
  z.strictObject({ kind: z.literal('closeSeason'), reason: text.optional(), on }),
  z.strictObject({ kind: z.literal('withdrawSeason'), reason: text, on }),
] as const;

/** What finance says to the units; without `unitIds`, to all of the region. */
export const AnnouncementSchema = z.strictObject({
  note: z.string().trim().min(1).max(500),
  unitIds: z.array(z.string().min(1).max(60)).min(1).max(5000).optional(),
  carryOn: z.boolean().default(false),
  ownDue: PlainDateSchema.optional(),
});

interface Dated {
  readonly on?: PlainDate | undefined;
}
type Asked = z.infer<(typeof SEASON_ACTS)[number]>;
/** Sent by the server once the units are known to be the region's. */
type AnnounceSeason = z.infer<typeof AnnouncementSchema> & Dated & { readonly kind: 'announceSeason' };
/** The figures of this moment are the server's: nobody sends his own. */
type CloseSeason = Extract<Asked, { kind: 'closeSeason' }> & { readonly figures: SeasonFigures };

/** Everything that comes to a round. `on` is the legal date of the fact; without it, today. */
export type SeasonCommand = Exclude<Asked, { kind: 'closeSeason' }> | AnnounceSeason | CloseSeason;
export type SeasonCommandKind = SeasonCommand['kind'];
