import { asInstant } from '../../domain/calendar/plain-date.ts';
import type { WaitingAct } from '../../db/queries/outbox.ts';
import type { RecordedAfter } from '../../workflows/contract.ts';
import { isStart, parcels, type Parcel } from '../../worker/outbox.ts';
import { createSender } from '../../worker/sender.ts';

function act(instanceId: string, after: number, version: number, effects = 0): WaitingAct {
  const effect = { kind: 'notice', urgency: 'now', roles: ['unitClerk'], topic: 'urged', params: {} } as const;
  const planned = Array.from({ length: effects }, (_, no) => ({
    id: `${instanceId}:${after}:${no}`,
    seq: version,
    effect,
  }));
  return {
    id: `${instanceId}${version}`,
    instanceId,
    process: 'budgetItem',
    regionId: '431000',
    wakeOffsetSeconds: 7,
    createdAt: asInstant('2026-11-26T00:00:00.000Z'),
    act: { after, version, phase: 'drafting', nextMoment: null, effects: planned },
  };
}

/** What a workflow would have been told. */
async function told(parcel: Parcel): Promise<readonly RecordedAfter[]> {
  let acts: readonly RecordedAfter[] = [];
  const signalWithStart = (_type: string, options: { signalArgs: [readonly RecordedAfter[]] }): Promise<void> => {
    [acts] = options.signalArgs;
    return Promise.resolve();
  };
  await createSender({ workflow: { signalWithStart } } as never, 0)(parcel);
  return acts;
}

describe('design.md §2: several events of one instance in one signal', () => {
  it('makes one parcel per matter, in the order of the record', () => {
    const made = parcels([act('a', 0, 1), act('b', 0, 2), act('a', 1, 4), act('b', 2, 3)]);
    expect(made.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
      ['a1', 'a4'],
      ['b2', 'b3'],
    ]);
  });

  it('knows a start by its first act', () => {
    expect(parcels([act('a', 0, 1), act('a', 1, 2), act('b', 5, 6)]).map(isStart)).toEqual([true, false]);
  });

  it('tells a parcel with too much in it as a gap, so that no signal grows large', async () => {
    const [parcel] = parcels([act('a', 0, 1, 30), act('a', 1, 2, 30), act('a', 2, 3)]);
    if (!parcel) throw new Error('no parcel');
    const [only, ...others] = await told(parcel);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ after: 3, version: 3 });
    expect(only?.effects).toHaveLength(1);
  });
});
