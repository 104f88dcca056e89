/** JSON as a published file has it; tests change copies of it freely. */
export type Json = Record<string, unknown>;

interface Cells {
  readonly l1: string;
  readonly l2: string;
  readonly l3: string;
  readonly target: string | number | null;
  readonly actual: string | number | null;
  readonly weight: string | number | null;
  readonly score: string | number | null;
  readonly reason: string | null;
}

export function cells(changes: Partial<Cells>): Json {
  return {
    l1: '产出指标',
    l2: '数量指标',
    l3: '培训场次',
    target: '≥20场',
    actual: '22场',
    weight: 10,
    score: 10,
    reason: null,
    ...changes,
  };
}

/** A complete table in which nothing is inconsistent: 10/50/30/10, one row unreached, explained and scored in proportion. */
export function cleanCase(changes: Json = {}): Json {
  return {
    id: 'clean',
    kind: 'project_self_evaluation',
    title: '项目支出绩效自评表(2024年度)',
    year: '2024',
    currency_unit: '万元',
    budget_initial: 120,
    budget_adjusted: 100,
    executed: 98.5,
    execution_rate: '98.50%',
    execution_score: 9.85,
    indicators: [
      cells({ weight: 20, score: 20 }),
      cells({ l2: '质量指标', l3: '课程合格率', target: '≥95%', actual: '97.2%', weight: 15, score: 15 }),
      cells({ l2: '时效指标', l3: '完成时间', target: '11月底前', actual: '10月', weight: 15, score: 15 }),
      cells({
        l1: '效益指标',
        l2: '社会效益指标',
        l3: '受益人数',
        target: '1000人',
        actual: '950人',
        weight: 20,
        score: 19,
        reason: '两场因台风取消',
      }),
      cells({
        l1: '效益指标',
        l2: '可持续影响指标',
        l3: '长效机制健全程度',
        target: '健全',
        actual: '健全',
        weight: 10,
        score: 10,
      }),
      cells({
        l1: '满意度指标',
        l2: '服务对象满意度指标',
        l3: '学员满意度',
        target: '≥90%',
        actual: '94.6%',
        weight: 10,
        score: 10,
      }),
    ],
    total_score: 98.85,
    grade: '优',
    excerpt_truncated: false,
    ...changes,
  };
}

/** The clean case with cells of some rows changed, and maybe keys of the table. */
export function withRows(rows: Readonly<Record<number, Json>>, changes: Json = {}): Json {
  const base = cleanCase(changes);
  const indicators = base['indicators'] as readonly Json[];
  return { ...base, indicators: indicators.map((row, i) => ({ ...row, ...rows[i] })) };
}

/** The clean case with rows added at the end of the output group, without points. */
export function withSubRows(...rows: readonly Partial<Cells>[]): Json {
  const [first, ...rest] = cleanCase()['indicators'] as readonly Json[];
  return cleanCase({
    indicators: [first, ...rows.map((row) => cells({ weight: null, score: null, ...row })), ...rest],
  });
}
