import type { Task } from '../process/process.ts';
import { ownersOf, proposalOf, type Chain, type Seat } from './chain.ts';
import { openConsult, openSeats, stepOfSeat } from './standing.ts';
import { signedIn } from './who-signs.ts';

/**
 * What waits in inboxes for a chain: somebody's signature, his advice, a signer to be found, or the proposer's second
 * try. No signature waits for whose own it is, nor for who has signed in the step: `barred` are those whom the process
 * itself would refuse the act.
 */
export function chainTasks(
  chain: Chain,
  obligationKey: string | undefined,
  barred: readonly string[] = [],
): readonly Task[] {
  const clock = obligationKey === undefined ? {} : { obligationKey };
  const common = { work: 'act' as const, chain: chain.key, ...clock };
  if (chain.withProposer !== undefined) {
    const { role } = proposalOf(chain).by;
    return [{ key: `resubmit:${chain.key}`, command: 'resubmit', roles: [role], ...common }];
  }
  return openSeats(chain).flatMap((seat) => {
    const notFor = [...new Set([...ownersOf(chain), ...signedIn(chain, stepOfSeat(chain, seat.id)), ...barred])];
    return tasksOfSeat(seat).map((task) => ({ ...task, ...(task.command === 'sign' && { notFor }), ...common }));
  });

  function tasksOfSeat(seat: Seat): readonly Pick<Task, 'key' | 'command' | 'roles' | 'people'>[] {
    const key = (command: string): string => `${command}:${chain.key}:${seat.id}`;
    const asked = openConsult(seat);
    if (asked) {
      const { id } = asked.with;
      return [{ key: key('advise'), command: 'advise', roles: [], people: [{ id, role: asked.role }] }];
    }
    const { role, person, standsIn } = seat;
    const sign = { key: key('sign'), command: 'sign' };
    if (person) return [{ ...sign, roles: [], people: [{ id: person.id, role }] }];
    // Whoever is given the office signs; until then the administrator finds somebody.
    const find = { key: key('transfer'), command: 'transfer', roles: ['administrator'] as const };
    return standsIn === 'nobody' ? [{ ...sign, roles: [role] }, find] : [{ ...sign, roles: [role] }];
  }
}
