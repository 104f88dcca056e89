import { z } from 'zod';
import { MAIL_STATES } from '../../db/queries/mail.ts';
import { pageSchema, PagingSchema } from '../http/paging.ts';

export const AskMailsSchema = PagingSchema.extend({ status: z.enum(MAIL_STATES).optional() });
export type AskMails = z.infer<typeof AskMailsSchema>;

export const MailPageSchema = pageSchema(
  z
    .object({
      messageId: z.string(),
      personId: z.string(),
      /** Whose mail it is. */
      to: z.string(),
      /** Null where it went nowhere: no mail server, no address proven. */
      address: z.string().nullable(),
      itemId: z.string().nullable(),
      itemTitle: z.string().nullable(),
      subject: z.string(),
      body: z.string(),
      at: z.string(),
      status: z.enum(MAIL_STATES),
      sentAt: z.string().nullable(),
    })
    .meta({ id: 'Mail' }),
  'MailPage',
);
export type MailPage = z.infer<typeof MailPageSchema>;
