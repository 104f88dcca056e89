import type { Fault } from '../../domain-error.ts';
import { accountFaults, isOfEvaluated, type NamedMember, type WorkingAccount } from './account-faults.ts';
import type { CommandOf } from './commands.ts';
import { otherPlaces, placeFaults } from './places.ts';
import type { EvaluationState } from './state.ts';

/** Somebody who may evaluate for an agency; `agency` is the one he works for, null where his account does not say yet. */
export interface AgencyEvaluator extends WorkingAccount {
  readonly agency: Agency | null;
}

interface Agency {
  readonly id: string;
  readonly name: string;
}

/** What the registry of agencies and the accounts say on the day of the choice. */
export interface Registered {
  readonly agencies: readonly Agency[];
  readonly evaluators: readonly AgencyEvaluator[];
}

type Choice = Pick<CommandOf<'selectAgency'>, 'agencyId' | 'name' | 'candidates' | 'evaluators'>;

/**
 * What is wrong with an agency as it is chosen (S5), all at once: it was no candidate, it is not in the registry or
 * under another name; its people are no evaluators by their accounts, are under another name or of another agency, work
 * on the evaluation already, or belong to the unit that is evaluated or to one above it; or it has withdrawn from this
 * evaluation over a conflict. Without `registered`, what the evaluation itself knows.
 */
export function choiceFaults(state: EvaluationState, choice: Choice, registered?: Registered): readonly Fault[] {
  const { agencyId, candidates, name, evaluators } = choice;
  return [
    ...(hasStoodAside(state, agencyId) ? [{ path: '/agencyId', code: 'agencyStoodAside', params: { name } }] : []),
    ...(registered ? agencyFaults(choice, registered) : []),
    ...(candidates.includes(name) ? [] : [{ path: '/candidates', code: 'agencyNotCandidate', params: { name } }]),
    ...placeFaults(state, 'agency', namedOf(evaluators)),
    ...(registered
      ? accountFaults(state, namedOf(evaluators), {
          accounts: registered.evaluators,
          absent: 'notAnEvaluator',
          more: (account, path) => belongingFaults(account, choice, path),
        })
      : []),
  ];
}

/** Who of the agency chosen is no longer of it by his account, before he is let in by the contract (S5). */
export function contractFaults({ engagement }: EvaluationState, { evaluators }: Registered): readonly Fault[] {
  if (!engagement) return [];
  return engagement.evaluators.flatMap(({ personId, name }, index): readonly Fault[] => {
    const path = pathOf(index);
    const account = evaluators.find(({ id }) => id === personId);
    return account ? belongingFaults(account, engagement, path) : [{ path, code: 'notAnEvaluator', params: { name } }];
  });
}

/** Whether an agency has declared a conflict with this evaluation. */
export function hasStoodAside({ stoodAside }: EvaluationState, agencyId: string): boolean {
  return stoodAside?.agencies.includes(agencyId) ?? false;
}

/** Whether nothing keeps somebody from evaluating for the agency: whom a form offers is whom the rule accepts. */
export function mayEvaluate(state: EvaluationState, evaluator: AgencyEvaluator): boolean {
  return otherPlaces(state, 'agency', evaluator.id).length === 0 && !isOfEvaluated(state, evaluator);
}

function agencyFaults({ agencyId, name }: Choice, { agencies }: Registered): readonly Fault[] {
  const agency = agencies.find(({ id }) => id === agencyId);
  if (!agency) return [{ path: '/agencyId', code: 'agencyNotListed', params: { name } }];
  return agency.name === name ? [] : [{ path: '/name', code: 'agencyNamedOtherwise', params: { name: agency.name } }];
}

function belongingFaults(
  { name, agency }: AgencyEvaluator,
  { agencyId }: { readonly agencyId: string },
  path: string,
): readonly Fault[] {
  if (agency === null) return [{ path, code: 'ofNoAgency', params: { name } }];
  return agency.id === agencyId ? [] : [{ path, code: 'ofOtherAgency', params: { name, agency: agency.name } }];
}

function namedOf(evaluators: Choice['evaluators']): readonly NamedMember[] {
  return evaluators.map((member, index) => ({ path: pathOf(index), member }));
}

function pathOf(index: number): string {
  return `/evaluators/${String(index)}`;
}
