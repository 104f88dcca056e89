import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImpactSchema, InstanceViewSchema } from '../../api/rehearsal/rehearsal.schemas.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('another rule is tried on the matters in scope (page.md §4.20)', () => {
  it('says which dates would move, and moves none', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const performance = await office.as('performance');
    const asked = { change: { terms: { reviewTargets: 5 } } };
    const impact = ok(await performance.post('/policy/impact', asked), ImpactSchema);
    expect(impact.rows).toContainEqual(
      expect.objectContaining({ itemId: loop.id, key: 'reviewTargets:1', from: '2024-10-29', to: '2024-10-22' }),
    );
    expect([impact.looked, impact.mattersAll, impact.next]).toEqual([1, 1, null]);
    expect((await loop.item()).obligations[0]?.due).toBe('2024-10-29');
  });

  it('refuses to try another length on the policy’s own periods, in words', async () => {
    const performance = await office.as('performance');
    const answer = await performance.post('/policy/impact', { change: { terms: { reportRectification: 3 } } });
    expect([answer.status, answer.body.code]).toEqual([422, 'statutoryTerm']);
    expect(answer.body.detail).toContain('报送整改情况');
  });

  it('is for those who answer for rules, not for units', async () => {
    const clerk = await office.as('clerk');
    const answer = await clerk.post('/policy/impact', { change: {} });
    expect([answer.status, answer.body.code]).toEqual([403, 'permissionMissing']);
  });
});

describe('a rehearsal goes on from where a matter stands', () => {
  it('gives state, clocks and the documents that the state names to whoever may read the item', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const clerk = await office.as('clerk');
    const instance = ok(await clerk.get(`/budget-items/${loop.id}/instance`), InstanceViewSchema);
    expect(instance.state['position']).toMatchObject({ main: 'submitted' });
    expect(instance.documents.map(({ kind }) => kind)).toEqual(['targets']);
  });

  it('does not exist outside the scope', async () => {
    const loop = await Loop.open(office);
    const stranger = await office.as('otherClerk');
    expect((await stranger.get(`/budget-items/${loop.id}/instance`)).status).toBe(404);
  });
});
