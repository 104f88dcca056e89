import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import type { SignOffCommand } from '../../domain/sign-off/sign-off-command.ts';
import type { TargetTable } from '../../domain/scoring/indicator.ts';
import { personFor, type Part } from '../cast.ts';
import { accepts, answers, closesOut, drafts, evaluates, qualifies, rectifies, targets } from '../chapters.ts';
import { inventedEvaluation, inventedItem, inventedTargets } from '../fictitious.ts';
import type { UnitKey } from '../organisation.ts';
import { does, live, on, type Life, type Line } from '../script.ts';
import { SIGNED } from './signed-policy.ts';
import { decides, FISCAL_YEAR, PASSED, publishes, quarters, SEASON_OPENS } from './start.ts';

type Unchained<Command> = Command extends SignOffCommand ? Omit<Command, 'chain'> : never;
type SignOffAct = Unchained<SignOffCommand>;

/** An act of somebody on one of the two chains. */
const inChain =
  (chain: 'approveBudget' | 'issueFeedback') =>
  (when: string, who: Part, act: SignOffAct): Line =>
    does(when, who, { chain, ...act });
const approval = inChain('approveBudget');
const feedback = inChain('issueFeedback');
const agree = (opinion: string): SignOffAct => ({ kind: 'sign', opinion });

/** What becomes of one item's approval between the batch and the director. */
type Signing = (input: BudgetItemInput) => readonly Line[];

/** 加签: the performance division has the supervising leader sign after itself. */
const withAnother: Signing = ({ subject }) => [
  approval('2025-01-21 16:00', 'performance', {
    kind: 'addSigner',
    person: personFor('supervisor', subject).id,
    place: 'after',
    note: '涉及新增民生项目，请分管领导先看（虚构）',
  }),
  approval('2025-01-21 16:30', 'performance', agree('指标与预算相符')),
  approval('2025-01-22 09:00', 'supervisor', agree('同意')),
  approval('2025-01-22 11:00', 'director', agree('同意批复')),
];

/** 退回: back to who put it forward, then straight on. */
const sentBack: Signing = () => [
  approval('2025-01-21 16:40', 'performance', {
    kind: 'sendBack',
    to: 'proposer',
    then: 'straight',
    opinion: '请说明与上年同类项目的衔接（虚构）',
  }),
  approval('2025-01-22 10:00', 'officer', { kind: 'resubmit', note: '上年项目已完工，本年为新增区域' }),
  approval('2025-01-22 15:00', 'performance', agree('已说明')),
  approval('2025-01-23 09:00', 'director', agree('同意批复')),
];

/** 转办: the performance division hands its signature to the director, who signs for it and then as himself. */
const handedOver: Signing = ({ subject }) => [
  approval('2025-01-21 16:50', 'performance', {
    kind: 'transfer',
    to: personFor('director', subject).id,
    note: '本人参与编制，转请局长审签（虚构）',
  }),
  approval('2025-01-22 11:10', 'director', agree('绩效目标已核')),
  approval('2025-01-22 11:20', 'director', agree('同意批复')),
];

type Feedback = Parameters<typeof drafts>[1];

interface Signed {
  readonly key: string;
  readonly unit: UnitKey;
  readonly name: string;
  readonly amountFen: number;
  readonly what: readonly [string, string, number];
  readonly signing: Signing;
}

/** Put forward with the others in one transaction under one number (G5); each is carried out with its own last signature. */
function approved({ signing }: Signed, input: BudgetItemInput): readonly Line[] {
  const { requestedFen: amountFen } = input;
  const batch = 'signed-approval';
  return [
    does('2025-01-20 09:00', 'officer', { kind: 'recordBudgetPassed', on: on(PASSED.city) }),
    does(
      '2025-01-21 15:00',
      'officer',
      { kind: 'approveBudget', documentNumber: '示财预〔2025〕9号', amountFen },
      { batch },
    ),
    ...signing(input),
  ];
}

function upToConclusion(item: Signed, input: BudgetItemInput, table: TargetTable): readonly Line[] {
  const { requestedFen } = input;
  return [
    targets('2024-10-17', table),
    qualifies('2024-10-24'),
    ...approved(item, input),
    ...quarters(table, requestedFen, [
      { period: 'q1', on: '2025-04-08', percent: 20 },
      { period: 'q2', on: '2025-07-08', percent: 50 },
      { period: 'q3', on: '2025-10-14', percent: 78 },
    ]),
    evaluates(
      '2026-02-10',
      inventedEvaluation(table, requestedFen, { quantity: item.what[2], executedFen: requestedFen }),
    ),
    accepts('2026-03-04', { opinion: '数据与台账一致', qualityScore: 93 }),
    does('2026-03-11', 'director', { kind: 'concludeEvaluation' }),
  ];
}

/** The paper is drafted and put forward by the performance division; two signatures in order issue it. */
function signedFeedback(no: number, problems: Feedback['problems']): readonly Line[] {
  const content: Feedback = {
    form: 'officialDocument',
    performance: '目标基本实现。（虚构）',
    problems,
  };
  const documentNumber = `示财绩〔2026〕${String(no)}号`;
  return [
    drafts('2026-03-24', content),
    does('2026-03-25', 'performance', { kind: 'issueFeedback', documentNumber }),
    feedback('2026-03-26', 'director', agree('同意印发')),
    feedback('2026-03-27', 'supervisor', agree('同意')),
    does('2026-03-31', 'leader', { kind: 'signReceipt', paper: false }),
    publishes('2026-04-02'),
  ];
}

const ITEMS: readonly Signed[] = [
  {
    key: 'F05',
    unit: 'seeds',
    name: '良种繁育补助',
    amountFen: 26_000_000,
    what: ['良种繁育面积', '亩', 900],
    signing: withAnother,
  },
  {
    key: 'F06',
    unit: 'floods',
    name: '山洪监测站点',
    amountFen: 34_000_000,
    what: ['监测站点', '个', 40],
    signing: sentBack,
  },
  {
    key: 'F07',
    unit: 'reservoirs',
    name: '水库白蚁防治',
    amountFen: 18_000_000,
    what: ['防治水库', '座', 25],
    signing: handedOver,
  },
];

const RECTIFIED: readonly Line[] = [
  ...answers('2026-04-08', [{ stance: 'agree', measure: '补齐面积核实记录', by: '2026-05-08' }]),
  rectifies('2026-05-12', [{ no: 1, account: '面积核实记录已补齐' }]),
  ...closesOut('2026-05-20', [1]),
];

function lived(item: Signed, index: number): Life {
  const { key, unit, name, amountFen, what } = item;
  const input = inventedItem({
    unit,
    name,
    amountFen,
    code: `2025-${key}`,
    fiscalYear: FISCAL_YEAR,
    openedOn: SEASON_OPENS,
  });
  const withProblem = index === 0;
  const problems = [{ title: '种植面积无核实记录', recommendation: '逐户核实并留存记录' }];
  const life = live(key, input, [
    ...upToConclusion(item, input, inventedTargets(...what)),
    ...signedFeedback(21 + index, withProblem ? problems : []),
    ...(withProblem ? RECTIFIED : []),
    ...decides('2026-08-10', 'prioritise', '2026-08-12'),
  ]);
  return { ...life, policy: SIGNED };
}

/** Items whose approval and feedback go through signatures, with everything that can happen on the way. */
export function signedLives(): readonly Life[] {
  return ITEMS.map(lived);
}
