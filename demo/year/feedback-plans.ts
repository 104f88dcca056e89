import { closesOut } from '../chapters.ts';
import type { PROBLEM_RESULTS } from '../../domain/processes/budget-item/state.ts';
import type { UnitKey } from '../organisation.ts';
import { decides } from '../scenario/start.ts';
import { does, on, type Line } from '../script.ts';
import type { Diary } from './diary.ts';
import { ahead } from './parts.ts';

/** How far an item's feedback has come; numbers are days before the first start. */
export interface FeedbackPlan {
  readonly unit: UnitKey;
  readonly concluded: number;
  readonly drafted?: number;
  readonly issued?: number;
  readonly received?: number;
  readonly answered?: number;
  readonly reported?: number;
  /** What the unit reports of each problem; rectified where nothing is said. */
  readonly results?: readonly (typeof PROBLEM_RESULTS)[number][];
  /** Which published project it is, where it is not simply the next. */
  readonly project?: string;
  /** How the result is disclosed, where not wholly and for good. */
  readonly disclosed?: Disclosed;
  readonly more?: (diary: Diary, problems: readonly number[]) => readonly Line[];
}

/** Withheld in part or wholly; or published and corrected so many days before the first start. */
export type Disclosed = 'partly' | 'withheld' | { readonly correctedAgo: number };

const RECTIFICATION = 'reportRectification';

/** From a conclusion a few days old to closed items, with what the supervising leader has on his board. */
export const FEEDBACK_PLANS: readonly FeedbackPlan[] = [
  { unit: 'patrol', concluded: 4 },
  { unit: 'reservoirs', concluded: 18, drafted: 2 },
  { unit: 'floods', concluded: 20, drafted: 12, issued: 2 },
  { unit: 'college', concluded: 40, drafted: 30, issued: 27, received: 25 },
  {
    unit: 'township',
    concluded: 80,
    drafted: 70,
    issued: 62,
    received: 57,
    answered: 40,
    more: ({ ago }) => [
      does(ago(2), 'leader', {
        kind: 'askExtension',
        key: RECTIFICATION,
        workingDays: 10,
        reason: '补种验收须待霜降（虚构）',
      }),
    ],
  },
  { unit: 'seeds', concluded: 75, drafted: 60, issued: 55, received: 52, answered: 30, reported: 3 },
  { unit: 'villages', concluded: 120, drafted: 110, issued: 100, received: 98, disclosed: 'partly' },
  {
    unit: 'museum',
    concluded: 130,
    drafted: 120,
    issued: 112,
    received: 110,
    more: ({ ago, today }) => [
      does(ago(8), 'supervisor', {
        kind: 'setFinalDate',
        key: RECTIFICATION,
        date: on(ahead(today, 7)),
        note: '务必办结',
      }),
    ],
  },
  { unit: 'streets', concluded: 60, drafted: 45, issued: 38 },
  {
    unit: 'clinic',
    concluded: 90,
    drafted: 80,
    issued: 70,
    received: 66,
    answered: 40,
    reported: 20,
    disclosed: 'withheld',
    more: ({ ago }, nos) => closesOut(ago(6), nos),
  },
  {
    unit: 'roads',
    concluded: 110,
    drafted: 100,
    issued: 92,
    received: 90,
    answered: 60,
    reported: 40,
    more: ({ ago }, nos) => [...closesOut(ago(30), nos), ...decides(ago(15), 'keep', ago(10), '整改到位（虚构）')],
  },
  { unit: 'seeds', concluded: 22, drafted: 14, issued: 1 },
  { unit: 'seeds', concluded: 45, drafted: 35, issued: 20, received: 18 },
  {
    unit: 'reservoirs',
    concluded: 70,
    drafted: 60,
    issued: 50,
    received: 48,
    answered: 30,
    more: ({ ago }) => [
      does(ago(1), 'leader', { kind: 'askExtension', key: RECTIFICATION, workingDays: 15, reason: '汛后复测（虚构）' }),
    ],
  },
  {
    unit: 'floods',
    concluded: 85,
    drafted: 75,
    issued: 58,
    received: 54,
    answered: 35,
    more: ({ ago }) => [
      does(ago(3), 'leader', { kind: 'askDeferral', problemNo: 1, reason: '须待下年预算安排（虚构）' }),
    ],
  },
  {
    unit: 'patrol',
    concluded: 115,
    drafted: 105,
    issued: 95,
    received: 93,
    answered: 65,
    reported: 50,
    disclosed: { correctedAgo: 14 },
    more: ({ ago }, nos) => [...closesOut(ago(40), nos), ...decides(ago(25), 'keep', ago(21), '持续安排（虚构）')],
  },
  {
    unit: 'college',
    concluded: 125,
    drafted: 118,
    issued: 105,
    received: 103,
    answered: 80,
    reported: 60,
    more: ({ ago }, nos) => [...closesOut(ago(50), nos), ...decides(ago(30), 'reduce', ago(28), '据实核减（虚构）')],
  },
  // Rows that finance lowered, for the feedback that waits to be written.
  { unit: 'reservoirs', concluded: 9, project: 'C10' },
  // Looked at and partly sent back; impossible and waiting for a leader; carried by his decision until a day.
  {
    unit: 'streets',
    concluded: 95,
    drafted: 85,
    issued: 72,
    received: 70,
    answered: 50,
    reported: 22,
    project: 'C17',
    more: ({ ago }, nos) => [
      ...closesOut(ago(8), nos.slice(0, 1)),
      ...nos
        .slice(1)
        .map((problemNo) =>
          does(ago(8), 'performance', { kind: 'returnProblem', problemNo, opinion: '佐证只有说明，没有凭证（虚构）' }),
        ),
    ],
  },
  {
    unit: 'college',
    concluded: 82,
    drafted: 74,
    issued: 66,
    received: 64,
    answered: 45,
    reported: 9,
    project: 'C11',
    results: ['rectified', 'cannot', 'partly'],
  },
  {
    unit: 'museum',
    concluded: 92,
    drafted: 84,
    issued: 68,
    received: 65,
    answered: 48,
    reported: 12,
    project: 'C11',
    results: ['rectified', 'rectified', 'cannot'],
    more: ({ ago, today }) => [
      does(ago(30), 'leader', { kind: 'askDeferral', problemNo: 3, reason: '合同争议在审（虚构）' }),
      does(ago(10), 'supervisor', {
        kind: 'decideDeferral',
        problemNo: 3,
        granted: true,
        until: ahead(today, 128),
        opinion: '判决后一个月内整改（虚构）',
      }),
    ],
  },
  // A little overdue, and a week.
  { unit: 'patrol', concluded: 84, drafted: 76, issued: 69, received: 65, answered: 40, project: 'C15' },
  { unit: 'floods', concluded: 94, drafted: 86, issued: 76, received: 72, project: 'C20' },
  // A year before: what comes up again in the same unit.
  {
    unit: 'seeds',
    concluded: 420,
    drafted: 412,
    issued: 400,
    received: 398,
    answered: 380,
    reported: 350,
    project: 'C17',
    more: ({ ago }, nos) => [...closesOut(ago(340), nos), ...decides(ago(335), 'keep', ago(330), '整改到位（虚构）')],
  },
];
