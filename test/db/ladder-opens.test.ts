import { randomUUID } from 'node:crypto';
import { createErrandActivities } from '../../activities/errand.activities.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { morning } from '../support/budget-item-play.ts';
import { itemInput, openTestStore, type TestStore } from '../support/store.ts';

/** A region whose ladder makes a supervised matter of what is ten working days overdue. */
const LADDER: Policy = {
  ...defaultPolicy,
  id: 'ladder',
  ladder: defaultPolicy.ladder.map((step) =>
    step.effect === 'supervisionBoard' ? { ...step, effect: 'supervisionMatter' } : step,
  ),
};

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  await test.pool.query('insert into policy_version (ref, body) values ($1, $2)', ['ladder@1', JSON.stringify(LADDER)]);
}, 120_000);
afterAll(() => test.close());

it('a step of the ladder opens one supervised matter for a clock, however often its workflow asks (P4)', async () => {
  const id = randomUUID();
  await test.store.open({
    process: 'budgetItem',
    id,
    input: itemInput(),
    policy: 'ladder@1',
    now: morning('2024-09-02'),
    actor: { kind: 'system', ruleId: 'season' },
  });
  const now = morning('2024-11-18');
  const told = await test.store.reach(id, now, 1);
  const opening = told.effects.filter(({ effect }) => effect.kind === 'open');
  expect(opening.length).toBe(1);
  const errands = createErrandActivities(test.store);
  await errands.openMatters({ instanceId: id, effects: told.effects, now });
  await errands.openMatters({ instanceId: id, effects: (await test.store.since(id, 1)).effects, now });
  const { rows } = await test.pool.query(
    `select i.phase, i.policy, i.state #>> '{about,instanceId}' as about, o.key, o.due, b.on_board as board
     from instance i join obligation o on o.instance_id = i.id and o.settled_on is null
     join obligation b on b.instance_id = $1 and b.key = 'submitTargets'
     where i.process = 'supervision'`,
    [id],
  );
  expect(rows).toEqual([
    {
      phase: 'unitAnswering',
      policy: 'ladder@1',
      about: id,
      key: 'answerSupervision:1',
      due: '2024-12-02',
      board: true,
    },
  ]);
  const [again] = (await test.store.since(id, 1)).effects.filter(({ effect }) => effect.kind === 'open');
  expect(again?.effect).toMatchObject({
    instanceId: opening[0]?.effect.kind === 'open' && opening[0].effect.instanceId,
  });
});
