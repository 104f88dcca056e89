import type { ObligationBook } from '../../obligations/obligation.ts';
import { actTasks, type ServedClocks } from '../../process/act-tasks.ts';
import type { Task } from '../../process/process.ts';
import { LEADER } from '../../process/roles.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { SupervisionState } from './state.ts';

/** The clock that an act serves. */
const CLOCK_OF: ServedClocks = {
  answerSupervision: 'answerSupervision',
  returnSupervision: 'decideSupervision',
  closeSupervision: 'decideSupervision',
};

/** What waits in inboxes now: what the leader decides waits for him by name, and for whoever stands in for him. */
export function tasks(state: SupervisionState, book: ObligationBook): readonly Task[] {
  const answeredBy = state.answers.at(-1)?.by.id;
  const waiting = actTasks(LIFECYCLE, state, book, {
    hasWork: () => true,
    whoseOwn: (command) => (command === 'closeSupervision' ? [answeredBy] : []),
    clocks: CLOCK_OF,
  });
  const { leader } = state;
  if (!leader) return waiting;
  return waiting.map((task) =>
    task.roles === LEADER ? { ...task, roles: [], people: [{ id: leader.id, role: 'supervisingLeader' }] } : task,
  );
}
