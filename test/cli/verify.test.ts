import { jest } from '@jest/globals';
import { run } from '../../cli/verify.ts';
import { morning } from '../support/budget-item-play.ts';
import { openItem, openTestStore, type TestStore } from '../support/store.ts';

let test: TestStore;
let id: string;
const environment = process.env['DATABASE_URL'];

beforeEach(async () => {
  test = await openTestStore();
  id = await openItem(test);
  await test.store.reach(id, morning('2024-11-20'), 0);
  process.env['DATABASE_URL'] = test.url;
});
afterEach(async () => {
  if (environment === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = environment;
  await test.close();
});

interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function verify(...args: readonly string[]): Promise<Answer> {
  const written = { out: '', err: '' };
  const catching = (name: 'out' | 'err') => (text: unknown, done?: unknown) => {
    written[name] += String(text);
    if (typeof done === 'function') (done as () => void)();
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(catching('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(catching('err')),
  ];
  const status = await run(args);
  spies.forEach((spy) => {
    spy.mockRestore();
  });
  return { status, ...written };
}

async function tamper(): Promise<void> {
  await test.asOwner(`set session_replication_role = replica;
    update record set body = replace(body, 'submitTargets', 'reviewTargets') where instance_id = '${id}' and seq = 3`);
}

describe('bihuan verify', () => {
  it('says that the record holds, in Chinese or English, with status 0', async () => {
    const { status, out } = await verify();
    expect(status).toBe(0);
    expect(out).toMatch(/^记录完好：1 件事项，\d+ 条记录，0 个日封；1 件由记录重演，状态一致。\n$/);
    expect((await verify('--lang', 'en')).out).toMatch(/^The record holds: 1 matters, \d+ records/);
  });

  it('names the first broken link, with status 1', async () => {
    await tamper();
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toContain(`事项 ${id} 第 3 条记录的内容被改动。`);
  });

  it('tells a program the same', async () => {
    expect(JSON.parse((await verify('--json')).out)).toMatchObject({
      holds: true,
      matters: 1,
      replayed: 1,
      breaks: [],
    });
    await tamper();
    const { status, out } = await verify('--json', '--lang', 'en');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      holds: false,
      breaks: [{ code: 'textChanged', where: id, seq: 3, message: `The text of record 3 of ${id} was changed.` }],
    });
  });

  it('answers what it does not understand with its usage, with status 2', async () => {
    for (const args of [['--nonsense'], ['--lang', 'fr']]) {
      expect(await verify(...args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining('usage') });
    }
  });
});
