import type { Fault } from '../../domain-error.ts';
import { avoidanceOf } from './avoidance.ts';
import type { EvaluationState, Member } from './state.ts';

/** Somebody who may work on an evaluation, as the accounts know him; `unitIds` are those he belongs to. */
export interface WorkingAccount {
  readonly id: string;
  readonly name: string;
  readonly unitIds: readonly string[];
}

/** Somebody as he is named for a place, and where in what is sent. */
export interface NamedMember {
  readonly path: string;
  readonly member: Member;
}

/**
 * What is wrong with people beside their accounts: nobody of these has the account (`absent`), it is under another name,
 * or he belongs to the unit that is evaluated or to one above it. `more` is asked of each account that was found.
 */
export function accountFaults<A extends WorkingAccount>(
  state: EvaluationState,
  named: readonly NamedMember[],
  {
    accounts,
    absent,
    more = () => [],
  }: {
    readonly accounts: readonly A[];
    readonly absent: string;
    readonly more?: (account: A, path: string) => readonly Fault[];
  },
): readonly Fault[] {
  return named.flatMap(({ path, member: { personId, name } }): readonly Fault[] => {
    const account = accounts.find(({ id }) => id === personId);
    if (!account) return [{ path, code: absent, params: { name } }];
    return [
      ...(account.name === name ? [] : [{ path, code: 'personNamedOtherwise', params: { name: account.name } }]),
      ...more(account, path),
      ...(isOfEvaluated(state, account) ? [{ path, code: 'ofEvaluatedUnit', params: { name } }] : []),
    ];
  });
}

/** Whether somebody belongs to the unit that is evaluated or to one above it. */
export function isOfEvaluated(
  { subject: { unitId }, superiorUnitIds, fiscalYear }: EvaluationState,
  { unitIds }: WorkingAccount,
): boolean {
  const evaluated = { unitId, superiorUnitIds, fiscalYear };
  return unitIds.some((own) => avoidanceOf({ unitId: own, interests: [], tookPart: [] }, evaluated) !== undefined);
}
