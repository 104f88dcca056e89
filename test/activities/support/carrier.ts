import { openSmtp } from '../../../activities/channels/smtp.ts';
import { carryDue } from '../../../activities/delivery/carry.ts';
import { createPool } from '../../../db/pool.ts';
import { asInstant } from '../../../domain/calendar/plain-date.ts';

/** A process of its own that sends what is due and ends: for a test that kills it. Arguments: database, mail server, now. */
const [databaseUrl = '', smtpUrl = '', now = ''] = process.argv.slice(2);
const pool = createPool(databaseUrl, { max: 4 });
const server = openSmtp({ url: smtpUrl, from: 'bihuan@example.org', plain: true });
await carryDue({ pool, now: () => asInstant(now) }, { name: 'mail', channels: ['mail'], send: server.send });
server.close();
await pool.end();
