import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { publishedFrameworks } from '../../domain/libraries/published-frameworks.ts';

/** A row of a published table, or one of the ministry's framework by its name alone. */
export type Wanted = string | readonly [table: string, row: string];

/** What an indicator is called, and from where. */
interface Wording {
  readonly name: string;
  readonly basis: string;
  /** Of a published row that is counted and not a share. */
  readonly unit: string;
}

function data(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
}

const CASES = z
  .object({
    cases: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        indicators: z.array(z.looseObject({ l3: z.string(), target: z.string().nullish() })),
      }),
    ),
  })
  .parse(data('published-tables.json')).cases;
const FRAMEWORK = publishedFrameworks(data('indicator-frameworks.json')).filter(
  ({ framework }) => framework === 'project',
);

/**
 * The wording as it stands in the data: nothing is made up that claims a source.
 *
 * @throws {Error} where no published table and no framework has it
 */
export function wordingOf(wanted: Wanted): Wording {
  if (typeof wanted === 'string') return fromFramework(wanted);
  const [id, row] = wanted;
  const table = CASES.find((one) => one.id === id);
  const found = table?.indicators.find(({ l3 }) => l3 === row);
  if (!table || !found) throw new Error(`The published table ${id} has no row ${row}.`);
  return { name: row, basis: `参照公开的《${table.title}》；目标值为虚构`, unit: unitOf(found.target ?? '') };
}

/** The framework names what is looked at; a target table says it as something that can be measured. */
const MEASURED: Readonly<Record<string, string>> = {
  完成及时性: '完成及时率',
  成本节约率: '成本控制率',
  满意度: '服务对象满意度',
  实施效益: '受益人口覆盖率',
  经济效益: '带动增收目标实现率',
  社会效益: '社会效益目标实现率',
  生态效益: '生态效益目标实现率',
};

function fromFramework(name: string): Wording {
  const found = FRAMEWORK.find((one) => one['name'] === name);
  if (!found) throw new Error(`The ministry's framework has no ${name}.`);
  const source = found['source'];
  const [document = ''] = typeof source === 'string' ? source.split(' ') : [];
  return { name: MEASURED[name] ?? name, basis: `${document}项目支出共性指标“${name}”；目标值为虚构`, unit: '%' };
}

function unitOf(target: string): string {
  const [, unit = ''] = /\d\s*([^\d\s≥≤=]*)$/.exec(target) ?? [];
  return unit === '' ? '%' : unit;
}
