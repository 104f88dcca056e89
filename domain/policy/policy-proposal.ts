import type { Fault } from '../domain-error.ts';
import { LIFECYCLES } from '../processes/lifecycles.ts';
import { signOffFaults } from '../sign-off/check-rules.ts';
import { OBLIGATION_KINDS, type ObligationKind } from './obligation-kinds.ts';
import { GRADES, PolicySchema, type Policy } from './policy.ts';

/** What somebody proposes: every value of the policy; its name and number are given to it, not chosen. */
export const PolicyBodySchema = PolicySchema.unwrap().omit({ id: true, version: true });
export type PolicyBody = Omit<Policy, 'id' | 'version'>;

/**
 * Everything that speaks against a proposed version, at once. The policy's own periods and the way each period is
 * counted stay; what is overdue must reach a supervising leader; every grade says what follows from it.
 *
 * Codes: `policyStatutory`, `policyTermUnit`, `policyFixed`, `policyLadderOrder`, `policyLadderLeader`,
 * `policyRemindersNone`, `policyNobodyGrants`, `policyGradeOnce`, `policyPercentOnlyReduced`, `policyPeriodsOrder`,
 * `policyPlanDays`, `policySampleSizes`, `policyUnchanged`, and those of the chains of signatures (`signOffFaults`).
 */
export function proposalFaults(current: Policy, proposed: PolicyBody): readonly Fault[] {
  const faults = [
    ...termFaults(current, proposed),
    ...fixedFaults(current, proposed),
    ...ladderFaults(proposed),
    ...extensionFaults(proposed),
    ...consequenceFaults(proposed),
    ...periodFaults(proposed),
    ...planFaults(proposed),
    ...signOffFaults(proposed.signOff, LIFECYCLES, {
      grantExtension: proposed.extension.grantedBy,
      refuseExtension: proposed.extension.grantedBy,
    }),
  ];
  if (faults.length > 0 || policyDifferences(current, proposed).length > 0) return faults;
  return [{ path: '', code: 'policyUnchanged' }];
}

function termFaults({ obligations }: Policy, proposed: PolicyBody): readonly Fault[] {
  return (Object.keys(OBLIGATION_KINDS) as ObligationKind[]).flatMap((kind): readonly Fault[] => {
    const [was, is] = [obligations[kind], proposed.obligations[kind]];
    const path = `/obligations/${kind}`;
    if (was.clause !== is.clause || was.statutory !== is.statutory) return [{ path, code: 'policyStatutory' }];
    if (was.statutory && JSON.stringify(was.term) !== JSON.stringify(is.term))
      return [{ path: `${path}/term`, code: 'policyStatutory' }];
    // A date of a season is another kind of thing than a length: the process waits for it by name.
    if ((was.term.unit === 'setDate') !== (is.term.unit === 'setDate'))
      return [{ path: `${path}/term`, code: 'policyTermUnit' }];
    return [];
  });
}

/** Set when the software is installed: its schedules and windows are not one region's to move. */
const FIXED = ['morningHour', 'wakeWindowSeconds', 'scoringTemplateId'] as const;

function fixedFaults(current: Policy, proposed: PolicyBody): readonly Fault[] {
  return FIXED.filter((field) => current[field] !== proposed[field]).map((field) => ({
    path: `/${field}`,
    code: 'policyFixed',
  }));
}

function ladderFaults({ ladder, reminderOffsets }: PolicyBody): readonly Fault[] {
  const unordered = ladder.flatMap(({ workingDays }, index): Fault[] =>
    index > 0 && workingDays <= (ladder[index - 1]?.workingDays ?? 0)
      ? [{ path: `/ladder/${String(index)}/workingDays`, code: 'policyLadderOrder' }]
      : [],
  );
  const leads = ladder.some(({ audience }) => audience.includes('supervisingLeader'));
  return [
    ...unordered,
    ...(leads ? [] : [{ path: '/ladder', code: 'policyLadderLeader' }]),
    ...(reminderOffsets.length > 0 ? [] : [{ path: '/reminderOffsets', code: 'policyRemindersNone' }]),
  ];
}

function extensionFaults({ extension }: PolicyBody): readonly Fault[] {
  const nobody = extension.maxTimes > 0 && extension.grantedBy.length === 0;
  return nobody ? [{ path: '/extension/grantedBy', code: 'policyNobodyGrants' }] : [];
}

function consequenceFaults({ consequences }: PolicyBody): readonly Fault[] {
  const once = GRADES.filter((grade) => consequences.filter((rule) => rule.grade === grade).length !== 1);
  return [
    ...once.map((grade) => ({ path: '/consequences', code: 'policyGradeOnce', params: { grade } })),
    ...consequences.flatMap(({ action, reducePercent }, index): Fault[] =>
      reducePercent !== null && action !== 'reduce'
        ? [{ path: `/consequences/${String(index)}/reducePercent`, code: 'policyPercentOnlyReduced' }]
        : [],
    ),
  ];
}

function periodFaults({ monitoringPeriods, performanceReports }: PolicyBody): readonly Fault[] {
  return [...inOrder('monitoringPeriods', monitoringPeriods), ...inOrder('performanceReports', performanceReports)];
}

function inOrder(
  field: string,
  periods: readonly { readonly key: string; readonly endsOn: string }[],
): readonly Fault[] {
  return periods.flatMap(({ key, endsOn }, index): Fault[] => {
    const before = periods.slice(0, index);
    const later = before.every((other) => other.endsOn < endsOn && other.key !== key);
    return later ? [] : [{ path: `/${field}/${String(index)}/endsOn`, code: 'policyPeriodsOrder' }];
  });
}

function planFaults({ keyPlan, selfCheck }: PolicyBody): readonly Fault[] {
  return [
    ...(keyPlan.dueOn < keyPlan.opensOn ? [{ path: '/keyPlan/dueOn', code: 'policyPlanDays' }] : []),
    ...(selfCheck.largeFromFen <= selfCheck.smallBelowFen
      ? [{ path: '/selfCheck/largeFromFen', code: 'policySampleSizes' }]
      : []),
  ];
}

/** One value that another version says differently; `path` as a JSON pointer, values as JSON. */
export interface PolicyDifference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every value in which two versions differ, in the order in which the policy says them; their names are not compared. */
export function policyDifferences(before: PolicyBody, after: PolicyBody): readonly PolicyDifference[] {
  const [was, is] = [leaves(before), leaves(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths
    .filter((path) => !/^\/(id|version)$/.test(path) && was.get(path) !== is.get(path))
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }));
}

/** Lists of words are one value: what moved within them is easier read whole. */
function leaves(value: unknown, path = ''): ReadonlyMap<string, string> {
  const whole = typeof value !== 'object' || value === null || (Array.isArray(value) && !value.some(isObject));
  if (whole) return new Map([[path, JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, `${path}/${key}`)]));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
