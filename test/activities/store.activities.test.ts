import { createStoreActivities } from '../../activities/store.activities.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { openItem, openTestStore, type TestStore } from '../support/store.ts';

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.close());

const AFTER_FIRST_STEP = asInstant('2024-11-04T00:00:00.000Z');

describe('design.md §2: the clock’s act through the store', () => {
  it('records a moment once, however often it is asked for, and answers the same', async () => {
    const id = await openItem(test);
    const activities = createStoreActivities(test.store);
    const { version } = await activities.since({ instanceId: id, version: 0 });
    const first = await activities.reach({ instanceId: id, now: AFTER_FIRST_STEP, since: version });
    const again = await activities.reach({ instanceId: id, now: AFTER_FIRST_STEP, since: version });
    expect(again).toEqual(first);
    expect(first.effects.map(({ effect }) => (effect.kind === 'notice' ? effect.topic : effect.kind))).toEqual([
      'escalated',
    ]);
    expect(first.version).toBe((await test.store.load(id))?.version);
  });

  it('answers only what the shell keeps: nothing else may travel into its history', async () => {
    const id = await openItem(test);
    const told = await createStoreActivities(test.store).since({ instanceId: id, version: 0 });
    expect(Object.keys(told).sort()).toEqual(['effects', 'instanceId', 'nextMoment', 'phase', 'version']);
  });
});
