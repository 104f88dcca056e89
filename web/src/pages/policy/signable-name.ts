import { OBLIGATION_ACT_NAMES } from '../../../../domain/messages/answer-text.ts';
import type { Lifecycle } from '../../../../domain/process/lifecycle.ts';
import { LIFECYCLES } from '../../../../domain/processes/lifecycles.ts';
import { ACT_NAMES } from '../../../../domain/processes/names.ts';
import { CHAIN_RULE_TEXT as C } from '../../text/chain-rule-text.ts';
import type { Say } from '../../text/language.tsx';

/** What the matters of each process are called, in the order of the tables; requests about clocks come last. */
export const SIGNABLE_GROUPS = [
  C.ofItems,
  C.ofEvaluations,
  C.ofDocuments,
  C.ofReports,
  C.ofSupervisions,
  C.ofRounds,
  C.ofClocks,
] as const;

/** An act that is done in more phases than these is told by its own name. */
const PHASES_SAID = 2;

/**
 * An act by its name, the matters it is done on and where they stand then: 退回修改 is one thing of targets under review,
 * and another of a document that waits to be signed.
 */
export function signableName(command: string, say: Say): string {
  const clock = Object.entries(OBLIGATION_ACT_NAMES).find(([kind]) => kind === command)?.[1];
  if (clock) return say(C.actOn, { act: say(clock), matters: say(C.ofClocks) });
  const act = ACT_NAMES[command];
  const own = LIFECYCLES.flatMap((lifecycle, index) => {
    const group = SIGNABLE_GROUPS[index];
    return group && lifecycle.rows.some((row) => row.command === command) ? [{ lifecycle, group }] : [];
  });
  if (!act || own.length === 0) return act ? say(act) : command;
  const matters = own.map(({ group }) => say(group)).join(say(C.separator));
  const phases = [...new Set(own.flatMap(({ lifecycle }) => phasesOf(lifecycle, command, say)))];
  return phases.length === 0 || phases.length > PHASES_SAID
    ? say(C.actOn, { act: say(act), matters })
    : say(C.actOnAt, { act: say(act), matters, phase: phases.join(say(C.separator)) });
}

function phasesOf({ rows, phaseNames }: Lifecycle, command: string, say: Say): readonly string[] {
  return rows
    .filter((row) => row.command === command)
    .flatMap(({ from }) => from)
    .flatMap((phase) => (phaseNames[phase] ? [say(phaseNames[phase])] : []));
}
