import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { WORKFLOW_INTERCEPTORS } from '../../worker/workflow-source.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const HISTORIES = readdirSync(here('./histories'));

let workflowBundle: WorkflowBundle;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundleWorkflowCode({
    workflowsPath: here('../../workflows/index.ts'),
    workflowInterceptorModules: WORKFLOW_INTERCEPTORS,
    logger: new DefaultLogger('ERROR'),
  });
}, 60_000);

interface Event {
  readonly eventType: string;
}

function read(file: string): { readonly events: readonly Event[] } {
  return JSON.parse(readFileSync(here(`./histories/${file}`), 'utf8')) as { readonly events: readonly Event[] };
}

const replay = (history: unknown, file: string): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle }, history, `${file}:0`);

describe('design.md §2: rules change under items that run, and every recorded history still replays', () => {
  it.each(HISTORIES)('replays %s with today’s code', async (file) => {
    await expect(replay(read(file), file)).resolves.toBeUndefined();
  });

  it('keeps a history of every workflow there is', () => {
    const kept = HISTORIES.map((file) => JSON.stringify(read(file).events[0]));
    const processes = ['budgetItem', 'evaluation', 'performanceReport', 'resultDocument', 'supervision'];
    for (const workflow of [...processes, 'morningRound', 'reconciliation', 'calendarChange', 'policyChange']) {
      expect(kept.some((started) => started.includes(`"name":"${workflow}"`))).toBe(true);
    }
  });

  it('notices a history that today’s code would not have written', async () => {
    const history = read('budget-item-overdue-and-ladder.json');
    const events = history.events.map((event) =>
      event.eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED'
        ? (JSON.parse(JSON.stringify(event).replace('"deliverNotices"', '"approveInSomebodysName"')) as Event)
        : event,
    );
    expect(events).not.toEqual(history.events);
    await expect(replay({ ...history, events }, 'tampered')).rejects.toThrow(DeterminismViolationError);
  });
});

describe('performance.md 5: what the sandbox carries', () => {
  it('holds no schemas, no calendar and no decimals, and stays small', () => {
    const modules = [...workflowBundle.code.matchAll(/sourceURL|\.\/(node_modules\/[^"'\s]+|domain\/[^"'\s]+)/g)].map(
      ([path]) => path,
    );
    expect(modules.some((path) => path.startsWith('./domain/processes/budget-item/'))).toBe(true);
    expect(modules.filter((path) => /zod|decimal|temporal-polyfill|domain\/calendar/.test(path))).toEqual([]);
    expect(workflowBundle.code.length).toBeLessThan(3_000_000);
  });
});
