import { formatDate } from '../../domain/calendar/date-text.ts';
import { CONSEQUENCE_NAMES } from '../../domain/follow-up/consequence-text.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Dossier, DossierSection } from '../../domain/papers/dossier.ts';
import {
  CONTINUITY_NAMES,
  FUND_NAMES,
  GRADE_NAMES,
  KIND_NAMES,
} from '../../domain/processes/budget-item/item-names.ts';
import type { BudgetItemState, Scored } from '../../domain/processes/budget-item/state.ts';
import { TargetTableSchema } from '../../domain/scoring/indicator.ts';
import { actualWords, targetWords } from '../../domain/scoring/indicator-text.ts';
import { SelfEvaluationSchema } from '../../domain/scoring/self-evaluation.ts';
import { rateText, wanText } from '../../domain/wan.ts';
import { FINANCE_SAYS, UNIT_SAYS } from '../export/export-text.ts';
import { LEVEL_NAMES } from '../portal/portal-text.ts';
import type { ArchiveSource } from './archive-source.ts';
import { ARCHIVE_TEXT as T } from './archive-text.ts';
import { acts } from './dossier-acts.ts';
import { attachments, documents, dossierOf, facts, stages } from './dossier-parts.ts';
import { mainTasks } from './dossier-tasks.ts';
import { L, pairs, say, table, type Row } from './dossier-tables.ts';

/** The whole history of an item as tables, from its record. */
export function itemDossier(source: ArchiveSource<BudgetItemState>): Dossier {
  return dossierOf(source, say(T.title, { name: source.state.name }), [
    facts(source, T.facts, itemFacts(source)),
    stages(source),
    ...targets(source),
    money(source),
    results(source),
    problems(source),
    acts(source),
    documents(source),
    attachments(source),
  ]);
}

function itemFacts({ state, unit, region }: ArchiveSource<BudgetItemState>): readonly Row[] {
  const { code, name, fiscalYear, itemKind, fundAccount, continuity, livelihood, source } = state;
  return [
    [say(T.name), name],
    [say(T.code), code],
    [say(T.unit), unit],
    [say(T.region), region],
    [say(T.year), String(fiscalYear)],
    [say(T.kind), KIND_NAMES[itemKind][L]],
    [say(T.fund), FUND_NAMES[fundAccount][L]],
    [say(T.continuity), CONTINUITY_NAMES[continuity][L]],
    [say(T.livelihood), say(livelihood ? T.yes : T.notSo)],
    ...(source === undefined ? [] : [[say(T.source), source]]),
  ];
}

/** The targets that were approved, else the last that were submitted, beside what was reached. */
function targets({ state, versions }: ArchiveSource<BudgetItemState>): readonly DossierSection[] {
  const bodyOf = (id: string | undefined): unknown => versions.find((one) => one.id === id)?.body;
  const read = TargetTableSchema.safeParse(bodyOf(state.approval?.targetsVersionId ?? state.targets.versionId));
  if (!read.success) return [pairs(T.targets, [])];
  const reported = SelfEvaluationSchema.safeParse(bodyOf(state.selfEvaluation?.versionId));
  const reached = new Map(reported.data?.actuals.map(({ key, actual }) => [key, actualWords(actual)[L]]));
  const { annualTarget, indicators, tasks = [] } = read.data;
  return [
    pairs(T.targets, [[say(T.annual), annualTarget]]),
    ...(tasks.length === 0 ? [] : [mainTasks(tasks, reported.data?.tasks ?? [])]),
    table(
      T.indicators,
      [
        [T.level, 0.14],
        [T.indicator, 0.38],
        [T.target, 0.19],
        [T.actual, 0.19],
        [T.weight, 0.1],
      ],
      indicators.map(({ key, level1, name, target, weight }) => [
        LEVEL_NAMES[level1][L],
        name,
        targetWords(target)[L],
        reached.get(key) ?? '',
        weight === undefined ? '' : String(weight),
      ]),
    ),
  ];
}

function money({ state }: ArchiveSource<BudgetItemState>): DossierSection {
  const { approval, requestedFen, executedFen, recovery } = state;
  return pairs(T.money, [
    [say(T.requested), wanText(requestedFen)],
    ...(approval
      ? [
          [say(T.approval), approval.documentNumber],
          [say(T.initial), wanText(approval.initialFen)],
          [say(T.approved), wanText(approval.amountFen)],
          [say(T.executed), wanText(executedFen)],
          [say(T.rate), rateText(executedFen, approval.amountFen)],
        ]
      : []),
    ...(recovery ? [[say(T.recovered), wanText(recovery.recoveredFen)]] : []),
  ]);
}

function results({ state }: ArchiveSource<BudgetItemState>): DossierSection {
  const { selfEvaluation, review, reEvaluation, conclusion, consequence, disclosure } = state;
  const scored = (name: Bilingual, score: Partial<Scored> | undefined): readonly Row[] =>
    score?.total === undefined || score.grade === undefined
      ? []
      : [[say(name), say(T.points, { total: score.total, grade: GRADE_NAMES[score.grade][L] })]];
  const next = consequence && [
    CONSEQUENCE_NAMES[consequence.action][L],
    ...(consequence.amountFen === null ? [] : [say(T.amount, { amount: wanText(consequence.amountFen) })]),
    ...(consequence.reason === undefined ? [] : [consequence.reason]),
  ];
  return pairs(T.results, [
    ...scored(T.self, selfEvaluation),
    ...scored(T.review, review),
    ...scored(T.reEvaluation, reEvaluation),
    ...scored(T.final, conclusion),
    ...(next ? [[say(T.consequence), next.join('，')]] : []),
    ...(disclosure?.reason === undefined ? [] : [[say(T.disclosure), disclosure.reason]]),
  ]);
}

function problems({ state }: ArchiveSource<BudgetItemState>): DossierSection {
  return table(
    T.problems,
    [
      [T.no, 0.08],
      [T.problem, 0.4],
      [T.measure, 0.28],
      [T.unitSays, 0.12],
      [T.financeSays, 0.12],
    ],
    state.problems.map(({ no, title, recommendation, answer, unitStatus, financeStatus }) => [
      String(no),
      `${title}\n${recommendation}`,
      answer === undefined ? '' : `${answer.measure}\n${answer.person} ${formatDate(answer.by, L, 'date')}`,
      UNIT_SAYS[unitStatus][L],
      FINANCE_SAYS[financeStatus][L],
    ]),
  );
}
