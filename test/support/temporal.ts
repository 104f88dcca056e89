import { fileURLToPath } from 'node:url';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readEnvironment } from '../../config/env.ts';
import { thisMachine } from '../../stack/binary.ts';
import { SEARCH_ATTRIBUTES } from '../../stack/search-attributes.ts';
import { ensureTemporalCli } from '../../stack/temporal-cli.ts';
import { ensureTestServer } from '../../stack/test-server.ts';

/** Temporal's own words are kept to errors: the rest would drown the tests'. */
Runtime.install({ logger: new DefaultLogger('ERROR') });

const machine = thisMachine(readEnvironment(), fileURLToPath(new URL('../../', import.meta.url)));

/** A server that skips the time in which no workflow runs. It has no Schedules and one clock for all. */
export async function openTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await ensureTestServer(machine, say);
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}

/** The real dev server on the real clock: in memory, or on a file that outlives it. */
export async function openRealTemporal(dbFilename?: string): Promise<TestWorkflowEnvironment> {
  const path = await ensureTemporalCli(machine, say);
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      searchAttributes: searchAttributeKeys(),
      ...(dbFilename !== undefined && { dbFilename }),
    },
  });
}

/** Path of the Temporal CLI, for tests that start and kill the server themselves. */
export function temporalCli(): Promise<string> {
  return ensureTemporalCli(machine, say);
}

const SDK_TYPES = {
  Keyword: SearchAttributeType.KEYWORD,
  Datetime: SearchAttributeType.DATETIME,
} as const;

function searchAttributeKeys() {
  return Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => defineSearchAttributeKey(name, SDK_TYPES[type]));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
