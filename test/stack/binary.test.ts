import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBinary, findBinary, thisMachine, type Machine, type Maker, type Wanted } from '../../stack/binary.ts';

const WANTED: Wanted = {
  name: 'Tool',
  variable: 'TOOL_PATH',
  onPath: 'tool',
  folder: 'tool-1.0',
  file: 'tool',
  makers: [],
  remedy: 'install it',
};

function machine(executables: readonly string[], environment: Readonly<Record<string, string>> = {}): Machine {
  return { environment, caches: ['/user', '/project'], isExecutable: (path) => executables.includes(path) };
}

const EVERYWHERE = ['/mine/tool', '/usr/bin/tool', '/opt/bin/tool', '/user/tool-1.0/tool', '/project/tool-1.0/tool'];

describe('design §6: a program is looked for in a fixed order', () => {
  it('takes the variable before PATH, PATH in its own order, the caches last', () => {
    const environment = { TOOL_PATH: '/mine/tool', PATH: '/opt/bin:/usr/bin' };
    expect(findBinary(WANTED, machine(EVERYWHERE, environment))).toBe('/mine/tool');
    expect(findBinary(WANTED, machine(EVERYWHERE, { PATH: '/opt/bin:/usr/bin' }))).toBe('/opt/bin/tool');
    expect(findBinary(WANTED, machine(EVERYWHERE, { PATH: '/nowhere' }))).toBe('/user/tool-1.0/tool');
    expect(findBinary(WANTED, machine(['/project/tool-1.0/tool']))).toBe('/project/tool-1.0/tool');
    expect(findBinary(WANTED, machine([]))).toBeUndefined();
  });

  it('refuses a variable that names nothing, instead of quietly taking another program', () => {
    const wrong = machine(EVERYWHERE, { TOOL_PATH: '/typo/tool', PATH: '/usr/bin' });
    expect(() => findBinary(WANTED, wrong)).toThrow(/TOOL_PATH names \/typo\/tool/);
  });

  it('does not look on PATH for what nobody installs there', () => {
    const { onPath: _none, ...withoutPath } = WANTED;
    expect(findBinary(withoutPath, machine(['/usr/bin/tool'], { PATH: '/usr/bin' }))).toBeUndefined();
  });
});

describe('design §6: what the machine lacks is made once', () => {
  let cache = '';
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'bihuan-cache-'));
  });
  afterEach(() => {
    rmSync(cache, { recursive: true });
  });

  const failing: Maker = {
    name: 'download',
    make: (folder) => {
      writeFileSync(join(folder, 'half'), '');
      return Promise.reject(new Error('nobody answers'));
    },
  };
  const building: Maker = {
    name: 'build',
    make: async (folder) => {
      writeFileSync(join(folder, 'tool'), '#!/bin/sh\n', { mode: 0o755 });
    },
  };

  function ensure(makers: readonly Maker[]): Promise<string> {
    return ensureBinary({ ...WANTED, makers }, thisMachine({ XDG_CACHE_HOME: cache }, cache), () => undefined);
  }

  it('tries one way after the other and keeps only what is whole', async () => {
    const path = await ensure([failing, building]);
    expect(path).toBe(join(cache, 'bihuan', 'tool-1.0', 'tool'));
    expect(readdirSync(join(cache, 'bihuan'))).toEqual(['tool-1.0']);
    expect(readdirSync(join(cache, 'bihuan', 'tool-1.0'))).toEqual(['tool']);
  });

  it('finds it the next time without making it', async () => {
    const path = await ensure([building]);
    expect(await ensure([failing])).toBe(path);
  });

  it('makes it once when two ask at the same time', async () => {
    const made: string[] = [];
    const counting: Maker = {
      name: 'count',
      make: async (folder, say) => {
        made.push(folder);
        await building.make(folder, say);
      },
    };
    const [one, two] = await Promise.all([ensure([counting]), ensure([counting])]);
    expect(one).toBe(two);
    expect(made).toHaveLength(1);
  });

  it('names every attempt with its reason, and what a person can do', async () => {
    await expect(ensure([failing])).rejects.toThrow(/download: nobody answers[\s\S]*install it/);
    expect(existsSync(join(cache, 'bihuan', 'tool-1.0'))).toBe(false);
  });
});
