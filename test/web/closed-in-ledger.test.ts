import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { agreeTo } from '../support/rectification-play.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { violations, type Seat } from './support/browser.ts';
import { holderOf } from './support/holder-of.ts';
import { openRoom } from './support/room.ts';
import { does, itemOf, needSignatures, SIGNED, SIGNED_EN, withdrawn } from './support/signing.ts';

const room = openRoom();
const { as } = room;

beforeAll(() =>
  needSignatures(room, {
    answerProblem: rule([step('leader', ['unitLeader'])], { proposedBy: ['unitClerk'] }),
    decideDeferral: rule([step('leader', ['supervisingLeader'])], { proposedBy: ['financeDirector'] }),
  }),
);

/** The row of one problem of the one document that the ledger shows. */
const rowOf = ({ page }: Seat, no: number) =>
  page.locator('.ledger tr', { has: page.locator('.ledger-no', { hasText: new RegExp(`^${String(no)}$`) }) });
/** What was opened under a row: the act, or why it cannot be done. */
const opened = ({ page }: Seat) => page.locator('.ledger-act-row');

describe('in the ledger, an act that is open in the row of a problem while a chain closes it', () => {
  it('an answer: the reason stands in its place, the other problem is answered as before, and it is back when the chain ends', async () => {
    const { id } = await itemOf(
      room,
      `i.phase = 'followUp' and i.state -> 'position' ->> 'feedback' = 'received'
       and jsonb_array_length(i.state -> 'problems') > 1`,
    );
    const clerk = await holderOf(room.play.pool, id, 'unitClerk');
    const path = `/rectification?item=${id}`;
    const [other, first, second, english] = [
      await as(clerk, '/inbox'),
      await as(clerk, path),
      await as(clerk, path),
      await as(clerk, path, { locale: 'en' }),
    ];
    await rowOf(first, 1).getByRole('button', { name: '答复问题' }).click();
    await rowOf(second, 2).getByRole('button', { name: '答复问题' }).click();
    await rowOf(english, 1).getByRole('button', { name: 'answer problem' }).click();
    for (const seat of [first, second, english]) await opened(seat).locator('form').waitFor();

    await does(other.page, id, { ...agreeTo(1), by: asPlainDate('2026-12-20') });
    await becomes(() => opened(first).locator('.act-closed').textContent(), expect.stringMatching(SIGNED));
    await becomesMany(opened(first).locator('form'), 0);
    await becomes(() => opened(english).locator('.act-closed').textContent(), expect.stringMatching(SIGNED_EN));
    await second.settled();
    await becomesMany(opened(second).locator('form'), 1);
    await becomesMany(opened(second).locator('.act-closed'), 0);
    await first.settled();
    expect(await violations(first.page)).toEqual([]);

    await withdrawn(other.page, id, 'answerProblem:1');
    await opened(first).locator('form').waitFor();
    await becomesMany(opened(first).locator('.act-closed'), 0);
    await becomesMany(opened(english).locator('.act-closed'), 0);
    expect([...first.errors, ...second.errors, ...english.errors]).toEqual([]);
  }, 120_000);

  it('a deferral: whoever puts decisions on it forward reads the reason, and decides again when the chain ends', async () => {
    const { id } = await itemOf(
      room,
      `i.phase = 'followUp' and exists (
         select from task t where t.instance_id = i.id and 'decideDeferral' = any (t.commands)
       )`,
    );
    const { rows } = await room.play.pool.query<{ no: number }>(
      `select (p ->> 'no')::int as no from instance i, jsonb_array_elements(i.state -> 'problems') p
       where i.id = $1 and p ? 'deferral' and p -> 'deferral' ->> 'until' is null`,
      [id],
    );
    const no = rows[0]?.no ?? 0;
    const path = `/rectification?item=${id}`;
    const [other, director, english] = [
      await as('director', '/inbox'),
      await as('director', path),
      await as('director', path, { locale: 'en' }),
    ];
    await rowOf(director, no).getByRole('button', { name: '决定挂账' }).click();
    await rowOf(english, no).getByRole('button', { name: 'decide deferral' }).click();
    for (const seat of [director, english]) await opened(seat).locator('.decision-card textarea').waitFor();

    await does(other.page, id, { kind: 'decideDeferral', problemNo: no, granted: false, opinion: '仍须整改' });
    await becomes(() => opened(director).locator('.act-closed').textContent(), expect.stringMatching(SIGNED));
    await becomesMany(opened(director).locator('.decision-card'), 0);
    await becomes(() => opened(english).locator('.act-closed').textContent(), expect.stringMatching(SIGNED_EN));
    await director.settled();
    expect(await violations(director.page)).toEqual([]);

    await withdrawn(other.page, id, `decideDeferral:${String(no)}`);
    await opened(director).locator('.decision-card textarea').waitFor();
    await becomesMany(opened(director).locator('.act-closed'), 0);
    await becomesMany(opened(english).locator('.act-closed'), 0);
    expect([...director.errors, ...english.errors]).toEqual([]);
  }, 120_000);
});
