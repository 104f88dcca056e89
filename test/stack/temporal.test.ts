import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { freePort } from '../../stack/ports.ts';
import { isAlive } from '../../stack/running.ts';
import { SEARCH_ATTRIBUTES } from '../../stack/search-attributes.ts';
import { startTemporal, type Temporal } from '../../stack/temporal.ts';
import { temporalCli } from '../support/temporal.ts';

const PHASE = defineSearchAttributeKey('BihuanPhase', SearchAttributeType.KEYWORD);

let folder = '';
const servers: Temporal[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-temporal-'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ running }) => running.stop()));
  rmSync(folder, { recursive: true });
});

async function start(): Promise<Temporal> {
  const server = await startTemporal({
    executable: await temporalCli(),
    dbFile: join(folder, 'temporal.db'),
    port: await freePort(),
    namespace: 'default',
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  servers.push(server);
  return server;
}

async function withClient<T>({ address }: Temporal, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

describe('kill -9 of any part and a new start lose nothing', () => {
  it('keeps a running workflow, with what it can be found by, when the dev server is killed', async () => {
    const killed = await start();
    await withClient(killed, (client) =>
      client.workflow.start('anything', {
        taskQueue: 'nobody',
        workflowId: 'item-1',
        typedSearchAttributes: [{ key: PHASE, value: 'targets' }],
      }),
    );
    process.kill(killed.running.pid, 'SIGKILL');
    await killed.running.exited;

    const again = await start();
    const { status, typedSearchAttributes } = await withClient(again, (client) =>
      client.workflow.getHandle('item-1').describe(),
    );
    expect(status.name).toBe('RUNNING');
    expect(typedSearchAttributes.get(PHASE)).toBe('targets');
  });

  it('replaces a server that outlived a killed parent: two would write the same file', async () => {
    const left = await start();
    await start();
    expect(isAlive(left.running.pid)).toBe(false);
  });

  it('says what its log says when it cannot start', async () => {
    const options = {
      dbFile: join(folder, 'temporal.db'),
      port: await freePort(),
      namespace: 'default',
      searchAttributes: {},
    };
    await expect(startTemporal({ ...options, executable: '/bin/false' })).rejects.toThrow(/Temporal did not start/);
  });
});
