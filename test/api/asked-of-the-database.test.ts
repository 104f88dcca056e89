import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { allQualified, Loop } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** By which statements the database is asked while somebody works. */
async function asked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const statements = jest.spyOn(office.pool, 'query');
  try {
    await work();
    return statements.mock.calls.map(([statement]) => {
      const { name = 'without a name' } = statement as unknown as { readonly name?: string };
      return name;
    });
  } finally {
    statements.mockRestore();
  }
}

describe('what an act asks of the database', () => {
  it('is who acts, the item, and the writing of all that changes: three statements', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const qualify = () => loop.act('officer', { kind: 'qualifyTargets', criteria: allQualified, opinion: '' });
    // The first request prolongs the officer's session, and the rules are read once.
    await loop.item('officer');
    expect(await asked(qualify)).toEqual(['session', 'load-act', 'acts+life']);
  });

  it('is only who acts where he may not act at all', async () => {
    const loop = await Loop.open(office);
    await loop.item('auditor');
    expect(await asked(() => loop.try('auditor', { kind: 'orderSubmission', reason: '未报' }))).toEqual(['session']);
  });

  it('is nothing where nobody is signed in', async () => {
    const loop = await Loop.open(office);
    const act = () => office.anonymous().act(loop.id, { kind: 'orderSubmission', reason: '未报' });
    expect(await asked(act)).toEqual([]);
  });
});
