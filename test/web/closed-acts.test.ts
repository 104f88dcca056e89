import { rule, step } from '../domain/sign-off/office.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';
import { does, itemOf, needSignatures, SIGNED, SIGNED_EN, withdrawn } from './support/signing.ts';

const room = openRoom();
const { as } = room;

const BY_DIRECTOR = rule([step('director', ['financeDirector'])], { proposedBy: ['performanceOfficer'] });
const BY_LEADER = rule([step('leader', ['supervisingLeader'])], { proposedBy: ['financeDirector'] });
beforeAll(() =>
  needSignatures(room, {
    verifyProblem: BY_DIRECTOR,
    grantExtension: BY_DIRECTOR,
    suspendItem: BY_LEADER,
    stopItem: BY_LEADER,
  }),
);

describe('in place of a button that would be refused beside a chain stands why, and the button is back when it ends', () => {
  it('of the problems of one document, only where one is being signed; the other is verified as before', async () => {
    const { id } = await itemOf(
      room,
      `(select count(*) from jsonb_array_elements(i.state -> 'problems') p where p ->> 'financeStatus' = 'awaiting') > 1
       and i.phase = 'followUp'`,
    );
    const [other, { page, errors, settled }, { page: english }] = [
      await as('performance', '/inbox'),
      await as('performance', `/items/${id}/verification`),
      await as('performance', `/items/${id}/verification`, { locale: 'en' }),
    ];
    const [first, second] = [page.locator('.verified').nth(0), page.locator('.verified').nth(1)];
    const buttons = (at: typeof first) => at.locator('.verified-decision button');
    await buttons(first).first().waitFor();
    const before = await buttons(first).count();
    await english.locator('.verified').nth(0).locator('.verified-decision button').first().waitFor();
    const no = Number.parseInt((await first.getAttribute('aria-label')) ?? '', 10);

    await does(other.page, id, { kind: 'verifyProblem', problemNo: no, opinion: '佐证齐全' });
    await becomes(() => first.locator('.verified-result').textContent(), expect.stringMatching(SIGNED));
    await becomesMany(buttons(first), 0);
    await becomesMany(buttons(second), before);
    await becomes(
      () => english.locator('.verified').nth(0).locator('.verified-result').textContent(),
      expect.stringMatching(SIGNED_EN),
    );
    await settled();
    expect(await violations(page)).toEqual([]);

    await withdrawn(other.page, id, `verifyProblem:${String(no)}`);
    await becomesMany(buttons(first), before);
    await becomesMany(english.locator('.verified').nth(0).locator('.verified-result'), 0);
    expect(errors).toEqual([]);
  }, 120_000);

  it('the stop of an item whose suspension is being signed', async () => {
    const { id } = await itemOf(room, "i.phase = 'executing'");
    const [other, { page, errors, settled }, { page: english }] = [
      await as('director', '/inbox'),
      await as('director', `/items/${id}`),
      await as('director', `/items/${id}`, { locale: 'en' }),
    ];
    const stop = page.locator('.acts .act-more button', { hasText: '停止' });
    await page.locator('.acts .act-more summary').first().click();
    await stop.waitFor();

    await does(other.page, id, { kind: 'suspendItem', reason: '群众投诉', documentNumber: '郴财绩〔2026〕11号' });
    const closed = page.locator('.acts .act-closed', { hasText: '停止' });
    await becomes(() => closed.textContent(), expect.stringMatching(SIGNED));
    await becomesMany(stop, 0);
    await becomes(() => english.locator('.acts .act-closed').first().textContent(), expect.stringMatching(SIGNED_EN));
    await settled();
    expect(await violations(page)).toEqual([]);

    await withdrawn(other.page, id, 'suspendItem');
    await stop.waitFor();
    await becomesMany(closed, 0);
    await becomesMany(english.locator('.acts .act-closed'), 0);
    expect(errors).toEqual([]);
  }, 120_000);

  it('the other answer to a request for an extension, on the item’s page and in the ledger', async () => {
    const { id, key } = await itemOf(room, "o.extension_undecided and i.phase = 'followUp'");
    const [other, { page, errors, settled }, { page: english }, { page: ledger }] = [
      await as('performance', '/inbox'),
      await as('director', `/items/${id}`),
      await as('director', `/items/${id}`, { locale: 'en' }),
      await as('director', '/rectification'),
    ];
    const refuse = page.locator('.acts .act button', { hasText: '不同意延期' });
    await refuse.waitFor();
    const group = ledger.locator('.ledger-group', { has: ledger.locator(`a[href*="${id}"]`) });
    await group.getByRole('button', { name: '不同意延期' }).click();
    await ledger.locator('.ledger-act textarea').waitFor();

    await does(other.page, id, { kind: 'grantExtension', key, workingDays: 3, opinion: '同意' });
    const closed = page.locator('.acts .act-closed', { hasText: '不同意延期' });
    await becomes(() => closed.textContent(), expect.stringMatching(SIGNED));
    await becomesMany(refuse, 0);
    await becomes(() => english.locator('.acts .act-closed').first().textContent(), expect.stringMatching(SIGNED_EN));
    await becomes(() => ledger.locator('.ledger .act-closed').textContent(), expect.stringMatching(SIGNED));
    await becomesMany(ledger.locator('.ledger-act textarea'), 0);
    await settled();
    expect(await violations(page)).toEqual([]);

    await withdrawn(other.page, id, `grantExtension:${key}`);
    await refuse.waitFor();
    await becomesMany(closed, 0);
    await becomesMany(english.locator('.acts .act-closed'), 0);
    await ledger.locator('.ledger-act textarea').waitFor();
    expect(errors).toEqual([]);
  }, 120_000);
});
