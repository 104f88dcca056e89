import { z } from 'zod';
import { pageSchema } from '../http/paging.ts';

export const MailPageSchema = pageSchema(
  z
    .object({
      messageId: z.string(),
      personId: z.string(),
      to: z.string(),
      subject: z.string(),
      body: z.string(),
      at: z.string(),
      status: z.enum(['queued', 'sent', 'failed']),
      sentAt: z.string().nullable(),
    })
    .meta({ id: 'Mail' }),
  'MailPage',
);
export type MailPage = z.infer<typeof MailPageSchema>;

export const IncidentsSchema = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.string(),
          kind: z.string(),
          itemId: z.string().nullable(),
          sentence: z.string(),
          detail: z.string(),
          openedAt: z.string(),
        })
        .meta({ id: 'Incident' }),
    ),
  })
  .meta({ id: 'Incidents' });
export type Incidents = z.infer<typeof IncidentsSchema>;
