import { z } from 'zod';
import { MESSAGE_KIND_NAMES, type MessageKind } from './kinds.ts';

/** When a kind of message goes out by mail; `usual` is as its process proposes it. On the page it stands in any case. */
export const MAIL_CHOICES = ['usual', 'now', 'digest', 'off'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * Hours in which nothing is sent out, by the clock in China; `until` may lie on the next morning. Both null: rest days
 * only.
 */
const QuietHoursSchema = z
  .strictObject({ from: time.nullable(), until: time.nullable(), restDays: z.boolean() })
  .refine(({ from, until, restDays }) => (from === null && until === null ? restDays : from !== until), {
    path: ['until'],
  })
  .refine(({ from, until }) => (from === null) === (until === null), { path: ['until'] })
  .readonly()
  .meta({ id: 'QuietHours' });
export type QuietHours = z.infer<typeof QuietHoursSchema>;

/**
 * What one person wants sent to him and when. Nothing here takes a message off his page: a notice always stands there,
 * which is why every kind may be switched off by mail.
 */
export const PreferencesSchema = z
  .strictObject({
    mail: z
      .strictObject(
        Object.fromEntries(MESSAGE_KIND_NAMES.map((kind) => [kind, z.enum(MAIL_CHOICES)])) as Record<
          MessageKind,
          z.ZodEnum<{ [Choice in MailChoice]: Choice }>
        >,
      )
      .readonly(),
    /** Not before this time of the day; with the region's morning round where null. */
    digestAt: time.nullable(),
    quiet: QuietHoursSchema.nullable(),
  })
  .readonly()
  .meta({ id: 'DeliveryPreferences' });
export type Preferences = z.infer<typeof PreferencesSchema>;

/** Of somebody who has chosen nothing: as the processes propose, at any hour. */
export const DEFAULT_PREFERENCES: Preferences = {
  mail: {
    overdue: 'usual',
    supervision: 'usual',
    feedback: 'usual',
    decisions: 'usual',
    dates: 'usual',
    reminders: 'usual',
  },
  digestAt: null,
  quiet: null,
};

/** What was stored once, also by an older release: what it does not know is as usual. */
export function readPreferences(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_PREFERENCES;
  const given = stored as { readonly mail?: object };
  const read = PreferencesSchema.safeParse({
    ...DEFAULT_PREFERENCES,
    ...given,
    mail: { ...DEFAULT_PREFERENCES.mail, ...given.mail },
  });
  return read.success ? read.data : DEFAULT_PREFERENCES;
}

/** Where a message goes. `page` is not a choice: it is the record of having been told. */
export interface Routes {
  readonly page: 'now' | 'digest';
  readonly mail: 'now' | 'digest' | 'off';
}

/**
 * How one person is told of something of a kind that its process calls urgent or not.
 *
 * An overdue duty and a supervisor's word are on his page at once, whatever he has chosen. Reminders belong to the
 * morning and cannot come at once.
 */
export function routesOf(kind: MessageKind, urgency: 'now' | 'digest', { mail }: Preferences): Routes {
  const choice = mail[kind];
  const wanted = choice === 'usual' ? urgency : choice;
  const now = wanted === 'now' && kind !== 'reminders';
  return { page: urgency, mail: wanted === 'off' ? 'off' : now ? 'now' : 'digest' };
}
