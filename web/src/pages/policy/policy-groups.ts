import { CUTOFF_NAMES } from '../../../../domain/policy/choice-names-text.ts';
import type { ObligationKind } from '../../../../domain/policy/obligation-kinds.ts';
import { OBLIGATION_KINDS } from '../../../../domain/policy/obligation-kinds.ts';
import type { Policy, Term } from '../../../../domain/policy/policy.ts';
import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { GRADE_NAMES } from '../../text/item-text.ts';
import type { Say } from '../../text/language.tsx';
import { POLICY_TEXT as T } from '../../text/policy-text.ts';
import { planRows } from './plan-rows.ts';
import { periodNames, templateNames } from './policy-names.ts';
import { monthDayWords, seasonRows } from './season-rows.ts';
import { signOffRows } from './sign-off-rows.ts';

/** One value of the policy as people read it. */
export interface PolicyRow {
  readonly name: string;
  readonly value: string;
  readonly clause: string;
  /** A period of the policy's own words (●). */
  readonly statutory: boolean;
}

export interface PolicyGroup {
  readonly key: 'periods' | 'ladder' | 'extension' | 'seasons' | 'use' | 'plans' | 'running' | 'signOff';
  readonly rows: readonly PolicyRow[];
}

/** Everything the policy says, by group: a value that is not here is not in the policy. */
export function policyGroups(policy: PolicyBody, say: Say): readonly PolicyGroup[] {
  return [
    { key: 'periods', rows: periods(policy, say) },
    { key: 'ladder', rows: ladder(policy, say) },
    { key: 'extension', rows: extension(policy, say) },
    {
      key: 'seasons',
      rows: [
        ...seasonRows(policy, say).map((row) => ({ ...row, statutory: false })),
        ...monitoring(policy, say),
        ...reportPeriods(policy, say),
      ],
    },
    { key: 'use', rows: use(policy, say) },
    { key: 'plans', rows: planRows(policy, say).map((row) => ({ ...row, statutory: false })) },
    { key: 'running', rows: running(policy, say) },
    { key: 'signOff', rows: signOffRows(policy, say).map(({ name, value }) => own(name, value)) },
  ];
}

function own(name: string, value: string, clause = '—'): PolicyRow {
  return { name, value, clause, statutory: false };
}

function periods({ obligations }: PolicyBody, say: Say): readonly PolicyRow[] {
  return (Object.keys(OBLIGATION_KINDS) as ObligationKind[]).map((kind) => {
    const { term, clause, statutory, extendable } = obligations[kind];
    const length = termWords(term, say);
    return {
      name: say(OBLIGATION_KINDS[kind]),
      value: extendable ? say(T.extendable, { value: length }) : length,
      clause,
      statutory,
    };
  });
}

function termWords(term: Term, say: Say): string {
  switch (term.unit) {
    case 'month':
      return say(T.months, { n: term.count });
    case 'calendarDay':
      return say(T.calendarDays, { n: term.count });
    case 'workingDay':
      return say(T.workingDays, { n: term.count });
    case 'setDate':
      return say(T.setDate);
  }
}

const RUNGS = {
  none: T.rungTold,
  supervisionBoard: T.rungBoard,
  supervisionMatter: T.rungMatter,
  criticismList: T.rungCriticism,
} as const;

function ladder(policy: PolicyBody, say: Say): readonly PolicyRow[] {
  const roles = (audience: Policy['ladder'][number]['audience']): string =>
    audience.map((role) => say(ROLE_NAMES[role])).join(' · ');
  return [
    own(say(T.reminders), say(T.remindersValue, { days: policy.reminderOffsets.join(' / ') })),
    own(say(T.near), say(T.nearValue, { n: policy.nearWorkingDays })),
    ...policy.ladder.map(({ workingDays, audience, effect }) =>
      own(
        say(T.rung, { n: workingDays }),
        say(RUNGS[effect], { roles: roles(audience) }),
        effect === 'criticismList' ? 'S8' : '—',
      ),
    ),
  ];
}

function extension(policy: PolicyBody, say: Say): readonly PolicyRow[] {
  const { maxTimes, maxWorkingDays, grantedBy } = policy.extension;
  return [
    own(say(T.times), say(T.timesValue, { n: maxTimes })),
    own(say(T.longest), say(T.workingDays, { n: maxWorkingDays })),
    own(say(T.grantedBy), grantedBy.map((role) => say(ROLE_NAMES[role])).join(' · ')),
    own(say(T.suspension), say(policy.suspensionStopsStatutory ? T.stops : T.runsOn), 'M4'),
    own(say(T.deemed), say(policy.deemedReceipt.enabled ? T.on : T.off), 'R2'),
    own(say(T.deferral), say(T.months, { n: policy.deferralMaxMonths }), 'R2'),
  ];
}

function monitoring({ monitoringPeriods, permittedDifferencePercent }: PolicyBody, say: Say): readonly PolicyRow[] {
  const periods = monitoringPeriods.map(({ key, endsOn, minExecutionPercent }) => {
    const day = monthDayWords(endsOn, say);
    const value =
      minExecutionPercent === null
        ? say(T.periodOnly, { day })
        : say(T.periodValue, { day, percent: minExecutionPercent });
    return own(say(T.period, { key: say(periodNames(key)) }), value, 'M1');
  });
  const permitted =
    permittedDifferencePercent === null ? say(T.unset) : say(T.permittedValue, { points: permittedDifferencePercent });
  return [...periods, own(say(T.permitted), permitted, 'M2')];
}

function reportPeriods({ performanceReports }: PolicyBody, say: Say): readonly PolicyRow[] {
  return performanceReports.map(({ key, endsOn }) =>
    own(
      say(T.reportPeriod, { key: say(periodNames(key)) }),
      say(T.reportPeriodValue, { day: monthDayWords(endsOn, say) }),
      'R4',
    ),
  );
}

function use(policy: PolicyBody, say: Say): readonly PolicyRow[] {
  return [
    own(say(T.template), say(templateNames(policy.scoringTemplateId)), 'E1'),
    ...policy.consequences.map(({ grade, action, reducePercent }) => {
      const named = say(T[action]);
      const value =
        action !== 'reduce'
          ? named
          : reducePercent === null
            ? say(T.noPercent, { action: named })
            : say(T.percent, { action: named, percent: reducePercent });
      return own(say(T.grade, { grade: say(GRADE_NAMES[grade]) }), value, 'R3');
    }),
  ];
}

function running(policy: PolicyBody, say: Say): readonly PolicyRow[] {
  return [
    own(say(T.cutoff), say(CUTOFF_NAMES[policy.cutoff])),
    own(say(T.morning), say(T.morningValue, { n: policy.morningHour })),
    own(say(T.wake), say(T.wakeValue, { n: policy.wakeWindowSeconds })),
  ];
}

/** One value that two versions say differently, as people read it; undefined where a version does not set it. */
export interface RowDifference {
  readonly group: PolicyGroup['key'];
  readonly name: string;
  readonly clause: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Everything that two versions say differently, in the order of the page. */
export function rowDifferences(before: PolicyBody, after: PolicyBody, say: Say): readonly RowDifference[] {
  const was = policyGroups(before, say);
  return policyGroups(after, say).flatMap((group, index) => {
    const old = was[index]?.rows ?? [];
    const names = [...new Set([...old, ...group.rows].map(({ name }) => name))];
    return names.flatMap((name): readonly RowDifference[] => {
      const [from, to] = [old.find((row) => row.name === name), group.rows.find((row) => row.name === name)];
      if (from?.value === to?.value) return [];
      const clause = (to ?? from)?.clause ?? '';
      return [{ group: group.key, name, clause, before: from?.value, after: to?.value }];
    });
  });
}
