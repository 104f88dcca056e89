import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { accepts, evaluates, signs } from '../chapters.ts';
import { reviewOpinion } from '../findings.ts';
import { does, type Line } from '../script.ts';
import { adjustmentsOf } from '../year/follow-up.ts';
import { reported } from '../year/parts.ts';
import type { Draw } from './draw.ts';
import { fedBack } from './fed-back.ts';
import { prepared, ruledAction, type CityMatter } from './matter.ts';
import { officeHour, workdays } from './pace.ts';
import type { Days, Stage } from './stages.ts';

/** The whole life of an item up to its stage (E1–R7). */
export function evaluatedLines(matter: CityMatter, stage: Stage, days: Days, draw: Draw): readonly Line[] {
  const before = [...prepared(matter, draw), ...reported(matter, matter.approvedOn, reporting(draw))];
  if (stage === 'awaited') return before;
  return [
    ...before,
    evaluates(officeHour(days.submit, draw), matter.evaluation, {
      origin: matter.published ? 'published' : 'invented',
    }),
    ...reviewed(matter, stage, days, draw),
    ...fedBack(matter, stage, days, draw),
    ...finished(matter, days, draw),
  ];
}

/** Most reports come in time, some late. */
export function reporting(draw: Draw): { readonly after: readonly number[] } {
  return { after: [1, 2, 3].map(() => (draw.chance(0.87) ? draw.whole(2, 9) : draw.whole(11, 22))) };
}

function reviewed(matter: CityMatter, stage: Stage, days: Days, draw: Draw): readonly Line[] {
  const at = (date: PlainDate): string => officeHour(date, draw);
  const looked = workdays(days.submit, 3);
  if (stage === 'returned')
    return [does(at(looked), 'performance', { kind: 'returnSelfEvaluation', opinion: '偏差原因说明过于笼统（虚构）' })];
  if (stage === 'reevaluating') return [orders(at(looked))];
  if (days.accept === undefined) return [];
  if (stage === 'reevaluated') return [orders(at(looked)), againReported(at(workdays(days.accept, 0)), matter, draw)];
  const opinion = matter.published
    ? reviewOpinion(matter.published)
    : draw.one(['数据与台账一致（虚构）', '数据基本属实（虚构）']);
  return [
    accepts(at(days.accept), { opinion, qualityScore: draw.whole(68, 98), adjustments: adjusted(matter) }),
    ...(days.conclude === undefined ? [] : concluded(days.conclude, draw)),
  ];
}

function adjusted({ published }: CityMatter): ReturnType<typeof adjustmentsOf> {
  return published ? adjustmentsOf(published) : [];
}

function orders(when: string): Line {
  return does(when, 'performance', { kind: 'orderReEvaluation', reason: '完成值与现场核查不符（虚构）' });
}

function againReported(when: string, { table }: CityMatter, draw: Draw): Line {
  const [row] = table.indicators;
  const score = draw.whole(4, 9);
  const adjustments = row ? [{ key: row.key, score, reason: '现场核实数量少于填报数（虚构）' }] : [];
  const paper = {
    kind: 'reEvaluation',
    name: 're-evaluation',
    author: 'performance',
    body: { report: '再评价报告（虚构）', adjustments },
  } as const;
  return signs(when, 'performance', paper, (versionId) => ({ kind: 'submitReEvaluation', versionId }));
}

/** Concluded; within twenty working days it is decided what the public may read (R7). */
function concluded(day: PlainDate, draw: Draw): readonly Line[] {
  const decision = draw.weighted([
    ['publish', 88],
    ['partly', 8],
    ['withhold', 4],
  ] as const);
  const disclosedOn = workdays(day, draw.chance(0.9) ? draw.whole(6, 18) : draw.whole(21, 30));
  const withheld = { ground: 'tradeSecretOrPrivacy', reason: '涉及补助对象个人信息（虚构）' } as const;
  return [
    does(officeHour(day, draw), 'director', { kind: 'concludeEvaluation' }),
    does(officeHour(disclosedOn, draw), 'director', {
      kind: 'decideDisclosure',
      decision,
      parts: decision === 'partly' ? ['money', 'score', 'problems', 'documents'] : [],
      ...(decision === 'publish' ? { reason: '' } : withheld),
    }),
  ];
}

function finished(matter: CityMatter, { decide, close }: Days, draw: Draw): readonly Line[] {
  if (decide === undefined) return [];
  const ruled = ruledAction(matter);
  const action = draw.chance(0.92) ? ruled : 'keep';
  const reason = action === ruled ? '' : '民生支出，维持上年规模（虚构）';
  return [
    does(officeHour(decide, draw), 'director', { kind: 'decideConsequence', action, amountFen: null, reason }),
    ...(close === undefined ? [] : [does(officeHour(close, draw), 'officer', { kind: 'closeItem' })]),
  ];
}
