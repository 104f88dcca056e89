import { readNumber } from '../tables/quantity.ts';
import { foldText } from '../tables/text.ts';
import { signOf } from './read-sign.ts';
import type { SheetColumn } from './sheet.ts';

type Block = readonly (readonly string[])[];

/** Which columns of the table the columns of a pasted block are; rows of headings are taken off. */
export interface BlockPlan {
  readonly block: Block;
  readonly keys: readonly SheetColumn[];
}

const HEADINGS: readonly (readonly [RegExp, SheetColumn | 'no'])[] = [
  [/^(?:序号|行号|编号)$/, 'no'],
  [/^一级(?:指标)?(?:名称)?$/, 'level1'],
  [/^二级(?:指标)?(?:名称)?$/, 'level2'],
  [/^(?:三级(?:指标)?(?:名称)?|指标名称|指标内容|绩效指标|具体指标)$/, 'name'],
  [/^(?:指标)?(?:性质|方向|比较符|符号|运算符)$/, 'comparator'],
  [/^(?:年度)?(?:绩效)?(?:指标|目标|绩效指标)值(?:\(.*\))?$/, 'value'],
  [/^(?:计量|度量|指标)?单位$/, 'unit'],
  [/^(?:指标)?(?:权重|分值|分数)(?:\(.*\))?$/, 'weight'],
  [/^(?:指标值)?(?:设定|设置)?依据(?:及.*|和.*)?$/, 'basis'],
  [/^(?:评判|判定|评价|评分)标准|赋分规则|指标说明及评分标准$/, 'criterion'],
  [/^(?:指标)?(?:解释|说明|解释说明|内涵)$/, 'explanation'],
  [/^(?:指标)?(?:数据)?来源$/, 'dataSource'],
  [/^佐证(?:资料|材料)?$/, 'evidence'],
  [/^备注$/, 'explanation'],
];

/**
 * Reads a block pasted at the first column: by its headings where it brings them, else by what its columns hold, since
 * tables write "≥95%" in one column where this one has three. Undefined where it fits side by side.
 */
export function readBlock(block: Block, column: string): BlockPlan | undefined {
  return byHeadings(block) ?? (column === 'level1' ? byContent(withoutNumbers(block)) : undefined);
}

/** Which column of the table a heading names, by any of the words that tables use; `no` numbers the rows. */
export function columnOfHeading(text: string): SheetColumn | 'no' | undefined {
  const folded = foldText(text);
  return HEADINGS.find(([pattern]) => pattern.test(folded))?.[1];
}

/** Two names of columns in the first row are headings; one alone may be an indicator's. */
function byHeadings([first = [], ...rest]: Block): BlockPlan | undefined {
  const names = first.map(columnOfHeading);
  if (names.filter((name) => name !== undefined && name !== 'no').length < 2) return undefined;
  const taken = names.map((name, place) =>
    name === undefined || name === 'no' || names.indexOf(name) < place ? undefined : name,
  );
  // A column that no heading names is kept beside the others, in the explanation.
  const kept = taken.flatMap((name, place) =>
    names[place] === 'no' ? [] : ([{ name: name ?? 'explanation', place }] as const),
  );
  return merged(rest, kept);
}

interface Kept {
  readonly name: SheetColumn;
  readonly place: number;
}

/** Several columns of the block may go into one of the table: their texts are joined. */
function merged(rows: Block, kept: readonly Kept[]): BlockPlan {
  const keys = [...new Set(kept.map(({ name }) => name))];
  const block = rows
    .filter((row) => row.some((text) => text.trim() !== ''))
    .map((row) =>
      keys.map((key) =>
        kept
          .filter(({ name }) => name === key)
          .map(({ place }) => row[place] ?? '')
          .filter(
            (text, index, all) =>
              text.trim() !== '' || all.length === 1 || (index === 0 && all.every((one) => one.trim() === '')),
          )
          .join('；'),
      ),
    );
  return { block, keys };
}

/** 1, 2, 3 … in front are the numbers of the rows. */
function withoutNumbers(block: Block): Block {
  const numbered = block.length > 1 && block.every(([first], index) => first?.trim() === String(index + 1));
  return numbered ? block.map((row) => row.slice(1)) : block;
}

const LEVELS: readonly SheetColumn[] = ['level1', 'level2', 'name'];

/** A fourth column of "≥95%" is the whole target; behind it stand, in this order, unit, weight and basis, where there are. */
function byContent(block: Block): BlockPlan | undefined {
  const width = Math.max(0, ...block.map((row) => row.length));
  const fourth = block.map((row) => row[LEVELS.length] ?? '').filter((text) => text.trim() !== '');
  const whole = fourth.filter((text) => signOf(text) === undefined && /\d/.test(text)).length;
  if (width <= LEVELS.length || whole * 2 <= fourth.length) return undefined;
  const rest = Array.from({ length: width - LEVELS.length - 1 }, (_, index) =>
    columnAt(block, LEVELS.length + 1 + index),
  );
  const names = rest.reduce<readonly SheetColumn[]>((known, texts) => [...known, kindOf(texts, known)], []);
  return { block, keys: [...LEVELS, 'value', ...names] };
}

function columnAt(block: Block, place: number): readonly string[] {
  return block.map((row) => (row[place] ?? '').trim()).filter((text) => text !== '');
}

const ORDER = ['basis', 'explanation', 'dataSource', 'evidence'] as const;
const LONGEST_UNIT = 6;

function kindOf(texts: readonly string[], known: readonly SheetColumn[]): SheetColumn {
  const numbers = texts.filter((text) => readNumber(foldText(text)) !== undefined).length;
  if (!known.includes('weight') && texts.length > 0 && numbers * 2 > texts.length) return 'weight';
  const short = texts.length > 0 && texts.every((text) => text.length <= LONGEST_UNIT && !/\d/.test(text));
  if (!known.includes('unit') && !known.includes('weight') && short) return 'unit';
  return ORDER.find((column) => !known.includes(column)) ?? 'evidence';
}
