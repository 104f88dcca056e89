import { createHash } from 'node:crypto';
import { addDays, asInstant, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { workingLines } from '../domain/key-plan/key-plan-text.ts';
import {
  candidatesText,
  proposed,
  scoreCandidates,
  type CandidateFacts,
  type PlannedKind,
  type Scored,
} from '../domain/key-plan/score.ts';
import { printDocumentNumber } from '../domain/papers/document-number.ts';
import { DEFAULT_KEY_PLAN, type KeyPlanRules } from '../domain/policy/plan-rules.ts';
import { planInput, planMatterId } from '../domain/processes/result-document/plan-input.ts';
import { officialSummary } from '../domain/processes/result-document/result-document-text.ts';
import type { ListEntry, PlannedEvaluation } from '../domain/processes/result-document/state.ts';
import { inTransaction } from '../db/pool.ts';
import { freezeKeyPlan, keyPlanCandidates } from '../db/queries/key-plans.ts';
import type { Stage } from './acting.ts';
import { personNamed, type DemoPerson } from './cast.ts';
import { workdays } from './city/pace.ts';
import { demoId } from './ids.ts';
import { planNumber } from './numbers.ts';
import type { PlanDays } from './plan-days.ts';
import { CITY, REGIONS, subjectOf, UNITS, type UnitKey } from './organisation.ts';

/** An evaluation that the plan starts, which the demo then goes on to play. */
export interface PlannedCourse {
  readonly unit: UnitKey;
  readonly kind: PlannedKind;
  readonly code: string;
  readonly name: string;
  readonly amountFen: number;
}

interface Planned {
  readonly plan: PlanDays;
  readonly courses: readonly PlannedCourse[];
  readonly today: PlainDate;
}

/** Small enough for an invented city: one project and one department a year. */
const RULES: KeyPlanRules = { ...DEFAULT_KEY_PLAN, seats: { keyEvaluation: 1, wholeDepartment: 1, county: 0 } };

/**
 * The plan of key evaluations (E6): chosen from the city's items of the year before, signed, issued in January and received.
 * What stands higher than what it takes is left out with a reason.
 */
export async function playYearlyPlan({ pool, store }: Stage, { plan, courses, today }: Planned): Promise<void> {
  const { year, openedOn, putForwardOn, issuedOn } = plan;
  const [office, director] = [personNamed('performance'), personNamed('director')];
  const scored = await candidates(pool, year);
  const id = planMatterId(CITY, year);
  const proposalId = demoId(`keyPlan:${String(year)}`);
  const inputsHash = createHash('sha256').update(candidatesText(scored, RULES)).digest('hex');
  const drafted = { by: office.id, now: at(putForwardOn, '02') };
  const frozen = { id: proposalId, regionId: CITY, year, rules: RULES, scored, inputsHash, ...drafted };
  await inTransaction(pool, (db) => freezeKeyPlan(db, frozen));
  const region = REGIONS.find((one) => one.id === CITY) ?? { id: CITY, name: '', path: [CITY] };
  const system = { kind: 'system', ruleId: 'yearlyPlan' } as const;
  const input = planInput({ region, year, openedOn });
  await store.open({ process: 'resultDocument', id, input, actor: system, now: at(openedOn, '00') });
  const entries = entriesOf(scored, courses, { year, today });
  const left = entries.filter(({ standing }) => standing === 'removed').length;
  const summary = officialSummary('evaluationPlan', entries.length - left, left);
  const act = (actor: DemoPerson, now: Instant, command: { readonly kind: string }) =>
    store.act({ instanceId: id, command, actor, now });
  const content = { rankingId: null, hash: inputsHash, proposalId, summary, entries };
  await act(office, at(putForwardOn, '02'), { kind: 'submitResultDocument', content } as { readonly kind: string });
  const documentNumber = printDocumentNumber(planNumber(year));
  await act(director, at(issuedOn, '02'), { kind: 'issueResultDocument', documentNumber } as { readonly kind: string });
  const sent = { kind: 'deliverResultDocument', recipients: [1], means: '机要交换' };
  await act(office, at(workdays(issuedOn, 1), '02'), sent);
  const received = { kind: 'recordResultReceipt', recipients: [1], receivedBy: '机要室' };
  await act(office, at(workdays(issuedOn, 2), '02'), received);
}

async function candidates(pool: Stage['pool'], year: number): Promise<readonly Scored[]> {
  const known = await keyPlanCandidates(pool, { regionId: CITY, year });
  const facts = known.map((one): CandidateFacts => {
    const isAttended = one.unitId === UNITS.streets.id && one.kind === 'keyEvaluation';
    return { ...one, attention: isAttended ? 2 : 0, attentionSource: isAttended ? '市人大代表建议（虚构）' : '' };
  });
  return scoreCandidates(facts, RULES);
}

/** What the plan takes, each by its best candidate, and what it leaves out. */
function entriesOf(
  scored: readonly Scored[],
  courses: readonly PlannedCourse[],
  when: { readonly year: number; readonly today: PlainDate },
): readonly ListEntry[] {
  const first = proposed(scored, RULES);
  const taken = courses.flatMap((course) => {
    const one = scored.find(({ kind, unitId }) => kind === course.kind && unitId === UNITS[course.unit].id);
    return one ? [{ one, course }] : [];
  });
  const left = first.filter((each) => !taken.some(({ one }) => one === each));
  return [
    ...taken.map(({ one, course }): ListEntry => ({
      subjectId: one.subjectId,
      name: one.name,
      grounds: workingLines(one, 'zh-CN'),
      ...(first.includes(one) ? { standing: 'proposed' } : { standing: 'added', reason: '社会关注较高（虚构）' }),
      starts: startedBy(course, when),
    })),
    ...left.map(({ subjectId, name, ...one }): ListEntry => ({
      subjectId,
      name,
      grounds: workingLines({ ...one, subjectId, name }, 'zh-CN'),
      standing: 'removed',
      reason: '审计部门正在审计，待审计结束后再评价（虚构）',
    })),
  ];
}

function startedBy(
  { unit, kind, code, name, amountFen }: PlannedCourse,
  { year, today }: { readonly year: number; readonly today: PlainDate },
): PlannedEvaluation {
  return {
    evaluationId: demoId(`evaluation:${code}`),
    evaluationKind: kind,
    subject: subjectOf(unit),
    code,
    name,
    fiscalYear: year - 1,
    amountFen,
    superiorUnitIds: [],
    reportDue: addDays(today, 75),
  };
}

function at(day: PlainDate, hour: string): Instant {
  return asInstant(`${day}T${hour}:00:00.000Z`);
}
