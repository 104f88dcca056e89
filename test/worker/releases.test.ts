import { ensureSomeCurrent, makeCurrent, releases } from '../../worker/releases.ts';
import { until } from '../../stack/running.ts';
import { subjectOf } from '../support/organisation.ts';
import { makePerson } from '../support/people.ts';
import { openItem } from '../support/store.ts';
import { openRealTemporal } from '../support/temporal.ts';
import { DurableStack } from './support/stack.ts';

let stack: DurableStack;
beforeAll(async () => {
  stack = await DurableStack.open(await openRealTemporal());
  stack.startRelay();
}, 180_000);
afterAll(() => stack.close());

/** The release whose worker did the item's last task. */
async function releaseOf(id: string): Promise<string | null | undefined> {
  const { raw } = await stack.handle(id).describe();
  return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
}

/** Temporal hears of a release from its workers' first poll. */
async function onceKnown(work: () => Promise<void>): Promise<void> {
  const done = await until(
    () =>
      work().then(
        () => true,
        () => false,
      ),
    60_000,
  );
  if (!done) await work();
}

async function act(id: string): Promise<void> {
  const officer = makePerson('financeOfficer', { regionId: '431021' });
  const command = { kind: 'recordBudgetPassed', on: '2024-09-01' } as { kind: string };
  await stack.test.store.act({ instanceId: id, command, actor: officer, now: await stack.now() });
  await stack.caughtUp(id);
}

describe('a new release does not break items that run for two years', () => {
  it('takes the first release as current, keeps items on the one they began on, and starts new ones on the newer', async () => {
    const stopFirst = await stack.startWorkers('v1');
    await onceKnown(() => ensureSomeCurrent(stack.env.client, 'v1'));
    const old = await openItem(stack.test, { subject: subjectOf('431021-agriculture-1') });
    await stack.caughtUp(old);
    expect(await releaseOf(old)).toBe('v1');

    await stack.startWorkers('v2');
    await onceKnown(() => makeCurrent(stack.env.client, 'v2'));
    await ensureSomeCurrent(stack.env.client, 'v1');
    const fresh = await openItem(stack.test, { subject: subjectOf('431021-agriculture-1') });
    await stack.caughtUp(fresh);
    await act(old);
    expect([await releaseOf(old), await releaseOf(fresh)]).toEqual(['v1', 'v2']);
    expect(await releases(stack.env.client)).toEqual(
      expect.arrayContaining([
        { buildId: 'v2', state: 'current' },
        { buildId: 'v1', state: 'draining' },
      ]),
    );
    await stopFirst();
  }, 180_000);
});
