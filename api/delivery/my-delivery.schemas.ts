import { z } from 'zod';
import { PreferencesSchema } from '../../domain/delivery/preferences.ts';
import { LOCALES } from '../../domain/locale.ts';

/** Where my mail goes, what I want sent, and whether there is a mail server at all. */
export const MyDeliverySchema = z
  .object({
    preferences: PreferencesSchema,
    locale: z.enum(LOCALES),
    /** The region's morning round, `08:00`. */
    morning: z.string(),
    mailServer: z.boolean(),
    address: z
      .object({
        address: z.string(),
        verified: z.boolean(),
        /** A code is on its way and still valid until then. */
        codeUntil: z.string().nullable(),
        bouncedAt: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'MyDelivery' });
export type MyDelivery = z.infer<typeof MyDeliverySchema>;

export const PutMyDeliverySchema = z
  .strictObject({ preferences: PreferencesSchema, locale: z.enum(LOCALES) })
  .meta({ id: 'PutMyDelivery' });
export type PutMyDelivery = z.infer<typeof PutMyDeliverySchema>;

export const PutAddressSchema = z.strictObject({ address: z.email().max(254) }).meta({ id: 'PutMailAddress' });
export type PutAddress = z.infer<typeof PutAddressSchema>;

export const ProveAddressSchema = z
  .strictObject({ code: z.string().trim().min(6).max(20) })
  .meta({ id: 'ProveMailAddress' });
export type ProveAddress = z.infer<typeof ProveAddressSchema>;

/** What the next morning would tell me if nothing were done until then, and when it would reach me. */
export const DigestPreviewSchema = z
  .object({
    day: z.string(),
    /** Null where no mail would go: nothing to say, no address, or no mail server. */
    mailAt: z.string().nullable(),
    lines: z.array(
      z
        .object({ itemId: z.string().nullable(), sentence: z.string(), kind: z.string(), mailed: z.boolean() })
        .meta({ id: 'DigestPreviewLine' }),
    ),
  })
  .meta({ id: 'DigestPreview' });
export type DigestPreview = z.infer<typeof DigestPreviewSchema>;
