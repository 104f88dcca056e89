import { policyRef } from '../../domain/policy/policy.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { putIntoForce, propose } from '../../db/queries/policy-changes.ts';
import { policiesToCarryOut } from '../../db/queries/policy-carrying.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { createUpkeepStarter } from '../../worker/upkeep-starter.ts';
import { policyChangeWorkflowId } from '../../workflows/contract.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import { morning } from '../support/budget-item-play.ts';
import { grant, organisation, subjectOf } from '../support/organisation.ts';
import { makePerson } from '../support/people.ts';
import { openItem, saveTargets } from '../support/store.ts';
import { openRealTemporal } from '../support/temporal.ts';
import { DurableStack } from './support/stack.ts';

const REGION = '431000';
const UNIT = '431000-agriculture-1';

let stack: DurableStack;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  stack = await DurableStack.open(await openRealTemporal(), Date.parse(morning('2024-10-17')) - Date.now());
  const made = organisation({
    clerk: [grant('unitClerk', REGION, { unitId: UNIT })],
    officer: [grant('performanceOfficer', REGION)],
    director: [grant('financeDirector', REGION)],
  });
  ids = made.ids;
  await seedOrganisation(stack.test.pool, made.organisation);
  await stack.startWorkers();
  stack.startRelay();
}, 180_000);
afterAll(() => stack.close());

async function submitted(): Promise<string> {
  const id = await openItem(stack.test, { subject: subjectOf(UNIT) });
  const versionId = await saveTargets(stack.test, id);
  await stack.test.store.act({
    instanceId: id,
    command: { kind: 'submitTargets', versionId } as { kind: string },
    documentIds: [versionId],
    actor: makePerson('unitLeader', { regionId: REGION, unitId: UNIT }),
    now: morning('2024-10-17'),
  });
  await stack.caughtUp(id);
  return id;
}

describe('a version of the policy is carried to everything that runs in its regions', () => {
  it('pins every item, moves the dates it concerns, says why in the record, and tells the people', async () => {
    const [one, other, elsewhere] = [
      await submitted(),
      await submitted(),
      await openItem(stack.test, { subject: subjectOf('431022-agriculture-1') }),
    ];
    const { obligations } = defaultPolicy;
    const policy = {
      ...defaultPolicy,
      version: 2,
      obligations: {
        ...obligations,
        reviewTargets: { ...obligations.reviewTargets, term: { unit: 'workingDay', count: 5 } as const },
      },
    };
    const ref = policyRef(policy);
    const now = morning('2024-10-17');
    const [by, decides] = [ids['officer'] ?? '', ids['director'] ?? ''];
    await propose(stack.test.pool, {
      policy,
      regionId: REGION,
      replaces: 'chenzhou-2014-5@1',
      note: '办法修订',
      carries: true,
      by,
      now,
    });
    expect(await policiesToCarryOut(stack.test.pool)).toEqual([]);
    await putIntoForce(stack.test.pool, { ref, by: decides, now, note: '同意' });
    await createUpkeepStarter(stack.test.pool, stack.env.client, stack.clockOriginMs)();
    const change = stack.env.client.workflow.getHandle(policyChangeWorkflowId(ref));
    expect(await change.result()).toEqual({ carried: 3, moved: 2 });
    await keepHistory('policy-change', change);
    expect(await policiesToCarryOut(stack.test.pool)).toEqual([]);
    for (const id of [one, other]) {
      await stack.caughtUp(id);
      const instance = await stack.test.store.load(id);
      expect(instance?.state.policy).toBe(ref);
      expect(instance?.book.open.find(({ kind }) => kind === 'reviewTargets')?.due).toBe('2024-10-24');
    }
    // A county without rules of its own keeps the city's.
    expect((await stack.test.store.load(elsewhere))?.state.policy).toBe(ref);
    const { rows } = await stack.test.pool.query<{ body: string }>(
      `select body from record where instance_id = $1 and body like '%policyChange%' order by seq`,
      [one],
    );
    expect(rows.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { event: { type: 'policyChanged', from: 'chenzhou-2014-5@1', to: ref, note: '办法修订' } },
      { event: { type: 'obligationMoved', reason: 'policyChanged' } },
    ]);
    const told = await stack.test.pool.query('select topic, person_id from notice where instance_id = $1', [one]);
    expect(told.rows).toContainEqual({ topic: 'obligationMoved', person_id: ids['clerk'] });
    const progress = await stack.test.pool.query(
      'select matters_all, carried, moved from policy_change where ref = $1',
      [ref],
    );
    expect(progress.rows).toEqual([{ matters_all: 3, carried: 3, moved: 2 }]);
  }, 120_000);
});
