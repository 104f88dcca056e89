import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A small project with our rules and exactly these files. */
function cruise(config: string, files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-walls-'));
  try {
    [config, 'tsconfig.json', 'package.json'].forEach((name) => {
      cpSync(name, join(folder, name));
    });
    Object.entries(files).forEach(([path, text]) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    });
    const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
    const args = ['--config', config, '--output-type', 'json', ...rooms];
    const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/depcruise'), args, {
      cwd: folder,
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const EMPTY = 'export const nothing = 0;\n';

describe('design §1: who may import whom is checked by machine', () => {
  it('reports every planted breach of a wall', () => {
    const found = cruise('.dependency-cruiser.cjs', {
      'domain/rule.ts': "import { readFileSync } from 'node:fs';\nexport const rule = readFileSync;\n",
      'db/store.ts': EMPTY,
      'activities/contract.ts': "import { nothing } from '../workflows/body.ts';\nexport const acts = nothing;\n",
      'workflows/body.ts': "export { nothing } from '../db/store.ts';\n",
      'workflows/contract.ts': "export { acts } from '../activities/contract.ts';\n",
      'api/main.ts': "export { acts } from '../activities/contract.ts';\n",
      'worker/main.ts': "export { acts } from '../api/main.ts';\n",
      'cli/main.ts': "export { acts } from '../worker/main.ts';\n",
      'scripts/start.ts': EMPTY,
      'config/config.ts': "export { nothing } from '../scripts/start.ts';\n",
    });
    expect(found).toEqual([
      'activities-stays-in-its-lane',
      'api-stays-in-its-lane',
      'cli-stays-in-its-lane',
      'config-stays-in-its-lane',
      'domain-is-pure',
      'worker-stays-in-its-lane',
      'workflows-see-activities-as-types-only',
      'workflows-stays-in-its-lane',
    ]);
  });

  it('lets everybody through the doors that are open', () => {
    const found = cruise('.dependency-cruiser.cjs', {
      'domain/rule.ts': EMPTY,
      'db/store.ts': "export { nothing } from '../domain/rule.ts';\n",
      'config/config.ts': EMPTY,
      'activities/contract.ts': 'export interface Acts { readonly act: string }\n',
      'workflows/body.ts':
        "import type { Acts } from '../activities/contract.ts';\nexport const body: Acts = { act: '' };\n",
      'workflows/contract.ts': EMPTY,
      'api/main.ts':
        "export { nothing } from '../workflows/contract.ts';\nexport { nothing as config } from '../config/config.ts';\nexport { nothing as store } from '../db/store.ts';\n",
    });
    expect(found).toEqual([]);
  });

  it('finds zod in the workflow sandbox even behind a file of the domain, and forgives a type', () => {
    const domain = "export const schema = 0;\nexport { nothing } from './zod-user.ts';\n";
    const files = { 'domain/rule.ts': domain, 'domain/zod-user.ts': EMPTY, 'domain/calendar/data/year-data.ts': EMPTY };
    const carried = {
      ...files,
      'workflows/body.ts': "export { nothing } from '../domain/calendar/data/year-data.ts';\n",
    };
    const typed = {
      ...files,
      'workflows/body.ts': "export type { nothing } from '../domain/calendar/data/year-data.ts';\n",
    };
    expect(cruise('.dependency-cruiser-bundle.cjs', carried)).toEqual(['workflows-bundle-stays-small']);
    expect(cruise('.dependency-cruiser-bundle.cjs', typed)).toEqual([]);
  });
});
