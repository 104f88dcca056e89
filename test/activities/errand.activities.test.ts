import { createErrandActivities } from '../../activities/errand.activities.ts';
import type { ActAnswer, ActRequest } from '../../db/process-store-types.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import type { PlannedEffect } from '../../workflows/contract.ts';

const now = asInstant('2026-04-03T02:00:00.000Z');
const command = { kind: 'adoptReEvaluation', code: '评2026-01', total: '98.00', grade: 'excellent' };
const handing: PlannedEffect = { id: 'e:9:0', seq: 9, effect: { kind: 'act', instanceId: 'item', command } };
const telling: PlannedEffect = {
  id: 'e:8:0',
  seq: 8,
  effect: { kind: 'notice', urgency: 'now', roles: [], topic: 'draftSent', params: {} },
};

it('sends another matter its act in nobody’s name, under the effect’s own key, and leaves notices to others', async () => {
  const asked: ActRequest[] = [];
  const store = {
    act: (request: ActRequest): Promise<ActAnswer> => {
      asked.push(request);
      return Promise.resolve({} as ActAnswer);
    },
  };
  await createErrandActivities(store).sendActs({ instanceId: 'evaluation', effects: [telling, handing], now });
  expect(asked).toEqual([
    {
      instanceId: 'item',
      command,
      actor: { kind: 'system', ruleId: 'errand' },
      now,
      idempotencyKey: 'e:9:0',
    },
  ]);
});
