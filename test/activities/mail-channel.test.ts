import { randomUUID } from 'node:crypto';
import { queuedMails, queueMails } from '../../db/queries/mail.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { carryMails } from '../../activities/mail-channel.ts';
import { morning } from '../support/budget-item-play.ts';
import { organisation } from '../support/organisation.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let test: TestStore;
let personId: string;

beforeEach(async () => {
  test = await openTestStore();
  const made = organisation({ clerk: [] });
  personId = made.ids['clerk'] ?? '';
  await seedOrganisation(test.pool, made.organisation);
});
afterEach(() => test.close());

const now = morning('2024-10-17');

async function queue(count: number): Promise<readonly string[]> {
  const mails = Array.from({ length: count }, () => ({
    messageId: `${randomUUID()}@bihuan`,
    personId,
    subject: '提醒',
    body: '提醒',
    at: now,
  }));
  await queueMails(test.pool, mails);
  return mails.map(({ messageId }) => messageId);
}

describe('deadlines.md: at least once on the channel, with a stable message id', () => {
  it('gives the channel everything that is queued, once', async () => {
    const ids = await queue(250);
    const given: string[] = [];
    await carryMails(test.pool, ({ messageId }) => Promise.resolve(void given.push(messageId)), now);
    expect([...given].sort()).toEqual([...ids].sort());
    expect(await queuedMails(test.pool, 10)).toEqual([]);
  });

  it('loses nothing when the mail server dies half-way, and gives none of the others twice', async () => {
    const ids = await queue(10);
    const given: string[] = [];
    const dying = ({ messageId }: { readonly messageId: string }): Promise<void> => {
      if (given.length === 4) return Promise.reject(new Error('the mail server died'));
      given.push(messageId);
      return Promise.resolve();
    };
    await expect(carryMails(test.pool, dying, now)).rejects.toThrow('died');
    expect(await queuedMails(test.pool, 100)).toHaveLength(6);
    await carryMails(test.pool, ({ messageId }) => Promise.resolve(void given.push(messageId)), now);
    expect([...given].sort()).toEqual([...ids].sort());
  });
});
