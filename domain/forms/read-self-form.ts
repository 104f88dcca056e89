import { DomainError } from '../domain-error.ts';
import { DecimalStringSchema, PointsSchema } from '../scoring/decimal.ts';
import type { Indicator, TargetTable } from '../scoring/indicator.ts';
import { directionOfName } from '../tables/change.ts';
import { parseActual } from '../tables/parse-actual.ts';
import { foldText, saysNothing } from '../tables/text.ts';
import { findTable, type FormTable } from './find-table.ts';
import type { FormFacts } from './form-sheet.ts';
import { FORM_TITLES, JUDGEMENT_WORDS, type FormJudgement } from './form-words.ts';
import { readMoney, readProblems, readWords } from './read-self-parts.ts';
import {
  faultAt,
  flawedCells,
  labelKey,
  remarkAt,
  textAt,
  type CellAt,
  type CellFault,
  type ReadSheet,
} from './read-sheet.ts';
import type { FormReading, FormRemark } from './read-target-form.ts';
import { given, type SelfFormColumn } from './self-form.ts';

const HEADINGS: readonly (readonly [RegExp, SelfFormColumn | 'no'])[] = [
  [/^(?:序号|行号|编号)$/, 'no'],
  [/^一级(?:指标)?(?:名称)?$/, 'level1'],
  [/^二级(?:指标)?(?:名称)?$/, 'level2'],
  [/^(?:三级(?:指标)?(?:名称)?|指标名称|指标内容|绩效指标)$/, 'name'],
  [/^(?:年度|年初|计划|预期)?(?:绩效)?(?:指标|目标)值$/, 'target'],
  [/^(?:分值|权重|指标分值)$/, 'weight'],
  [/^(?:全年|年度)?(?:实际)?完成(?:值|情况)$|^实际值$|^实际完成$/, 'actual'],
  [/^完成判定$/, 'judgement'],
  [/^达成比例$/, 'percent'],
  [/^(?:自评)?得分$/, 'selfScore'],
  [/^(?:偏差|未完成)?原因(?:分析)?(?:及|和|与)?(?:拟采取的)?(?:改进)?措施.*$|^偏差原因(?:分析)?$/, 'reason'],
  [/^佐证(?:资料|材料)?$/, 'evidence'],
  [/^行标识$/, 'key'],
];

function selfColumn(heading: string): SelfFormColumn | 'no' | undefined {
  const key = labelKey(heading);
  return HEADINGS.find(([pattern]) => pattern.test(key))?.[1];
}

/**
 * Reads 项目支出绩效自评表: every row is an indicator of the approved table, known by its key or its name; what the system
 * gave must stand as it was given.
 *
 * @throws {DomainError} `formNoTable` where no headings are found
 */
export function readSelfForm(sheet: ReadSheet, facts: FormFacts, targets: TargetTable): FormReading {
  const table = findTable(sheet, selfColumn, ['name', 'actual']);
  if (!table)
    throw new DomainError('formNoTable', { wanted: FORM_TITLES.selfEvaluation, headings: '三级指标、实际完成值' });
  const rows = matched(sheet, table, targets);
  const money = readMoney(sheet, facts);
  const found = rows.rows.map((row) => readRow(row, sheet, table));
  const missing = targets.indicators.filter(
    ({ key, partOf }) => partOf === undefined && !rows.rows.some(({ indicator }) => indicator.key === key),
  );
  const texts = found.flatMap(({ key, kept }) => (kept === '' ? [] : [[key, kept] as const]));
  return {
    content: {
      execution: money.content,
      actuals: found.map(({ reported }) => reported),
      problems: readProblems(sheet, table.headRow),
      texts: Object.fromEntries(texts),
      ...readWords(sheet),
    },
    rows: found.length,
    faults: [...flawedCells(sheet), ...money.faults, ...rows.faults, ...found.flatMap(({ faults }) => faults)],
    remarks: [
      ...found.flatMap(({ remarks }) => remarks),
      ...missing.map(({ name }) => remarkAt({ row: table.headRow, column: 1 }, 'rowMissing', { text: name })),
    ],
  };
}

interface Matched {
  readonly row: number;
  readonly indicator: Indicator;
}

/** Which indicator each row is of: by the key that came with it, else by its name. */
function matched(
  sheet: ReadSheet,
  table: FormTable<SelfFormColumn>,
  { indicators }: TargetTable,
): { readonly rows: readonly Matched[]; readonly faults: readonly CellFault[] } {
  const rows: Matched[] = [];
  const faults: CellFault[] = [];
  for (const row of table.rows) {
    const text = (column: SelfFormColumn): string => textAt(sheet, { row, column: table.columns.get(column) ?? 0 });
    const name = text('name');
    if (saysNothing(foldText(name)) && text('key') === '') continue;
    const at = { row, column: table.columns.get('name') ?? 1 };
    const free = indicators.filter(({ key }) => !rows.some(({ indicator }) => indicator.key === key));
    const same = (one: Indicator): boolean => foldText(one.name) === foldText(name);
    const found = indicators.find(({ key }) => key === text('key')) ?? free.find(same) ?? indicators.find(same);
    if (!found) faults.push(faultAt(at, 'formIndicatorUnknown', { text: name }));
    else if (!free.includes(found)) faults.push(faultAt(at, 'formIndicatorTwice', { text: found.name }));
    else rows.push({ row, indicator: found });
  }
  return { rows, faults };
}

interface RowReading {
  readonly key: string;
  readonly reported: Readonly<Record<string, unknown>>;
  /** The text beside a judgement, which the document does not hold. */
  readonly kept: string;
  readonly faults: readonly CellFault[];
  readonly remarks: readonly FormRemark[];
}

const MOST = { actual: 500, reason: 5000, evidence: 5000 } as const;

function readRow({ row, indicator }: Matched, sheet: ReadSheet, { columns }: FormTable<SelfFormColumn>): RowReading {
  const at = (column: SelfFormColumn): CellAt => ({ row, column: columns.get(column) ?? 1 });
  const text = (column: SelfFormColumn): string => (columns.has(column) ? textAt(sheet, at(column)) : '');
  const [actual, judged, percent, points] = [
    text('actual'),
    text('judgement'),
    share(text('percent')),
    text('selfScore'),
  ];
  const judgement = judgementOf(judged);
  const score = pointsOf(points);
  const known = Object.entries(given(indicator)) as [SelfFormColumn, string][];
  const parsed = parseActual(actual, indicator.target, directionOfName(indicator.name));
  const unread =
    judgement === undefined && parsed.actual?.kind === 'text' && indicator.target.comparator !== 'qualitative';
  const tooLong = (Object.entries(MOST) as [keyof typeof MOST, number][]).filter(
    ([name, most]) => text(name).length > most,
  );
  return {
    key: indicator.key,
    kept: judgement === undefined ? '' : actual,
    reported: {
      key: indicator.key,
      actual: judgement === undefined ? actual : judgedValue(judgement, percent),
      ...said('selfScore', score ?? points),
      ...said('reason', text('reason')),
      ...said('evidence', text('evidence')),
    },
    faults: [
      ...known.flatMap(([name, told]) =>
        isGiven(told, text(name), name)
          ? []
          : [faultAt(at(name), 'formGivenChanged', { given: told, text: text(name) })],
      ),
      ...(unread ? [faultAt(at('actual'), 'formActualUnread', { text: actual, target: given(indicator).target })] : []),
      ...(judged !== '' && judgement === undefined
        ? [faultAt(at('judgement'), 'formJudgementUnread', { text: judged })]
        : []),
      ...(isPercent(percent) ? [] : [faultAt(at('percent'), 'formPercentUnread', { text: text('percent') })]),
      ...(points !== '' && score === undefined ? [faultAt(at('selfScore'), 'formPointsUnread', { text: points })] : []),
      ...tooLong.map(([name, most]) => faultAt(at(name), 'formTooLong', { most, count: text(name).length })),
    ],
    remarks:
      parsed.hasComparator && judgement === undefined ? [remarkAt(at('actual'), 'signInActual', { text: actual })] : [],
  };
}

/** A cell that the system filled: as it was given, or empty where a first level is joined or a form has no such column. */
function isGiven(told: string, text: string, name: SelfFormColumn): boolean {
  if (text === '' || told === '') return true;
  if (name === 'weight' && Number(text) === Number(told)) return true;
  const [one, other] = [foldText(told), foldText(text)];
  return (
    one === other ||
    ((name === 'level1' || name === 'level2') && (one.startsWith(other) || other.startsWith(one.replace(/指标$/, ''))))
  );
}

function said(name: string, text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : { [name]: text };
}

function judgedValue(judgement: FormJudgement, percent: string): Readonly<Record<string, unknown>> {
  if (judgement === 'notApplicable') return { kind: 'notApplicable' };
  return { kind: 'judged', band: judgement, ...said('percent', percent) };
}

function judgementOf(text: string): FormJudgement | undefined {
  const known = Object.keys(JUDGEMENT_WORDS) as readonly FormJudgement[];
  return known.find((one) => foldText(JUDGEMENT_WORDS[one]) === foldText(text));
}

/** 85 and 85% are the same share. */
function share(text: string): string {
  return foldText(text).replace(/%$/, '');
}

function isPercent(text: string): boolean {
  return text === '' || (DecimalStringSchema.safeParse(text).success && Number(text) >= 0 && Number(text) <= 100);
}

function pointsOf(text: string): string | undefined {
  const bare = foldText(text).replace(/分$/, '');
  return bare !== '' && PointsSchema.safeParse(bare).success ? bare : undefined;
}
