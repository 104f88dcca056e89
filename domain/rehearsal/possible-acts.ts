import type { DomainError } from '../domain-error.ts';
import type { Locale } from '../locale.ts';
import { rolesForObligationCommand } from '../obligations/decide-obligation.ts';
import type { Rules } from '../obligations/lay.ts';
import { openRows } from '../process/lifecycle.ts';
import type { ProcessState } from '../process/process.ts';
import type { Rehearsal } from '../process/rehearse.ts';
import type { Role } from '../process/roles.ts';
import { processOf } from '../processes/index.ts';
import { clockActs } from './clock-acts.ts';
import { perform, type Step } from './script.ts';

/** An act that the table allows now; `refused` says what the rules would answer, found by trying it in memory. */
export interface PossibleAct {
  readonly step: Exclude<Step, { readonly kind: 'until' }>;
  readonly roles: readonly Role[];
  readonly clause: string;
  /** It stands in somebody's inbox. */
  readonly expected: boolean;
  readonly refused?: DomainError;
}

/** What can be done now, by whom; `no` is the number of steps played so far. */
export function possibleActs(
  rehearsal: Rehearsal<ProcessState>,
  rules: Rules,
  no: number,
  locale: Locale,
): readonly PossibleAct[] {
  return [...ofTable(rehearsal), ...ofClocks(rehearsal, rules)].map((one) => {
    const { played } = perform(rehearsal, [one.step], rules, locale, no);
    const refused = played[0]?.refused;
    return refused ? { ...one, refused } : one;
  });
}

function ofTable({ instance }: Rehearsal<ProcessState>): readonly PossibleAct[] {
  const rows = openRows(processOf(instance).lifecycle, instance.state.position).filter(({ who }) => who.length > 0);
  const commands = [...new Set(rows.map(({ command }) => command))];
  return commands.map((command) => {
    const own = rows.filter((row) => row.command === command);
    return {
      step: { kind: 'act', command },
      roles: [...new Set(own.flatMap(({ who }) => who))],
      clause: own[0]?.clause ?? '',
      expected: own.some(({ standing }) => standing === 'expected'),
    };
  });
}

function ofClocks({ instance }: Rehearsal<ProcessState>, { policy }: Rules): readonly PossibleAct[] {
  return instance.book.open.flatMap((clock) =>
    clockActs(clock, policy).map((command) => ({
      step: { kind: 'clock' as const, command, key: clock.key },
      roles: rolesForObligationCommand(command, clock, policy.extension.grantedBy),
      clause: clock.clause,
      expected: command === 'grantExtension' || command === 'refuseExtension',
    })),
  );
}
