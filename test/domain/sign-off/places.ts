import type { KernelCommand } from '../../../domain/process/act.ts';
import type { BudgetItemCommand } from '../../../domain/processes/budget-item/commands.ts';
import {
  allQualified,
  approved,
  oneNeedsWork,
  Play,
  received,
  submitted,
  targetTable,
  V,
} from '../../support/budget-item-play.ts';
import { people } from '../../support/people.ts';
import { reported } from '../../support/rectification-play.ts';
import { Office, officer, rule, step } from './office.ts';

export type Put = BudgetItemCommand | KernelCommand;

const PEOPLE = [
  officer('lead', ['unitLeader']),
  officer('liu', ['financeOfficer', 'performanceOfficer']),
  officer('deng', ['financeDirector']),
  officer('su', ['supervisingLeader']),
  officer('admin', ['administrator']),
];
export const PROPOSERS = ['lead', 'liu', 'deng', 'su'] as const;

export const stop = {
  kind: 'stopItem',
  reason: '已无法实现',
  documentNumber: '郴财绩〔2025〕20号',
  recoverableFen: 1,
} as const;
export const suspend = { kind: 'suspendItem', reason: '投诉', documentNumber: '郴财绩〔2025〕11号' } as const;
export const resume = { kind: 'resumeItem', reason: '已处理' } as const;
export const qualify = { kind: 'qualifyTargets', criteria: allQualified, opinion: '' } as const;
export const giveBack = { kind: 'returnTargets' as const, criteria: oneNeedsWork, opinion: '请改', annotations: [] };
export const refuse = { kind: 'refuseTargets', reason: '两次不合格', documentNumber: '郴财绩〔2024〕3号' } as const;
export const submit = { kind: 'submitTargets', versionId: V.targets1 } as const;
export const order = { kind: 'orderSubmission', reason: '至今未报' } as const;
export const correct = { kind: 'orderCorrection', findings: '滞后' } as const;
export const check = { kind: 'openSpotCheck', matters: '账目', inspectors: '刘某、彭某' } as const;
export const closeOut = (problemNo: number) => ({ kind: 'verifyProblem', problemNo, opinion: '已核' }) as const;
export const sendBack = (problemNo: number) => ({ kind: 'returnProblem', problemNo, opinion: '佐证不足' }) as const;
export const verifyBoth = {
  kind: 'verifyRectification' as const,
  results: [1, 2].map((problemNo) => ({ problemNo, result: 'closedOut' as const, opinion: '已核' })),
};
const CLOCK = { key: 'reportRectification' };
export const grant = { kind: 'grantExtension', ...CLOCK, workingDays: 5, opinion: '同意' } as const;
export const deny = { kind: 'refuseExtension', ...CLOCK, opinion: '不同意' } as const;

const extensionAsked = (): Play =>
  received().act(people.leader, { kind: 'askExtension', ...CLOCK, workingDays: 5, reason: '资料未齐' });

/** Returned once and handed in again: only now may they be refused (G3). */
const resubmitted = (): Play =>
  submitted()
    .on('2024-10-21')
    .act(people.officer, giveBack)
    .on('2024-10-25')
    .save('targets', V.targets2, targetTable)
    .act(people.leader, { kind: 'resubmitTargets', versionId: V.targets2 });

/** Places where several things can be put forward, and what. */
export const PLACES: readonly { readonly play: Play; readonly puts: readonly Put[] }[] = [
  { play: new Play().on('2024-11-05'), puts: [submit, order] },
  { play: submitted().on('2024-10-22'), puts: [qualify, giveBack, refuse] },
  { play: approved().on('2025-03-03'), puts: [suspend, stop, correct, check] },
  { play: approved().on('2025-03-03').act(people.director, suspend), puts: [resume, stop, correct, check] },
  { play: reported().on('2026-05-25'), puts: [closeOut(1), closeOut(2), sendBack(1), sendBack(2), verifyBoth] },
  { play: extensionAsked(), puts: [grant, deny] },
  { play: resubmitted(), puts: [qualify, giveBack, refuse] },
];
export const ONE_STEP = rule([step('over', ['levelUp'])], {
  proposedBy: ['unitLeader', 'financeOfficer', 'financeDirector'],
});
export const RULES = Object.fromEntries(PLACES.flatMap(({ puts }) => puts.map(({ kind }) => [kind, ONE_STEP])));
const DOCUMENTS = [{ id: V.targets1, kind: 'targets', authorId: 'clerk', body: targetTable }];

export const officeAt = (place: number, rules: typeof RULES = RULES): Office =>
  new Office((PLACES[place] ?? { play: new Play() }).play, PEOPLE, rules, DOCUMENTS);
export const running = (at: Office): readonly string[] => (at.instance.state.signOff ?? []).map(({ key }) => key);
