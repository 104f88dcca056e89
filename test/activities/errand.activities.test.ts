import { createErrandActivities } from '../../activities/errand.activities.ts';
import type { ActAnswer, ActRequest, OpenRequest } from '../../db/process-store-types.ts';
import { DomainError } from '../../domain/domain-error.ts';
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
    open: () => Promise.reject(new Error('nothing is opened here')),
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

describe('a matter that a rule opens (P4)', () => {
  const input = { name: '督办' };
  const opening: PlannedEffect = {
    id: 'i:7:1',
    seq: 7,
    effect: {
      kind: 'open',
      process: 'supervision',
      instanceId: 'matter',
      input,
      policy: 'chenzhou-2014-5@1',
      ruleId: 'ladder:giveFeedback',
    },
  };
  const opened = async (open: (request: OpenRequest) => Promise<ActAnswer>): Promise<void> =>
    createErrandActivities({ act: () => Promise.reject(new Error('nothing is sent here')), open }).openMatters({
      instanceId: 'item',
      effects: [telling, opening],
      now,
    });

  it('is opened under the id that the rule chose, in nobody’s name and by the version that the clock is kept by', async () => {
    const asked: OpenRequest[] = [];
    await opened((request) => {
      asked.push(request);
      return Promise.resolve({} as ActAnswer);
    });
    expect(asked).toEqual([
      {
        process: 'supervision',
        id: 'matter',
        input,
        policy: 'chenzhou-2014-5@1',
        now,
        actor: { kind: 'system', ruleId: 'ladder:giveFeedback' },
      },
    ]);
  });

  it('is there already when it is asked for again after a crash; any other refusal is told', async () => {
    await opened(() => Promise.reject(new DomainError('instanceExists', { id: 'matter' })));
    await expect(opened(() => Promise.reject(new DomainError('unknownPolicy', { policy: 'x' })))).rejects.toThrow(
      'unknownPolicy',
    );
  });
});
